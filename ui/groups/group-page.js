// Shared groups: search, then all of them by name.

import { go, href } from "../shared/address.js";
import { ListElement } from "../shared/list-element.js";
import { banner, chip, empty, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as groups from "./api.js";
import { queryOf, sameList } from "./logic.js";
import { offers, openWord, substituteCell, tongues } from "./words.js";

/** @extends {ListElement<groups.GroupLine>} */
class GroupPage extends ListElement {
  constructor() {
    super({
      room: "groups",
      ask: (params, after) => groups.list(queryOf(params, after)),
      same: sameList,
      rows: ".table--pick tbody th a",
    });
  }

  begin() {
    go("groups/new", { partner: this.params.partner_id });
  }

  #tools() {
    const query = queryOf(this.params);
    return html`<div class="toolbar"><div class="search" role="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("groups-find")} placeholder=${t("groups-find-in")} .value=${live(query.text)} @input=${this.type}></div></div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>${chip(t("list-active"), query.show === "active", () => this.narrow({ show: null }))}${chip(t("list-archived"), query.show === "archived", () => this.narrow({ show: "archived" }))}${query.partner_id ? chip(t("agreements-one-partner", { name: this.found?.items[0]?.partner ?? "…" }), true, () => this.narrow({ partner_id: null })) : nothing}${this.count()}</div>`;
  }

  /** @param {groups.GroupLine} line */
  #row(line) {
    return html`<tr><th scope="row"><a href=${href("groups/one", { id: line.id })}>${seen(line.name)}</a></th><td>${seen(line.partner)}</td><td>${tongues(line)}</td><td>${openWord(line)}<span class="fine faint under">${offers(line)}</span></td><td>${substituteCell(line.substitutes)}</td></tr>`;
  }

  #nothing() {
    const query = queryOf(this.params);
    if (query.text || query.partner_id)
      return empty(
        t("agreements-none-found"),
        t("partners-none-found-do"),
        html`<button class="btn" type="button" @click=${() => go("groups", {}, { replace: true })}>${t("list-loosen")}</button>`,
      );
    if (query.show === "archived") return empty(t("agreements-none-archived"), t("groups-none-archived-do"));
    return empty(t("groups-none"), t("groups-none-do"), this.#add());
  }

  #add(act = false) {
    return may("advocate", "supervisor", "staff")
      ? html`<a class="btn ${act ? "btn--act" : ""}" href=${href("groups/new", { partner: this.params.partner_id })}>${icon("plus")}${t("groups-add")}</a>`
      : nothing;
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return this.#nothing();
    const heads = ["group-name", "training-partner", "service-languages", "group-how", "group-substitutes"];
    return html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("nav-groups")}><table class="table table--pick table--top"><thead><tr>${heads.map((id) => html`<th scope="col">${t(id)}</th>`)}</tr></thead><tbody>${found.items.map((line) => this.#row(line))}</tbody></table></div>${this.more()}`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("nav-groups")}</h1><p>${t("groups-lead")}</p></div><div class="page__acts">${this.#add(true)}</div></div>
      ${this.#tools()}${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.#table()}</div>`,
      this,
    );
  }
}

customElements.define("group-page", GroupPage);

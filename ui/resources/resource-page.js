// The library: what staff read and hand to colleagues, under its headings, to search and to print.

import { go, href } from "../shared/address.js";
import { dated, today } from "../shared/dates.js";
import { ListElement } from "../shared/list-element.js";
import { banner, chip, empty, icon, waiting } from "../shared/parts.js";
import { isOpen, may, session, zone } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { roomTabs } from "../trainings/room-tabs.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as resources from "./api.js";
import { addressOf } from "./copy-address.js";
import { grouped, KINDS, narrowed, queryOf, sameList } from "./logic.js";

/** @extends {ListElement<resources.ResourceLine>} */
class ResourcePage extends ListElement {
  constructor() {
    super({
      room: "resources",
      ask: (params) => resources.list(queryOf(params)),
      same: sameList,
      rows: "tbody th a",
    });
  }

  begin() {
    go("resources/new");
  }

  #tools() {
    const query = queryOf(this.params);
    const pick = (/** @type {Event} */ event) =>
      this.narrow({ kind: /** @type {HTMLSelectElement} */ (event.target).value });
    return html`<div class="toolbar">
        <div class="search" role="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("resources-find")} placeholder=${t("resources-find-in")} .value=${live(query.text)} @input=${this.type}></div>
        <select class="input input--dense" aria-label=${t("resource-kind")} @change=${pick}><option value="" .selected=${live(!query.kind)}>${t("agreements-kind-any")}</option>${KINDS.map((kind) => html`<option value=${kind} .selected=${live(query.kind === kind)}>${t(`resource_kind-${kind}`)}</option>`)}</select>
      </div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>
        ${chip(t("list-active"), query.show === "active", () => this.narrow({ show: null }))}${chip(t("list-archived"), query.show === "archived", () => this.narrow({ show: "archived" }))}
        ${chip(t("resources-unplaced"), query.unplaced, () => this.narrow({ unplaced: query.unplaced ? null : "1" }))}
        ${this.count()}
      </div>`;
  }

  /** @param {resources.ResourceLine} item */
  #row(item) {
    const fill = may("advocate", "supervisor", "staff")
      ? html`<a class="no-print" href=${href("resources/edit", { id: item.id, to: "address" })}>${t("resource-fill-in")}<span class="visually-hidden"> ${seen(item.name)}</span></a>`
      : nothing;
    const used = item.trainings
      ? html`<span class="fine under no-print"><a href=${href("trainings", { resource_id: item.id })}>${t("resource-trainings", { count: item.trainings })}<span class="visually-hidden"> ${seen(item.name)}</span></a></span>`
      : nothing;
    return html`<tr><th scope="row"><a href=${href("resources/one", { id: item.id })}>${seen(item.name)}</a><span class="fine faint under">${joined([t(`resource_kind-${item.kind}`), seen(item.publisher)], " · ")}</span></th><td>${seen(item.audience)}${used}</td><td>${item.address ? addressOf({ address: item.address, title: item.name }) : html`<span class="faint">${t("resource-no-address")}</span> ${fill}`}</td></tr>`;
  }

  /** @param {{ group: string, items: resources.ResourceLine[] }} one */
  #group({ group, items }) {
    return html`<section class="sec" aria-labelledby="r-${group}"><div class="sec__head"><h2 id="r-${group}">${t(`resource_group-${group}`)}</h2></div><div class="table-wrap" tabindex="0" role="group" aria-labelledby="r-${group}"><table class="table table--top table--library"><thead><tr><th scope="col">${t("resource-title")}</th><th scope="col">${t("resource-audience")}</th><th scope="col">${t("resource-address")}</th></tr></thead><tbody>${items.map((item) => this.#row(item))}</tbody></table></div></section>`;
  }

  #library() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length > 0) return grouped(found.items).map((one) => this.#group(one));
    if (narrowed(queryOf(this.params)))
      return empty(
        t("agreements-none-found"),
        t("partners-none-found-do"),
        html`<button class="btn" type="button" @click=${() => go("resources", {}, { replace: true })}>${t("list-loosen")}</button>`,
      );
    return empty(t("agreements-none-archived"), t("resources-none-archived-do"));
  }

  update() {
    const who = isOpen() ? session() : null;
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("resources-title")}</h1><p class="no-print">${t("resources-lead")}</p></div><div class="page__acts"><button class="btn" type="button" @click=${() => window.print()}>${icon("print")}${t("resources-print")}</button>${may("advocate", "supervisor", "staff") ? html`<a class="btn btn--act" href="#/resources/new">${icon("plus")}${t("list-new")}<span class="visually-hidden"> ${t("resources-new-what")}</span></a>` : nothing}</div></div>
      ${roomTabs("resources")}${this.#tools()}${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.#library()}
      ${who ? html`<p class="print-only">${joined([who.demo ? t("app-demo") : "", seen(who.program), dated(today(zone()), tag())], " · ")}</p>` : nothing}</div>`,
      this,
    );
  }
}

customElements.define("resource-page", ResourcePage);

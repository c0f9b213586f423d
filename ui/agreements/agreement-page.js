// The list of agreements: search, states, kind, what ends soon.

import { go, href } from "../shared/address.js";
import { ListElement } from "../shared/list-element.js";
import { banner, chip, empty, icon, sorter, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { flipState, KINDS, narrowed, queryOf, STATES, sameList, WITHIN } from "./logic.js";
import { dayCell, nextBadge, stateBadge } from "./words.js";

/** @extends {ListElement<agreements.AgreementLine>} */
class AgreementPage extends ListElement {
  constructor() {
    super({
      room: "agreements",
      ask: (params, after) => agreements.list(queryOf(params, after)),
      same: sameList,
      rows: "tbody th a",
    });
  }

  begin() {
    go("agreements/new", { partner: this.params.partner_id });
  }

  #tools() {
    const query = queryOf(this.params);
    const found = this.found;
    return html`<div class="toolbar">
        <div class="search" role="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("agreements-find")} placeholder=${t("agreements-find-in")} .value=${live(query.text)} @input=${this.type}></div>
        <select class="input input--dense" aria-label=${t("agreement-kind")} @change=${(/** @type {Event} */ event) => this.narrow({ kind: /** @type {HTMLSelectElement} */ (event.target).value })}><option value="" .selected=${live(!query.kind)}>${t("agreements-kind-any")}</option>${KINDS.map((kind) => html`<option value=${kind} .selected=${live(query.kind === kind)}>${t(`kind-${kind}`)}</option>`)}</select>
        <select class="input input--dense" aria-label=${t("agreements-within")} @change=${(/** @type {Event} */ event) => this.narrow({ ends_within: /** @type {HTMLSelectElement} */ (event.target).value })}><option value="" .selected=${live(!query.ends_within)}>${t("agreements-within-any")}</option>${WITHIN.map((days) => html`<option value=${days} .selected=${live(query.ends_within === days)}>${t("agreements-within-days", { days })}</option>`)}</select>
      </div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>
        ${chip(t("list-active"), query.show === "active", () => this.narrow({ show: null }))}${chip(t("list-archived"), query.show === "archived", () => this.narrow({ show: "archived" }))}
        ${STATES.map((state) => chip(t(`state-${state}`), query.states.includes(state), () => this.narrow({ states: flipState(this.params.states, state) })))}
        ${query.partner_id ? chip(t("agreements-one-partner", { name: found?.items[0]?.partner ?? "" }), true, () => this.narrow({ partner_id: null })) : nothing}
        ${this.count()}
      </div>`;
  }

  /** @param {agreements.AgreementLine} line */
  #row(line) {
    return html`<tr><th scope="row"><a href=${href("agreements/one", { id: line.id })}>${seen(line.name)}</a><span class="fine faint under">${t(`kind-${line.kind}`)}</span></th><td><a href=${href("partners", { id: line.partner_id })}>${seen(line.partner)}</a></td><td>${stateBadge(line.state)}</td><td class="num">${dayCell(line.end_on) || (line.state === "active" ? t("agreements-open-end") : nothing)}</td><td>${nextBadge(line)}</td></tr>`;
  }

  #nothing() {
    const query = queryOf(this.params);
    const add = may("supervisor", "staff")
      ? html`<a class="btn" href=${href("agreements/new", { partner: query.partner_id })}>${icon("plus")}${t("agreements-add")}</a>`
      : nothing;
    if (query.partner_id && !query.text && query.states.length === 0)
      return empty(t("agreements-none-with"), t("agreements-none-do"), add);
    if (narrowed(query))
      return empty(
        t("agreements-none-found"),
        t("partners-none-found-do"),
        html`<button class="btn" type="button" @click=${() => go("agreements", {}, { replace: true })}>${t("list-loosen")}</button>`,
      );
    if (query.show === "archived") return empty(t("agreements-none-archived"), t("agreements-none-archived-do"));
    return empty(t("agreements-none"), t("agreements-none-do"), add);
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return this.#nothing();
    const { sort } = queryOf(this.params);
    /** @param {"ends" | "name" | "partner"} by @param {string} text */
    const head = (by, text) =>
      html`<th scope="col" aria-sort=${sort === by ? "ascending" : nothing}>${sorter(text, sort === by, () => this.narrow({ sort: by === "ends" ? null : by }))}</th>`;
    return html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("agreements-title")}><table class="table table--pick">
        <thead><tr>${head("name", t("agreement-title"))}${head("partner", t("agreement-partner"))}<th scope="col">${t("agreement-state")}</th>${head("ends", t("agreement-ends"))}<th scope="col">${t("agreement-next")}</th></tr></thead>
        <tbody>${found.items.map((line) => this.#row(line))}</tbody></table></div>
      ${this.more()}`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("agreements-title")}</h1></div><div class="page__acts"><a class="btn" href="#/exports?what=register">${icon("exports")}${t("agreements-register")}</a>${may("supervisor", "staff") ? html`<a class="btn btn--act" href=${href("agreements/new", { partner: this.params.partner_id })}>${icon("plus")}${t("list-new")}<span class="visually-hidden"> ${t("agreements-new-what")}</span></a>` : nothing}</div></div>
      ${this.#tools()}${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.#table()}</div>`,
      this,
    );
  }
}

customElements.define("agreement-page", AgreementPage);

// The list of partners: search as you type, filters in the address, sort, more.

import { go, href } from "../shared/address.js";
import { ListElement } from "../shared/list-element.js";
import { banner, chip, empty, icon, sorter, waiting } from "../shared/parts.js";
import { joined, seen, tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as partners from "./api.js";
import { KINDS, LANGUAGES, narrowed, queryOf, sameList } from "./logic.js";
import { acceptingBadge, confirmedAgo, confirmedCell } from "./words.js";

/** @extends {ListElement<partners.PartnerLine>} */
class PartnerList extends ListElement {
  constructor() {
    super({
      room: "partners",
      ask: (params, after) => partners.list(queryOf(params, after)),
      same: sameList,
      rows: "tbody a",
    });
  }

  /** Puts the focus back on a row. @param {string} id */
  reach(id) {
    /** @type {HTMLElement | null} */ (this.querySelector(`a[data-id="${CSS.escape(id)}"]`))?.focus();
  }

  #tools() {
    const query = queryOf(this.params);
    /** @param {string} name @param {Event} event */
    const pick = (name, event) => this.narrow({ [name]: /** @type {HTMLSelectElement} */ (event.target).value });
    return html`<div class="toolbar" role="search">
        <div class="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("partners-find")} placeholder=${t("partners-find-in")} .value=${live(query.text)} @input=${this.type}></div>
      </div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>
        ${chip(t("list-active"), query.show === "active", () => this.narrow({ show: null }))}${chip(t("list-archived"), query.show === "archived", () => this.narrow({ show: "archived" }))}
        ${chip(t("partners-accepting"), query.accepting === "yes", () => this.narrow({ accepting: query.accepting === "yes" ? null : "yes" }))}
        ${chip(t("partners-stale"), query.stale, () => this.narrow({ stale: query.stale ? null : "1" }))}
        <select class="input input--dense" aria-label=${t("partners-language")} @change=${(/** @type {Event} */ event) => pick("language", event)}><option value="" .selected=${live(!query.language)}>${t("partners-language-any")}</option>${[...new Set([...LANGUAGES, ...(query.language ? [query.language] : [])])].map((one) => html`<option value=${one} .selected=${live(query.language === one)}>${tongue(one, tag())}</option>`)}</select>
        <select class="input input--dense" aria-label=${t("partners-kind")} @change=${(/** @type {Event} */ event) => pick("kind", event)}><option value="" .selected=${live(!query.kind)}>${t("partners-kind-any")}</option>${KINDS.map((one) => html`<option value=${one} .selected=${live(query.kind === one)}>${t(`service-${one}`)}</option>`)}</select>
        ${this.count()}
      </div>`;
  }

  /** @param {partners.PartnerLine} line */
  #row(line) {
    const current = line.id === this.params.id;
    return html`<tr class=${current ? "is-current" : ""}><th scope="row"><a href=${href("partners", { ...this.params, id: line.id })} data-id=${line.id} aria-current=${current ? "true" : nothing}>${seen(line.name)}</a><span>${joined([seen(line.town), t("partners-services", { count: line.services })], " · ")}${line.stale ? html`<span class="only-narrow ochre-t"> · ${confirmedAgo(line)}</span>` : nothing}</span></th><td>${acceptingBadge(line.accepting)}</td><td class="num only-wide">${confirmedCell(line)}</td></tr>`;
  }

  #nothing() {
    const query = queryOf(this.params);
    if (narrowed(query))
      return empty(
        t("partners-none-found"),
        t("partners-none-found-do"),
        html`<button class="btn" type="button" @click=${() => go("partners", { show: this.params.show, id: this.params.id }, { replace: true })}>${t("list-loosen")}</button>`,
      );
    if (query.show === "archived") return empty(t("partners-none-archived"), t("partners-none-archived-do"));
    return empty(
      t("partners-none"),
      t("partners-none-do"),
      html`<div class="btns"><a class="btn" href="#/partners/new">${icon("plus")}${t("partners-add")}</a><a class="btn" href="#/import">${icon("imports")}${t("partners-import")}</a></div>`,
    );
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return this.#nothing();
    const query = queryOf(this.params);
    return html`<table class="table table--pick">
        <thead><tr>
          <th scope="col" aria-sort=${query.sort === "name" ? "ascending" : nothing}>${sorter(t("partners-name"), query.sort === "name", () => this.narrow({ sort: null }))}</th>
          <th scope="col">${t("partners-accepting")}</th>
          <th scope="col" class="only-wide" aria-sort=${query.sort === "confirmed" ? "ascending" : nothing}>${sorter(t("partners-confirmed"), query.sort === "confirmed", () => this.narrow({ sort: "confirmed" }))}</th>
        </tr></thead>
        <tbody>${found.items.map((line) => this.#row(line))}</tbody>
      </table>
      ${this.more()}`;
  }

  update() {
    render(
      html`<div class="page__head"><div><h1 tabindex="-1">${t("partners-title")}</h1><p><a href="#/program">${t("partners-own")}</a></p></div><div class="page__acts"><a class="btn btn--act" href="#/partners/new">${icon("plus")}${t("list-new")}<span class="visually-hidden"> ${t("partners-new-what")}</span></a></div></div>
      ${this.#tools()}${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.#table()}`,
      this,
    );
  }
}

customElements.define("partner-list", PartnerList);

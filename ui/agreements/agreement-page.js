// The list of agreements: search, states, kind, what ends soon.

import { go, href } from "../shared/address.js";
import { explain } from "../shared/faults.js";
import { banner, chip, empty, icon, sorter, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { flipState, KINDS, narrowed, queryOf, STATES, sameList, WITHIN } from "./logic.js";
import { dayCell, nextBadge, stateBadge } from "./words.js";

const PAUSE = 150;

class AgreementPage extends HTMLElement {
  /** @type {Record<string, string>} */
  #params = {};
  /** @type {agreements.Found | null} */
  #found = null;
  #wrong = "";
  #timer = 0;
  #asked = 0;
  #stored = () => this.#load();

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    const same = this.#found !== null && sameList(this.#params, route.params);
    this.#params = route.params;
    if (!this.isConnected) return;
    this.#update();
    if (!same) this.#load();
  }

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#found = null;
    render(nothing, this);
  }

  find() {
    /** @type {HTMLElement | null} */ (this.querySelector("input[type=search]"))?.focus();
  }

  begin() {
    go("agreements/new", { partner: this.#params.partner_id });
  }

  async #load() {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const found = await agreements.list(queryOf(this.#params));
      if (asked !== this.#asked) return;
      this.#found = found;
      this.#wrong = "";
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  #more = async () => {
    if (!this.#found?.next) return;
    const had = this.#found.items.length;
    const more = await agreements.list(queryOf(this.#params, this.#found.next));
    this.#found = { ...more, items: [...this.#found.items, ...more.items] };
    this.#update();
    /** @type {HTMLElement | undefined} */ (this.querySelectorAll("tbody th a")[had])?.focus();
  };

  /** @param {Record<string, string | number | null | undefined>} change */
  #narrow(change) {
    go("agreements", { ...this.#params, ...change }, { replace: true });
  }

  #type = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#narrow({ text }), PAUSE);
  };

  #tools() {
    const query = queryOf(this.#params);
    const found = this.#found;
    return html`<div class="toolbar">
        <div class="search" role="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("agreements-find")} placeholder=${t("agreements-find-in")} .value=${live(query.text)} @input=${this.#type}></div>
        <select class="input input--dense" aria-label=${t("agreement-kind")} @change=${(/** @type {Event} */ event) => this.#narrow({ kind: /** @type {HTMLSelectElement} */ (event.target).value })}><option value="" .selected=${live(!query.kind)}>${t("agreements-kind-any")}</option>${KINDS.map((kind) => html`<option value=${kind} .selected=${live(query.kind === kind)}>${t(`kind-${kind}`)}</option>`)}</select>
        <select class="input input--dense" aria-label=${t("agreements-within")} @change=${(/** @type {Event} */ event) => this.#narrow({ ends_within: /** @type {HTMLSelectElement} */ (event.target).value })}><option value="" .selected=${live(!query.ends_within)}>${t("agreements-within-any")}</option>${WITHIN.map((days) => html`<option value=${days} .selected=${live(query.ends_within === days)}>${t("agreements-within-days", { days })}</option>`)}</select>
      </div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>
        ${chip(t("list-active"), query.show === "active", () => this.#narrow({ show: null }))}${chip(t("list-archived"), query.show === "archived", () => this.#narrow({ show: "archived" }))}
        ${STATES.map((state) => chip(t(`state-${state}`), query.states.includes(state), () => this.#narrow({ states: flipState(this.#params.states, state) })))}
        ${query.partner_id ? chip(t("agreements-one-partner", { name: found?.items[0]?.partner ?? "" }), true, () => this.#narrow({ partner_id: null })) : nothing}
        <p class="toolbar__count" role="status">${found ? t("list-count", { total: found.total, all: found.all }) : nothing}</p>
      </div>`;
  }

  /** @param {agreements.AgreementLine} line */
  #row(line) {
    return html`<tr><th scope="row"><a href=${href("agreements/one", { id: line.id })}>${seen(line.name)}</a><span class="fine faint under">${t(`kind-${line.kind}`)}</span></th><td><a href=${href("partners", { id: line.partner_id })}>${seen(line.partner)}</a></td><td>${stateBadge(line.state)}</td><td class="num">${dayCell(line.end_on) || (line.state === "active" ? t("agreements-open-end") : nothing)}</td><td>${nextBadge(line)}</td></tr>`;
  }

  #nothing() {
    const query = queryOf(this.#params);
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
    const found = this.#found;
    if (!found) return this.#wrong ? nothing : waiting();
    if (found.items.length === 0) return this.#nothing();
    const { sort } = queryOf(this.#params);
    /** @param {"ends" | "name" | "partner"} by @param {string} text */
    const head = (by, text) =>
      html`<th scope="col" aria-sort=${sort === by ? "ascending" : nothing}>${sorter(text, sort === by, () => this.#narrow({ sort: by === "ends" ? null : by }))}</th>`;
    return html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("agreements-title")}><table class="table table--pick">
        <thead><tr>${head("name", t("agreement-title"))}${head("partner", t("agreement-partner"))}<th scope="col">${t("agreement-state")}</th>${head("ends", t("agreement-ends"))}<th scope="col">${t("agreement-next")}</th></tr></thead>
        <tbody>${found.items.map((line) => this.#row(line))}</tbody></table></div>
      ${found.next ? html`<p class="list__more"><button class="btn" type="button" @click=${this.#more}>${t("list-more", { left: found.total - found.items.length })}</button></p>` : nothing}`;
  }

  #update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("agreements-title")}</h1></div><div class="page__acts"><a class="btn" href="#/exports?what=register">${icon("exports")}${t("agreements-register")}</a>${may("supervisor", "staff") ? html`<a class="btn btn--act" href=${href("agreements/new", { partner: this.#params.partner_id })}>${icon("plus")}${t("list-new")}<span class="visually-hidden"> ${t("agreements-new-what")}</span></a>` : nothing}</div></div>
      ${this.#tools()}${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}${this.#table()}</div>`,
      this,
    );
  }
}

customElements.define("agreement-page", AgreementPage);

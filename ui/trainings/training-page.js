// Trainings: what is due, then all of them: search, state, side.

import { go, href } from "../shared/address.js";
import { ListElement } from "../shared/list-element.js";
import { banner, chip, empty, icon, sorter, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as trainings from "./api.js";
import { narrowed, queryOf, SIDES, STATES, sameList } from "./logic.js";
import { roomTabs } from "./room-tabs.js";
import { dayCell, headsWords, stateBadge, whoTrained } from "./words.js";
import "./due-table.js";

/** @extends {ListElement<trainings.TrainingLine>} */
class TrainingPage extends ListElement {
  constructor() {
    super({
      room: "trainings",
      ask: (params, after) => trainings.list(queryOf(params, after)),
      same: sameList,
      rows: ".table--pick tbody th a",
    });
  }

  begin() {
    go("trainings/new", { partner: this.params.partner_id });
  }

  #tools() {
    const query = queryOf(this.params);
    const found = this.found;
    const pick = (/** @type {Event} */ event) =>
      this.narrow({ trained: /** @type {HTMLSelectElement} */ (event.target).value });
    return html`<div class="toolbar">
        <div class="search" role="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("trainings-find")} placeholder=${t("trainings-find-in")} .value=${live(query.text)} @input=${this.type}></div>
        <select class="input input--dense" aria-label=${t("trainings-trained")} @change=${pick}><option value="" .selected=${live(!query.trained)}>${t("trainings-trained-any")}</option>${SIDES.map((side) => html`<option value=${side} .selected=${live(query.trained === side)}>${t(`trained-${side}`)}</option>`)}</select>
      </div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>
        ${chip(t("list-active"), query.show === "active", () => this.narrow({ show: null }))}${chip(t("list-archived"), query.show === "archived", () => this.narrow({ show: "archived" }))}
        ${STATES.map((state) => chip(t(`training_state-${state}`), query.state === state, () => this.narrow({ state: query.state === state ? null : state })))}
        ${query.partner_id ? chip(t("agreements-one-partner", { name: found?.items[0]?.partner ?? "…" }), true, () => this.narrow({ partner_id: null })) : nothing}
        ${query.resource_id ? chip(t("trainings-one-resource"), true, () => this.narrow({ resource_id: null })) : nothing}
        ${this.count()}
      </div>`;
  }

  /** @param {trainings.TrainingLine} line */
  #row(line) {
    return html`<tr><td class="num">${dayCell(line.held_on)}</td><th scope="row"><a href=${href("trainings/one", { id: line.id })}>${seen(line.name)}</a></th><td>${whoTrained(line)}</td><td class="n">${line.hours ? line.hours.toLocaleString(tag()) : nothing}</td><td>${headsWords(line)}</td><td>${stateBadge(line.state, line.unsettled)}</td></tr>`;
  }

  #nothing() {
    const query = queryOf(this.params);
    const add = may("advocate", "supervisor", "staff")
      ? html`<a class="btn" href=${href("trainings/new", { partner: query.partner_id })}>${icon("plus")}${t("trainings-add")}</a>`
      : nothing;
    if (query.partner_id && !query.text && !query.state && !query.trained)
      return empty(t("trainings-none-with"), t("trainings-none-do"), add, 3);
    if (narrowed(query))
      return empty(
        t("agreements-none-found"),
        t("partners-none-found-do"),
        html`<button class="btn" type="button" @click=${() => go("trainings", {}, { replace: true })}>${t("list-loosen")}</button>`,
        3,
      );
    if (query.show === "archived")
      return empty(t("agreements-none-archived"), t("trainings-none-archived-do"), nothing, 3);
    return empty(t("trainings-none"), t("trainings-none-do"), add, 3);
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return this.#nothing();
    const { sort } = queryOf(this.params);
    /** @param {"newest" | "name" | "partner"} by @param {string} text */
    const head = (by, text) =>
      html`<th scope="col" aria-sort=${sort === by ? (by === "newest" ? "descending" : "ascending") : nothing}>${sorter(text, sort === by, () => this.narrow({ sort: by === "newest" ? null : by }))}</th>`;
    return html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="t-all"><table class="table table--pick table--trainings">
        <thead><tr>${head("newest", t("training-day"))}${head("name", t("training-topic"))}${head("partner", t("training-who"))}<th scope="col" class="n">${t("training-hours")}</th><th scope="col">${t("training-heads")}</th><th scope="col">${t("training-state")}</th></tr></thead>
        <tbody>${found.items.map((line) => this.#row(line))}</tbody></table></div>
      ${this.more()}`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("nav-trainings")}</h1></div>${may("advocate", "supervisor", "staff") ? html`<div class="page__acts"><a class="btn btn--act" href=${href("trainings/new", { partner: this.params.partner_id })}>${icon("plus")}${t("list-new")}<span class="visually-hidden"> ${t("trainings-new-what")}</span></a></div>` : nothing}</div>
      ${roomTabs("trainings")}${this.params.resource_id ? nothing : html`<due-table .partner=${this.params.partner_id}></due-table>`}
      <section class="sec" aria-labelledby="t-all"><div class="sec__head"><h2 id="t-all">${t("trainings-all")}</h2></div>${this.#tools()}${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.#table()}</section></div>`,
      this,
    );
  }
}

customElements.define("training-page", TrainingPage);

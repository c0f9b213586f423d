// Records of the room: one is found by her call sign, by words that she chose, or begun anew. What is typed to search stays out of the address.

import { LANGUAGES } from "../partners/logic.js";
import { go, href } from "../shared/address.js";
import { explain } from "../shared/faults.js";
import { banner, chip, empty, icon, waiting } from "../shared/parts.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen, tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { narrowed, queryOf } from "./logic.js";
import { roomTabs, signLink } from "./parts.js";
import { momentWord } from "./words.js";
import "./task-list.js";

/** How long typing rests before it is searched for, in milliseconds. */
const PAUSE = 150;

/** @extends {StoredElement<{ items: choices.SurvivorLine[], going: choices.SurvivorLine[] }>} */
class ChoicesPage extends StoredElement {
  /** @type {Record<string, string>} */
  #params = {};
  #text = "";
  #timer = 0;
  #busy = false;

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    const same = JSON.stringify(route.params) === JSON.stringify(this.#params);
    this.#params = route.params;
    if (!this.isConnected || same) return;
    this.update();
    this.load();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    const field = this.querySelector("input");
    if (field) field.value = "";
    this.#text = "";
    super.disconnectedCallback();
  }

  find() {
    /** @type {HTMLElement | null} */ (this.querySelector("input[type=search]"))?.focus();
  }

  async read() {
    const query = queryOf(this.#params, this.#text);
    const [{ items }, going] = await Promise.all([choices.list(query), choices.retentions()]);
    return { items, going: going.items };
  }

  begin = async () => {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const made = await choices.add();
      if (this.isConnected) go("choices/one", { id: made.id });
    } catch (thrown) {
      this.wrong = explain(thrown);
      this.update();
    }
    this.#busy = false;
  };

  #type = (/** @type {Event} */ event) => {
    this.#text = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.load(), PAUSE);
  };

  /** Enter opens the first that fits what is typed now; the arrow goes on to the rows. */
  #key = async (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    clearTimeout(this.#timer);
    await this.load();
    const first = this.found?.items[0];
    if (!first || !this.isConnected) return;
    if (event.key === "Enter") return go("choices/one", { id: first.id });
    /** @type {HTMLElement | null} */ (this.querySelector(".table tbody a"))?.focus();
  };

  /** @param {Record<string, string | null>} change */
  #narrow(change) {
    go("choices", { ...this.#params, ...change }, { replace: true });
  }

  #loosen = () => {
    this.#text = "";
    const same = Object.keys(this.#params).length === 0;
    go("choices", {}, { replace: true });
    if (same) this.load();
  };

  #tools() {
    const query = queryOf(this.#params, this.#text);
    const languages = LANGUAGES.map((one) => ({ one, name: tongue(one, tag()) })).sort((a, b) =>
      a.name.localeCompare(b.name, tag()),
    );
    return html`<div class="toolbar"><div class="search" role="search">${icon("search")}<input class="input" type="search" autocomplete="off" spellcheck="false" aria-label=${t("choices-find")} aria-describedby="choices-find-hint" .value=${live(this.#text)} @input=${this.#type} @keydown=${this.#key}></div></div>
      <p class="field__hint" id="choices-find-hint">${t("choices-find-hint")}</p>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>${chip(t("choices-mine"), query.mine, () => this.#narrow({ mine: query.mine ? null : "1" }))}${chip(t("choices-with-tasks"), query.tasks, () => this.#narrow({ tasks: query.tasks ? null : "1" }))}
      <select class="input" aria-label=${t("choices_fact-language")} @change=${(/** @type {Event} */ event) => this.#narrow({ language: /** @type {HTMLSelectElement} */ (event.target).value })}><option value="" .selected=${live(!query.language)}>${t("partners-language-any")}</option>${languages.map(({ one, name }) => html`<option value=${one} .selected=${live(one === query.language)}>${name}</option>`)}</select>
      <p class="toolbar__count" role="status">${this.found ? t("choices-count", { count: this.found.items.length }) : nothing}</p></div>`;
  }

  /** @param {choices.SurvivorLine} line */
  #row(line) {
    return html`<tr><th scope="row"><a href=${href("choices/one", { id: line.id })}>${seen(line.sign)}</a></th><td>${line.language ? tongue(line.language, tag()) : t("choices-not-said")}</td><td>${line.mine ? t("choices-me") : seen(line.opened_by)}</td><td class="num">${momentWord(line.touched_at)}</td><td>${line.tasks > 0 ? t("choices-tasks-count", { count: line.tasks }) : nothing}</td></tr>`;
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) {
      if (!narrowed(queryOf(this.#params, this.#text))) return empty(t("choices-none"), t("choices-none-do"));
      return empty(
        t("choices-none-found"),
        t("choices-none-found-do"),
        html`<button class="btn" type="button" @click=${this.#loosen}>${t("list-loosen")}</button>`,
      );
    }
    const heads = ["choices-sign", "choices_fact-language", "choices-opened-by", "choices-touched", "choices-tasks"];
    return html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("choices-title")}><table class="table table--pick"><thead><tr>${heads.map((id) => html`<th scope="col">${t(id)}</th>`)}</tr></thead><tbody>${found.items.map((line) => this.#row(line))}</tbody></table></div>`;
  }

  #going() {
    const going = this.found?.going ?? [];
    if (going.length === 0) return nothing;
    return html`<section class="sec" aria-labelledby="c-going"><h2 id="c-going">${t("choices-going")}</h2><p class="soft measure">${t("choices-going-lead")}</p><ul class="lines">${going.map((one) => html`<li class="row row--apart">${signLink(one, "gone")}<span class="soft">${t("choices-last-touched", { when: momentWord(one.touched_at) })}</span></li>`)}</ul></section>`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("choices-title")}</h1><p>${t("choices-lead")}</p></div><div class="page__acts"><button class="btn btn--act" type="button" id="choices-begin" @click=${this.begin}>${icon("plus")}${t("choices-begin")}</button></div></div>
      ${roomTabs("")}${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${this.#tools()}${this.#table()}
      <section class="sec" aria-labelledby="c-tasks"><h2 id="c-tasks">${t("choices-open-tasks")}</h2><choice-tasks></choice-tasks></section>
      ${this.#going()}</div>`,
      this,
    );
  }
}

customElements.define("choices-page", ChoicesPage);

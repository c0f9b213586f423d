// Choosing the agreements of a summary: find them, tick them.

import { list } from "../agreements/api.js";
import { queryOf } from "../agreements/logic.js";
import { explain } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";

const PAUSE = 150;
const MOST = 100;

class AgreementPicks extends HTMLElement {
  /** @type {string[]} */
  #chosen = [];
  /** @type {import("../agreements/api.js").AgreementLine[]} */
  #lines = [];
  #text = "";
  #total = 0;
  #wrong = "";
  #timer = 0;

  /** @param {string[]} ids */
  set chosen(ids) {
    this.#chosen = ids;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#lines = [];
    render(nothing, this);
  }

  async #load() {
    try {
      const { items, total } = await list({ ...queryOf({ text: this.#text, sort: "partner" }), limit: MOST });
      this.#lines = items;
      this.#total = total;
      this.#wrong = "";
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  #type = (/** @type {Event} */ event) => {
    this.#text = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#load(), PAUSE);
  };

  /** @param {string} id */
  #flip(id) {
    this.dispatchEvent(new CustomEvent("agreement-flipped", { detail: id }));
  }

  #update() {
    render(
      html`<div class="search">${icon("search")}<input class="input" type="search" id="export-find" autocomplete="off" spellcheck="false" aria-label=${t("agreements-find")} placeholder=${t("agreements-find-in")} @input=${this.#type}></div>
      <p class="field__hint" role="status">${this.#wrong || t("export-picked", { count: this.#chosen.length, total: this.#total })}</p>
      <div class="picks" tabindex="0" role="group" aria-label=${t("export-which")}><ul>${this.#lines.map((line) => html`<li><label class="check"><input type="checkbox" .checked=${live(this.#chosen.includes(line.id))} @change=${() => this.#flip(line.id)}><span><b>${seen(line.name)}</b><br><span class="small soft">${joined([seen(line.partner), t(`kind-${line.kind}`), t(`state-${line.state}`)])}</span></span></label></li>`)}</ul></div>`,
      this,
    );
  }
}

customElements.define("agreement-picks", AgreementPicks);

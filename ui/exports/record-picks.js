// Choosing what goes out, agreements or partners: find them, tick them.

import { explain } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";

/** @typedef {{ id: string, name: string }} Line */
/** @typedef {{ ask: (text: string, limit: number) => Promise<{ items: Line[], total: number }>, about: (line: any) => string, find: string, findIn: string, which: string }} Source */

const PAUSE = 150;
const MOST = 100;

class RecordPicks extends HTMLElement {
  /** @type {Source | null} */
  #source = null;
  /** @type {string[]} */
  #chosen = [];
  /** @type {Line[]} */
  #lines = [];
  #text = "";
  #total = 0;
  #wrong = "";
  #timer = 0;

  /** @param {Source} source */
  set source(source) {
    if (source === this.#source) return;
    this.#source = source;
    this.#lines = [];
    this.#text = "";
    if (this.isConnected) this.#load();
  }

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
    const source = this.#source;
    if (!source) return;
    try {
      const { items, total } = await source.ask(this.#text, MOST);
      if (source !== this.#source) return;
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
    this.dispatchEvent(new CustomEvent("record-flipped", { detail: id }));
  }

  #update() {
    const source = this.#source;
    if (!source) return render(nothing, this);
    render(
      html`<div class="search">${icon("search")}<input class="input" type="search" id="export-find" autocomplete="off" spellcheck="false" aria-label=${source.find} placeholder=${source.findIn} .value=${live(this.#text)} @input=${this.#type}></div>
      <p class="field__hint" role="status">${this.#wrong || t("export-picked", { count: this.#chosen.length, total: this.#total })}</p>
      <div class="picks" tabindex="0" role="group" aria-label=${source.which}><ul>${this.#lines.map((line) => html`<li><label class="check"><input type="checkbox" .checked=${live(this.#chosen.includes(line.id))} @change=${() => this.#flip(line.id)}><span><b>${seen(line.name)}</b><br><span class="small soft">${source.about(line)}</span></span></label></li>`)}</ul></div>`,
      this,
    );
  }
}

customElements.define("record-picks", RecordPicks);

// Finding the partner of an agreement: type, then choose from what was found.

import * as partners from "../partners/api.js";
import { queryOf } from "../partners/logic.js";
import { explain } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";

const PAUSE = 150;
const MOST = 8;

class PartnerPicker extends HTMLElement {
  #label = "";
  #control = "";
  #chosen = "";
  #wrong = "";
  #open = false;
  /** @type {partners.PartnerLine[]} */
  #found = [];
  #said = "";
  #timer = 0;

  /** @param {string} label */
  set label(label) {
    this.#label = label;
    this.#soon();
  }

  /** @param {string} id of the control that an error leads to */
  set control(id) {
    this.#control = id;
    this.#soon();
  }

  /** @param {string} name */
  set chosen(name) {
    this.#chosen = name;
    this.#soon();
  }

  /** @param {string} text */
  set wrong(text) {
    this.#wrong = text;
    this.#soon();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#found = [];
    this.#chosen = "";
    render(nothing, this);
  }

  #soon() {
    if (this.isConnected) this.#update();
  }

  #type = (/** @type {Event} */ event) => {
    event.stopPropagation();
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(value), PAUSE);
  };

  /** @param {string} text */
  async #search(text) {
    try {
      const { items, total } = await partners.list({ ...queryOf({ text }), limit: MOST });
      this.#found = items;
      this.#said = t("picker-found", { count: total });
    } catch (thrown) {
      this.#said = explain(thrown);
    }
    this.#soon();
  }

  #change = () => {
    this.#open = true;
    this.#update();
    /** @type {HTMLElement | null} */ (this.querySelector("input"))?.focus();
    this.#search("");
  };

  /** @param {partners.PartnerLine} line */
  #pick(line) {
    this.#open = false;
    this.#found = [];
    this.dispatchEvent(new CustomEvent("partner-picked", { bubbles: true, detail: { id: line.id, name: line.name } }));
    this.#update();
    /** @type {HTMLElement | null} */ (this.querySelector("button"))?.focus();
  }

  #update() {
    const id = this.#control;
    if (this.#chosen && !this.#open) {
      render(
        html`<div class="field"><span class="label">${this.#label}</span><div class="row"><b>${seen(this.#chosen)}</b><button class="btn btn--dense" type="button" id=${id} @click=${this.#change}>${t("picker-change")}</button></div></div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="field ${this.#wrong ? "field--error" : ""}"><label for=${id}>${this.#label}</label>
      <div class="search">${icon("search")}<input class="input" type="search" id=${id} autocomplete="off" spellcheck="false" aria-describedby="${id}-said ${id}-wrong" aria-invalid=${this.#wrong ? "true" : nothing} @input=${this.#type} @change=${(/** @type {Event} */ event) => event.stopPropagation()} @focus=${() => this.#found.length === 0 && this.#search("")}></div>
      <p class="field__hint" id="${id}-said" role="status">${this.#said || t("picker-hint")}</p>
      ${this.#wrong ? html`<p class="field__error" id="${id}-wrong">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}
      <ul class="picker">${this.#found.map((line) => html`<li><button class="btn btn--quiet" type="button" @click=${() => this.#pick(line)}><b>${seen(line.name)}</b>${line.town ? html`<span class="soft">${seen(line.town)}</span>` : nothing}</button></li>`)}</ul></div>`,
      this,
    );
  }
}

customElements.define("partner-picker", PartnerPicker);

// A line that says what was done, and how to take it back.
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { icon } from "./parts.js";
import { t } from "./words.js";

const STAYS = 12_000;

/** @typedef {{ text: string, undo?: () => void }} Said */

class ToastPlace extends HTMLElement {
  /** @type {Said | null} */
  #said = null;
  #timer = 0;
  #turns = 0;

  /** One that can be undone stays until the person has gone on twice: removing a record already goes on once. */
  #turned = () => {
    this.#turns += 1;
    if (this.#turns > 1) this.hush();
  };

  connectedCallback() {
    this.className = "toast-place";
    window.addEventListener("hashchange", this.#turned);
    this.#update();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#turned);
    this.#said = null;
    clearTimeout(this.#timer);
    render(nothing, this);
  }

  /** @param {Said} said */
  say(said) {
    clearTimeout(this.#timer);
    this.#said = said;
    this.#turns = 0;
    if (!said.undo) this.#timer = window.setTimeout(() => this.hush(), STAYS);
    this.#update();
  }

  hush() {
    this.#said = null;
    this.#update();
  }

  #update() {
    const said = this.#said;
    const undo = () => {
      this.hush();
      said?.undo?.();
    };
    render(
      html`<div role="status">${
        said
          ? html`<div class="toast"><span>${said.text}</span>${
              said.undo
                ? html`<button class="btn btn--dense" type="button" @click=${undo}>${icon("undo")}${t("app-undo")}</button>`
                : nothing
            }<button class="btn btn--dense btn--icon" type="button" aria-label=${t("app-close")} @click=${() => this.hush()}>${icon("close")}</button></div>`
          : nothing
      }</div>`,
      this,
    );
  }
}

customElements.define("toast-place", ToastPlace);

/**
 * Says what was done.
 * @param {string} text
 * @param {() => void} [undo]
 */
export function toast(text, undo) {
  const place = document.querySelector("toast-place");
  if (place instanceof ToastPlace) place.say({ text, undo });
}

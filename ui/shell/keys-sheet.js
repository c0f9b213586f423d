// A dialog that lists the keys.

import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { SHEET } from "./press.js";

class KeysSheet extends HTMLElement {
  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    render(nothing, this);
  }

  open() {
    this.querySelector("dialog")?.showModal();
  }

  #update() {
    render(
      html`<dialog class="dialog" aria-labelledby="keys-title"><h2 id="keys-title">${t("keys-title")}</h2><dl class="facts keys">${SHEET.map(([act, keys]) => html`<dt>${t(`keys-${act}`)}</dt><dd>${keys.map((key, at) => html`${at > 0 ? " " : nothing}<kbd>${key}</kbd>`)}</dd>`)}</dl><div class="btns"><button class="btn btn--act" type="button" autofocus @click=${() => this.querySelector("dialog")?.close()}>${t("app-close")}</button></div></dialog>`,
      this,
    );
  }
}

customElements.define("keys-sheet", KeysSheet);

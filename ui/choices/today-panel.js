// On Today, for who holds the key: a panel apart, closed at first. It asks for nothing until somebody opens it.

import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import "./task-list.js";

class ChoicesToday extends HTMLElement {
  #open = false;

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#open = false;
    render(nothing, this);
  }

  #turn = (/** @type {Event} */ event) => {
    this.#open = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
    this.#update();
  };

  #update() {
    render(
      html`<section class="sec" aria-labelledby="t-choices"><details class="fold" @toggle=${this.#turn}><summary>${icon("chevron", "i--turn")}<h2 id="t-choices">${t("choices-title")}</h2></summary><div class="fold__body">${this.#open ? html`<choice-tasks></choice-tasks><p><a href="#/choices">${t("choices-today-all")}</a></p>` : nothing}</div></details></section>`,
      this,
    );
  }
}

customElements.define("choices-today", ChoicesToday);

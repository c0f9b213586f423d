// Our own program: the same page as a partner's, for what we ourselves offer.

import { go } from "../shared/address.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import "./partner-detail.js";

class ProgramPage extends HTMLElement {
  route = { room: "program", page: "", params: {} };

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    render(nothing, this);
  }

  back() {
    go("settings");
  }

  #update() {
    render(html`<div class="page page--one" data-region><partner-detail .own=${true}></partner-detail></div>`, this);
  }
}

customElements.define("program-page", ProgramPage);

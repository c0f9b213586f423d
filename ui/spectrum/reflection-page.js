// Questions that help a team talk about where a partnership stands. No answers are kept, and there is no pass mark.

import { go } from "../shared/address.js";
import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";

const PARTS = /** @type {const} */ ({ informed: 4, collaborative: 4, integrated: 4, together: 3 });

class ReflectionPage extends HTMLElement {
  route = { room: "spectrum", page: "reflect", params: {} };

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    render(nothing, this);
  }

  back() {
    go("spectrum");
  }

  #update() {
    render(
      html`<div class="page page--one" data-region><p class="back no-print"><a href="#/spectrum">${icon("back")}${t("spectrum-title")}</a></p>
      <div class="page__head"><div><h1 tabindex="-1">${t("reflect-title")}</h1><p>${t("reflect-lead")}</p></div><div class="page__acts"><button class="btn" type="button" @click=${() => window.print()}>${icon("print")}${t("reflect-print")}</button></div></div>
      ${Object.entries(PARTS).map(
        ([part, count]) =>
          html`<section class="sec" aria-labelledby="r-${part}"><h2 id="r-${part}">${t(`reflect_part-${part}`)}</h2><ol class="reflect">${Array.from({ length: count }, (_, at) => html`<li><p>${t(`reflect-${part}-${at + 1}`)}</p></li>`)}</ol></section>`,
      )}
      <p class="soft">${t("reflect-after")} <b>${t("spectrum-never-records")}</b></p></div>`,
      this,
    );
  }
}

customElements.define("reflection-page", ReflectionPage);

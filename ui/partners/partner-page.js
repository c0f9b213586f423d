// Partners: the list and, beside it, the one that was chosen.

import { go } from "../shared/address.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import "./partner-detail.js";
import "./partner-list.js";

class PartnerPage extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  #route = { room: "partners", page: "", params: {} };

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    const before = this.#route.params.id;
    this.#route = route;
    if (!this.isConnected) return;
    this.#update();
    if (route.params.id && route.params.id !== before)
      /** @type {any} */ (this.querySelector("partner-detail"))?.arrive();
    if (!route.params.id && before) /** @type {any} */ (this.querySelector("partner-list"))?.reach(before);
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    render(nothing, this);
  }

  find() {
    /** @type {HTMLElement | null} */ (this.querySelector("input[type=search]"))?.focus();
  }

  begin() {
    go("partners/new");
  }

  back() {
    const { id, ...rest } = this.#route.params;
    if (id) go("partners", rest);
  }

  #update() {
    const id = this.#route.params.id ?? "";
    render(
      html`<div class="split">
        <section class="split__list" aria-label=${t("partners-list")} data-region tabindex="-1"><partner-list .route=${this.#route}></partner-list></section>
        <section class="split__detail" aria-label=${t("partners-detail")} data-region tabindex="0"><partner-detail .partnerId=${id}></partner-detail></section>
      </div>`,
      this,
    );
  }
}

customElements.define("partner-page", PartnerPage);

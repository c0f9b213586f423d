// Staff and places: who works where, which rooms there are, when what is open or closed.

import { go } from "../shared/address.js";
import { chip, icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import "./place-lists.js";

class StaffPage extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  #route = { room: "staff", page: "", params: {} };

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    this.#route = route;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    render(nothing, this);
  }

  back() {
    go("settings");
  }

  begin() {
    go("staff/new");
  }

  #update() {
    const show = this.#route.params.show === "archived" ? "archived" : "active";
    /** @param {string | null} wanted */
    const turn = (wanted) => go("staff", { show: wanted }, { replace: true });
    render(
      html`<div class="page" data-region><p class="back no-print"><a href="#/settings">${icon("back")}${t("nav-settings")}</a></p>
      <div class="page__head"><div><h1 tabindex="-1">${t("staff-title")}</h1><p>${t("staff-lead")}</p></div></div>
      <div class="toolbar" role="group" aria-label=${t("list-only")}>${chip(t("list-active"), show === "active", () => turn(null))}${chip(t("list-archived"), show === "archived", () => turn("archived"))}</div>
      <place-lists .show=${show}></place-lists></div>`,
      this,
    );
  }
}

customElements.define("staff-page", StaffPage);

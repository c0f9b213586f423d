// The frame: navigation, the sheet with the open screen, what was just said, and how to find anything.

import { parse } from "../shared/address.js";
import { banner, icon } from "../shared/parts.js";
import { isDamaged, session } from "../shared/session.js";
import { listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { allowed, navigation, pageOf, placeOf, roomOf } from "./rooms.js";
import "../agreements/agreement-detail.js";
import "../agreements/agreement-form.js";
import "../agreements/agreement-page.js";
import "../agreements/compare-page.js";
import "../audits/audit-page.js";
import "../backups/backup-page.js";
import "../choices/choices-page.js";
import "../choices/counts-page.js";
import "../choices/dossier-page.js";
import "../choices/facts-form.js";
import "../choices/holds-page.js";
import "../choices/openings-page.js";
import "../choices/release-form.js";
import "../choices/rules-page.js";
import "../choices/tell-form.js";
import "../choices/told-page.js";
import "../exports/export-page.js";
import "../groups/group-detail.js";
import "../groups/group-form.js";
import "../groups/group-page.js";
import "../help/help-page.js";
import "../imports/import-page.js";
import "../palette/palette-box.js";
import "../partners/partner-form.js";
import "../partners/partner-page.js";
import "../partners/program-page.js";
import "../people/people-page.js";
import "../resources/resource-detail.js";
import "../resources/resource-form.js";
import "../resources/resource-page.js";
import "../rooms/closure-form.js";
import "../rooms/room-form.js";
import "../review/review-history.js";
import "../review/review-page.js";
import "../schedule/schedule-page.js";
import "../schedule/series-form.js";
import "../settings/bin-page.js";
import "../settings/settings-page.js";
import "../shared/toasts.js";
import "../spectrum/proof-form.js";
import "../spectrum/reflection-page.js";
import "../spectrum/spectrum-detail.js";
import "../spectrum/spectrum-page.js";
import "../staff/staff-form.js";
import "../staff/staff-page.js";
import "../today/today-page.js";
import "../trainings/training-detail.js";
import "../trainings/training-form.js";
import "../trainings/training-page.js";
import "./keys-sheet.js";

/** @param {string} name */
const say = (name) => document.dispatchEvent(new CustomEvent(name));

class AppFrame extends HTMLElement {
  #place = "";
  #turn = () => this.#navigate();
  #damaged = () => this.#update();
  #palette = () => /** @type {any} */ (this.querySelector("palette-box"))?.open();
  #keys = () => /** @type {any} */ (this.querySelector("keys-sheet"))?.open();

  connectedCallback() {
    window.addEventListener("hashchange", this.#turn);
    document.addEventListener("trellis-damaged", this.#damaged);
    document.addEventListener("trellis-palette", this.#palette);
    document.addEventListener("trellis-keys", this.#keys);
    this.#update();
    this.#navigate();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#turn);
    document.removeEventListener("trellis-damaged", this.#damaged);
    document.removeEventListener("trellis-palette", this.#palette);
    document.removeEventListener("trellis-keys", this.#keys);
    this.querySelector("main")?.replaceChildren();
    render(nothing, this);
  }

  /** Brings the screen of the address; a screen that stays only learns what changed. */
  #navigate() {
    const route = allowed(parse(location.hash), session());
    const main = /** @type {HTMLElement} */ (this.querySelector("main"));
    const place = placeOf(route);
    const name = pageOf(route);
    const open = /** @type {any} */ (main.querySelector("[data-page]"));
    this.#update();
    if (open && place === this.#place) {
      open.route = route;
      return;
    }
    const first = this.#place === "";
    this.#place = place;
    const page = /** @type {any} */ (document.createElement(name));
    page.dataset.page = name;
    page.route = route;
    open?.remove();
    main.prepend(page);
    main.scrollTo(0, 0);
    if (!first || document.activeElement === document.body) this.#focusHeading(page);
  }

  /**
   * The heading may come only with the record, and be drawn anew with it: for a moment the focus is kept on it.
   * @param {HTMLElement} page
   */
  #focusHeading(page, left = 60) {
    if (left === 0 || !page.isConnected) return;
    const heading = page.querySelector("h1");
    const lost = left === 60 || document.activeElement === document.body || !document.activeElement?.isConnected;
    if (heading && lost) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    if (!heading || lost || document.activeElement === heading)
      requestAnimationFrame(() => this.#focusHeading(page, left - 1));
  }

  #update() {
    const who = session();
    const here = roomOf(allowed(parse(location.hash), who));
    const roles = listed(
      who.roles.map((role) => t(`role-${role}`)),
      tag(),
    );
    render(
      html`<a class="skip" href="#main" @click=${this.#skip}>${t("app-skip")}</a>
      ${isDamaged() ? html`<div class="app-problem" role="alert">${banner("brick", "alert", html`<b>${t("problem-title")}</b> ${t("problem-do")}`)}</div>` : nothing}
      ${who.trouble ? html`<div class="app-problem" role="alert">${banner("brick", "alert", html`<b>${t("problem-room")}</b> ${who.trouble.message}`)}</div>` : nothing}
      <div class="app">
        <header class="side" data-region>
          <div class="brand"><svg class="i" aria-hidden="true" focusable="false"><use href="#i-trellis"></use></svg><span>${t("app-name")}</span>${who.demo ? badgeDemo() : nothing}</div>
          <nav class="nav" aria-label=${t("nav-label")}>${navigation(who).map((one) => html`${one.apart ? html`<hr>` : nothing}<a href="#/${one.room}" aria-current=${one.room === here ? "page" : nothing}>${icon(one.icon)}<span>${t(`nav-${one.room}`)}</span></a>`)}</nav>
          <div class="side__foot">
            <p class="side__who"><b>${seen(who.label)}</b><span class="side__roles">${roles}</span>${seen(who.program)}</p>
            <div class="side__acts">
              <button class="btn btn--dense" type="button" @click=${() => say("trellis-lock")}>${icon("lock")}${t("app-lock")}</button>
              <button class="btn btn--dense" type="button" @click=${() => say("trellis-hide")}>${icon("hide")}${t("app-hide")}</button>
              <button class="btn btn--dense" type="button" id="hand-over" @click=${() => say("trellis-hand-over")}>${icon("person")}${t("app-hand-over")}</button>
            </div>
          </div>
        </header>
        <main class="sheet" id="main" tabindex="-1" data-region></main>
      </div>
      <toast-place></toast-place><palette-box></palette-box><keys-sheet></keys-sheet>`,
      this,
    );
  }

  #skip = (/** @type {Event} */ event) => {
    event.preventDefault();
    this.querySelector("main")?.focus();
  };
}

/** Every screen of the demo says so. */
const badgeDemo = () => html`<span class="badge badge--sky badge--demo">${t("app-demo")}</span>`;

customElements.define("app-frame", AppFrame);

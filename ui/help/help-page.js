// Help: works offline, in both languages, in plain words, with the signs that the program draws.

import { powers } from "../people/api.js";
import { ROLES } from "../people/logic.js";
import { badge, icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { SHEET } from "../shell/press.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { CANNOT, PROMISED, SECTIONS, SIGNS, WORDS } from "./logic.js";

/** @param {string[]} ids @param {string} sign @param {string} tone */
const lines = (ids, sign, tone) =>
  html`<ul class="lines lines--icon">${ids.map((id) => html`<li>${icon(sign, tone)}<div><b>${t(id)}</b><p>${t(`${id}-more`)}</p></div></li>`)}</ul>`;

class HelpPage extends HTMLElement {
  route = { room: "help", page: "", params: {} };

  /** @type {import("../people/api.js").Power[]} */
  #powers = [];

  connectedCallback() {
    this.#update();
    this.#load();
  }

  /** The table by which the core decides. */
  async #load() {
    this.#powers = (await powers().catch(() => ({ items: [] }))).items;
    if (this.isConnected) this.#update();
  }

  #table() {
    return html`<p class="soft">${t("help-powers-lead")}</p><div class="table-wrap" tabindex="0" role="group" aria-label=${t("help-powers")}><table class="table"><thead><tr><th scope="col">${t("help-powers-may")}</th>${ROLES.map((role) => html`<th scope="col">${t(`role-${role}`)}</th>`)}</tr></thead><tbody>${this.#powers.map((power) => html`<tr><th scope="row">${t(`power-${power.area}`)}</th>${ROLES.map((role) => html`<td>${power.roles.includes(role) ? badge("leaf", power.key ? "key" : "check", t(power.key ? "help-powers-key" : "help-powers-may")) : html`<span class="faint">${t("help-powers-no")}</span>`}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  disconnectedCallback() {
    render(nothing, this);
  }

  /** @param {Event} event */
  #lead(event) {
    event.preventDefault();
    const { hash } = /** @type {HTMLAnchorElement} */ (event.currentTarget);
    const heading = /** @type {HTMLElement | null} */ (document.getElementById(hash.slice(1)));
    heading?.focus();
    heading?.scrollIntoView({ block: "start" });
  }

  /** @param {string} name @param {import("../shared/parts.js").Drawn} body */
  #section(name, body) {
    return html`<section class="sec" aria-labelledby="help-${name}"><h2 id="help-${name}" tabindex="-1">${t(`help-${name}`)}</h2>${body}</section>`;
  }

  /** @param {string} name */
  #body(name) {
    if (name === "keys")
      return html`<dl class="facts keys">${SHEET.map(([act, keys]) => html`<dt>${t(`keys-${act}`)}</dt><dd>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dd>`)}</dl>`;
    if (name === "powers") return this.#table();
    if (name === "words")
      return html`<dl class="facts">${WORDS.map((word) => html`<dt>${t(`help-word-${word}`)}</dt><dd>${t(`help-word-${word}-is`)}</dd>`)}</dl>`;
    if (name === "signs")
      return html`<ul class="lines signs">${SIGNS.map(({ tone, sign, word, about }) => html`<li>${badge(tone, sign, t(word))}<p>${t(about)}</p></li>`)}</ul>`;
    if (name === "steps")
      return html`<ol class="lines lines--icon">${["program", "partners", "agreements", "export", "lock"].map((step) => html`<li>${icon({ program: "pin", partners: "partners", agreements: "agreements", export: "exports", lock: "lock" }[step] ?? "info")}<div><b>${t(`help-step-${step}`)}</b><p>${t(`help-step-${step}-more`)}</p></div></li>`)}</ol>`;
    if (name === "promised") return lines(PROMISED, "check", "leaf-t");
    if (name === "cannot") return lines(CANNOT, "alert", "ochre-t");
    return html`<div class="stack">${["1", "2", "3"].map((part) => html`<p>${t(`help-${name}-${part}`)}</p>`)}</div>`;
  }

  #update() {
    render(
      html`<div class="page help" data-region><div class="page__head"><div><h1 tabindex="-1">${t("nav-help")}</h1><p>${t("help-lead")}</p></div></div>
      <nav class="also" aria-label=${t("help-contents")}>${SECTIONS.map((name) => html`<a href="#help-${name}" @click=${this.#lead}>${t(`help-${name}`)}</a>`)}</nav>
      <div class="measure--wide">${SECTIONS.map((name) => this.#section(name, this.#body(name)))}</div></div>`,
      this,
    );
  }
}

customElements.define("help-page", HelpPage);

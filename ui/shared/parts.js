// Small drawn parts that every room uses: icons, badges, empty states.
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { t } from "./words.js";

/** @typedef {import("../vendor/lit-html/lit-html.js").TemplateResult | typeof nothing} Drawn */

/**
 * @param {string} name
 * @param {string} [extra] classes
 */
export const icon = (name, extra = "") =>
  html`<svg class="i ${extra}" aria-hidden="true" focusable="false"><use href="#i-${name}"></use></svg>`;

/**
 * Icon, word, then colour.
 * @param {string} tone leaf, ochre, brick, sky, act or empty
 * @param {string} sign
 * @param {string} text
 */
export const badge = (tone, sign, text) =>
  html`<span class="badge ${tone ? `badge--${tone}` : ""}">${icon(sign)}${text}</span>`;

const sprig = html`<svg class="empty__art" viewBox="0 0 110 70" aria-hidden="true" focusable="false"><path class="v-slat" d="M-5 5 65 75M35-5 115 75M75-5 125 45" fill="none"></path><path class="v-slat2" d="M-5 65 65-5M15 75 95-5M55 75 115 15" fill="none"></path><path class="v-stem" d="M20 70C26 48 48 52 50 34" fill="none"></path><path class="v-leaf" transform="translate(50 34) rotate(-70) scale(.6)" d="M0 0C5-15 24-21 47-2C27 16 8 14 0 0Z"></path><path class="v-leaf2" transform="translate(34 50) rotate(-160) scale(.45)" d="M0 0C5-15 24-21 47-2C27 16 8 14 0 0Z"></path></svg>`;

/**
 * Nothing here yet, and what to do next.
 * @param {string} title
 * @param {string} text
 * @param {Drawn} [acts]
 * @param {2 | 3} [level] of its heading
 */
export const empty = (title, text, acts = nothing, level = 2) =>
  html`<div class="empty">${sprig}${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}<p>${text}</p>${acts}</div>`;

/**
 * Says something that stands apart.
 * @param {string} tone empty for information, else ochre, brick or leaf
 * @param {string} sign
 * @param {Drawn | string} text
 * @param {Drawn} [acts]
 */
export const banner = (tone, sign, text, acts = nothing) =>
  html`<div class="banner ${tone ? `banner--${tone}` : ""}">${icon(sign)}<p>${text}</p>${acts === nothing ? nothing : html`<div class="btns">${acts}</div>`}</div>`;

/**
 * A chip that narrows a list.
 * @param {string} text
 * @param {boolean} on
 * @param {() => void} flip
 */
export const chip = (text, on, flip) =>
  html`<button class="chip" type="button" aria-pressed=${String(on)} @click=${flip}>${icon("check", "i--on")}${text}</button>`;

/**
 * The head of a column that sorts.
 * @param {string} text
 * @param {boolean} on
 * @param {() => void} sort
 */
export const sorter = (text, on, sort) =>
  html`<button type="button" @click=${sort}>${text}${on ? icon("down") : nothing}<span class="visually-hidden">${on ? nothing : t("list-sort-by")}</span></button>`;

/** What waits for an answer. @param {string} [text] */
export const waiting = (text = t("app-loading")) => html`<p class="soft waiting" role="status">${text}</p>`;

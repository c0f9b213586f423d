// Drawn parts of the choices room that more than one of its screens uses.

import { href } from "../shared/address.js";
import { controlId } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { at } from "../shared/paths.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("../shared/parts.js").Drawn} Drawn */

/**
 * One of a few, all alike, none chosen beforehand.
 * @param {import("../shared/fields.js").Sheet} sheet
 * @param {string} path
 * @param {string} label
 * @param {[string, string][]} options
 * @param {string} [hint]
 */
export function oneOf(sheet, path, label, options, hint = "") {
  const now = at(sheet.values, path) ?? "";
  const wrong = sheet.faults.find((one) => one.path === path);
  const id = controlId(sheet.id, path);
  const about = wrong ? `${id}-wrong` : hint ? `${id}-hint` : nothing;
  return html`<fieldset class="field field--wide ${wrong ? "field--error" : ""}" id=${id} tabindex="-1" aria-describedby=${about}><legend>${label}</legend><div class="labels">${options.map(([value, text]) => html`<label class="pick"><input type="radio" name=${path} value=${value} .checked=${live(String(now) === value)}>${text}</label>`)}</div>${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}${wrong ? html`<p class="field__error" id="${id}-wrong">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</fieldset>`;
}

/** @param {string} sign @param {string} text @param {() => void} act @param {string} [of] whom it is about, for who does not see the row */
export const button = (sign, text, act, of = "") =>
  html`<button class="btn btn--dense" type="button" @click=${act}>${icon(sign)}<span>${text}${of ? html`<span class="visually-hidden">: ${of}</span>` : nothing}</span></button>`;

/** The way to one record, by its call sign. @param {{ id: string, sign: string }} one @param {string} [part] */
export const signLink = ({ id, sign }, part = "") =>
  html`<a href=${href("choices/one", { id, part })}><b class="sign">${seen(sign)}</b></a>`;

/** The way back to the list. */
export const backToList = () =>
  html`<p class="back no-print"><a href="#/choices">${icon("back")}${t("choices-title")}</a></p>`;

/** The other screens of the room. @param {string} here */
export const roomTabs = (here) =>
  html`<nav class="tabs no-print" aria-label=${t("choices-tabs")}>${["", "told", "holds", "counts", "openings", "rules"].map((page) => html`<a href="#/choices${page ? `/${page}` : ""}" aria-current=${page === here ? "page" : nothing}>${t(`choices_tab-${page || "list"}`)}</a>`)}</nav>`;

/** Text that somebody typed, its lines kept. @param {string} text */
export const typed = (text) => html`<span class="pre">${seen(text)}</span>`;

/** What a field is called before what is wrong with it: a question is not said again there. @param {string} label */
export const aside = (label) => (label.endsWith("?") ? "" : label);

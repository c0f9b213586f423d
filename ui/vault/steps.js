// What each step of first run shows.

import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { zoneChoice } from "../shared/zone-choice.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { phraseSheet } from "./phrase-sheets.js";

/** @typedef {{ new: import("./api.js").NewVault, strength: import("./api.js").Strength | null, shown: boolean, made: import("./api.js").Made | null, places: number[], answers: { partnership: string[], choices: string[] }, wrong: { field: string, text: string }, show: () => void, offer: () => void }} View */

/** @param {View} view @param {string} field */
const wrong = (view, field) =>
  html`<div id="${field}-wrong" role="alert">${view.wrong.field === field ? html`<p class="field__error">${icon("alert")}<span>${view.wrong.text}</span></p>` : nothing}</div>`;

/** @param {View} view @param {"organization" | "person" | "label"} field */
const line = (view, field) => html`<div class="field ${view.wrong.field === field ? "field--error" : ""}">
  <label for=${field}>${t(`create-${field}`)}</label>
  <input class="input" id=${field} name=${field} autocomplete="off" maxlength="300" aria-describedby="${field}-hint ${field}-wrong" aria-invalid=${view.wrong.field === field ? "true" : nothing} .value=${live(view.new[field])}>
  <p class="field__hint" id="${field}-hint">${t(`create-${field}-hint`)}</p>${wrong(view, field)}</div>`;

const promise = () => html`<div class="stack"><p>${t("create-promise-lead")}</p>
  <ul class="lines lines--icon">
    ${["here", "nobody", "wire"].map((one) => html`<li>${icon("check", "leaf-t")}<div><b>${t(`create-promise-${one}`)}</b><p>${t(`create-promise-${one}-more`)}</p></div></li>`)}
    ${["keyboard", "forgot", "left"].map((one) => html`<li>${icon("alert", "ochre-t")}<div><b>${t(`create-promise-${one}`)}</b><p>${t(`create-promise-${one}-more`)}</p></div></li>`)}
  </ul></div>`;

/** @param {View} view */
const program = (view) =>
  html`<div class="stack">${line(view, "organization")}<div class="field"><label for="timezone">${t("create-timezone")}</label>${zoneChoice({ id: "timezone", name: "timezone", value: view.new.timezone, about: "timezone-hint" })}<p class="field__hint" id="timezone-hint">${t("create-timezone-hint")}</p>${wrong(view, "timezone")}</div></div>`;

/** @param {View} view */
const person = (view) => html`<div class="stack">${line(view, "person")}${line(view, "label")}</div>`;

/** @param {View} view */
function strength(view) {
  const known = view.strength;
  if (!known) return t("create-passphrase-hint");
  if (!known.enough) return t(`strength-${known.advice ?? "too_easy"}`, { count: known.characters });
  return t("strength-enough", { count: known.characters });
}

/** @param {View} view */
const passphrase = (view) => html`<div class="stack"><p class="soft">${t("create-passphrase-lead")}</p>
  <div class="field ${view.wrong.field === "passphrase" ? "field--error" : ""}">
    <label for="passphrase">${t("create-passphrase")}</label>
    <div class="with-button"><input class="input" id="passphrase" name="passphrase" type=${view.shown ? "text" : "password"} autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="strength passphrase-wrong" aria-invalid=${view.wrong.field === "passphrase" ? "true" : nothing} .value=${live(view.new.passphrase)}>
      <button class="btn btn--icon" type="button" aria-pressed=${String(view.shown)} aria-label=${t("unlock-show")} @click=${view.show}>${icon("eye")}</button></div>
    <p class="field__hint strength" id="strength" role="status">${icon(view.strength?.enough ? "check" : "info", view.strength?.enough ? "leaf-t" : "")}<span>${strength(view)}</span></p>${wrong(view, "passphrase")}
  </div>
  <button class="btn btn--dense" type="button" @click=${view.offer}>${icon("key")}${t("create-passphrase-offer")}</button></div>`;

/** @param {View} view */
const sheets = (view) =>
  html`<div class="stack"><p>${t("create-sheets-lead")}</p>${view.made ? html`${phraseSheet("partnership", view.made.partnership)}${phraseSheet("choices", view.made.choices)}` : nothing}<p class="soft">${t("create-sheets-once")}</p></div>`;

/** @param {View} view */
const check = (view) => html`<div class="stack"><p class="soft">${t("create-check-lead")}</p>
  ${/** @type {const} */ (["partnership", "choices"]).map((sheet) => html`<fieldset class="field"><legend>${t(`sheet-${sheet}-title`)}</legend><div class="pair">${view.places.map((place, at) => html`<div class="field"><label for="${sheet}-${at}">${t("create-check-word", { place })}</label><input class="input" id="${sheet}-${at}" name="answer" data-answer="${sheet}.${at}" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${live(view.answers[sheet][at])}></div>`)}</div></fieldset>`)}
  ${wrong(view, "answer")}</div>`;

/** @type {Record<string, (view: View) => import("../shared/parts.js").Drawn>} */
export const STEP_VIEWS = { promise, program, person, passphrase, sheets, check };

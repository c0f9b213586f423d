// Languages: those that are there can be taken out; others are added from a list, or by their tag.

import { controlId } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { at, put } from "../shared/paths.js";
import { tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { isTag, languagesLeft } from "./logic.js";

/** @param {import("../shared/sheet.js").Sheet} sheet @param {string} path @param {string} label @param {() => void} redraw */
export function languagesField(sheet, path, label, redraw) {
  const have = /** @type {string[]} */ (at(sheet.values, path) ?? []);
  const id = controlId(sheet.id, path);
  const wrong = sheet.faults.find((one) => one.path === path);
  /** @param {string[]} next */
  const set = (next) => {
    put(sheet.values, path, next);
    sheet.keep();
    redraw();
  };
  const add = (/** @type {Event} */ event) => {
    const control = /** @type {HTMLSelectElement | HTMLInputElement} */ (event.target);
    const value = control.value.trim().toLowerCase();
    control.value = "";
    event.stopPropagation();
    if (value && isTag(value) && !have.includes(value)) set([...have, value]);
  };
  const names = languagesLeft(have)
    .map((one) => ({ one, name: tongue(one, tag()) }))
    .sort((a, b) => a.name.localeCompare(b.name, tag()));
  return html`<fieldset class="field ${wrong ? "field--error" : ""}" id=${id} tabindex="-1"><legend>${label}</legend>
    ${have.length > 0 ? html`<ul class="tags">${have.map((one) => html`<li><button class="chip" type="button" @click=${() => set(have.filter((other) => other !== one))}>${tongue(one, tag())}${icon("close")}<span class="visually-hidden">${t("form-take-out")}</span></button></li>`)}</ul>` : html`<p class="field__hint">${t("languages-none")}</p>`}
    <div class="form__two"><div class="field"><label for="${id}-add">${t("languages-add")}</label><select class="input" id="${id}-add" @change=${add}><option value="">${t("languages-pick")}</option>${names.map(({ one, name }) => html`<option value=${one}>${name}</option>`)}</select></div>
    <div class="field"><label for="${id}-tag">${t("languages-tag")}</label><input class="input" id="${id}-tag" autocomplete="off" spellcheck="false" maxlength="20" aria-describedby="${id}-tag-hint" @change=${add}><p class="field__hint" id="${id}-tag-hint">${t("languages-tag-hint")}</p></div></div>
    ${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</fieldset>`;
}

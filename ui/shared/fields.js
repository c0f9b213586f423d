// The fields of a form. Each control's name is its path in the record; the form listens once, for all of them.
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { controlId } from "./faults.js";
import { icon } from "./parts.js";
import { at } from "./paths.js";
import { t } from "./words.js";

/** @typedef {import("./parts.js").Drawn} Drawn */
/** @typedef {{ id: string, values: any, faults: import("./faults.js").Fault[] }} Sheet what a form draws from */
/** @typedef {{ hint?: string, guard?: boolean, type?: string, required?: boolean, as?: string, mode?: string, length?: number, options?: [string, string][], list?: string }} How */

/** @param {Sheet} sheet @param {string} path */
const fault = (sheet, path) => sheet.faults.find((one) => one.path === path);

/**
 * A label, its control, and all that is said about it.
 * @param {Sheet} sheet
 * @param {string} path
 * @param {string} label
 * @param {How} how
 * @param {(id: string, about: string | typeof nothing, wrong: string | typeof nothing) => Drawn} control
 */
function field(sheet, path, label, how, control) {
  const id = controlId(sheet.id, path);
  const wrong = fault(sheet, path);
  const about = [how.hint && `${id}-hint`, how.guard && `${id}-guard`, wrong && `${id}-wrong`]
    .filter(Boolean)
    .join(" ");
  return html`<div class="field ${wrong ? "field--error" : ""}"><label for=${id}>${label}</label>${control(id, about || nothing, wrong ? "true" : nothing)}${how.hint ? html`<p class="field__hint" id="${id}-hint">${how.hint}</p>` : nothing}${
    how.guard ? html`<p class="field__guard" id="${id}-guard">${icon("shield")}${t("form-guard")}</p>` : nothing
  }${wrong ? html`<p class="field__error" id="${id}-wrong">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</div>`;
}

/** One line. @param {Sheet} sheet @param {string} path @param {string} label @param {How} [how] */
export const line = (sheet, path, label, how = {}) =>
  field(
    sheet,
    path,
    label,
    how,
    (id, about, wrong) =>
      html`<input class="input" id=${id} name=${path} type=${how.type ?? "text"} inputmode=${how.mode ?? nothing} list=${how.list ?? nothing} autocomplete="off" data-as=${how.as ?? nothing} aria-describedby=${about} aria-invalid=${wrong} aria-required=${how.required ? "true" : nothing} maxlength=${how.length ?? nothing} .value=${live(String(at(sheet.values, path) ?? ""))}>`,
  );

/** Several lines; the guard stands under every one. @param {Sheet} sheet @param {string} path @param {string} label @param {How} [how] */
export const block = (sheet, path, label, how = {}) =>
  field(
    sheet,
    path,
    label,
    { guard: true, ...how },
    (id, about, wrong) =>
      html`<textarea class="input" autocomplete="off" id=${id} name=${path} aria-describedby=${about} aria-invalid=${wrong} .value=${live(String(at(sheet.values, path) ?? ""))}></textarea>`,
  );

/** A day. @param {Sheet} sheet @param {string} path @param {string} label @param {How} [how] */
export const day = (sheet, path, label, how = {}) => line(sheet, path, label, { type: "date", as: "day", ...how });

/** A number. @param {Sheet} sheet @param {string} path @param {string} label @param {How} [how] */
export const number = (sheet, path, label, how = {}) =>
  line(sheet, path, label, { mode: "decimal", as: "number", ...how });

/** One of a few. @param {Sheet} sheet @param {string} path @param {string} label @param {[string, string][]} options @param {How} [how] */
export const choice = (sheet, path, label, options, how = {}) =>
  field(sheet, path, label, how, (id, about, wrong) => {
    const now = at(sheet.values, path) ?? "";
    return html`<select class="input" id=${id} name=${path} data-as=${how.as ?? nothing} aria-describedby=${about} aria-invalid=${wrong}>${options.map(([value, text]) => html`<option value=${value} .selected=${live(String(now) === value)}>${text}</option>`)}</select>`;
  });

/** Yes, no, or ask. @param {Sheet} sheet @param {string} path @param {string} label @param {How} [how] */
export function asked(sheet, path, label, how = {}) {
  const now = at(sheet.values, path);
  const value = now === true ? "yes" : now === false ? "no" : "";
  const options = /** @type {[string, string][]} */ ([
    ["", t("answer-ask")],
    ["yes", t("answer-yes")],
    ["no", t("answer-no")],
  ]);
  return field(
    sheet,
    path,
    label,
    how,
    (id, about) =>
      html`<select class="input" id=${id} name=${path} data-as="asked" aria-describedby=${about}>${options.map(([one, text]) => html`<option value=${one} .selected=${live(value === one)}>${text}</option>`)}</select>`,
  );
}

/** A tick. @param {Sheet} sheet @param {string} path @param {string} label @param {string} [hint] */
export const tick = (sheet, path, label, hint = "") =>
  html`<label class="check"><input type="checkbox" id=${controlId(sheet.id, path)} name=${path} data-as="check" .checked=${live(Boolean(at(sheet.values, path)))}><span>${label}${hint ? html`<br><span class="field__hint">${hint}</span>` : nothing}</span></label>`;

/** Any of several. @param {Sheet} sheet @param {string} path @param {string} label @param {[string, string][]} options @param {string} [hint] */
export function several(sheet, path, label, options, hint = "") {
  const now = /** @type {string[]} */ (at(sheet.values, path) ?? []);
  const wrong = fault(sheet, path);
  const id = controlId(sheet.id, path);
  return html`<fieldset class="field ${wrong ? "field--error" : ""}" id=${id} tabindex="-1"><legend>${label}</legend><div class="labels">${options.map(([value, text]) => html`<label class="pick pick--any"><input type="checkbox" name=${path} value=${value} data-as="among" .checked=${live(now.includes(value))}>${text}</label>`)}</div>${hint ? html`<p class="field__hint">${hint}</p>` : nothing}${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</fieldset>`;
}

/**
 * What is wrong with a group as a whole.
 * @param {Sheet} sheet
 * @param {string} path
 */
export function groupFault(sheet, path) {
  const wrong = fault(sheet, path);
  return html`<div id=${controlId(sheet.id, path)} tabindex="-1">${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</div>`;
}

/**
 * Rows that can be added, moved and taken out by keyboard.
 * @param {{ sheet: import("./sheet.js").Sheet, path: string, title: (row: any, index: number) => string, add: string, draw: (path: string, row: any, index: number) => Drawn, blank: () => any, redraw: () => void, least?: number }} group `least`: so many rows stay
 */
export function rows(group) {
  const list = /** @type {any[]} */ (at(group.sheet.values, group.path) ?? []);
  const id = controlId(group.sheet.id, group.path);
  /** @param {() => void} act */
  const change = (act) => {
    act();
    group.redraw();
  };
  return html`${list.map((row, index) => {
    const title = group.title(row, index);
    const acts =
      list.length <= (group.least ?? 0)
        ? nothing
        : html`<div class="rows__acts"><button class="btn btn--dense" type="button" ?hidden=${list.length < 2} aria-disabled=${index === 0 ? "true" : nothing} @click=${() => change(() => group.sheet.move(group.path, index, index - 1))}>${icon("up")}<span>${t("form-up")}<span class="visually-hidden"> ${title}</span></span></button><button class="btn btn--dense" type="button" ?hidden=${list.length < 2} aria-disabled=${index === list.length - 1 ? "true" : nothing} @click=${() => change(() => group.sheet.move(group.path, index, index + 1))}>${icon("down")}<span>${t("form-down")}<span class="visually-hidden"> ${title}</span></span></button><button class="btn btn--dense" type="button" @click=${() => change(() => group.sheet.remove(group.path, index))}>${icon("close")}<span>${t("form-take-out")}<span class="visually-hidden"> ${title}</span></span></button></div>`;
    return html`<fieldset class="rows__one" id="${id}-row-${index}" tabindex="-1"><legend>${title}</legend>${group.draw(`${group.path}.${index}`, row, index)}${acts}</fieldset>`;
  })}<div><button class="btn btn--dense" type="button" id="${id}-add" @click=${() => change(() => group.sheet.add(group.path, group.blank()))}>${icon("plus")}${group.add}</button></div>`;
}

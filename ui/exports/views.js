// The choices of an export, and the place to save it.

import { icon } from "../shared/parts.js";
import { tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { FORMATS, flip, NARROWED, picks, WHATS } from "./logic.js";
import { sourceOf } from "./sources.js";

/** @param {string} name @param {string} value @param {boolean} on @param {string} text @param {() => void} pick */
const pick = (name, value, on, text, pick) =>
  html`<label class="pick"><input type="radio" name=${name} value=${value} .checked=${live(on)} @change=${pick}>${text}</label>`;

/** @param {{ from: string | null, to: string | null }} span @param {(change: Record<string, string | null>) => void} narrow @param {string} wrong @param {"span" | "days"} which */
const spanFields = (span, narrow, wrong, which) => {
  const day = (/** @type {"from" | "to"} */ name) =>
    html`<div class="field ${wrong ? "field--error" : ""}"><label for=${`export-${name}`}>${t(`export-${name}`)}</label><input class="input" type="date" id=${`export-${name}`} aria-describedby="export-span-hint export-span-wrong" aria-invalid=${wrong ? "true" : nothing} .value=${live(span[name] ?? "")} @change=${(/** @type {Event} */ event) => narrow({ [name]: /** @type {HTMLInputElement} */ (event.target).value || null })}></div>`;
  return html`<fieldset class="field field--wide"><legend>${t(`export-${which}`)}</legend><div class="export__span">${day("from")}${day("to")}</div><p class="field__hint" id="export-span-hint">${t(`export-${which}-hint`)}</p><div id="export-span-wrong" role="alert">${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong}</span></p>` : nothing}</div></fieldset>`;
};

/** Nothing that the schedule was narrowed to. */
const WHOLE = Object.fromEntries(NARROWED.map((key) => [key, null]));

/** Which days of the schedule, and what of it. @param {NonNullable<import("./api.js").Wish["window"]>} window @param {(change: Record<string, string | null>) => void} narrow @param {string} wrong */
const windowFields = (window, narrow, wrong) => {
  const by = NARROWED.find((key) => window[key]);
  return html`${spanFields(window, narrow, wrong, "days")}${by ? html`<div class="row"><p>${t(`export_only-${by}`)}</p><button class="chip" type="button" @click=${() => narrow(WHOLE)}>${icon("close")}${t("list-loosen")}</button></div>` : nothing}`;
};

/** @param {import("./api.js").Wish["span"]} span @param {(change: Record<string, string | null>) => void} narrow */
const weekField = (span, narrow) =>
  html`<div class="field"><label for="export-week">${t("export-week")}</label><input class="input" type="date" id="export-week" aria-describedby="export-week-hint" .value=${live(span.from ?? "")} @change=${(/** @type {Event} */ event) => narrow({ from: /** @type {HTMLInputElement} */ (event.target).value || null })}><p class="field__hint" id="export-week-hint">${t("export-week-hint")}</p></div>`;

/**
 * @param {{ wish: import("./api.js").Wish, choosing: boolean, narrow: (change: Record<string, string | null>) => void, choose: (choosing: boolean) => void, look: () => void, busy: boolean, seen: boolean, wrong: { field: string, text: string } }} view `seen`: the preview is there, so this is no longer the one filled button
 */
export const wishSection = ({
  wish,
  choosing,
  narrow,
  choose,
  look,
  busy,
  seen,
  wrong,
}) => html`<form autocomplete="off" class="sec form__group" novalidate @submit=${look} aria-label=${t("export-wish")}>
  <fieldset class="field field--wide"><legend>${t("export-what")}</legend><div class="labels">${WHATS.map((what) => pick("what", what, wish.what === what, t(`export-what-${what}`), () => narrow({ what, format: null, ids: null, from: null, to: null, ...WHOLE })))}</div><p class="field__hint">${t(`export-about-${wish.what}`)}</p></fieldset>
  ${
    picks(wish.what)
      ? html`<fieldset class="field field--wide"><legend>${t(wish.what === "report" ? "export-which-partners" : "export-which")}</legend><div class="labels">${pick("which", "all", !choosing, t("export-all"), () => choose(false))}${pick("which", "some", choosing, t("export-some"), () => choose(true))}</div>
    ${choosing ? html`<record-picks .source=${sourceOf(wish.what === "report" ? "report" : "summary")} .chosen=${wish.ids ?? []} @record-flipped=${(/** @type {CustomEvent} */ event) => narrow({ ids: flip(wish.ids ?? [], event.detail).join(",") })}></record-picks>` : nothing}
    ${wrong.field === "ids" ? html`<p class="field__error" role="alert">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</fieldset>`
      : nothing
  }
  ${wish.what === "report" ? spanFields(wish.span, narrow, wrong.field === "to" ? wrong.text : "", "span") : nothing}
  ${wish.window ? windowFields(wish.window, narrow, wrong.field === "to" ? wrong.text : "") : nothing}
  ${wish.what === "review" ? weekField(wish.span, narrow) : nothing}
  <fieldset class="field field--wide"><legend>${t("export-format")}</legend><div class="labels">${FORMATS[wish.what].map((format) => pick("format", format, wish.format === format, t(`export-format-${format}`), () => narrow({ format })))}</div></fieldset>
  ${wish.what === "directory" ? nothing : html`<fieldset class="field field--wide"><legend>${t("export-language")}</legend><div class="labels">${["en", "es"].map((one) => pick("paper", one, wish.language === one, tongue(one, tag()), () => narrow({ language: one })))}</div></fieldset>`}
  <div class="btns"><button class="btn ${seen ? "" : "btn--act"}" type="submit" aria-disabled=${busy ? "true" : nothing}>${icon("eye")}${t("export-look")}</button></div></form>`;

/**
 * @param {{ path: string, asks: boolean, replace: boolean, wrong: { field: string, text: string }, busy: boolean, type: (path: string) => void, flip: (on: boolean) => void, browse: () => void, save: () => void }} view
 */
export const saveSection = ({
  path,
  asks,
  replace,
  wrong,
  busy,
  type,
  flip,
  browse,
  save,
}) => html`<form autocomplete="off" class="sec form__group" novalidate aria-labelledby="e-save" @submit=${save}><h2 id="e-save">${t("export-save")}</h2>
  <div class="field field--wide ${wrong.field === "path" ? "field--error" : ""}"><label for="export-path">${t("export-path")}</label><div class="with-button"><input class="input" id="export-path" autocomplete="off" spellcheck="false" aria-describedby="export-path-wrong export-path-hint" aria-invalid=${wrong.field === "path" ? "true" : nothing} .value=${live(path)} @input=${(/** @type {Event} */ event) => type(/** @type {HTMLInputElement} */ (event.target).value)}><button class="btn" type="button" @click=${browse}>${t("export-browse")}</button></div>
    <p class="field__hint" id="export-path-hint">${t("export-path-hint")}</p><div id="export-path-wrong" role="alert">${wrong.field === "path" ? html`<p class="field__error">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</div>
    ${asks ? html`<label class="check"><input type="checkbox" id="export-replace" .checked=${live(replace)} @change=${(/** @type {Event} */ event) => flip(/** @type {HTMLInputElement} */ (event.target).checked)}><span>${t("export-replace")}</span></label>` : nothing}</div>
  <div class="field ${wrong.field === "passphrase" ? "field--error" : ""}"><label for="export-pass">${t("export-pass")}</label><input class="input" id="export-pass" type="password" autocomplete="off" aria-describedby="export-pass-hint export-pass-wrong" aria-invalid=${wrong.field === "passphrase" ? "true" : nothing}><p class="field__hint" id="export-pass-hint">${t("export-pass-hint")}</p><div id="export-pass-wrong" role="alert">${wrong.field === "passphrase" ? html`<p class="field__error">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</div></div>
  <div class="btns"><button class="btn btn--act" type="submit" aria-disabled=${busy ? "true" : nothing}>${icon("exports")}${busy ? t("export-saving") : t("export-save-do")}</button></div></form>`;

// What the agreement is, with whom, where it stands, and its days.

import { controlId } from "../shared/faults.js";
import { block, choice, day, line, number } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { KINDS } from "./logic.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** @param {Sheet} sheet @param {string} partner its name @param {string[]} states */
export const whatGroup = (
  sheet,
  partner,
  states,
) => html`<section class="sec form__group" aria-labelledby="f-what"><h2 id="f-what">${t("agreement-what")}</h2>
  <partner-picker .label=${t("agreement-partner")} .control=${controlId(sheet.id, "partner_id")} .chosen=${partner} .wrong=${sheet.faults.find((one) => one.path === "partner_id")?.text ?? ""}></partner-picker>
  ${line(sheet, "title", t("agreement-title"), { required: true, hint: t("agreement-title-hint") })}
  <div class="form__two">${choice(
    sheet,
    "kind",
    t("agreement-kind"),
    KINDS.map((kind) => [kind, t(`kind-${kind}`)]),
  )}${choice(
    sheet,
    "state",
    t("agreement-state"),
    states.map((state) => [state, t(`state-${state}`)]),
    {
      hint: states.length > 1 ? "" : t("agreement-state-hint"),
    },
  )}</div>
  ${block(sheet, "purpose", t("agreement-purpose"), { hint: t("agreement-purpose-hint") })}
  ${block(sheet, "notes", t("agreement-notes"), { hint: t("facts-notes-hint") })}</section>`;

/** @param {Sheet} sheet @param {() => void} redraw */
export function datesGroup(sheet, redraw) {
  const reviews = /** @type {string[]} */ (sheet.values.review_on);
  /** @param {number} index @param {Event} event */
  const set = (index, event) => {
    reviews[index] = /** @type {HTMLInputElement} */ (event.target).value;
    sheet.keep();
  };
  const add = () => {
    reviews.push("");
    sheet.keep();
    sheet.show(`review_on-${reviews.length - 1}`);
    redraw();
  };
  /** @param {number} index */
  const remove = (index) => {
    reviews.splice(index, 1);
    sheet.keep();
    sheet.show("review_on-add");
    redraw();
  };
  return html`<section class="sec form__group" aria-labelledby="f-days"><h2 id="f-days">${t("agreement-days")}</h2>
    <div class="form__two">${day(sheet, "start_on", t("agreement-start"))}${day(sheet, "end_on", t("agreement-end"), { hint: t("agreement-end-hint") })}</div>
    <div class="form__two">${number(sheet, "notice_days", t("agreement-notice-days"), { hint: t("agreement-notice-hint"), mode: "numeric" })}${number(sheet, "lead_days", t("agreement-lead-days"), { hint: t("agreement-lead-hint"), mode: "numeric" })}</div>
    <fieldset class="field"><legend>${t("agreement-reviews")}</legend>${reviews.map((value, index) => html`<div class="with-button"><input class="input" type="date" id="${sheet.id}-review_on-${index}" aria-label=${t("agreement-review-n", { n: index + 1 })} .value=${live(value)} @change=${(/** @type {Event} */ event) => set(index, event)}><button class="btn btn--dense" type="button" @click=${() => remove(index)}>${icon("close")}${t("form-take-out")}<span class="visually-hidden"> ${t("agreement-review-n", { n: index + 1 })}</span></button></div>`)}${reviews.length === 0 ? html`<p class="field__hint">${t("agreement-no-review")}</p>` : nothing}
    <div><button class="btn btn--dense" type="button" id="${sheet.id}-review_on-add" @click=${add}>${icon("plus")}${t("agreement-review-add")}</button></div></fieldset></section>`;
}

// The form's first parts: what the organization is, how to reach it, its duties, our notes.

import { asked, block, line, several } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { languagesField } from "./form-languages.js";
import { phonesGroup } from "./form-phones.js";
import { REPORTS } from "./logic.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** @param {Sheet} sheet @param {() => void} redraw */
export const factsGroup = (
  sheet,
  redraw,
) => html`<section class="sec form__group" aria-labelledby="f-facts"><h2 id="f-facts">${t("facts-title")}</h2>
  ${line(sheet, "name", t("partners-name-field"), { required: true, hint: t("partners-name-hint") })}
  ${line(sheet, "alternate_name", t("partners-alternate"))}
  ${block(sheet, "description", t("facts-description"), { hint: t("facts-description-hint") })}
  <div class="form__two">${line(sheet, "email", t("facts-email"), { mode: "email" })}${line(sheet, "website", t("facts-website"), { mode: "url" })}</div>
  ${languagesField(sheet, "languages", t("facts-languages"), redraw)}
  ${phonesGroup(sheet, "phones", redraw)}</section>`;

/** @param {Sheet} sheet */
export function dutiesGroup(sheet) {
  const known = Array.isArray(sheet.values.duties.reports);
  return html`<section class="sec form__group" aria-labelledby="f-duties"><h2 id="f-duties">${t("duties-title")}</h2><p class="soft">${t("duties-lead")}</p>
    <fieldset class="field" id="${sheet.id}-duties-known"><legend>${t("duty-reports")}</legend><div class="labels">
      <label class="pick"><input type="radio" name="reports-known" .checked=${!known} @change=${() => {
        sheet.values.duties.reports = null;
        sheet.keep();
      }}>${t("answer-ask")}</label>
      <label class="pick"><input type="radio" name="reports-known" .checked=${known} @change=${() => {
        sheet.values.duties.reports ??= [];
        sheet.keep();
      }}>${t("duty-reports-known")}</label></div></fieldset>
    ${
      known
        ? several(
            sheet,
            "duties.reports",
            t("duty-reports-what"),
            REPORTS.map((one) => [one, t(`reports-${one}`)]),
            t("duty-reports-hint"),
          )
        : ""
    }
    ${block(sheet, "duties.reports_detail", t("duty-reports-detail"))}
    <div class="form__two">${asked(sheet, "duties.hipaa", t("duty-hipaa"))}${asked(sheet, "duties.part2", t("duty-part2"))}${asked(sheet, "duties.police_report", t("duty-police"))}</div>
    ${block(sheet, "duties.records", t("duty-records"), { hint: t("duty-records-hint") })}</section>`;
}

/** @param {Sheet} sheet */
export const notesGroup = (sheet) =>
  html`<section class="sec form__group" aria-labelledby="f-notes"><h2 id="f-notes">${t("facts-notes")}</h2>${block(sheet, "notes", t("facts-notes"), { hint: t("facts-notes-hint") })}</section>`;

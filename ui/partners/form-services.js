// What the organization offers, with every field that a survivor may ask about.

import { asked, block, choice, groupFault, line, rows, several, tick } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { languagesField } from "./form-languages.js";
import { ACCEPTING, GENDERS, KINDS, MODES, newService } from "./logic.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** @param {Sheet} sheet @param {string} at @param {() => void} redraw */
function service(sheet, at, redraw) {
  /** @type {[string, string][]} */
  const sites = sheet.values.sites.map((/** @type {any} */ site, /** @type {number} */ index) => [
    site.id,
    site.name || t("site-n", { n: index + 1 }),
  ]);
  return html`<div class="form__two">${line(sheet, `${at}.name`, t("service-name-field"), { required: true })}${choice(
    sheet,
    `${at}.kind`,
    t("service-kind"),
    KINDS.map((one) => [one, t(`service-${one}`)]),
  )}${choice(
    sheet,
    `${at}.accepting`,
    t("service-accepting"),
    ACCEPTING.map((one) => [one, t(`accepting-${one}`)]),
  )}</div>
    ${block(sheet, `${at}.description`, t("facts-description"))}
    ${block(sheet, `${at}.audience`, t("service-audience"), { hint: t("service-audience-hint") })}
    ${several(
      sheet,
      `${at}.modes`,
      t("service-how"),
      MODES.map((one) => [one, t(`mode-${one}`)]),
      t("service-how-hint"),
    )}
    ${sites.length > 0 ? several(sheet, `${at}.sites`, t("service-sites"), sites) : ""}
    ${line(sheet, `${at}.town`, t("service-town"), { hint: t("service-town-hint") })}
    ${languagesField(sheet, `${at}.languages`, t("service-languages"), redraw)}
    <div class="form__two">${block(sheet, `${at}.cost`, t("service-cost"))}${block(sheet, `${at}.wait`, t("service-wait"))}${block(sheet, `${at}.accessibility`, t("service-accessibility"))}${block(sheet, `${at}.bring`, t("service-bring"))}</div>
    <div class="form__two">${asked(sheet, `${at}.sliding_scale`, t("service-sliding"))}${asked(sheet, `${at}.childcare`, t("service-childcare"))}${choice(
      sheet,
      `${at}.staff_gender`,
      t("service-staff"),
      GENDERS.map((one) => [one, t(`gender-${one}`)]),
    )}</div>
    ${tick(sheet, `${at}.active`, t("service-active"))}`;
}

/** @param {Sheet} sheet @param {() => void} redraw */
export const servicesGroup = (sheet, redraw) =>
  html`<section class="sec form__group" aria-labelledby="f-services"><h2 id="f-services">${t("services-title")}</h2>${groupFault(sheet, "services")}${rows(
    {
      sheet,
      path: "services",
      title: (row, index) => row.name || t("service-n", { n: index + 1 }),
      add: t("service-add"),
      draw: (at) => service(sheet, at, redraw),
      blank: newService,
      redraw,
    },
  )}</section>`;

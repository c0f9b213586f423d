// Places. A confidential one asks for the only name that papers may show.

import { dayName, WEEK } from "../shared/dates.js";
import { controlId } from "../shared/faults.js";
import { block, groupFault, line, rows, several, tick } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { t, tag } from "../shared/words.js";
import { NEAR, others } from "../shared/zones.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { phonesGroup } from "./form-phones.js";
import { newHours, newSite } from "./logic.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** @param {Sheet} sheet @param {string} path @param {() => void} redraw */
const hoursGroup = (sheet, path, redraw) =>
  html`<div class="form__group"><h3>${t("hours-title")}</h3>${groupFault(sheet, path)}${rows({
    sheet,
    path,
    title: (_, index) => t("hours-n", { n: index + 1 }),
    add: t("hours-add"),
    draw: (at) =>
      html`${several(
        sheet,
        `${at}.days`,
        t("hours-days"),
        WEEK.map((day) => [day, dayName(day, tag())]),
      )}<div class="form__two">${line(sheet, `${at}.opens`, t("hours-opens"), { type: "time" })}${line(sheet, `${at}.closes`, t("hours-closes"), { type: "time", hint: t("hours-closes-hint") })}${line(sheet, `${at}.description`, t("hours-description"), { guard: true })}</div>`,
    blank: newHours,
    redraw,
  })}</div>`;

/** @param {Sheet} sheet @param {string} at */
const address = (sheet, at) =>
  html`<fieldset class="form__group" id=${controlId(sheet.id, `${at}.address`)} tabindex="-1"><legend class="label">${t("site-address")}</legend><div class="form__two">${/** @type {const} */ (["street", "street_2", "city", "state", "postal_code", "country"]).map((part) => line(sheet, `${at}.address.${part}`, t(`address-${part}`)))}</div></fieldset>`;

/** @param {Sheet} sheet @param {string} at @param {any} site @param {() => void} redraw */
const site = (
  sheet,
  at,
  site,
  redraw,
) => html`${line(sheet, `${at}.name`, t("site-name"), { required: true, hint: t("site-name-hint") })}
  ${
    may("administrator") || !site.confidential
      ? tick(sheet, `${at}.confidential`, t("site-is-confidential"), t("site-is-confidential-hint"))
      : html`<p class="field__guard">${icon("lock")}${t("site-confidential-admin")}</p>`
  }
  ${site.confidential ? html`<div class="confidential">${line(sheet, `${at}.public_name`, t("site-public"), { required: true, hint: t("site-public-hint") })}</div>` : nothing}
  ${address(sheet, at)}
  ${line(sheet, `${at}.timezone`, t("site-timezone"), { list: `${sheet.id}-zones`, hint: t("site-timezone-hint") })}
  ${hoursGroup(sheet, `${at}.hours`, redraw)}
  ${block(sheet, `${at}.accessibility`, t("service-accessibility"), { hint: t("site-accessibility-hint") })}
  ${block(sheet, `${at}.transport`, t("site-transport"), { hint: t("site-transport-hint") })}
  ${phonesGroup(sheet, `${at}.phones`, redraw)}`;

/** @param {Sheet} sheet @param {() => void} redraw */
export const sitesGroup = (sheet, redraw) =>
  html`<section class="sec form__group" aria-labelledby="f-sites"><h2 id="f-sites">${t("sites-title")}</h2><datalist id="${sheet.id}-zones">${[...NEAR, ...others("")].map((zone) => html`<option value=${zone}></option>`)}</datalist>${groupFault(sheet, "sites")}${rows(
    {
      sheet,
      path: "sites",
      title: (row, index) => row.name || t("site-n", { n: index + 1 }),
      add: t("site-add"),
      draw: (at, row) => site(sheet, at, row, redraw),
      blank: newSite,
      redraw,
    },
  )}</section>`;

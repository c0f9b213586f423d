// Telephone numbers of an organization, a site or a contact.

import { groupFault, line, rows } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { newPhone } from "./logic.js";

/** @param {import("../shared/sheet.js").Sheet} sheet @param {string} path @param {() => void} redraw */
export const phonesGroup = (sheet, path, redraw) =>
  html`<div class="form__group"><h3>${t("phones-title")}</h3>${groupFault(sheet, path)}${rows({
    sheet,
    path,
    title: (row, index) => row.number || t("phone-n", { n: index + 1 }),
    add: t("phone-add"),
    draw: (at) =>
      html`<div class="form__two">${line(sheet, `${at}.number`, t("phone-number"), { mode: "tel" })}${line(sheet, `${at}.extension`, t("phone-extension-field"), { mode: "numeric" })}${line(sheet, `${at}.description`, t("phone-description"), { guard: true })}</div>`,
    blank: newPhone,
    redraw,
  })}</div>`;

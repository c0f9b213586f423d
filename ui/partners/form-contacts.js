// People to talk to at the organization.

import { choice, groupFault, line, rows } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { phonesGroup } from "./form-phones.js";
import { newContact, ROLES } from "./logic.js";

/** @param {import("../shared/sheet.js").Sheet} sheet @param {() => void} redraw */
export const contactsGroup = (sheet, redraw) =>
  html`<section class="sec form__group" aria-labelledby="f-contacts"><h2 id="f-contacts">${t("contacts-title")}</h2>${groupFault(sheet, "contacts")}${rows(
    {
      sheet,
      path: "contacts",
      title: (row, index) => row.name || row.title || t("contact-n", { n: index + 1 }),
      add: t("contact-add"),
      draw: (at) =>
        html`<div class="form__two">${line(sheet, `${at}.name`, t("contact-name"), { hint: t("contact-name-hint") })}${line(sheet, `${at}.title`, t("contact-title"), { hint: t("contact-title-hint") })}${choice(
          sheet,
          `${at}.role`,
          t("contact-role"),
          ROLES.map((role) => [role, t(`role-of-${role}`)]),
        )}${line(sheet, `${at}.email`, t("facts-email"), { mode: "email" })}</div>${phonesGroup(sheet, `${at}.phones`, redraw)}`,
      blank: newContact,
      redraw,
    },
  )}</section>`;

// Fields that several questions about people share.

import { line } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { makePassphrase } from "../vault/api.js";
import { html } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** The passphrase of who sits there. @param {Sheet} sheet */
export const own = (sheet) =>
  line(sheet, "passphrase", t("people-own"), { type: "password", required: true, hint: t("people-own-hint") });

/** A new passphrase, seen while it is chosen; one can be made. @param {Sheet} sheet @param {() => void} redraw @param {string} label */
export function words(sheet, redraw, label) {
  const offer = async () => {
    sheet.values.words = await makePassphrase();
    sheet.keep();
    redraw();
  };
  return html`${line(sheet, "words", label, { required: true, hint: t("people-words-hint") })}<div><button class="btn btn--dense" type="button" @click=${offer}>${icon("key")}${t("create-passphrase-offer")}</button></div>`;
}

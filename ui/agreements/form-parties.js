// Who signs and whom to talk to, on both sides.

import { choice, day, line, rows } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { newLiaison, newSignatory } from "./logic.js";

/** @param {import("../shared/sheet.js").Sheet} sheet @param {() => void} redraw @param {string} us @param {string} them */
export function partiesGroup(sheet, redraw, us, them) {
  /** @type {[string, string][]} */
  const sides = [
    ["us", us],
    ["partner", them],
  ];
  /** The side that has nobody yet, ours first. @param {{ side: string }[]} list */
  const missing = (list) => (list.some((one) => one.side === "us") ? "partner" : "us");
  const side = (/** @type {any} */ row) => (row.side === "us" ? us : them);
  return html`<section class="sec form__group" aria-labelledby="f-sign"><h2 id="f-sign">${t("signatories-title")}</h2>${rows(
    {
      sheet,
      path: "signatories",
      title: (row, index) => `${row.name || row.title || t("signatory-n", { n: index + 1 })}, ${side(row)}`,
      add: t("signatory-add"),
      draw: (at) =>
        html`<div class="form__two">${choice(sheet, `${at}.side`, t("party-side"), sides)}${line(sheet, `${at}.name`, t("party-name"), { hint: t("contact-name-hint") })}${line(sheet, `${at}.title`, t("party-title"))}${day(sheet, `${at}.signed_on`, t("party-signed-on"), { hint: t("party-signed-hint") })}</div>`,
      blank: () => newSignatory(missing(sheet.values.signatories)),
      redraw,
    },
  )}</section>
    <section class="sec form__group" aria-labelledby="f-liaison"><h2 id="f-liaison">${t("liaisons-title")}</h2>${rows({
      sheet,
      path: "liaisons",
      title: (row, index) => `${row.name || row.title || t("liaison-n", { n: index + 1 })}, ${side(row)}`,
      add: t("liaison-add"),
      draw: (at) =>
        html`<div class="form__two">${choice(sheet, `${at}.side`, t("party-side"), sides)}${line(sheet, `${at}.name`, t("party-name"))}${line(sheet, `${at}.title`, t("party-title"))}${line(sheet, `${at}.contact`, t("party-contact"), { guard: true })}</div>`,
      blank: () => newLiaison(missing(sheet.values.liaisons)),
      redraw,
    })}</section>`;
}

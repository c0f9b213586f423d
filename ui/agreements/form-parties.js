// Who signs and whom to talk to, on both sides.
import { html } from "../vendor/lit-html/lit-html.js";
import { choice, day, line, rows } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { newLiaison, newSignatory } from "./logic.js";

/** @param {import("../shared/sheet.js").Sheet} sheet @param {() => void} redraw @param {string} us @param {string} them */
export function partiesGroup(sheet, redraw, us, them) {
  /** @type {[string, string][]} */
  const sides = [["us", us], ["partner", them]];
  /** @param {string} path @param {any} row */
  const acts = (path, row) => ({
    onAdd: () => (sheet.add(path, row), redraw()),
    onMove: (/** @type {number} */ from, /** @type {number} */ to) => (sheet.move(path, from, to), redraw()),
    onRemove: (/** @type {number} */ index) => (sheet.remove(path, index), redraw()),
  });
  const side = (/** @type {any} */ row) => (row.side === "us" ? us : them);
  return html`<section class="sec form__group" aria-labelledby="f-sign"><h2 id="f-sign">${t("signatories-title")}</h2>${rows({
      sheet,
      path: "signatories",
      title: (row, index) => `${row.name || row.title || t("signatory-n", { n: index + 1 })}, ${side(row)}`,
      add: t("signatory-add"),
      draw: (at) => html`<div class="form__two">${choice(sheet, `${at}.side`, t("party-side"), sides)}${line(sheet, `${at}.name`, t("party-name"), { hint: t("contact-name-hint") })}${line(sheet, `${at}.title`, t("party-title"))}${day(sheet, `${at}.signed_on`, t("party-signed-on"), { hint: t("party-signed-hint") })}</div>`,
      ...acts("signatories", newSignatory(sheet.values.signatories.some((/** @type {any} */ one) => one.side === "us") ? "partner" : "us")),
    })}</section>
    <section class="sec form__group" aria-labelledby="f-liaison"><h2 id="f-liaison">${t("liaisons-title")}</h2>${rows({
      sheet,
      path: "liaisons",
      title: (row, index) => `${row.name || row.title || t("liaison-n", { n: index + 1 })}, ${side(row)}`,
      add: t("liaison-add"),
      draw: (at) => html`<div class="form__two">${choice(sheet, `${at}.side`, t("party-side"), sides)}${line(sheet, `${at}.name`, t("party-name"))}${line(sheet, `${at}.title`, t("party-title"))}${line(sheet, `${at}.contact`, t("party-contact"), { guard: true })}</div>`,
      ...acts("liaisons", newLiaison(sheet.values.liaisons.some((/** @type {any} */ one) => one.side === "us") ? "partner" : "us")),
    })}</section>`;
}

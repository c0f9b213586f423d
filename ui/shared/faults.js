// What to say when the shell says no, beside the field and in a summary.
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { Refusal } from "./ipc.js";
import { icon } from "./parts.js";
import { has, t } from "./words.js";

/**
 * The sentence for an error: our own words for its code and field where we have them, else the shell's.
 * @param {unknown} thrown
 */
export function explain(thrown) {
  if (!(thrown instanceof Refusal)) return t("error-unexpected");
  const at = `error-at-${(thrown.field ?? "").replaceAll(".", "-")}`;
  if (thrown.field && has(at)) return t(at, { message: thrown.message });
  const id = `error-${thrown.code}`;
  return has(id) ? t(id, { message: thrown.message }) : thrown.message;
}

/** @typedef {{ path: string, label: string, text: string }} Fault */

/** The id of the control for a path. @param {string} form @param {string} path */
export const controlId = (form, path) => `${form}-${path.replaceAll(".", "-")}`;

/**
 * All that is to be mended, each with a way to its field.
 * @param {string} form
 * @param {Fault[]} faults
 */
export const summary = (form, faults) =>
  faults.length === 0
    ? nothing
    : html`<div class="errors" role="alert" tabindex="-1" id="${form}-faults"><h2 class="errors__head">${icon("alert")}${t("form-faults", { count: faults.length })}</h2>
        <ul>${faults.map((fault) => html`<li>${fault.path ? html`<a href="#${controlId(form, fault.path)}" @click=${lead}>${fault.label ? `${fault.label}: ` : ""}${fault.text}</a>` : fault.text}</li>`)}</ul></div>`;

/** Goes to a field without changing the address. @param {Event} event */
function lead(event) {
  event.preventDefault();
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  reach(link.hash.slice(1));
}

/** Brings a control into view, opens what folds it away, and puts the focus there: in a group, on its first field. @param {string} id */
export function reach(id) {
  const control = document.getElementById(id);
  if (!control) return;
  for (let fold = control.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  const group = control.matches("fieldset");
  const first = group ? /** @type {HTMLElement | null} */ (control.querySelector("input, select, textarea")) : null;
  (first ?? control).focus({ preventScroll: true });
  control.scrollIntoView({ block: group ? "start" : "center" });
}

// Before anything is gone: one question first. "Have it gone" then asks for the call sign, typed; under a hold the wish is kept, and
// that is said plainly.

import { go, href } from "../shared/address.js";
import { ask } from "../shared/ask-dialog.js";
import { line } from "../shared/fields.js";
import { banner, icon } from "../shared/parts.js";
import { discard } from "../shared/session.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { draftKeys } from "./logic.js";
import { oneOf } from "./parts.js";

/** @typedef {import("../shared/fields.js").Sheet} Sheet */
/** @typedef {import("../shared/parts.js").Drawn} Drawn */

/** The question; with a yes there is no way on but the hold. @param {Sheet} sheet @param {string} id of the record @param {Drawn} [more] what else is asked */
export const goneAsked = (sheet, id, more = nothing) =>
  html`${oneOf(sheet, "asked", t("choices-gone-asked"), [
    ["no", t("answer-no")],
    ["yes", t("answer-yes")],
  ])}${
    sheet.values.asked === "yes"
      ? banner(
          "ochre",
          "lock",
          t("choices-gone-came"),
          html`<a class="btn btn--dense" href=${href("choices/holds", { id })}>${icon("lock")}${t("choices-hold-came")}</a>`,
        )
      : more
  }`;

/** What is wrong as long as it has no answer with which something may be gone. @param {any} values @returns {import("../shared/faults.js").Fault[]} */
export const goneFaults = ({ asked }) =>
  asked === "no"
    ? []
    : [{ path: "asked", label: "", text: asked === "yes" ? t("choices-gone-came") : t("choices-gone-asked-first") }];

/**
 * Asks that first, and then what else there is to ask.
 * @param {HTMLElement} screen
 * @param {string} id of the record
 * @param {import("../shared/ask-dialog.js").Question} question
 */
export const askBefore = (screen, id, question) =>
  ask(screen, {
    ...question,
    values: { ...question.values, asked: "" },
    fields: (sheet, redraw) => goneAsked(sheet, id, question.fields?.(sheet, redraw)),
    without: (values) => values.asked === "yes",
    faults: (values) => [...goneFaults(values), ...(values.asked === "no" ? (question.faults?.(values) ?? []) : [])],
    label: (path) => (path === "asked" ? "" : (question.label?.(path) ?? "")),
  });

/** @param {HTMLElement} screen @param {choices.Dossier} dossier */
export function askGone(screen, { survivor, releases }) {
  if (survivor.held) return askWish(screen, survivor);
  askBefore(screen, survivor.id, {
    title: t("choices-gone"),
    values: { sign: "" },
    fields: (sheet) =>
      html`${line(sheet, "sign", t("choices-type-sign", { sign: survivor.sign }), { hint: t("choices-gone-hint") })}`,
    faults: ({ sign }) =>
      sign.trim() === "" ? [{ path: "sign", label: t("choices-sign"), text: t("choices-sign-empty") }] : [],
    label: () => t("choices-sign"),
    button: t("choices-gone-do"),
    sign: "bin",
    act: async ({ sign, asked }) => {
      await choices.remove(survivor.id, sign, asked);
      const ids = releases.map((one) => one.id);
      for (const key of draftKeys(survivor.id, ids)) discard(key);
      toast(t("choices-gone-done"));
      go("choices", {}, { replace: true });
    },
  });
}

/** @param {HTMLElement} screen @param {choices.Survivor} survivor */
function askWish(screen, survivor) {
  ask(screen, {
    title: t("choices-wish"),
    text: t("choices-wish-why"),
    button: t("choices-wish-keep"),
    act: async () => {
      await choices.addWish(survivor.id);
      toast(t("choices-wish-done"));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    },
  });
}

/** She has two records and wants one: both call signs are typed, with her there. @param {HTMLElement} screen @param {choices.Survivor} survivor */
export function askJoin(screen, survivor) {
  const label = (/** @type {string} */ path) => t(path === "sign" ? "choices-sign" : "choices-join-other");
  askBefore(screen, survivor.id, {
    title: t("choices-join"),
    text: t("choices-join-why"),
    values: { sign: "", other_sign: "" },
    fields: (sheet) =>
      html`${line(sheet, "sign", t("choices-type-sign", { sign: survivor.sign }))}${line(sheet, "other_sign", t("choices-join-other"), { hint: t("choices-join-hint") })}`,
    faults: (values) =>
      ["sign", "other_sign"]
        .filter((path) => values[path].trim() === "")
        .map((path) => ({ path, label: label(path), text: t("choices-sign-empty") })),
    label,
    button: t("choices-join-do"),
    act: async ({ sign, other_sign, asked }) => {
      await choices.join(survivor.id, sign, other_sign, asked);
      toast(t("choices-join-done"));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    },
  });
}

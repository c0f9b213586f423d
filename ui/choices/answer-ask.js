// Writing down what she says to one service: five answers, all alike, none chosen beforehand, no reason asked.

import { ask } from "../shared/ask-dialog.js";
import { block, day, tick } from "../shared/fields.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { ANSWERS } from "./logic.js";
import { dutyFacts } from "./menu-item.js";
import { oneOf } from "./parts.js";

/** @param {import("../shared/sheet.js").Sheet} sheet */
const later = (sheet) =>
  sheet.values.answer === "not_now"
    ? html`${tick(sheet, "asks", t("choices-asks-again"), t("choices-asks-again-hint"))}${sheet.values.asks ? day(sheet, "ask_on", t("choices-ask-day")) : nothing}`
    : nothing;

/** @param {any} values */
const faultsOf = (values) =>
  values.answer === ""
    ? [{ path: "answer", label: "", text: t("choices-answer-empty") }]
    : values.answer === "not_now" && values.asks && !values.ask_on
      ? [{ path: "ask_on", label: t("choices-ask-day"), text: t("choices-day-empty") }]
      : [];

/** @param {HTMLElement} screen @param {string} id of her record @param {choices.MenuItem} item */
export const askAnswer = (screen, id, item) =>
  ask(screen, {
    title: t("choices-answer-to", { service: item.service.name }),
    values: { answer: "", words: "", asks: false, ask_on: null },
    fields: (sheet) =>
      html`${dutyFacts(item.duties)}${oneOf(
        sheet,
        "answer",
        t("choices-answer"),
        ANSWERS.map((one) => [one, t(`choices_answer-${one}`)]),
      )}${later(sheet)}${block(sheet, "words", t("choices-answer-words"), { guard: false, hint: t("choices-answer-words-hint") })}`,
    faults: faultsOf,
    label: (path) => (path === "ask_on" ? t("choices-ask-day") : ""),
    button: t("choices-answer-keep"),
    act: async ({ answer, words, asks, ask_on }) => {
      await choices.addAnswer(id, {
        service_id: item.service.id ?? "",
        partner_id: item.partner_id,
        answer,
        words,
        ask_on: answer === "not_now" && asks ? ask_on : null,
      });
      toast(t("choices-answer-kept"));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    },
  });

// The checklist: what a good agreement holds, and what was done about each line.

import { block, choice, groupFault } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { CLAUSE_STATES } from "./logic.js";

const SIGN = /** @type {Record<string, [string, string]>} */ ({
  included: ["met", "leaf-t"],
  left_out: ["minus", ""],
  open: ["open", ""],
});

/** @param {import("../shared/sheet.js").Sheet} sheet @param {() => void} redraw */
export const clausesGroup = (
  sheet,
  redraw,
) => html`<section class="sec form__group" aria-labelledby="f-clauses"><h2 id="f-clauses">${t("clauses-title")}</h2><p class="soft">${t("clauses-lead")}</p>${groupFault(sheet, "clauses")}
  <div class="folds">${sheet.values.clauses.map((/** @type {any} */ clause, /** @type {number} */ index) => {
    const at = `clauses.${index}`;
    const [sign, tone] = SIGN[clause.state];
    const suggest = () => {
      clause.text = t(`clause_words-${clause.key}`);
      clause.state = "included";
      sheet.keep();
      sheet.show(`${at}.text`);
      redraw();
    };
    const words = clause.text
      ? nothing
      : html`<div class="suggest"><button class="btn btn--dense" type="button" @click=${suggest}>${icon("edit")}${t("clause-suggest")}<span class="visually-hidden"> ${t(`clause-${clause.key}`)}</span></button><p class="field__hint">${t("clause-suggest-hint")}</p></div>`;
    return html`<details class="fold fold--line"><summary>${icon("chevron", "i--turn")}${icon(sign, tone)}<span>${t(`clause-${clause.key}`)}</span><span class="push fine soft">${t(`clause_state-${clause.state}`)}</span></summary><div class="fold__body">
      ${choice(
        sheet,
        `${at}.state`,
        t("clause-state"),
        CLAUSE_STATES.map((state) => [state, t(`clause_state-${state}`)]),
      )}
      ${clause.state === "left_out" ? nothing : block(sheet, `${at}.text`, t("clause-text"), { hint: t("clause-text-hint") })}${clause.state === "left_out" ? nothing : words}
      ${clause.state === "included" ? nothing : block(sheet, `${at}.reason`, t("clause-reason"), { hint: t("clause-reason-hint") })}</div></details>`;
  })}</div></section>`;

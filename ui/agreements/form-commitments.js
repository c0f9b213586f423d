// The countable part: who gives what, how much, per what. A referral has no quantity.

import { block, choice, day, groupFault, number, rows } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { newCommitment, PERIODS, UNITS } from "./logic.js";

/** @param {import("../shared/sheet.js").Sheet} sheet @param {() => void} redraw @param {string} us @param {string} them */
export const commitmentsGroup = (sheet, redraw, us, them) =>
  html`<section class="sec form__group" aria-labelledby="f-com"><h2 id="f-com">${t("commitments-title")}</h2><p class="soft">${t("commitments-lead")}</p>${groupFault(sheet, "commitments")}${rows(
    {
      sheet,
      path: "commitments",
      title: (row, index) => row.description || t("commitment-n", { n: index + 1 }),
      add: t("commitment-add"),
      draw: (at, row) => html`<div class="form__two">${choice(
        sheet,
        `${at}.giver`,
        t("commitment-giver"),
        [
          ["us", us],
          ["partner", them],
        ],
        { hint: row.unit === "referrals" ? t("commitment-giver-referrals") : "" },
      )}${choice(
        sheet,
        `${at}.unit`,
        t("commitment-unit"),
        UNITS.map((unit) => [unit, t(`unit-${unit}`)]),
      )}</div>
    ${
      row.amount
        ? html`<div class="form__two">${groupFault(sheet, `${at}.amount`)}${number(sheet, `${at}.amount.quantity`, t("commitment-quantity"))}${choice(
            sheet,
            `${at}.amount.period`,
            t("commitment-period"),
            PERIODS.map((period) => [period, t(`period-${period}`)]),
          )}</div>`
        : html`<p class="field__hint">${t("commitment-no-quantity")}</p>`
    }
    ${block(sheet, `${at}.description`, t("commitment-description"), { hint: t("commitment-description-hint") })}
    <div class="form__two">${day(sheet, `${at}.from`, t("commitment-from"), { hint: t("commitment-from-hint") })}${day(sheet, `${at}.until`, t("commitment-until"), { hint: t("commitment-until-hint") })}</div>`,
      blank: newCommitment,
      redraw,
    },
  )}</section>`;

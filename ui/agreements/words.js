// What agreements' values are called.
import { dated, days, near, today } from "../shared/dates.js";
import { badge } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { t, tag } from "../shared/words.js";
import { nextStep, STATE_LOOK } from "./logic.js";

/** @param {import("./api.js").State} state */
export const stateBadge = (state) => badge(STATE_LOOK[state].tone, STATE_LOOK[state].sign, t(`state-${state}`));

/** @param {string | null | undefined} day */
export const dayCell = (day) => (day ? near(day, today(zone()), tag()) : "");

/** @param {import("./api.js").AgreementLine} line */
export function nextBadge(line) {
  const next = nextStep(line, today(zone()));
  if (!next) return "";
  const day = near(next.day, today(zone()), tag());
  const look = {
    over: ["brick", "alert"],
    notice: ["ochre", "clock"],
    noticed: ["ochre", "clock"],
    lead: ["ochre", "clock"],
    review: ["", "schedule"],
    ends: ["", "schedule"],
  }[next.what];
  return badge(look[0], look[1], t(`next-${next.what}`, { day }));
}

/** 8 hours on site a week. @param {{ unit: string, quantity: number, period: string }} promise */
export const promised = ({ unit, quantity, period }) =>
  t("promise", { quantity: t(`quantity-${unit}`, { count: quantity }), per: t(`per-${period}`) });

/** What is given, with its amount; a referral has none. @param {import("../shared/types.d.ts").Commitment} commitment */
export const amountWords = ({ unit, amount }) =>
  amount ? promised({ unit, quantity: amount.quantity, period: amount.period }) : t(`unit-${unit}`);

/** In 8 days, since 22 days. @param {string} day */
export function farOff(day) {
  const left = days(today(zone()), day);
  return left > 0 ? t("clock-left", { days: left }) : left === 0 ? t("clock-today") : t("clock-past", { days: -left });
}

/** @param {string | null | undefined} from @param {string | null | undefined} until */
export function span(from, until) {
  if (from && until) return t("span-both", { from: dated(from, tag()), until: dated(until, tag()) });
  if (from) return t("span-from", { from: dated(from, tag()) });
  return until ? t("span-until", { until: dated(until, tag()) }) : "";
}

// What partners' values are called.
import { ago, clock, dayRun, days, near, today } from "../shared/dates.js";
import { badge } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { listed, seen, tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { ACCEPTING_LOOK } from "./logic.js";

/** @param {string} accepting */
export function acceptingBadge(accepting) {
  const look = ACCEPTING_LOOK[accepting] ?? ACCEPTING_LOOK.unknown;
  return badge(look.tone, look.sign, t(`accepting-${accepting}`));
}

/** When the facts were last made sure of. @param {{ confirmed_on?: string | null, stale: boolean }} line */
export function confirmedCell(line) {
  if (!line.confirmed_on) return badge("ochre", "clock", t("partners-never"));
  const now = today(zone());
  return line.stale ? badge("ochre", "clock", ago(line.confirmed_on, now, tag())) : near(line.confirmed_on, now, tag());
}

/** How long ago, in words, for a narrow window. @param {{ confirmed_on?: string | null }} line */
export const confirmedAgo = (line) =>
  line.confirmed_on ? ago(line.confirmed_on, today(zone()), tag()) : t("partners-never");

/** Whether a day is more than a month away; then it needs its year. @param {string} day */
export const shortDay = (day) => (Math.abs(days(day, today(zone()))) > 3650 ? day : near(day, today(zone()), tag()));

/** @param {string[]} tags */
export const languageNames = (tags) =>
  listed(
    tags.map((one) => tongue(one, tag())),
    tag(),
  );

/** @param {boolean | null | undefined} answer */
export const yesNo = (answer) =>
  answer === true ? t("answer-yes") : answer === false ? t("answer-no") : t("answer-ask");

/** @param {string} text */
export const orAsk = (text) => (text.trim() === "" ? t("answer-ask") : seen(text));

/** Mon–Fri 8 AM–6 PM. @param {import("../shared/types.d.ts").Hours[]} hours */
export const hoursLine = (hours) =>
  hours
    .map(
      (one) =>
        `${dayRun(one.days, tag())} ${clock(one.opens, tag())}–${clock(one.closes, tag())}${one.description ? ` (${seen(one.description)})` : ""}`,
    )
    .join("; ");

/** @param {import("../shared/types.d.ts").Phone} phone */
export const phoneLine = (phone) =>
  `${seen(phone.number)}${phone.extension ? ` ${t("phone-extension", { extension: phone.extension })}` : ""}`;

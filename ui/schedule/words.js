// What the schedule says: times, rules, places, what became of a meeting.

import { clock, dated, dayName, dayRun, near, today } from "../shared/dates.js";
import { zone } from "../shared/session.js";
import { joined, listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { readable } from "../shared/zones.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("./api.js").Occurrence} Occurrence */

/** Nov 24. @param {string} day */
export const shortDay = (day) => near(day, today(zone()), tag());

/** Tue 24. @param {string} day */
export const columnDay = (day) => {
  const at = new Date(`${day}T12:00:00Z`);
  const name = new Intl.DateTimeFormat(tag(), { timeZone: "UTC", weekday: "short" }).format(at);
  return `${name} ${Number(day.slice(8))}`;
};

/** November 2026. @param {string} day */
export const monthName = (day) =>
  new Intl.DateTimeFormat(tag(), { timeZone: "UTC", month: "long", year: "numeric" }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** November 23. @param {string} day */
export const longDay = (day) =>
  new Intl.DateTimeFormat(tag(), { timeZone: "UTC", month: "long", day: "numeric" }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** Tuesday. @param {string} day */
export const weekdayName = (day) =>
  new Intl.DateTimeFormat(tag(), { timeZone: "UTC", weekday: "long" }).format(new Date(`${day}T12:00:00Z`));

/** 9 AM–1 PM, on the wall there. @param {{ start: string, end: string }} one */
export const timeSpan = (one) => `${clock(one.start.slice(11, 16), tag())}–${clock(one.end.slice(11, 16), tag())}`;

/** Who is there, or would have been; of a group its name. @param {Occurrence} one */
export function whoWords(one) {
  const here = one.people.filter((who) => who.present);
  const who = here.length > 0 ? here : one.people;
  return (
    one.name ||
    listed(
      who.map(({ name }) => seen(name)),
      tag(),
    )
  );
}

/** Where, as staff call it; on paper as it may be called there. @param {Occurrence} one */
export function whereWords(one) {
  const screen = joined([seen(one.place.site), seen(one.place.room)]);
  const paper = joined([seen(one.place.site_outgoing), one.place.confidential ? "" : seen(one.place.room)]);
  return screen === paper
    ? html`${screen}`
    : html`<span class="off-paper">${screen}</span><span class="on-paper">${paper}</span>`;
}

/** A name that may be another one on paper. @param {string} name @param {string} outgoing */
export const bothNames = (name, outgoing) =>
  name === outgoing
    ? html`${seen(name)}`
    : html`<span class="off-paper">${seen(name)}</span><span class="on-paper">${seen(outgoing)}</span>`;

/** The zone, where it is not the program's. @param {Occurrence} one */
export const zoneWords = (one) => (one.zone === zone() ? "" : t("schedule-zone", { zone: readable(one.zone) }));

/** What is different with a meeting, in a few words. @param {Occurrence} one */
export function stateWords(one) {
  const away = one.people.filter((who) => !who.present).length > 0;
  return joined([
    one.cancelled && (one.cancelled_by ? t(`schedule_cancelled-${one.cancelled_by}`) : t("schedule-cancelled")),
    !one.cancelled && away && t("schedule-somebody-away"),
    one.moved && t("schedule-moved"),
    one.extra && t("schedule-extra"),
    one.clock === "moved" && t("schedule-clock-moved"),
    one.clock === "twice" && t("schedule-clock-twice"),
    one.held && (one.heads == null ? t("schedule-was-held") : t("schedule-heads", { count: one.heads })),
  ]);
}

/** @param {import("./api.js").Rule["pattern"]} pattern */
function patternWords(pattern) {
  if (pattern === "once") return t("rule-once");
  if ("weekly" in pattern) {
    const { every, days } = pattern.weekly;
    return t("rule-weekly", { every, days: dayRun(days, tag()) });
  }
  if ("monthly_weekday" in pattern) {
    const { every, nth, day } = pattern.monthly_weekday;
    return t("rule-monthly-weekday", { every, nth: t(`nth-${nth}`), day: dayName(day, tag(), "long") });
  }
  return t("rule-monthly-date", { every: pattern.monthly_date.every, date: pattern.monthly_date.date });
}

/** A rule as a sentence. @param {import("./api.js").Rule} rule @param {string} from */
export function ruleWords(rule, from) {
  const start = from ? dated(from, tag()) : "";
  const what = patternWords(rule.pattern);
  if (rule.pattern === "once") return joined([what, start], " ");
  const until =
    rule.until === "open"
      ? t("rule-open")
      : "on" in rule.until
        ? t("rule-until", { day: dated(rule.until.on, tag()) })
        : t("rule-count", { count: rule.until.count });
  return joined([what, start && t("rule-from", { day: start }), until]);
}

/** Staff as they are chosen: name, and whose. @param {import("./api.js").Person} one */
export const personOption = (one) => joined([seen(one.name), seen(one.organization)]);

/** Nothing, or words in small print. @param {string} words */
export const fine = (words) => (words ? html`<span class="shift__more">${words}</span>` : nothing);

// A series between how it is kept and how it is typed. Pure.

import { WEEK } from "../shared/dates.js";
import { between, minutesOf, timeOf } from "./days.js";
import { full, placeOf, siteKey } from "./edits.js";

/** @typedef {import("./api.js").Segment} Segment */
/** @typedef {import("./api.js").Rule} Rule */

export const PATTERNS = /** @type {const} */ (["once", "weekly", "monthly_weekday", "monthly_date"]);
export const NTHS = /** @type {const} */ (["first", "second", "third", "fourth", "fifth", "last"]);
export const UNTILS = /** @type {const} */ (["open", "on", "count"]);

/** @param {string} day */
const weekdayOf = (day) => WEEK[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7];

/** Which one of its kind a day is in its month. @param {string} day */
const nthOf = (day) => NTHS[Math.min(4, Math.floor((Number(day.slice(8)) - 1) / 7))];

/** A new stretch from a day. @param {string} day @returns {any} */
export const blankSegment = (day) => ({
  from: day,
  starts: "09:00",
  ends: "12:00",
  zone: "",
  pattern: "weekly",
  every: 1,
  days: [weekdayOf(day)],
  nth: nthOf(day),
  day: weekdayOf(day),
  date: Number(day.slice(8)),
  until: "open",
  until_on: null,
  count: 10,
  places: [{ site: "", room_id: "" }],
  people: [],
});

/** What the form of an existing stretch begins with. @param {Segment} segment @returns {any} */
export function typedSegment(segment) {
  const { pattern, until } = segment.rule;
  const typed = blankSegment(segment.from);
  Object.assign(typed, {
    starts: segment.starts.slice(0, 5),
    ends: timeOf((minutesOf(segment.starts) + segment.minutes) % 1440),
    zone: segment.zone,
    places: segment.places.map((place) => ({ site: siteKey(place), room_id: place.room_id ?? "" })),
    people: [...segment.people],
  });
  if (pattern === "once") typed.pattern = "once";
  else if ("weekly" in pattern)
    Object.assign(typed, { pattern: "weekly", ...pattern.weekly, days: [...pattern.weekly.days] });
  else if ("monthly_weekday" in pattern)
    Object.assign(typed, { pattern: "monthly_weekday", ...pattern.monthly_weekday });
  else Object.assign(typed, { pattern: "monthly_date", ...pattern.monthly_date });
  if (until !== "open" && "on" in until) Object.assign(typed, { until: "on", until_on: until.on });
  else if (until !== "open") Object.assign(typed, { until: "count", count: until.count });
  return typed;
}

/** @param {unknown} value @param {number} most */
const whole = (value, most) => Math.min(most, Math.max(1, Math.round(Number(value)) || 1));

/** @param {any} typed @returns {Rule} */
export function ruleOf(typed) {
  const every = whole(typed.every, 52);
  /** @type {Record<string, Rule["pattern"]>} */
  const patterns = {
    once: "once",
    weekly: { weekly: { every, days: /** @type {any} */ (WEEK.filter((day) => typed.days.includes(day))) } },
    monthly_weekday: { monthly_weekday: { every, nth: typed.nth, day: typed.day } },
    monthly_date: { monthly_date: { every, date: whole(typed.date, 31) } },
  };
  const until =
    typed.pattern === "once" || typed.until === "open"
      ? "open"
      : typed.until === "on"
        ? { on: typed.until_on ?? "" }
        : { count: whole(typed.count, 1000) };
  return /** @type {Rule} */ ({ pattern: patterns[typed.pattern] ?? "once", until });
}

/** The stretch that is typed. @param {any} typed @returns {Segment} */
export const segmentOf = (typed) => ({
  from: typed.from,
  starts: full(typed.starts),
  minutes: between(typed.starts, typed.ends),
  zone: typed.zone,
  rule: ruleOf(typed),
  places: typed.places.map((/** @type {any} */ one) => placeOf(one.site, one.room_id)),
  people: typed.people,
});

/** The new series that is typed. @param {any} typed @returns {import("./api.js").NewSeries} */
export const seriesOf = (typed) => ({
  kind: typed.group_id ? "session" : "on_site",
  partner_id: typed.partner_id,
  group_id: typed.group_id || null,
  agreement_id: typed.agreement_id || null,
  segments: [segmentOf(typed)],
  changes: [],
  held: [],
  notes: typed.notes,
  uid: "",
});

/** Whether enough is typed to look at what it leads to. @param {any} typed */
export const isWhole = (typed) =>
  Boolean(
    typed.partner_id &&
      typed.from &&
      typed.starts &&
      typed.ends &&
      typed.people.length > 0 &&
      typed.places.every((/** @type {any} */ one) => one.site) &&
      (typed.pattern !== "weekly" || typed.days.length > 0) &&
      (typed.pattern === "once" || typed.until !== "on" || typed.until_on),
  );

/** The day of the rule moves with the first day, as long as they were the same. @param {any} typed @param {string} before */
export function follow(typed, before) {
  if (!typed.from || typed.from === before) return;
  const was = weekdayOf(before);
  if (typed.days.length === 1 && typed.days[0] === was) typed.days = [weekdayOf(typed.from)];
  if (typed.day === was && typed.nth === nthOf(before))
    Object.assign(typed, { day: weekdayOf(typed.from), nth: nthOf(typed.from) });
  if (Number(typed.date) === Number(before.slice(8))) typed.date = Number(typed.from.slice(8));
}

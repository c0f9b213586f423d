// Days and times of the schedule: which a screen shows, and where a move leads. Pure.

import { before } from "../shared/dates.js";

export const SPANS = /** @type {const} */ (["day", "week", "month"]);

/** @param {string} day */
const weekdayOf = (day) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

/** `count` days later. @param {string} day @param {number} count */
export const plus = (day, count) => before(day, -count);

/** The Monday of a day's week. @param {string} day */
export const monday = (day) => before(day, weekdayOf(day));

/** @param {string} from @param {number} count */
const run = (from, count) => Array.from({ length: count }, (_, index) => plus(from, index));

/** The day in a month of a neighbour month, or its last. @param {string} day @param {number} by */
function otherMonth(day, by) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0, 12));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, "0")}`;
}

/** All days that a screen shows; a month with the rest of its first and last week. @param {string} span @param {string} day */
export function daysOf(span, day) {
  if (span === "day") return [day];
  if (span === "week") return run(monday(day), 7);
  const first = monday(`${day.slice(0, 8)}01`);
  const last = plus(`${otherMonth(day, 1).slice(0, 8)}01`, -1);
  return run(first, 7 * Math.ceil((Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1) / 7));
}

/** One screen on or back. @param {string} span @param {string} day @param {number} by */
export function turn(span, day, by) {
  if (span === "month") return otherMonth(day, by);
  return plus(day, by * (span === "week" ? 7 : 1));
}

/** Minutes since midnight. @param {string} time */
export const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:MM` of minutes since midnight. @param {number} minutes */
export const timeOf = (minutes) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** How long it is from one time to the next, past midnight too. @param {string} starts @param {string} ends */
export function between(starts, ends) {
  const long = minutesOf(ends) - minutesOf(starts);
  return long > 0 ? long : long + 1440;
}

const QUARTER = 15;

/**
 * Where Alt and an arrow lead: a day to the side, a quarter of an hour up or down; not out of the day.
 * @param {{ date: string, starts: string }} at
 * @param {string} key
 */
export function nudged(at, key) {
  if (key === "ArrowLeft") return { ...at, date: plus(at.date, -1) };
  if (key === "ArrowRight") return { ...at, date: plus(at.date, 1) };
  const by = key === "ArrowUp" ? -QUARTER : key === "ArrowDown" ? QUARTER : 0;
  const minutes = minutesOf(at.starts) + by;
  return by !== 0 && minutes >= 0 && minutes < 1440 ? { ...at, starts: timeOf(minutes) } : at;
}

/**
 * The same for one with its end: it stays as long as it is, past midnight too; an end that is not typed yet stays so.
 * @param {{ date: string, starts: string, ends: string }} at
 * @param {string} key
 */
export function nudgedWhole(at, key) {
  const next = nudged({ date: at.date, starts: at.starts }, key);
  if (next.starts === at.starts || !at.ends) return { ...next, ends: at.ends };
  return { ...next, ends: timeOf((minutesOf(next.starts) + between(at.starts, at.ends)) % 1440) };
}

/** Whether a key moves an entry. @param {{ altKey: boolean, key: string }} event */
export const moves = (event) => event.altKey && /^Arrow(Left|Right|Up|Down)$/.test(event.key);

/** Whether a day can be asked for. @param {string | undefined} text */
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(text ?? ""));

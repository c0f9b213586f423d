// Days and times as people read them. Pure; every `Intl` call names its language.

/** @param {string} day `YYYY-MM-DD` */
const noon = (day) => new Date(`${day}T12:00:00Z`);

/**
 * @param {string | null | undefined} day
 * @param {string} tag
 * @param {Intl.DateTimeFormatOptions} how
 */
function shown(day, tag, how) {
  if (!day) return "";
  const date = noon(day);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...how }).format(date);
}

/** Nov 24, 2026. @param {string | null | undefined} day @param {string} tag */
export const dated = (day, tag) => shown(day, tag, { month: "short", day: "numeric", year: "numeric" });

/** Tuesday, November 24. @param {string} day @param {string} tag */
export const weekday = (day, tag) => shown(day, tag, { weekday: "long", month: "long", day: "numeric" });

/** Within so many days a day needs no year. */
const NEAR = 183;

/**
 * Nov 24 when that can only be one day, Nov 24, 2025 when it is far off.
 * @param {string | null | undefined} day
 * @param {string} today
 * @param {string} tag
 */
export const near = (day, today, tag) =>
  day && Math.abs(days(today, day)) <= NEAR ? shown(day, tag, { month: "short", day: "numeric" }) : dated(day, tag);

/**
 * The day that it is in a zone.
 * @param {string} zone IANA name
 * @param {Date} [now]
 */
export function today(zone, now = new Date()) {
  try {
    const how = new Intl.DateTimeFormat("en-US", {
      timeZone: zone || "UTC",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    const parts = Object.fromEntries(how.formatToParts(now).map(({ type, value }) => [type, value]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  } catch {
    return now.toISOString().slice(0, 10);
  }
}

/** Whole days from one day to another. @param {string} from @param {string} to */
export const days = (from, to) => Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);

/**
 * `days` days before a day.
 * @param {string} day
 * @param {number} count
 */
export const before = (day, count) => new Date(noon(day).getTime() - count * 86_400_000).toISOString().slice(0, 10);

/**
 * 5 months ago.
 * @param {string} day
 * @param {string} today
 * @param {string} tag
 */
export function ago(day, today, tag) {
  const passed = days(day, today);
  const months = Math.floor(passed / 30.44);
  const how = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  if (passed < 31) return how.format(-passed, "day");
  return months < 24 ? how.format(-months, "month") : how.format(-Math.floor(months / 12), "year");
}

/**
 * A moment, in the program's zone: Nov 24, 2026, 9:40 PM.
 * @param {string | null | undefined} at ISO 8601
 * @param {string} zone
 * @param {string} tag
 */
export function moment(at, zone, tag) {
  if (!at) return "";
  try {
    return new Intl.DateTimeFormat(tag, {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: zone || undefined,
    }).format(new Date(at));
  } catch {
    return at;
  }
}

/**
 * A time of the wall clock: 8 AM, 5:30 PM.
 * @param {string} time `HH:MM`
 * @param {string} tag
 */
export function clock(time, tag) {
  const [hour, minute] = time.split(":").map(Number);
  if (!Number.isInteger(hour) || !Number.isInteger(minute)) return time;
  const at = new Date(Date.UTC(2000, 0, 1, hour, minute));
  return new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    hour: "numeric",
    ...(minute ? { minute: "2-digit" } : {}),
  }).format(at);
}

const ORDER = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Mon, from `MO`. @param {string} day @param {string} tag @param {"short" | "long"} [length] */
export function dayName(day, tag, length = "short") {
  const at = new Date(Date.UTC(2001, 0, 1 + ORDER.indexOf(day), 12));
  return new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: length }).format(at);
}

/**
 * Mon–Fri, Sun: runs of three or more days drawn together.
 * @param {string[]} names
 * @param {string} tag
 */
export function dayRun(names, tag) {
  const at = ORDER.map((_, index) => index).filter((index) => names.includes(ORDER[index]));
  /** @type {string[]} */
  const said = [];
  for (let from = 0; from < at.length; ) {
    let to = from;
    while (to + 1 < at.length && at[to + 1] === at[to] + 1) to += 1;
    if (to - from >= 2) said.push(`${dayName(ORDER[at[from]], tag)}–${dayName(ORDER[at[to]], tag)}`);
    else for (let one = from; one <= to; one += 1) said.push(dayName(ORDER[at[one]], tag));
    from = to + 1;
  }
  return said.join(", ");
}

/** The days of a week, in order, as RFC 5545 writes them. */
export const WEEK = ORDER;

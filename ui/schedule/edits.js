// What a change of one meeting is made of: only what differs from the rule is kept. Pure.

import { between, minutesOf, timeOf } from "./days.js";

/** @typedef {import("./api.js").Occurrence} Occurrence */
/** @typedef {import("./api.js").Segment} Segment */
/** @typedef {{ date: string, starts: string, ends: string, site: string, room_id: string, away: Record<string, { away: boolean, substitute: string }>, note: string }} Typed what the panel's form holds */

/** A site as a choice names it. @param {{ organization_id: string, site_id: string }} place */
export const siteKey = (place) => `${place.organization_id}/${place.site_id}`;

/** @param {string} site @param {string} room @returns {import("./api.js").Place} */
export function placeOf(site, room) {
  const [organization_id = "", site_id = ""] = site.split("/");
  return { organization_id, site_id, room_id: room || null };
}

/** `HH:MM:SS`, as the shell takes it. @param {string} time */
export const full = (time) => (time.length === 5 ? `${time}:00` : time);

/**
 * What the form begins with: the meeting as it is, or where it was pushed to; it stays as long as it was.
 * @param {Occurrence} one
 * @param {Segment["people"]} people who would be there by the rule
 * @param {{ date: string, starts: string } | null} moved
 * @returns {Typed}
 */
export function typedOf(one, people, moved) {
  const now = { date: one.start.slice(0, 10), starts: one.start.slice(11, 16) };
  // By the clock on the wall: on the night on which it changes, other minutes pass than it shows.
  const long = between(now.starts, one.end.slice(11, 16));
  const at = moved ?? now;
  const away = people.map((id) => {
    const gone = !one.cancelled && one.people.some((who) => who.id === id && !who.present);
    return [id, { away: gone, substitute: "" }];
  });
  return {
    ...at,
    ends: timeOf((minutesOf(at.starts) + long) % 1440),
    site: siteKey(one.place),
    room_id: one.place.room_id ?? "",
    away: Object.fromEntries(away),
    note: one.note,
  };
}

/** Who would be there: by the rule, or of an extra one its own people. @param {Occurrence} one @param {Segment | null} rule */
export const plannedOf = (one, rule) =>
  rule?.people ?? one.people.filter((who) => !who.substitute).map((who) => who.id);

/** An extra one, as the series has it. @param {import("./api.js").What | undefined} what */
const extraIn = (what) => (what && typeof what === "object" && "extra" in what ? what.extra : null);

/** Who is away, as the series has it. @param {import("./api.js").What | undefined} what */
const awayIn = (what) =>
  (what && typeof what === "object" && "altered" in what ? what.altered : extraIn(what))?.away ?? [];

/** Puts in who comes instead, as the series has it. @param {Typed} typed @param {import("./api.js").What | undefined} what */
export function withSubstitutes(typed, what) {
  for (const { person, substitute } of awayIn(what)) typed.away[person] = { away: true, substitute: substitute ?? "" };
  return typed;
}

/** Who is away, as it is typed now. @param {Typed} typed */
const awayOf = (typed) =>
  Object.entries(typed.away)
    .filter(([, one]) => one.away)
    .map(([person, one]) => ({ person, substitute: one.substitute || null }));

/** The same place. @param {import("./api.js").Place} a @param {import("./api.js").Place} b */
const same = (a, b) => siteKey(a) === siteKey(b) && (a.room_id ?? "") === (b.room_id ?? "");

/**
 * What of the form differs from the rule; `null` when nothing does.
 * @param {Typed} typed
 * @param {Segment} rule how it goes on from that day
 * @param {string} on the day by the rule
 * @returns {import("./api.js").What | null}
 */
export function whatOf(typed, rule, on) {
  const place = placeOf(typed.site, typed.room_id);
  const minutes = between(typed.starts, typed.ends);
  const away = awayOf(typed);
  const altered = {
    date: typed.date === on ? null : typed.date,
    starts: full(typed.starts) === full(rule.starts) ? null : full(typed.starts),
    minutes: minutes === rule.minutes ? null : minutes,
    place: rule.places[0] && same(place, rule.places[0]) ? null : place,
    away,
  };
  const plain = !altered.date && !altered.starts && !altered.minutes && !altered.place && away.length === 0;
  return plain ? null : { altered };
}

/** An extra day as it is typed now. @param {Typed} typed @param {string[]} people @returns {import("./api.js").What} */
export const extraOf = (typed, people) => ({
  extra: {
    starts: full(typed.starts),
    minutes: between(typed.starts, typed.ends),
    place: placeOf(typed.site, typed.room_id),
    people,
    cancelled_by: null,
    away: awayOf(typed),
  },
});

/**
 * Cancelled: an extra one stays what it is besides.
 * @param {import("./api.js").What | undefined} what what is different already
 * @param {import("../shared/types.js").CancelledBy} by
 * @returns {import("./api.js").What}
 */
export function cancelledOf(what, by) {
  const extra = extraIn(what);
  return extra ? { extra: { ...extra, cancelled_by: by } } : { cancelled: { by } };
}

/** A cancelled extra one that takes place after all. @param {import("./api.js").What | undefined} what @returns {import("./api.js").What | null} */
export function againOf(what) {
  const extra = extraIn(what);
  return extra?.cancelled_by ? { extra: { ...extra, cancelled_by: null } } : null;
}

/** Sites to choose from: ours and the partner's. @param {{ id: string, name: string, sites: { id: string, name: string, timezone: string }[] }[]} organizations */
export const sitesOf = (organizations) =>
  organizations.flatMap((one) =>
    one.sites.map((site) => ({
      key: `${one.id}/${site.id}`,
      name: site.name,
      of: one.name,
      zone: site.timezone,
      organization: one.id,
    })),
  );

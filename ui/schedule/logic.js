// What the screens of the schedule draw: entries by row and day. Pure.

import { joined } from "../shared/text.js";
import { monday, SPANS } from "./days.js";

/** @typedef {import("./api.js").Occurrence} Occurrence */
/** @typedef {import("./api.js").Reviewed} Reviewed */
/** @typedef {{ occurrence: Occurrence, findings: Reviewed[], off: boolean }} Entry one meeting in a row; `off` when it does not count there */
/** @typedef {{ key: string, name: string, outgoing: string, more: string, moreOutgoing?: string, places: Set<string>, days: Record<string, Entry[]> }} Row */
/** @typedef {{ id: string, rows: Row[] }} Part */

export const WAYS = /** @type {const} */ (["people", "site", "partner", "room"]);

/** What the address asks for. @param {Record<string, string>} params @param {string} today @param {(day: string) => boolean} valid */
export function asked(params, today, valid) {
  return {
    span: SPANS.find((one) => one === params.span) ?? "week",
    by: WAYS.find((one) => one === params.by) ?? "people",
    day: valid(params.day ?? "") ? /** @type {string} */ (params.day) : today,
    only: params.only === "1",
  };
}

/** What narrows the schedule to one record. @param {Record<string, string>} params */
export const narrowing = (params) =>
  Object.fromEntries(
    ["person", "room", "site", "partner", "group"].flatMap((key) => (params[key] ? [[key, params[key]]] : [])),
  );

/** The day on which it takes place, on the wall there. @param {Occurrence} one */
export const dayOf = (one) => one.start.slice(0, 10);

/** Findings by the meeting that they are about; accepted ones need nobody. @param {Reviewed[]} findings */
export function byMeeting(findings) {
  /** @type {Map<string, Reviewed[]>} */
  const found = new Map();
  for (const finding of findings) {
    if (finding.accepted) continue;
    for (const { kind, id } of finding.records) {
      if (kind === "occurrence") found.set(id, [...(found.get(id) ?? []), finding]);
    }
  }
  return found;
}

/** Findings that no single meeting shows: of what was promised. @param {Reviewed[]} findings */
export const ofPromises = (findings) =>
  findings.filter((one) => !one.accepted && (one.kind === "under_promise" || one.kind === "over_promise"));

/** @param {Occurrence} one */
const placeKey = (one) => `${one.place.organization_id}/${one.place.site_id}`;

/**
 * Which rows a meeting stands in.
 * @param {Occurrence} one @param {string} by @param {string} own
 * @returns {(Omit<Row, "places" | "days"> & { part: string, off?: boolean })[]}
 */
function rowsFor(one, by, own) {
  if (by === "site")
    return [
      {
        part: one.place.organization_id === own ? "our_sites" : "their_sites",
        key: placeKey(one),
        name: one.place.site,
        outgoing: one.place.site_outgoing,
        more: one.place.organization_id === own ? "" : one.partner,
      },
    ];
  if (by === "partner")
    return [{ part: "partners", key: one.partner_id, name: one.partner, outgoing: one.partner, more: "" }];
  if (by === "room") {
    const room = one.place.room ?? "";
    const key = `${placeKey(one)}/${one.place.room_id ?? ""}`;
    return [
      {
        part: room ? "rooms" : "no_room",
        key,
        name: room || one.place.site,
        // Of a confidential site nothing leaves but its public name.
        outgoing: one.place.confidential ? one.place.site_outgoing : room || one.place.site_outgoing,
        more: room ? one.place.site : "",
        moreOutgoing: room && !one.place.confidential ? one.place.site_outgoing : "",
      },
    ];
  }
  if (one.kind === "session") {
    const more = joined(one.people.filter((who) => who.present).map((who) => who.name));
    return [{ part: "groups", key: one.group_id ?? one.series_id, name: one.name, outgoing: one.name, more }];
  }
  return one.people.map((who) => ({
    part: who.organization_id === own ? "ours" : "theirs",
    key: who.id,
    name: who.name,
    outgoing: who.name,
    more: one.partner,
    off: !who.present,
  }));
}

const ORDER = ["theirs", "ours", "groups", "our_sites", "their_sites", "partners", "rooms", "no_room"];

/**
 * The rows of a table, in parts, each with its entries by day.
 * @param {Occurrence[]} occurrences
 * @param {Map<string, Reviewed[]>} found
 * @param {string} by
 * @param {string} own id of our own program
 * @returns {Part[]}
 */
export function partsOf(occurrences, found, by, own) {
  /** @type {Map<string, Map<string, Row>>} */
  const parts = new Map();
  for (const occurrence of occurrences) {
    for (const { part, off, ...named } of rowsFor(occurrence, by, own)) {
      const rows = parts.get(part) ?? new Map();
      parts.set(part, rows);
      const row = rows.get(named.key) ?? { ...named, places: new Set(), days: {} };
      rows.set(named.key, row);
      const day = dayOf(occurrence);
      row.places.add(placeKey(occurrence));
      row.days[day] = [
        ...(row.days[day] ?? []),
        { occurrence, findings: found.get(occurrence.id) ?? [], off: occurrence.cancelled || off === true },
      ];
    }
  }
  const byName = (/** @type {Row} */ a, /** @type {Row} */ b) => a.name.localeCompare(b.name);
  return ORDER.flatMap((id) => {
    const rows = parts.get(id);
    return rows ? [{ id, rows: [...rows.values()].sort(byName) }] : [];
  });
}

/** The columns of a week: Saturday and Sunday only when somebody is there, or it is now. @param {string[]} days @param {Occurrence[]} all @param {string} today */
export function columns(days, all, today) {
  const met = new Set(all.map(dayOf));
  const last = days.findLastIndex((day) => met.has(day) || day === today);
  return days.slice(0, Math.max(5, last + 1));
}

/**
 * Why a place is closed on a day, or nothing.
 * @param {import("./api.js").ClosedDay[]} closed
 * @param {string} place organization and site
 * @param {string} day
 */
export function closedFor(closed, place, day) {
  const [organization, site] = place.split("/");
  return closed.find(
    (one) => one.day === day && one.organization_id === organization && (!one.site_id || one.site_id === site),
  );
}

/** Why a row is closed on a day: all of its places are. @param {import("./api.js").ClosedDay[]} closed @param {Row} row @param {string} day */
export function rowClosed(closed, row, day) {
  const found = [...row.places].map((place) => closedFor(closed, place, day));
  return found.length > 0 && found.every(Boolean) ? found[0] : undefined;
}

/** Days on which an office of ours is closed. @param {import("./api.js").ClosedDay[]} closed @param {string} own @param {string[]} days */
export const officesClosed = (closed, own, days) =>
  days.filter((day) => closed.some((one) => one.organization_id === own && one.day === day));

/** Days on which every office of ours is closed, and why. @param {import("./api.js").ClosedDay[]} closed @param {string} own */
export const allClosed = (closed, own) =>
  Object.fromEntries(
    closed.filter((one) => one.organization_id === own && !one.site_id).map((one) => [one.day, one.reason]),
  );

/** Days of a month in weeks. @param {string[]} days */
export const weeksOf = (days) =>
  [...new Set(days.map(monday))].map((first) => days.filter((day) => monday(day) === first));

/** Planned against promised in these days, in the unit of each promise. @param {import("./api.js").Week | null} week */
export const coverOf = (week) =>
  (week?.hours ?? []).map((one) => ({
    ...one,
    full: Math.min(1, one.promised === 0 ? 1 : one.planned / one.promised),
  }));

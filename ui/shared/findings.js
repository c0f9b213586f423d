// What a finding is called, what it says and what settles it: the same in the schedule, in its preview and in the review.

import { html } from "../vendor/lit-html/lit-html.js";
import { href } from "./address.js";
import { clock, near, today } from "./dates.js";
import { zone } from "./session.js";
import { listed } from "./text.js";
import { has, t, tag } from "./words.js";

/** @typedef {import("./types.d.ts").Finding} Finding */
/** @typedef {import("./types.d.ts").FindingRecordKind} RecordKind */

/** What cannot both be true is brick; what is to be looked at, ochre. @type {Record<string, { sign: string, tone: string }>} */
const LOOKS = {
  person_twice: { sign: "clash", tone: "brick" },
  room_twice: { sign: "clash", tone: "brick" },
  site_closed: { sign: "clash", tone: "brick" },
  outside_hours: { sign: "clock", tone: "ochre" },
  no_agreement: { sign: "agreements", tone: "ochre" },
  under_promise: { sign: "minus", tone: "ochre" },
  over_promise: { sign: "plus", tone: "ochre" },
  no_orientation: { sign: "alert", tone: "ochre" },
  not_trained: { sign: "trainings", tone: "ochre" },
  facilitator_missing: { sign: "person", tone: "ochre" },
  no_substitute: { sign: "person", tone: "ochre" },
  group_not_ready: { sign: "alert", tone: "ochre" },
  travel_too_short: { sign: "clock", tone: "ochre" },
};

/** Its sign and its tone. @param {{ kind: string }} finding */
export const findingLook = (finding) => LOOKS[finding.kind] ?? { sign: "alert", tone: "ochre" };

/** A few words. @param {{ kind: string }} finding */
export const findingTitle = (finding) => t(`finding-${finding.kind}`);

/** What settles it, as a person says it. @param {{ action: string }} finding */
export const findingAct = (finding) => t(`finding_act-${finding.action}`);

/** One of each kind: the same words again tell nothing new beside one meeting. @template {{ kind: string }} F @param {F[]} findings */
export const onceEach = (findings) => [...new Map(findings.map((one) => [one.kind, one])).values()];

/** The records of one kind. @param {{ records: Finding["records"] }} finding @param {RecordKind} kind */
export const recordsOf = (finding, kind) => finding.records.filter((one) => one.kind === kind);

/** @param {{ records: Finding["records"] }} finding @param {RecordKind} kind */
const named = (finding, kind) =>
  listed(
    recordsOf(finding, kind).map((one) => one.name),
    tag(),
  );

/** The time on the wall of a moment that carries its own offset. @param {string} at */
const wall = (at) => clock(at.slice(11, 16), tag());

/**
 * The same as it may stand on paper: why a site is closed, and what an agreement and a promise are called, are words for ourselves.
 * @param {Finding} finding
 */
export function findingBoth(finding) {
  const words = findingWords(finding);
  return has(`finding_paper-${finding.kind}`)
    ? html`<span class="off-paper">${words}</span><span class="on-paper">${findingWords(finding, `finding_paper-${finding.kind}`)}</span>`
    : html`${words}`;
}

/** A whole sentence: who or what, where and when. @param {Finding} finding @param {string} [id] of the sentence */
export function findingWords(finding, id) {
  const times = recordsOf(finding, "occurrence").map((one) => one.name);
  const missing = finding.kind === "facilitator_missing" && recordsOf(finding, "staff").length > 0;
  return t(id ?? (missing ? "finding_says-facilitator_left" : `finding_says-${finding.kind}`), {
    person: named(finding, "staff"),
    room: named(finding, "room"),
    site: named(finding, "site"),
    closure: named(finding, "closure"),
    partner: named(finding, "partner"),
    agreement: named(finding, "agreement"),
    promise: named(finding, "commitment"),
    group: named(finding, "group"),
    // The year only where the day could be another one.
    day: near(finding.start.slice(0, 10), today(zone()), tag()),
    time: wall(finding.start),
    first: wall(times[0] ?? finding.start),
    second: wall(times[1] ?? finding.start),
  });
}

/** @param {Finding} finding @param {RecordKind} kind */
const first = (finding, kind) => recordsOf(finding, kind)[0]?.id ?? null;

/**
 * Where it is settled: the meeting in the schedule, or the record that lacks something.
 * @param {Finding} finding
 */
export function findingHref(finding) {
  const day = finding.start.slice(0, 10);
  const series = recordsOf(finding, "occurrence").at(-1)?.id ?? null;
  /** @type {Record<string, () => string>} */
  const ways = {
    open_agreements: () => href("agreements", { partner_id: first(finding, "partner") }),
    open_agreement: () => href("agreements/one", { id: first(finding, "agreement") }),
    add_time: () => href("schedule/new", { partner: first(finding, "partner") }),
    record_orientation: () => href("staff/edit", { id: first(finding, "staff") }),
    record_training: () => href("staff/edit", { id: first(finding, "staff") }),
    open_group: () => href("groups/one", { id: first(finding, "group") }),
  };
  return ways[finding.action]?.() ?? href("schedule", { day, one: series });
}

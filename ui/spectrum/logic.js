// What the spectrum works out for its screens. Pure; the rule itself is the core's.

import { href } from "../shared/address.js";
import { before } from "../shared/dates.js";

/** @typedef {import("./api.js").Criterion} Criterion */
/** @typedef {import("./api.js").Proof} Proof */

/** @type {import("./api.js").Level[]} */
export const LEVELS = ["not_yet", "informed", "collaborative", "integrated"];
/** Our own program shares with nobody, so it has no level between. @type {import("./api.js").Level[]} */
export const OWN_LEVELS = ["not_yet", "informed", "integrated"];

/** Ways of sharing or trading services. */
export const WAYS = ["shared_group", "on_site", "co_located"];

/** The checklist of each practice. @type {Record<string, string[]>} */
export const CHECKLISTS = {
  woven: ["new_staff", "coercion", "responses", "policies", "materials"],
  self_defined_needs: ["no_target", "own_words", "nothing_depends", "may_stop"],
};

export const KINDS = /** @type {const} */ (["attestation", "team", "colocation"]);

/** The level that each criterion belongs to. @type {Record<string, import("./api.js").Level>} */
const HOME = {
  woven: "informed",
  cross_training: "informed",
  referral_partnership: "informed",
  shared_group: "collaborative",
  on_site: "collaborative",
  co_located: "collaborative",
  no_wrong_door: "integrated",
  self_defined_needs: "integrated",
  interdisciplinary_team: "integrated",
};

export const LOOK = /** @type {const} */ ({
  met: { sign: "met", tone: "leaf-t" },
  lapsed: { sign: "lapsed", tone: "ochre-t" },
  not_met: { sign: "open", tone: "faint" },
});

/** @param {{ name: string, side?: string | null }} one @param {{ name: string, side?: string | null }} other */
const same = (one, other) => one.name === other.name && (one.side ?? null) === (other.side ?? null);

/**
 * One line of the picture: how it passes each level, and what is said there.
 * @param {import("./api.js").SpectrumLine} line
 */
export function cellsOf(line) {
  const here = LEVELS.indexOf(line.level);
  const open = line.next?.open ?? [];
  const lapsed = open.filter((one) => line.criteria.some((c) => same(c, one) && c.state === "lapsed"));
  return LEVELS.map((level, place) => {
    const next = line.next?.level === level;
    const at = place < here ? "on" : place === here ? "here" : next && lapsed.length > 0 ? "lapsed" : "off";
    return { level, at, open: next ? open : [], lapsed: next ? lapsed : [], sharing: next && line.next?.sharing };
  });
}

/** The ways of sharing that are met. @param {Criterion[]} criteria */
export const waysMet = (criteria) =>
  criteria.filter((one) => WAYS.includes(one.name) && one.state === "met").map((one) => one.name);

/** Whether the three of informed are met on their side too. @param {Criterion[]} criteria */
export const bothSides = (criteria) =>
  criteria.filter((one) => one.side === "partner").every((one) => one.state === "met");

/** Criteria in the columns in which they stand. @param {Criterion[]} criteria @param {boolean} own */
export function columnsOf(criteria, own) {
  const columns = [
    { id: "informed-us", criteria: criteria.filter((one) => HOME[one.name] === "informed" && one.side === "us") },
    {
      id: "informed-partner",
      criteria: criteria.filter((one) => HOME[one.name] === "informed" && one.side === "partner"),
    },
    { id: "collaborative", criteria: criteria.filter((one) => HOME[one.name] === "collaborative") },
    { id: "integrated", criteria: criteria.filter((one) => HOME[one.name] === "integrated") },
  ];
  return own ? [columns[0], columns[3]] : columns;
}

/** The screen of a record; empty when it has none here. @param {import("./api.js").SpectrumRecord} record @param {string} whose */
export function recordHref(record, whose) {
  if (record.kind === "agreement") return href("agreements/one", { id: record.id });
  if (record.kind === "group") return href("groups/one", { id: record.id });
  if (record.kind === "on_site") return href("schedule", { partner: whose });
  return KINDS.some((kind) => kind === record.kind)
    ? href("spectrum/edit", { kind: record.kind, id: record.id, of: whose })
    : "";
}

/** Whether a proof shows something on a day. @param {Proof} proof @param {string} on */
export function holds(proof, on) {
  const facts = /** @type {any} */ (proof.facts);
  const from = facts.from ?? facts.made_on;
  return !proof.archived_at && from <= on && (!facts.until || facts.until >= on);
}

/** The proofs of this page alone: those that stand for every partnership are our own program's. @param {import("./api.js").Spectrum} all */
export const ownProofs = (all) =>
  all.proofs.filter((one) => one.facts.kind !== "door" && (!all.own || !one.facts.partner_id));

/** The proof of a service at a door on a day. @param {import("./api.js").Spectrum} all @param {string} site @param {string} service */
export const doorOf = (all, site, service) =>
  all.proofs.find(
    ({ facts, ...proof }) =>
      facts.kind === "door" &&
      (facts.partner_id ?? null) === (all.own ? null : all.id) &&
      facts.site_id === site &&
      facts.service_id === service &&
      holds(/** @type {Proof} */ ({ facts, ...proof }), all.on),
  );

/** How many of the places at our doors are filled. @param {import("./api.js").Spectrum} all */
export const offered = (all) => ({
  count: all.doors.flatMap((door) => all.services.filter((one) => doorOf(all, door.id, one.id))).length,
  of: all.doors.length * all.services.length,
});

/** What to do when a service leaves a door: it ends the day before, or was a slip of the same day. @param {Proof} proof @param {string} on */
export function leave(proof, on) {
  const { kind, ...facts } = /** @type {any} */ (proof.facts);
  return facts.from < on ? { what: "end", facts: { ...facts, until: before(on, 1) } } : { what: "remove", facts };
}

/** The latest attestation of a practice and a side, also one that lapsed. @param {Proof[]} proofs @param {string} practice @param {string} side */
export const latest = (proofs, practice, side) =>
  proofs
    .map((proof) => /** @type {any} */ (proof))
    .filter(({ facts, archived_at }) => facts.kind === "attestation" && !archived_at)
    .filter(({ facts }) => facts.practice === practice && facts.side === side)
    .sort((one, other) => other.facts.until.localeCompare(one.facts.until))[0];

/** A new proof. @param {string} kind @param {Record<string, string>} params @param {string | null} partner @param {string} today @returns {any} */
export function blankOf(kind, params, partner, today) {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  const inAYear = `${year + 1}${rest === "-02-29" ? "-02-28" : rest}`;
  if (kind === "attestation")
    return {
      partner_id: partner,
      practice: params.practice === "self_defined_needs" ? "self_defined_needs" : "woven",
      side: params.side === "partner" && partner ? "partner" : "us",
      by: "",
      made_on: today,
      until: inAYear,
      checklist: [],
    };
  if (kind === "team") return { partner_id: partner, name: "", from: today, until: null, members: [newMember()] };
  return { partner_id: partner, side: "us", site_id: "", from: today, until: null };
}

export const newMember = (role = "advocate") => ({ name: "", side: "us", role, from: null, until: null });

/** What a form changes of a proof. @param {Proof} proof */
export function factsOf(proof) {
  const { kind, ...facts } = /** @type {any} */ (structuredClone(proof.facts));
  return facts;
}

/** A program-wide attestation of ours has no partner; a ticked line belongs to its practice. @param {string} kind @param {any} values */
export function sentOf(kind, values) {
  if (kind !== "attestation") return values;
  const checklist = values.checklist.filter((/** @type {string} */ one) => CHECKLISTS[values.practice].includes(one));
  return { ...values, checklist };
}

/** What had changed; the same on both sides is said once. @param {import("./api.js").Snapshot["reasons"]} reasons */
export const reasonsOf = (reasons) =>
  reasons
    .map((one) => {
      const twin = reasons.some(
        (other) => other.name === one.name && other.state === one.state && other.side !== one.side,
      );
      return twin ? { ...one, side: one.side === "us" ? "both" : "" } : one;
    })
    .filter((one) => one.side !== "");

const [LEFT, RIGHT, TOP, STEP] = [118, 622, 30, 45];

/**
 * The line of placements over time, as a drawing of 640 by 210.
 * @param {import("./api.js").Snapshot[]} snapshots newest first
 * @param {string} until the day on which the line ends
 * @param {import("./api.js").Level[]} levels
 */
export function chartOf(snapshots, until, levels) {
  const told = [...snapshots].filter((one) => one.on <= until).reverse();
  if (told.length === 0) return null;
  const time = (/** @type {string} */ day) => Date.parse(`${day}T12:00:00Z`);
  const first = time(told[0].on);
  const begun = first - Math.max(86_400_000 * 30, (time(until) - first) * 0.12);
  const long = Math.max(time(until) - begun, 1);
  const x = (/** @type {number} */ at) => Math.round(LEFT + ((at - begun) / long) * (RIGHT - LEFT));
  const y = (/** @type {string} */ level) =>
    TOP + (levels.length - 1 - levels.indexOf(/** @type {any} */ (level))) * STEP;
  const dots = told.map((one) => ({ x: x(time(one.on)), y: y(one.level), on: one.on, level: one.level }));
  const path = dots.reduce((line, dot) => `${line}H${dot.x}V${dot.y}`, `M${LEFT} ${y("not_yet")}`);
  const years = [];
  for (let year = new Date(begun).getUTCFullYear() + 1; Date.UTC(year, 0, 1) < time(until); year += 1)
    years.push({ x: x(Date.UTC(year, 0, 1)), year: String(year) });
  const now = { x: RIGHT, y: dots[dots.length - 1].y };
  return { path: `${path}H${RIGHT}`, dots, years, now, rails: levels.map((level) => ({ level, y: y(level) })) };
}

/** Whether a day can be asked for. @param {string | undefined} text */
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(text ?? ""));

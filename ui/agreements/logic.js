// What the agreements' screens work out. Pure.
import { before, days } from "../shared/dates.js";
import { newId } from "../shared/ids.js";

/** @typedef {import("./api.js").State} State */

export const KINDS = /** @type {const} */ (["mou", "referral", "on_site", "group", "training", "confidentiality"]);
export const STATES = /** @type {const} */ ([
  "draft",
  "in_review",
  "active",
  "in_notice",
  "expired",
  "ended_early",
  "superseded",
]);
export const CLAUSES = /** @type {const} */ ([
  "purpose",
  "roles",
  "own_duties",
  "survivor_decides",
  "voluntary",
  "confidentiality_wall",
  "never_replaces_release",
  "separate_release",
  "subpoena_protocol",
  "mandated_reporting",
  "on_site",
  "orientation_supervision",
  "training_both_ways",
  "language_access",
  "money",
  "amendment",
  "dispute",
  "ending",
]);
export const CLAUSE_STATES = /** @type {const} */ (["open", "included", "left_out"]);
export const UNITS = /** @type {const} */ ([
  "hours_on_site",
  "groups",
  "sessions",
  "trainings",
  "consultations",
  "space",
  "other",
  "referrals",
]);
export const PERIODS = /** @type {const} */ (["week", "month", "quarter", "year", "term"]);
export const SIDES = /** @type {const} */ (["us", "partner"]);
export const WITHIN = [30, 60, 90];

/**
 * What the form offers: any state for a paper that is entered, none but its own from then on. It changes by steps.
 * @param {State | null} kept none for a new agreement
 * @returns {State[]}
 */
export const choicesFrom = (kept) => (kept ? [kept] : STATES.filter((state) => state !== "superseded"));

/** Whether it ends or ended: then there is a list to work through. @param {{ state: State }} agreement */
export const ends = ({ state }) => !["draft", "in_review", "active"].includes(state);

/** How a state looks: tone, sign. @type {Record<State, { tone: string, sign: string }>} */
export const STATE_LOOK = {
  draft: { tone: "sky", sign: "edit" },
  in_review: { tone: "sky", sign: "eye" },
  active: { tone: "leaf", sign: "leaf" },
  in_notice: { tone: "ochre", sign: "clock" },
  expired: { tone: "", sign: "minus" },
  ended_early: { tone: "", sign: "minus" },
  superseded: { tone: "", sign: "link" },
};

/** @param {Record<string, string>} params @param {string | null} [after] @returns {import("./api.js").Query} */
export function queryOf(params, after = null) {
  const states = (params.states ?? "").split(",").filter((one) => STATES.some((state) => state === one));
  const within = Number(params.ends_within);
  return {
    text: params.text ?? "",
    show: params.show === "archived" ? "archived" : "active",
    states: /** @type {State[]} */ (states),
    kind: KINDS.find((kind) => kind === params.kind) ?? null,
    partner_id: params.partner_id || null,
    ends_within: WITHIN.includes(within) ? within : null,
    sort: params.sort === "name" || params.sort === "partner" ? params.sort : "ends",
    after,
    limit: 50,
  };
}

/** @param {Record<string, string>} a @param {Record<string, string>} b */
export const sameList = (a, b) => JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));

/** @param {import("./api.js").Query} query */
export const narrowed = (query) =>
  Boolean(query.text || query.states.length > 0 || query.kind || query.partner_id || query.ends_within);

/** Adds or takes away one state of a comma-joined list. @param {string | undefined} states @param {string} state */
export function flipState(states, state) {
  const now = (states ?? "").split(",").filter(Boolean);
  return (now.includes(state) ? now.filter((one) => one !== state) : [...now, state]).join(",");
}

/**
 * The line of its life: which steps lie behind, which is now.
 * @param {import("./api.js").Agreement} agreement
 * @returns {{ step: string, past: boolean, now: boolean, day: string | null }[]}
 */
export function lifeOf(agreement) {
  const over = ["expired", "ended_early", "superseded"].includes(agreement.state);
  const at = over ? 4 : ["draft", "in_review", "active", "in_notice"].indexOf(agreement.state);
  const notice = agreement.end_on && agreement.notice_days ? before(agreement.end_on, agreement.notice_days) : null;
  const taken = (/** @type {string[]} */ ...steps) =>
    agreement.life?.steps.findLast((one) => steps.includes(one.step))?.on ?? null;
  const last = agreement.life?.ended_on ?? agreement.end_on ?? null;
  const dayOf = [null, taken("submit"), agreement.start_on ?? null, taken("give_notice") ?? notice, last];
  return ["draft", "in_review", "active", "in_notice", "ends"].map((step, index) => ({
    step,
    past: index < at,
    now: index === at,
    day: dayOf[index],
  }));
}

/**
 * A clock of an agreement: the day on which something is due, and how far off it is.
 * @param {string | null | undefined} end
 * @param {number | null | undefined} count days before the end
 * @param {string} today
 */
export function clockOf(end, count, today) {
  if (!end || count === null || count === undefined) return null;
  const day = before(end, count);
  return { day, count, left: days(today, day) };
}

/**
 * The next step of a line in a list, the most pressing one.
 * @param {import("./api.js").AgreementLine} line
 * @param {string} today
 * @returns {{ what: "over" | "notice" | "noticed" | "lead" | "review" | "ends", day: string } | null}
 */
export function nextStep(line, today) {
  const force = line.state === "active" || line.state === "in_notice";
  if (!force) return null;
  if (line.end_on && line.end_on < today) return { what: "over", day: line.end_on };
  if (line.state === "in_notice" && line.end_on) return { what: "noticed", day: line.end_on };
  const leading = line.lead_on && line.lead_on <= today;
  if (line.notice_on && line.notice_on >= today && (leading || days(today, line.notice_on) <= 90))
    return { what: "notice", day: line.notice_on };
  if (leading && line.lead_on) return { what: "lead", day: line.lead_on };
  if (line.review_on) return { what: "review", day: line.review_on };
  return line.end_on ? { what: "ends", day: line.end_on } : null;
}

/** All eighteen lines of the checklist, those that are absent open. @param {import("../shared/types.d.ts").Clause[]} clauses */
export const fullClauses = (clauses) =>
  CLAUSES.map(
    (key) =>
      clauses.find((one) => one.key === key) ?? { key, state: /** @type {"open"} */ ("open"), text: "", reason: "" },
  );

/** @param {string} side */
export const newSignatory = (side) => ({ side, name: "", title: "", signed_on: null });
/** @param {string} side */
export const newLiaison = (side) => ({ side, name: "", title: "", contact: "" });
export const newCommitment = () => ({
  id: newId(),
  giver: "partner",
  unit: "hours_on_site",
  amount: { quantity: null, period: "week" },
  description: "",
  from: null,
  until: null,
});

/** @param {string} [partner] @returns {any} */
export const newAgreement = (partner = "") => ({
  partner_id: partner,
  title: "",
  kind: "mou",
  state: "draft",
  purpose: "",
  start_on: null,
  end_on: null,
  notice_days: null,
  lead_days: null,
  review_on: [],
  signatories: [],
  liaisons: [],
  clauses: fullClauses([]),
  commitments: [],
  notes: "",
});

/** The record as a form changes it. @param {any} agreement */
export function recordOf(agreement) {
  const record = Object.fromEntries(Object.keys(newAgreement()).map((key) => [key, structuredClone(agreement[key])]));
  return { ...record, clauses: fullClauses(agreement.clauses).map((one) => ({ ...one })) };
}

/** What is sent: days that were left empty are left out. @param {any} record */
export const sentOf = (record) => ({ ...record, review_on: record.review_on.filter(Boolean) });

/** A unit was chosen: a referral has no quantity, all else has one. @param {any} commitment */
export function fitAmount(commitment) {
  if (commitment.unit === "referrals") commitment.amount = null;
  else commitment.amount ??= { quantity: null, period: "week" };
}

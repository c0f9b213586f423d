// What the choices room works out. Pure.
import { before, days } from "../shared/dates.js";

/** @typedef {import("./types.d.ts").SurvivorFacts} SurvivorFacts */
/** @typedef {import("./types.d.ts").Release} Release */

export const FACTS = /** @type {const} */ ([
  "name",
  "language",
  "wants_known",
  "words",
  "contact",
  "needs",
  "goals",
  "preferences",
]);
export const ANSWERS = /** @type {const} */ (["yes", "not_now", "no", "something_else", "changed_mind"]);
export const ITEMS = /** @type {const} */ ([
  "name",
  "contact",
  "language",
  "service",
  "needs",
  "goals",
  "times",
  "other",
]);
export const CAPACITIES = /** @type {const} */ ([
  "adult",
  "emancipated_minor",
  "minor",
  "minor_alone",
  "adult_guardian",
  "adult_guardian_alone",
]);
export const SIGNERS = /** @type {const} */ (["self", "parent", "guardian", "court_guardian", "both"]);
export const ABUSERS = /** @type {const} */ (["not", "suspected", "known", "unknown"]);
export const ENDS = /** @type {const} */ (["7", "14", "30", "own", "once"]);
export const CAUSES = /** @type {const} */ (["subpoena", "order", "lawyer"]);
export const TOLD = /** @type {const} */ (["order", "statute", "emergency", "breach"]);
export const PLACES = /** @type {const} */ (["unknown", "place", "no_place"]);
export const DONE = /** @type {const} */ (["conversation", "handout", "self", "warm", "staff"]);

/** Names of her filters that are simply on or off. */
export const TICKS = /** @type {const} */ ([
  "sliding_scale",
  "childcare",
  "accessible",
  "accepting",
  "no_police_report",
]);

/** What the address and the search ask the list for. @param {Record<string, string>} params @param {string} text @returns {import("./types.d.ts").SurvivorQuery} */
export const queryOf = (params, text) => ({
  text,
  language: params.language || null,
  mine: params.mine === "1",
  tasks: params.tasks === "1",
});

/** Whether the list is narrowed at all. @param {import("./types.d.ts").SurvivorQuery} query */
export const narrowed = (query) => Boolean(query.text || query.language || query.mine || query.tasks);

/** The part of a record that the address names. */
export const PARTS = /** @type {const} */ (["words", "menu", "releases", "papers", "gone"]);

/** @param {string | undefined} part */
export const partOf = (part) => PARTS.find((one) => one === part) ?? "words";

/** What a form changes of her facts: the words to be found by stand in one line. @param {SurvivorFacts} facts */
export const factsOf = (facts) => ({ ...structuredClone(facts), words: facts.words.join(", ") });

/** What is sent of them. @param {any} values @returns {SurvivorFacts} */
export const sentFacts = ({ asked: _, ...values }) => ({
  ...values,
  words: String(values.words)
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean),
});

/** The facts without one of them. @param {SurvivorFacts} facts @param {import("./types.d.ts").FactName} name @returns {SurvivorFacts} */
export function without(facts, name) {
  if (name === "words") return { ...facts, words: [] };
  if (name === "contact") return { ...facts, contact: { how: "", when: "", not_when: "", say: "", none: false } };
  return { ...facts, [name]: "" };
}

/** Whether anything is written under a fact. @param {SurvivorFacts} facts @param {import("./types.d.ts").FactName} name */
export function hasFact(facts, name) {
  if (name === "words") return facts.words.length > 0;
  if (name === "contact") {
    const { how, when, not_when, say, none } = facts.contact;
    return none || [how, when, not_when, say].some((one) => one.trim() !== "");
  }
  return facts[name].trim() !== "";
}

/** Whether a field is empty now that held something before. @param {SurvivorFacts} before @param {SurvivorFacts} now */
export const empties = (before, now) => FACTS.some((name) => hasFact(before, name) && !hasFact(now, name));

/** A release as a form begins it. Who may sign, and who is there, is asked anew each time. @param {string} survivor_id @param {Release | null} from what it is made from */
export const newRelease = (survivor_id, from = null) => ({
  survivor_id,
  partner_id: from?.partner_id ?? "",
  purpose: from?.purpose ?? "",
  items: structuredClone(from?.items ?? []),
  until: "",
  on: /** @type {string | null} */ (null),
  capacity: "",
  by: "",
  abuser: "",
  interpreter: "",
  witness: "",
});

/** A draft as the form changes it. @param {Release} release */
export const releaseOf = (release) => ({
  ...newRelease(release.survivor_id, release),
  ...release.signer,
  interpreter: release.interpreter,
  witness: release.witness,
  until: release.until === "once" ? "once" : "own",
  on: release.until === "once" ? null : release.until.on,
});

/** When it ends, as it was chosen; null: nobody has chosen. @param {any} values @param {string} today @returns {import("./types.d.ts").Until | null} */
export function untilOf({ until, on }, today) {
  if (until === "once") return "once";
  if (until === "own") return on ? { on } : null;
  return until ? { on: before(today, -Number(until)) } : null;
}

/** Who signs; null until all three questions have an answer. For somebody who signs for herself, the third does not arise. @param {any} values @returns {import("./types.d.ts").Signer | null} */
export function signerOf({ capacity, by, abuser }) {
  const known = by === "self" ? "not" : abuser;
  return capacity && by && known ? { capacity, by, abuser: known } : null;
}

/** What is sent. @param {any} values @param {string} today @returns {import("./types.d.ts").NewRelease} */
export const sentRelease = (values, today) => ({
  partner_id: values.partner_id,
  purpose: values.purpose,
  items: values.items,
  until: untilOf(values, today),
  signer: signerOf(values),
  interpreter: values.interpreter,
  witness: values.witness,
});

/** What the table of signers says about one. @param {import("./api.js").SignerRule[]} table @param {import("./types.d.ts").Signer | null} signer */
export const ruleOf = (table, signer) =>
  signer
    ? (table.find(
        (one) =>
          one.signer.capacity === signer.capacity && one.signer.by === signer.by && one.signer.abuser === signer.abuser,
      ) ?? null)
    : null;

/**
 * What is missing or cannot be, by its path; the shell looks at all of it again.
 * @param {any} values
 * @param {string} today
 * @param {import("./api.js").SignerRule[]} table
 * @param {number | null} [most] days, by local policy
 */
export function releaseWrongs(values, today, table, most = null) {
  const wrong = [];
  if (!values.partner_id) wrong.push("partner_id");
  if (!values.purpose.trim()) wrong.push("purpose");
  if (!values.items.some((/** @type {{ words: string }} */ one) => one.words.trim())) wrong.push("items");
  if (!values.until) wrong.push("until");
  else if (values.until === "own" && !values.on) wrong.push("on");
  else if (values.until === "own" && values.on < today) wrong.push("on-past");
  else if (values.until === "own" && most !== null && days(today, values.on) > most) wrong.push("on-most");
  const signer = signerOf(values);
  if (!signer) wrong.push(!values.capacity ? "capacity" : !values.by ? "by" : "abuser");
  else if (ruleOf(table, signer)?.allowed === false) wrong.push("signer");
  return wrong;
}

/** The choices of an end that local policy leaves. @param {number | null} most days */
export const endsWithin = (most) =>
  ENDS.filter((end) => end === "own" || end === "once" || most === null || Number(end) <= most);

/** What can be done with a release in a state. @param {Release["state"]} state */
export const actsOf = (state) => ({
  edit: state === "drafted",
  sign: state === "drafted",
  send: state === "live",
  // Also where nothing more could be sent under it: what was sent stands with the agency, which she may want told.
  revoke: state !== "drafted" && state !== "revoked",
  again: state !== "drafted",
});

/** How a state of a release is marked; what shape says, colour only repeats. @type {Record<Release["state"], { tone: string, sign: string }>} */
export const STATES = {
  drafted: { tone: "", sign: "edit" },
  live: { tone: "leaf", sign: "check" },
  expired: { tone: "", sign: "clock" },
  revoked: { tone: "", sign: "minus" },
  used_up: { tone: "", sign: "met" },
  to_confirm: { tone: "ochre", sign: "help" },
};

/** The months that are over, newest first. @param {string} today @param {number} count */
export function pastMonths(today, count) {
  const [year, month] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/** The months that the address asks for, put in order: at first the last three. @param {Record<string, string>} params @param {string[]} months newest first */
export function spanOf(params, months) {
  const to = months.includes(params.to) ? params.to : months[0];
  const from = months.includes(params.from) ? params.from : months[2];
  return { from, to };
}

/** What a form about something told without a release begins with. @param {string | null} survivor_id @param {string} on */
export const newDisclosure = (survivor_id, on) => ({
  survivor_id,
  kind: "",
  on,
  to: "",
  law: "",
  items: /** @type {string[]} */ ([]),
  notice: "",
  safety: "",
  lawyer: "",
  told_within: "",
});

/** What is missing of it. @param {any} values @param {string} today */
export function disclosureWrongs(values, today) {
  const wrong = [];
  if (!values.kind) wrong.push("kind");
  if (!values.on) wrong.push("on");
  else if (values.on > today) wrong.push("on-future");
  if (!values.to.trim()) wrong.push("to");
  if ((values.kind === "statute" || values.kind === "order") && !values.law.trim()) wrong.push("law");
  if (values.items.length === 0) wrong.push("items");
  if (!values.lawyer) wrong.push("lawyer");
  return wrong;
}

/** Tasks of one record, or of all, soonest first; those without a day at the end. @param {import("./types.d.ts").ChoiceTask[]} tasks */
export const openTasks = (tasks) =>
  tasks.filter((one) => !one.done_at).sort((a, b) => (a.due_on || "9").localeCompare(b.due_on || "9"));

/** Under what a release's form keeps what is typed. @param {string} id of her record @param {string} [release] that it changes, or is made from */
export const releaseKey = (id, release = "") => `choices:release:${id}:${release}`;

/** The drafts that a record may have left in memory. @param {string} id @param {string[]} releases */
export const draftKeys = (id, releases) => [
  `choices:facts:${id}`,
  `choices:told:${id}`,
  ...["", ...releases].map((one) => releaseKey(id, one)),
];

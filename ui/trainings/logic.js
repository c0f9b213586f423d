// What the trainings' screens work out. Pure.

/** @typedef {import("./api.js").State} State */
/** @typedef {import("./api.js").Trainer} Trainer */

export const STATES = /** @type {const} */ (["planned", "held", "cancelled"]);
export const TRAINERS = /** @type {const} */ (["partner", "us", "both"]);
export const SIDES = /** @type {const} */ (["us", "partner"]);

/** How many partners what is due shows before it is asked for all. */
export const SHOWN = 6;

/** How a state looks: tone, sign. @type {Record<State | "unsettled", { tone: string, sign: string }>} */
export const STATE_LOOK = {
  planned: { tone: "sky", sign: "schedule" },
  held: { tone: "leaf", sign: "check" },
  cancelled: { tone: "", sign: "minus" },
  unsettled: { tone: "ochre", sign: "help" },
};

/** How what is due looks. @type {Record<import("./api.js").Due["state"], { tone: string, sign: string }>} */
export const DUE_LOOK = {
  overdue: { tone: "brick", sign: "alert" },
  due: { tone: "ochre", sign: "clock" },
  planned: { tone: "sky", sign: "schedule" },
  never: { tone: "", sign: "open" },
  current: { tone: "leaf", sign: "check" },
};

/** The day that a due state speaks of. @param {import("./api.js").Due} due */
export const dueDay = (due) => (due.state === "planned" ? due.planned_on : due.due_on) ?? null;

/** @param {Record<string, string>} params @param {string | null} [after] @returns {import("./api.js").Query} */
export function queryOf(params, after = null) {
  return {
    text: params.text ?? "",
    show: params.show === "archived" ? "archived" : "active",
    state: STATES.find((state) => state === params.state) ?? null,
    trained: SIDES.find((side) => side === params.trained) ?? null,
    partner_id: params.partner_id || null,
    resource_id: params.resource_id || null,
    sort: params.sort === "name" || params.sort === "partner" ? params.sort : "newest",
    after,
    limit: 50,
  };
}

/** @param {Record<string, string>} a @param {Record<string, string>} b */
export const sameList = (a, b) => JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));

/** @param {import("./api.js").Query} query */
export const narrowed = (query) =>
  Boolean(query.text || query.state || query.trained || query.partner_id || query.resource_id);

/**
 * What a training that is planned for a partner begins with: who trains is whoever owes one.
 * @param {import("./api.js").PartnerDue} due
 * @returns {Trainer}
 */
export function trainerFor(due) {
  const open = (/** @type {import("./api.js").Due} */ one) => one.state !== "current" && one.state !== "planned";
  if (open(due.us) === open(due.them)) return "both";
  return open(due.us) ? "partner" : "us";
}

/**
 * @param {Record<string, string | undefined>} [given] partner and trainer, as the address has them
 * @returns {any}
 */
export const newTraining = (given = {}) => ({
  partner_id: given.partner ?? "",
  topic: "",
  held_on: null,
  state: "planned",
  trainer: TRAINERS.find((one) => one === given.trainer) ?? "partner",
  hours: null,
  heads_us: null,
  heads_partner: null,
  materials: "",
  resources: [],
  notes: "",
});

/** The record as a form changes it. @param {any} training */
export const recordOf = (training) =>
  Object.fromEntries(Object.keys(newTraining()).map((key) => [key, structuredClone(training[key] ?? null)]));

/** @param {unknown} value */
const isCount = (value) => value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535);

/** @param {unknown} value a number with at most two decimals, above zero */
const isHours = (value) =>
  value === null ||
  (typeof value === "number" && value > 0 && value < 100_000 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6);

/**
 * What cannot even be sent: the shell reads days and numbers, not what only looks like them.
 * @param {any} record
 * @returns {string[]} paths
 */
export function unsendable(record) {
  const wrong = [];
  if (!record.partner_id) wrong.push("partner_id");
  if (!record.held_on) wrong.push("held_on");
  if (!isHours(record.hours)) wrong.push("hours");
  for (const path of ["heads_us", "heads_partner"]) if (!isCount(record[path])) wrong.push(path);
  return wrong;
}

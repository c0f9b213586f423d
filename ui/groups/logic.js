// What the groups' screens work out. Pure.

/** @param {Record<string, string>} params @param {string | null} [after] @returns {import("./api.js").Query} */
export const queryOf = (params, after = null) => ({
  text: params.text ?? "",
  show: params.show === "archived" ? "archived" : "active",
  partner_id: params.partner_id || null,
  after,
  limit: 50,
});

/** @param {Record<string, string>} a @param {Record<string, string>} b */
export const sameList = (a, b) => JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));

/** @param {string} [partner] @returns {any} */
export const newGroup = (partner = "") => ({
  name: "",
  purpose: "",
  partner_id: partner,
  agreement_id: "",
  substitutes: [],
  capacity: null,
  languages: [],
  open: true,
  childcare: false,
  transport: false,
  notes: "",
});

/** The record as a form changes it. @param {any} group */
export const recordOf = (group) =>
  Object.fromEntries(
    Object.entries(newGroup()).map(([key, blank]) => [
      key,
      structuredClone(group[key] ?? (key === "agreement_id" ? "" : blank)),
    ]),
  );

/** What is sent: none chosen is none. @param {any} values */
export const sentOf = (values) => ({ ...values, agreement_id: values.agreement_id || null });

/** What cannot even be sent. @param {any} values @returns {string[]} paths */
export function unsendable(values) {
  const wrong = [];
  if (!values.partner_id) wrong.push("partner_id");
  const { capacity } = values;
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 0 && capacity <= 65_535)) wrong.push("capacity");
  return wrong;
}

/** What a group needs to be ready. */
export const PARTS = /** @type {const} */ (["agreement", "trained", "substitute", "room"]);
/** How many of the next and of the last meetings its page shows. */
export const NEXT = 4;

/** The stretches of a series that go on. @param {import("../shared/types.d.ts").Series} series @param {string} today */
export const going = ({ segments }, today) =>
  segments.filter(
    (one) =>
      one.rule.pattern !== "once" &&
      !(typeof one.rule.until === "object" && "on" in one.rule.until && one.rule.until.on < today),
  );

/**
 * Meetings to come, and the last ones, newest first.
 * @param {import("../shared/types.d.ts").Occurrence[]} all by time
 * @param {number} now
 */
export function parted(all, now) {
  const over = (/** @type {{ end: string }} */ one) => Date.parse(one.end) <= now;
  return { next: all.filter((one) => !over(one)), last: all.filter(over).reverse().slice(0, NEXT) };
}

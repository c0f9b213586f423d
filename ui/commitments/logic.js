// What the promises' screens work out. Pure.

/** The quarter so far: from its first day to today. @param {string} today `YYYY-MM-DD` */
export function quarterOf(today) {
  const month = Number(today.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return { from: `${today.slice(0, 5)}${String(first).padStart(2, "0")}-01`, to: today };
}

/**
 * A bar on a field of 250: the promise ends at 200, unless what was given is more than a quarter beyond it.
 * @param {number} promised @param {number} delivered
 */
export function barOf(promised, delivered) {
  const most = Math.max(promised * 1.25, delivered, 0.01);
  const at = (/** @type {number} */ value) => Math.round((value / most) * 2500) / 10;
  return { mark: at(promised), full: at(Math.min(promised, delivered)), end: at(delivered) };
}

/** Even, short or ahead, by what the shell counted. @param {{ short: number, ahead: number }} count */
export const resultOf = (count) => (count.short > 0 ? "short" : count.ahead > 0 ? "ahead" : "even");

/** The sums of one side and unit that are traded both ways. @param {import("./api.js").Counted} counted */
export const tradedOf = (counted) => counted.balances.filter((one) => one.traded);

/** A new delivery for one promise. @param {import("./api.js").CommitmentCount} line @param {string} today @returns {any} */
export const newDelivery = (line, today) => ({
  agreement: line.agreement_id,
  commitment: line.id,
  unit: line.unit,
  on: today,
  quantity: null,
  note: "",
});

/** Whether the schedule gives it, so that it can be planned: the other units are known once they were given. @param {{ unit: string }} line */
export const isPlanned = ({ unit }) => ["hours_on_site", "sessions", "groups"].includes(unit);

// What the page of a week sorts and counts. Pure.

/** @typedef {import("./api.js").Reviewed} Reviewed */

/** What cannot both be true; all else is a gap or a promise. */
const CLASHES = ["person_twice", "room_twice", "site_closed"];

/** @param {Reviewed[]} findings */
export const clashes = (findings) => findings.filter((one) => CLASHES.includes(one.kind));

/** @param {Reviewed[]} findings */
export const gaps = (findings) => findings.filter((one) => !CLASHES.includes(one.kind));

/** How many were accepted, and how many stand open. @param {Reviewed[]} findings */
export function tally(findings) {
  const settled = findings.filter((one) => one.accepted).length;
  return { settled, open: findings.length - settled };
}

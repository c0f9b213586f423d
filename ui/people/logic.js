// What the page of people works out. Pure.

/** @type {import("../vault/api.js").Role[]} */
export const ROLES = ["advocate", "supervisor", "staff", "administrator"];

/** Whether there are too few ways into a store. @param {import("./api.js").WaysIn} ways */
export const few = (ways) => ways.people + (ways.sheet ? 1 : 0) < 2;

/** Whether somebody has a role for the key of Choices. @param {import("./api.js").Person} person */
export const mayHold = (person) => person.roles.some((role) => role === "advocate" || role === "supervisor");

/** What is missing in a question, by field. @param {Record<string, unknown>} values @param {string[]} needed @param {string} text */
export const missing = (values, needed, text) =>
  needed
    .filter((path) =>
      Array.isArray(values[path]) ? values[path].length === 0 : String(values[path] ?? "").trim() === "",
    )
    .map((path) => ({ path, label: "", text }));

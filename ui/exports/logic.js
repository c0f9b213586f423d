// What export works out. Pure.

import { before } from "../shared/dates.js";

/** @typedef {import("./api.js").What} What */
/** @typedef {import("./api.js").Format} Format */

export const WHATS = /** @type {const} */ (["summary", "register", "report", "directory", "schedule", "review"]);

/** @type {Record<What, Format[]>} */
export const FORMATS = {
  summary: ["pdf", "docx", "xlsx", "csv", "json", "ics"],
  register: ["pdf", "docx", "xlsx", "csv", "json", "ics"],
  report: ["pdf", "xlsx"],
  directory: ["json"],
  schedule: ["pdf", "csv", "ics"],
  review: ["pdf"],
};

/** Whether one chooses among records: agreements for a summary, partners for a report. @param {What} what */
export const picks = (what) => what === "summary" || what === "report";

/** What the schedule can be narrowed to. */
export const NARROWED = /** @type {const} */ (["person", "room", "site", "partner", "group"]);

/** Days as they are asked for, else the coming week. @param {Record<string, string>} params @param {string} today */
function windowOf(params, today) {
  const narrowed = NARROWED.flatMap((key) => (params[key] ? [[key, params[key]]] : []));
  const from = params.from || today;
  return { from, to: params.to || before(from, -6), ...Object.fromEntries(narrowed) };
}

/** @param {Record<string, string>} params @param {string} language @param {string} today */
export function wishOf(params, language, today) {
  const what = WHATS.find((one) => one === params.what) ?? "summary";
  const format = FORMATS[what].find((one) => one === params.format) ?? FORMATS[what][0];
  const ids = picks(what) && params.ids ? params.ids.split(",").filter(Boolean) : null;
  // Of a review, the first day says which week.
  const span = {
    from: what === "report" || what === "review" ? params.from || null : null,
    to: what === "report" ? params.to || null : null,
  };
  return {
    what,
    format,
    ids,
    span,
    window: what === "schedule" ? windowOf(params, today) : null,
    language: params.language === "en" || params.language === "es" ? params.language : language,
  };
}

/** A folder and a name, joined as that system joins them. @param {string} folder @param {string} name */
export function pathOf(folder, name) {
  const by = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  return folder.endsWith(by) ? folder + name : folder + by + name;
}

/** Adds or takes away one id. @param {string[]} ids @param {string} id */
export const flip = (ids, id) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);

// What export works out. Pure.

/** @typedef {import("./api.js").What} What */
/** @typedef {import("./api.js").Format} Format */

export const WHATS = /** @type {const} */ (["summary", "register", "report", "directory"]);

/** @type {Record<What, Format[]>} */
export const FORMATS = {
  summary: ["pdf", "docx", "xlsx", "csv", "json", "ics"],
  register: ["pdf", "docx", "xlsx", "csv", "json", "ics"],
  report: ["pdf", "xlsx"],
  directory: ["json"],
};

/** Whether one chooses among records: agreements for a summary, partners for a report. @param {What} what */
export const picks = (what) => what === "summary" || what === "report";

/** @param {Record<string, string>} params @param {string} language */
export function wishOf(params, language) {
  const what = WHATS.find((one) => one === params.what) ?? "summary";
  const format = FORMATS[what].find((one) => one === params.format) ?? FORMATS[what][0];
  const ids = picks(what) && params.ids ? params.ids.split(",").filter(Boolean) : null;
  const span = what === "report" ? { from: params.from || null, to: params.to || null } : { from: null, to: null };
  return {
    what,
    format,
    ids,
    span,
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

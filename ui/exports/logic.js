// What export works out. Pure.

/** @typedef {import("./api.js").What} What */
/** @typedef {import("./api.js").Format} Format */

export const WHATS = /** @type {const} */ (["summary", "register", "directory"]);

/** @type {Record<What, Format[]>} */
export const FORMATS = {
  summary: ["pdf", "docx", "xlsx", "csv", "json", "ics"],
  register: ["pdf", "docx", "xlsx", "csv", "json", "ics"],
  directory: ["json"],
};

/** @param {Record<string, string>} params @param {string} language */
export function wishOf(params, language) {
  const what = WHATS.find((one) => one === params.what) ?? "summary";
  const format = FORMATS[what].find((one) => one === params.format) ?? FORMATS[what][0];
  const ids = what === "summary" && params.ids ? params.ids.split(",").filter(Boolean) : null;
  return {
    what,
    format,
    ids,
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

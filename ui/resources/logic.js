// What the library's screens work out. Pure.

export const GROUPS = /** @type {const} */ (["cross_training", "providers", "ours"]);
export const KINDS = /** @type {const} */ ([
  "toolkit",
  "card",
  "survey",
  "report",
  "memorandum",
  "guide",
  "page",
  "other",
]);

/** @param {Record<string, string>} params @returns {import("./api.js").Query} */
export const queryOf = (params) => ({
  text: params.text ?? "",
  show: params.show === "archived" ? "archived" : "active",
  kind: KINDS.find((kind) => kind === params.kind) ?? null,
  unplaced: params.unplaced === "1",
});

/** @param {Record<string, string>} a @param {Record<string, string>} b */
export const sameList = (a, b) => JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));

/** @param {import("./api.js").Query} query */
export const narrowed = (query) => Boolean(query.text || query.kind || query.unplaced);

/**
 * The library under its headings, empty ones left out.
 * @param {import("./api.js").ResourceLine[]} items
 */
export const grouped = (items) =>
  GROUPS.map((group) => ({ group, items: items.filter((item) => item.group === group) })).filter(
    (one) => one.items.length > 0,
  );

/** @returns {any} */
export const newResource = () => ({
  title: "",
  group: "ours",
  kind: "guide",
  audience: "",
  publisher: "",
  address: "",
  notes: "",
});

/** The record as a form changes it. @param {any} resource */
export const recordOf = (resource) =>
  Object.fromEntries(Object.keys(newResource()).map((key) => [key, structuredClone(resource[key])]));

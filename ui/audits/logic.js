// What the page of what was done works out. Pure.

/** What can be asked for: the beginning of an action or of a kind. */
export const WHATS = [
  "",
  "exports",
  "people",
  "keys",
  "backups",
  "partners",
  "agreements",
  "series",
  "groups",
  "settings",
];

/** What the address says, as the shell asks for it. @param {Record<string, string>} params @param {number | null} [before] */
export const queryOf = (params, before = null) => ({
  what: params.what ?? "",
  person: params.person || null,
  from: params.from || null,
  to: params.to || null,
  before,
});

/** The id of the words for an action. @param {string} action */
export const wordOf = (action) => `audit-${action.replace(".", "-")}`;

/** A head in groups of eight, as it can be compared by eye. @param {string} head */
export const grouped = (head) => head.match(/.{1,8}/gu)?.join(" ") ?? "";

// The address of a screen is its hash: room, page, and what narrows it. The web view's library keeps addresses in the program's own
// process, beyond a lock: what was typed to search has a number there, and stands here.

/** @typedef {{ room: string, page: string, params: Record<string, string> }} Route */

/** What was typed to search. @type {string[]} */
const typed = [];

/** Addresses of before find nothing any more. */
export function forgetTyped() {
  typed.length = 0;
}

/** @param {string} text */
function numberOf(text) {
  if (!typed.includes(text)) typed.push(text);
  return typed.indexOf(text);
}

/**
 * @param {string} hash
 * @returns {Route}
 */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [room = "", page = ""] = path.split("/");
  const { typed: number, ...params } = Object.fromEntries(new URLSearchParams(query));
  const text = typed[Number(number)];
  return { room: room || "today", page, params: text ? { ...params, text } : params };
}

/**
 * @param {string} place such as `partners/edit`
 * @param {Record<string, string | number | boolean | null | undefined>} [params] empty ones are left out
 */
export function href(place, params = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value === "" || value === null || value === undefined || value === false) continue;
    if (key === "text") query.set("typed", String(numberOf(String(value))));
    else query.set(key, String(value));
  }
  const text = query.toString();
  return `#/${place}${text ? `?${text}` : ""}`;
}

/**
 * @param {string} place
 * @param {Record<string, string | number | boolean | null | undefined>} [params]
 * @param {{ replace?: boolean }} [how] `replace` leaves no step to go back to
 */
export function go(place, params = {}, { replace = false } = {}) {
  const hash = href(place, params);
  if (replace) location.replace(hash);
  else location.hash = hash;
}

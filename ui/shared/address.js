// The address of a screen is its hash: room, page, and what narrows it.

/** @typedef {{ room: string, page: string, params: Record<string, string> }} Route */

/**
 * @param {string} hash
 * @returns {Route}
 */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [room = "", page = ""] = path.split("/");
  return { room: room || "today", page, params: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * @param {string} place such as `partners/edit`
 * @param {Record<string, string | number | boolean | null | undefined>} [params] empty ones are left out
 */
export function href(place, params = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value === "" || value === null || value === undefined || value === false) continue;
    query.set(key, String(value));
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

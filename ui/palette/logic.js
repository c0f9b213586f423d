// What the palette finds. Pure.

/** @typedef {{ id: string, kind: "screen" | "act" | "partner" | "agreement" | "training" | "resource", text: string, more?: string, href?: string, event?: string, icon: string }} Entry */

/** A text as it is compared: no case, no accents. @param {string} text */
export const bare = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/**
 * Those whose words all occur, the ones that begin with them first.
 * @param {Entry[]} entries
 * @param {string} text
 */
export function match(entries, text) {
  const words = bare(text).split(/\s+/u).filter(Boolean);
  const fits = entries.filter((entry) =>
    words.every((word) => bare(`${entry.text} ${entry.more ?? ""}`).includes(word)),
  );
  const begins = (/** @type {Entry} */ entry) => (words.length > 0 && bare(entry.text).startsWith(words[0]) ? 0 : 1);
  return fits.sort((a, b) => begins(a) - begins(b));
}

/** One further or one back, round and round. @param {number} at @param {number} by @param {number} count */
export const step = (at, by, count) => (count === 0 ? -1 : (at + by + count) % count);

// Text from outside is hostile: what cannot be seen is made visible. Pure.

// Characters that turn the direction of writing, hide, or take no room; all but those that words need.
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;
const NEEDED = "\t\n\u00ad\u200c\u200d";

/**
 * The same text, each hidden character shown as ⟨U+202E⟩.
 * @param {string | null | undefined} text
 */
export const seen = (text) =>
  (text ?? "").replace(HIDDEN, (one) =>
    NEEDED.includes(one) ? one : `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );

/**
 * The parts that say something, joined.
 * @param {(string | null | undefined | false)[]} parts
 * @param {string} [by]
 */
export const joined = (parts, by = ", ") => parts.filter(Boolean).join(by);

/**
 * A list as people write it: a, b, c.
 * @param {string[]} items
 * @param {string} tag
 */
export const listed = (items, tag) => new Intl.ListFormat(tag, { type: "unit", style: "short" }).format(items);

/**
 * Several remarks as sentences, each with one full stop.
 * @param {(string | null | undefined)[]} parts
 */
export const sentences = (parts) =>
  parts
    .map((part) => (part ?? "").trim().replace(/[.\s]+$/u, ""))
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");

/** The same words with a capital at the front. @param {string} text @param {string} tag */
export const capital = (text, tag) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

/**
 * A size in bytes, in the unit that fits.
 * @param {number} bytes
 * @param {string} tag
 */
export function sized(bytes, tag) {
  const [amount, unit] =
    bytes < 1000 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit,
    unitDisplay: bytes < 1000 ? "long" : "short",
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

/**
 * The name of a language tag in the language that is spoken.
 * @param {string} language
 * @param {string} tag
 */
export function tongue(language, tag) {
  try {
    const name = new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(language) ?? language;
    return capital(name, tag);
  } catch {
    return seen(language);
  }
}

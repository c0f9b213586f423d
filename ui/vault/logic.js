// What unlock and first run work out. Pure.

/**
 * Two different places in a phrase of twelve words, counted from one, in order.
 * @param {() => number} random from 0 up to 1
 * @param {number} [words]
 */
export function pickPlaces(random, words = 12) {
  const first = Math.floor(random() * words);
  const second = (first + 1 + Math.floor(random() * (words - 1))) % words;
  return [first + 1, second + 1].sort((a, b) => a - b);
}

/** The words of a phrase. @param {string} phrase */
export const words = (phrase) => phrase.trim().split(/\s+/u).filter(Boolean);

/** A word as it is compared: no case, no blanks. @param {string} word */
export const bare = (word) => word.trim().toLowerCase();

/**
 * The label that stands for nobody's name: initials.
 * @param {string} name
 */
export const initials = (name) =>
  name
    .trim()
    .split(/\s+/u)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase())
    .join("")
    .slice(0, 4);

/**
 * A wait in minutes and seconds.
 * @param {number} seconds
 */
export const wait = (seconds) => ({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 });

/** The steps of first run, in order. */
export const STEPS = /** @type {const} */ (["promise", "program", "person", "passphrase", "sheets", "check"]);

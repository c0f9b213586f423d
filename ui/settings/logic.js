// What the settings work out. Pure.

export const THEMES = /** @type {const} */ (["system", "light", "dark"]);
export const TEXTS = /** @type {const} */ (["normal", "large", "larger"]);
export const IDLE = [1, 2, 3, 5, 10, 15];
export const MONTHS_MAX = 24;
export const ROUTINE_MAX = 60;
export const TRAVEL_MAX = 240;

/**
 * The choices of idle minutes, the present one among them.
 * @param {number} now
 */
export const idleChoices = (now) => (IDLE.includes(now) ? IDLE : [...IDLE, now].sort((a, b) => a - b));

/** @param {import("./api.js").Preferences} wishes @param {string} name @param {string} value @returns {import("./api.js").Preferences} */
export const wished = (wishes, name, value) => ({ ...wishes, [name]: name === "idle_minutes" ? Number(value) : value });

/** A number as the shell can take it, to refuse it at its field where it is too small or too large. @param {string} typed */
export const countOf = (typed) => Math.min(255, Math.max(0, Math.trunc(Number(typed)) || 0));

// What the settings work out. Pure.

export const THEMES = /** @type {const} */ (["system", "light", "dark"]);
export const TEXTS = /** @type {const} */ (["normal", "large", "larger"]);
export const IDLE = [1, 2, 3, 5, 10, 15];
export const MONTHS_MAX = 24;
export const ROUTINE_MAX = 60;

/**
 * The choices of idle minutes, the present one among them.
 * @param {number} now
 */
export const idleChoices = (now) => (IDLE.includes(now) ? IDLE : [...IDLE, now].sort((a, b) => a - b));

/** @param {import("./api.js").Preferences} wishes @param {string} name @param {string} value @returns {import("./api.js").Preferences} */
export const wished = (wishes, name, value) => ({ ...wishes, [name]: name === "idle_minutes" ? Number(value) : value });

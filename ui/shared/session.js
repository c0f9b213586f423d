// Who is here and what is being written: all that the page remembers, and how it forgets.

/** @typedef {import("../vault/api.js").Session} Session */

/** @type {Session | null} */
let current = null;

/** Whether the long check found something wrong with what is stored. */
let damaged = false;

/** What was typed and not yet saved, by form. @type {Map<string, any>} */
const drafts = new Map();

/** @param {Session | null} session */
export function begin(session) {
  current = session;
}

/** The open session. */
export function session() {
  if (!current) throw new Error("no session");
  return current;
}

/** The check found something wrong: every screen says so from now on. */
export function warn() {
  damaged = true;
}

/** Whether every screen has to say that something is wrong. */
export const isDamaged = () => damaged;

/** Whether somebody has the vault open. */
export const isOpen = () => current !== null;

/** The program's time zone. */
export const zone = () => current?.timezone ?? "UTC";

/** Whether this person has one of these roles. @param {...string} roles */
export const may = (...roles) => roles.some((role) => current?.roles.some((own) => own === role) ?? false);

/** @param {string} key */
export const draft = (key) => drafts.get(key);

/** @param {string} key @param {any} record */
export function keep(key, record) {
  drafts.set(key, record);
}

/** @param {string} key */
export function discard(key) {
  drafts.delete(key);
}

/** Forgets everything. */
export function forget() {
  current = null;
  damaged = false;
  drafts.clear();
}

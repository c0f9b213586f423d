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

/** How long typing rests before it is sealed, in milliseconds. */
const REST = 700;
let timer = 0;

/** What asks for a passphrase, or is about this moment alone, is not kept beyond it. @param {string} key */
const lasts = (key) => key !== "ask" && !key.startsWith("calendar:") && !key.startsWith("step:");

/** What is kept of it, as text; empty when there is nothing. */
function kept() {
  const lasting = [...drafts].filter(([key]) => lasts(key));
  return lasting.length === 0 ? "" : JSON.stringify(lasting);
}

/** Has the shell seal what is typed, for whoever typed it, so that a lock loses nothing. */
function seal() {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    timer = 0;
    document.dispatchEvent(new CustomEvent("trellis-drafts", { detail: kept() }));
  }, REST);
}

/** What was typed and is not sealed yet, as text, or null: a lock takes it along. */
export const unsealed = () => (timer === 0 ? null : kept());

/** @param {string} key @param {any} record */
export function keep(key, record) {
  drafts.set(key, record);
  if (lasts(key)) seal();
}

/** @param {string} key */
export function discard(key) {
  if (drafts.delete(key) && lasts(key)) seal();
}

/** Takes up what was typed before it was locked. @param {string} text */
export function recall(text) {
  try {
    for (const [key, record] of JSON.parse(text || "[]")) drafts.set(key, record);
  } catch {
    // Written by another version: there is nothing to take up.
  }
}

/** Forgets everything. */
export function forget() {
  clearTimeout(timer);
  timer = 0;
  current = null;
  damaged = false;
  drafts.clear();
}

// The commands of the vault and its session, as the shell has them.
import { call, channel } from "../shared/ipc.js";

/** @typedef {"advocate" | "supervisor" | "staff" | "administrator"} Role */
/** @typedef {{ language: "en" | "es" | "", theme: "system" | "light" | "dark", text: "normal" | "large" | "larger", idle_minutes: number }} Preferences */
/** @typedef {{ id: string, person: string, label: string, roles: Role[], program: string, timezone: string, demo: boolean, choices?: boolean, wrong_tries: number, last_wrong_at: string | null, phrases_confirmed: boolean, trouble: { code: string, message: string } | null, preferences: Preferences }} Session */
/** @typedef {{ id: string, label: string, wrong_tries: number, last_wrong_at: string | null, wait_seconds: number }} Slot */
/** @typedef {{ exists: boolean, backups?: { name: string, taken_at: string }[], trouble: { code: string, message: string, field: string | null } | null, open: Session | null, slots: Slot[], timezone: string, language: "en" | "es", busy?: boolean, label?: string | null, handed_over?: boolean, demo_passphrase?: string }} Vaults */
/** @typedef {{ organization: string, person: string, label: string, passphrase: string, timezone: string }} NewVault */
/** @typedef {{ partnership: string, choices: string, session: Session }} Made */
/** @typedef {{ enough: boolean, characters: number, score: number, advice: "too_short" | "too_easy" | null }} Strength */

/** @returns {Promise<Vaults>} */
export const get = () => call("vaults_get");

/** @param {NewVault} made @returns {Promise<Made>} */
export const add = (made) => call("vaults_add", { new: made });

/** @param {string} slot @param {string} passphrase @returns {Promise<Session>} */
export const unlock = (slot, passphrase) => call("vaults_unlock", { slot, passphrase });

/**
 * A new passphrase by the words of the recovery sheets.
 * @param {string} slot @param {string} partnership @param {string} choices empty where she does not have it @param {string} words
 * @returns {Promise<Session>}
 */
export const recover = (slot, partnership, choices, words) =>
  call("vaults_restore", { slot, partnership, choices, words });

/** What she typed before it locked, as text. @returns {Promise<string>} */
export const getDrafts = () => call("drafts_get");

/** Keeps what she types, for herself alone; empty forgets it. @param {string} text @returns {Promise<null>} */
export const updateDrafts = (text) => call("drafts_update", { text });

/** A vault of made-up people, beside the real one. @returns {Promise<Session>} */
export const openDemo = () => call("demos_open");

/**
 * Locks: the shell ends this page with everything that it held, and begins anew at the lock screen.
 * @param {boolean} [handed] the end of a turn: somebody else comes next
 * @returns {Promise<null>}
 */
export const lock = (handed = false) => call("vaults_lock", { handedOver: handed });

/** @param {number[]} positions @param {string[]} partnership @param {string[]} choices @returns {Promise<null>} */
export const reviewPhrases = (positions, partnership, choices) =>
  call("phrases_review", { positions, partnership, choices });

/** @returns {Promise<string>} */
export const makePassphrase = () => call("passphrases_get");

/** @param {string} text @returns {Promise<Strength>} */
export const reviewPassphrase = (text) => call("passphrases_review", { text });

/**
 * Listens for what the shell tells by itself: that it is about to lock, or that its long check found something wrong.
 * @param {(said: "locked" | "damaged") => void} hear
 * @returns {Promise<null>}
 */
export const openSession = (hear) => call("sessions_open", { channel: channel(hear) });

/** Somebody is here. @returns {Promise<null>} */
export const updateSession = () => call("sessions_update");

/** Locks and takes the window away. @returns {Promise<null>} */
export const closeSession = () => call("sessions_close");

/** @param {string} language @returns {Promise<string>} */
export const getLocale = (language) => call("locales_get", { language });

// The commands of people and their keys, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").PersonLine} Person */
/** @typedef {import("../shared/types.d.ts").WaysIn} WaysIn */
/** @typedef {import("../shared/types.d.ts").NewPerson} NewPerson */
/** @typedef {{ items: Person[], partnership: WaysIn, choices: WaysIn, holder: boolean }} People */
/** @typedef {{ area: string, roles: import("../vault/api.js").Role[], key: boolean }} Power */

/** @returns {Promise<People>} */
export const list = () => call("people_list");

/** Who may what: the table by which the core decides. @returns {Promise<{ items: Power[] }>} */
export const powers = () => call("powers_list");

/** @param {NewPerson} person @param {string} words her own @param {string} passphrase of who asks @returns {Promise<People>} */
export const add = (person, words, passphrase) => call("people_add", { person, words, passphrase });

/** @param {string} id @param {NewPerson} person @param {string} passphrase @returns {Promise<People>} */
export const update = (id, person, passphrase) => call("people_update", { id, person, passphrase });

/** A new passphrase for somebody who forgot hers. @param {string} id @param {string} words @param {string} passphrase @returns {Promise<People>} */
export const restore = (id, words, passphrase) => call("people_restore", { id, words, passphrase });

/** @param {string} id @param {string} passphrase @returns {Promise<People>} */
export const remove = (id, passphrase) => call("people_remove", { id, passphrase });

/** Gives the key of Choices on. @param {string} id @param {string} passphrase @returns {Promise<People>} */
export const grantKey = (id, passphrase) => call("keys_grant", { id, passphrase });

/** Takes the key of Choices back. @param {string} id @param {string} passphrase @returns {Promise<People>} */
export const revokeKey = (id, passphrase) => call("keys_revoke", { id, passphrase });

/** Her own. @param {string} passphrase until now @param {string} words from now on @returns {Promise<null>} */
export const changePassphrase = (passphrase, words) => call("passphrases_update", { passphrase, words });

/** New recovery sheets, shown once. @param {string} passphrase @returns {Promise<{ partnership: string, choices: string }>} */
export const makeSheets = (passphrase) => call("phrases_add", { passphrase });

// The commands of backups, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").BackupLine} Backup */
/** @typedef {import("../shared/types.d.ts").BackupReview} Review */
/** @typedef {{ items: Backup[], place: string, reached: boolean, copied_at: string | null, folder: string, aside: { name: string, at: string }[] }} Backups */
/** @typedef {{ path: string, taken_at: string, labels: { id: string, label: string }[] }} Chosen */

/** @returns {Promise<Backups>} */
export const list = () => call("backups_list");

/** Makes one now, reads it back. @returns {Promise<{ items: Backup[] }>} */
export const add = () => call("backups_add");

/** A copy in a place that she chose. @param {string} path @param {boolean} replace @param {string} passphrase @returns {Promise<null>} */
export const save = (path, replace, passphrase) => call("backups_export", { path, replace, passphrase });

/** The system's own dialog. @returns {Promise<Chosen | null>} */
export const choose = () => call("backups_open");

/** What it says of itself, before anything is opened. @param {string} name or path @returns {Promise<Chosen>} */
export const look = (name) => call("backups_get", { name });

/** What it holds, beside what is there now. @param {string} name or path @param {string} slot @param {string} passphrase @returns {Promise<Review>} */
export const review = (name, slot, passphrase) => call("backups_review", { name, slot, passphrase });

/** Puts it back. @param {string} name or path @param {string} slot @param {string} passphrase @returns {Promise<import("../vault/api.js").Session>} */
export const restore = (name, slot, passphrase) => call("backups_restore", { name, slot, passphrase });

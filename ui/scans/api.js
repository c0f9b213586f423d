// The commands of scans, as the shell has them: papers that are attached to an agreement or to a training.
import { call, send } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Scan} Scan */
/** @typedef {import("../shared/types.d.ts").Owner} Owner */
/** What a page hands over: the record, and what is attached to it. @typedef {{ kind: Owner["kind"], id: string, scans: Scan[], removed: boolean }} Attached */
/** @typedef {{ media: string, pages: number, trouble: { code: string, message: string, field: string | null } | null, name: string, folder: string }} OpenedScan */

/** @param {Owner} owner */
const named = ({ kind, id }) => ({ kind, id });

/** @param {Owner} owner */
const written = (owner) => encodeURIComponent(JSON.stringify(named(owner)));

/** @param {Owner} owner @param {string} name @param {Uint8Array} bytes @returns {Promise<void>} */
export const addScan = (owner, name, bytes) =>
  send("scans_add", bytes, { owner: written(owner), name: encodeURIComponent(name) });

/** How many pages it has, and where a copy would go. @param {string} id @returns {Promise<OpenedScan>} */
export const openScan = (id) => call("scans_open", { id });

/** A picture as it was attached. @param {string} id @returns {Promise<ArrayBuffer>} */
export const getScan = (id) => call("scans_get", { id });

/** A page of a PDF as pixels, see `pixelsOf`. @param {string} id @param {number} page @param {number} width @returns {Promise<ArrayBuffer>} */
export const reviewScan = (id, page, width) => call("scans_review", { id, page, width });

/** @param {Owner} owner @param {string} id @param {string} name @returns {Promise<void>} */
export const renameScan = (owner, id, name) => call("scans_update", { owner: named(owner), id, name });

/** @param {Owner} owner @param {string} scan @param {Uint8Array} bytes @returns {Promise<void>} */
export const replaceScan = (owner, scan, bytes) => send("scans_import", bytes, { owner: written(owner), scan });

/** @param {Owner} owner @param {string} id @returns {Promise<void>} */
export const removeScan = (owner, id) => call("scans_remove", { owner: named(owner), id });

/** @param {string} id @param {string} path @param {boolean} replace @param {string} passphrase @returns {Promise<{ path: string, bytes: number, records: number }>} */
export const copyScan = (id, path, replace, passphrase) =>
  call("scans_export", { copy: { id, path, replace }, passphrase });

// The commands of export, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {"summary" | "register" | "directory"} What */
/** @typedef {"pdf" | "docx" | "xlsx" | "csv" | "json" | "ics"} Format */
/** @typedef {import("../shared/types.d.ts").Summary} Summary */
/** @typedef {{ what: What, ids: string[] | null, format: Format, language: string }} Wish */
/** @typedef {{ summaries: Summary[], register: import("../shared/types.d.ts").Register | null, days: { on: string, text: string }[], organizations: string[], stamp: import("../shared/types.d.ts").Stamp, replaced: string[], name: string, folder: string }} Preview */
/** @typedef {{ path: string, bytes: number, records: number }} Saved */

/** @param {Wish} wish @returns {Promise<Preview>} */
export const review = ({ what, ids, format, language }) => call("exports_review", { what, ids, format, language });

/** The system's own dialog. @param {string} path @param {string} format @returns {Promise<string | null>} */
export const open = (path, format) => call("exports_open", { path, format });

/** @param {Wish} wish @param {string} path @param {boolean} replace @param {string} passphrase @returns {Promise<Saved>} */
export const save = ({ what, ids, format, language }, path, replace, passphrase) =>
  call("exports_export", { order: { what, ids, format, language, path, replace }, passphrase });

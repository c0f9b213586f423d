// The commands of import, as the shell has them.
import { call, channel, send } from "../shared/ipc.js";

/** @typedef {{ token: string, format: "hsds-json" | "hsds-csv" | "csv" | "xlsx", rows: number, headings: string[], sample: string[][], mapping: Record<string, string>, fields: string[] }} Opened */
/** @typedef {{ line: number | null, column: string | number | null, severity: "fault" | "note", code: string, message: string }} Problem */
/** @typedef {{ line: number | null, name: string, outcome: "added" | "updated" | "unchanged" | "refused", changes: string[] }} Row */
/** @typedef {{ added: number, updated: number, unchanged: number, refused: number, faults: number, notes: number, problems: Problem[], rows: Row[], applied: boolean }} Preview */
/** @typedef {{ done: number, total: number }} Progress */

/** @param {{ name: string, size: number }[]} files @param {Uint8Array} bytes one file after the other @returns {Promise<Opened>} */
export const open = (files, bytes) => send("imports_open", bytes, { files: encodeURIComponent(JSON.stringify(files)) });

/** @param {string} token @param {Record<string, string>} mapping @param {(progress: Progress) => void} hear @returns {Promise<Preview>} */
export const review = (token, mapping, hear) => call("imports_review", { token, mapping, channel: channel(hear) });

/** @param {string} token @param {Record<string, string>} mapping @param {boolean} skipFaulty @param {(progress: Progress) => void} hear @returns {Promise<Preview>} */
export const add = (token, mapping, skipFaulty, hear) =>
  call("imports_add", { token, mapping, skipFaulty, channel: channel(hear) });

/** @param {string} token @returns {Promise<null>} */
export const close = (token) => call("imports_close", { token });

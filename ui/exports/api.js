// The commands of export, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {"summary" | "register" | "report" | "directory" | "schedule" | "review"} What */
/** @typedef {"pdf" | "docx" | "xlsx" | "csv" | "json" | "ics"} Format */
/** @typedef {import("../shared/types.d.ts").Summary} Summary */
/** @typedef {{ what: What, ids: string[] | null, span: { from: string | null, to: string | null }, window: import("../shared/types.d.ts").ScheduleWindow | null, format: Format, language: string }} Wish */
/** @typedef {import("../shared/types.d.ts").PartnershipReport} Report */
/** @typedef {import("../shared/types.d.ts").ReportPartner} ReportPartner */
/** @typedef {{ summaries: Summary[], register: import("../shared/types.d.ts").Register | null, report: Report | null, days: { on: string, text: string }[], directory: { organizations: any[], left_out: string[] } | null, schedule: import("../shared/types.d.ts").OutgoingSchedule | null, week: import("../shared/types.d.ts").OutgoingReview | null, stamp: import("../shared/types.d.ts").Stamp, replaced: string[], name: string, folder: string }} Preview */
/** @typedef {{ path: string, bytes: number, records: number }} Saved */

/** @param {Wish} wish @returns {Promise<Preview>} */
export const review = (wish) => call("exports_review", { wish });

/** Stops what is being read. */
export const close = () => call("exports_close");

/** The system's own dialog. @param {string} path @param {string} format @returns {Promise<string | null>} */
export const open = (path, format) => call("exports_open", { path, format });

/** @param {Wish} wish @param {string} path @param {boolean} replace @param {string} passphrase @returns {Promise<Saved>} */
export const save = (wish, path, replace, passphrase) =>
  call("exports_export", { order: { ...wish, path, replace }, passphrase });

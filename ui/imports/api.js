// The commands of import, as the shell has them.
import { call, channel, send } from "../shared/ipc.js";

/** @typedef {{ token: string, format: "hsds-json" | "hsds-csv" | "csv" | "xlsx", rows: number, headings: string[], sample: string[][], mapping: Record<string, string>, fields: string[] }} Opened */
/** @typedef {import("../shared/types.d.ts").Problem} Problem */
/** @typedef {import("../shared/types.d.ts").CalendarPreview} CalendarPreview */
/** @typedef {{ token: string, events: number }} OpenedCalendar */
/** @typedef {{ partner_id: string, person: string, site_id: string, room_id: string | null }} Whose */
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

/** @param {Uint8Array} bytes @returns {Promise<OpenedCalendar>} */
export const openCalendar = (bytes) => send("calendars_open", bytes, {});

/** What a calendar would do to the schedule of one person at one site. @param {string} token @param {Whose} whose @returns {Promise<CalendarPreview>} */
export const reviewCalendar = (token, whose) => call("calendars_review", { token, whose });

/** @param {string} token @param {Whose} whose @param {boolean} skipFaulty @returns {Promise<CalendarPreview>} */
export const addCalendar = (token, whose, skipFaulty) => call("calendars_add", { token, whose, skipFaulty });

/** @param {string} token @returns {Promise<null>} */
export const closeCalendar = (token) => call("calendars_close", { token });

// The commands of the schedule, and the lists that its screens choose from.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Occurrence} Occurrence */
/** @typedef {import("../shared/types.d.ts").Series} Series */
/** @typedef {import("../shared/types.d.ts").NewSeries} NewSeries */
/** @typedef {import("../shared/types.d.ts").Segment} Segment */
/** @typedef {import("../shared/types.d.ts").SeriesEdit} Edit */
/** @typedef {import("../shared/types.d.ts").SeriesDraft} Draft */
/** @typedef {import("../shared/types.d.ts").SeriesPreview} Preview */
/** @typedef {import("../shared/types.d.ts").Rule} Rule */
/** @typedef {import("../shared/types.d.ts").Place} Place */
/** @typedef {import("../shared/types.d.ts").Away} Away */
/** @typedef {import("../shared/types.d.ts").What} What */
/** @typedef {import("../shared/types.d.ts").Reviewed} Reviewed */
/** @typedef {import("../shared/types.d.ts").Week} Week */
/** @typedef {import("../shared/types.d.ts").ScheduleWindow} Span */
/** @typedef {{ id: string, name: string, organization_id: string, own: boolean, title?: string, organization?: string }} Person */
/** @typedef {{ id: string, name: string, organization_id: string, site_id: string }} Room */
/** @typedef {import("../shared/types.d.ts").ClosedDay} ClosedDay */

/** More than a program has on staff; the lists to choose from are whole. */
const ALL = 500;

/** @param {Span} window @returns {Promise<{ items: Occurrence[] }>} */
export const list = (window) => call("occurrences_list", { window });

/** @param {string} from @param {string} to @returns {Promise<{ items: Reviewed[] }>} */
export const findings = (from, to) => call("findings_list", { from, to });

/** What a supervisor sees of a week: promised and planned, and whether it is signed. @param {string} day @returns {Promise<Week>} */
export const week = (day) => call("reviews_get", { day });

/** @param {string} id @returns {Promise<Series>} */
export const get = (id) => call("series_get", { id });

/** How a series goes on from a day, or all of it that is still to come. @param {string} id @param {string} on @param {boolean} [all] @returns {Promise<Segment>} */
export const segment = (id, on, all = false) => call("segments_get", { id, on, all });

/** What an edit would lead to; nothing is written. @param {Draft} draft @returns {Promise<Preview>} */
export const review = (draft) => call("series_review", { draft });

/** @param {NewSeries} series @returns {Promise<Series>} */
export const add = (series) => call("series_add", { series });

/** @param {string} id @param {number} revision @param {Edit} edit @returns {Promise<Series>} */
export const update = (id, revision, edit) => call("series_update", { id, revision, edit });

/** @param {string} id @returns {Promise<Series>} */
export const remove = (id) => call("series_remove", { id });

/** @param {string} id @returns {Promise<Series>} */
export const restore = (id) => call("series_restore", { id });

/** Everybody on the staff list of ours and of a partner. @returns {Promise<{ items: Person[] }>} */
export const staff = () =>
  call("staff_list", {
    query: { text: "", show: "active", role: null, organization_id: null, after: null, limit: ALL },
  });

/** @returns {Promise<{ items: Room[] }>} */
export const rooms = () => call("rooms_list", { query: { show: "active", organization_id: null, site_id: null } });

/** Which days of these are closed. @param {string} from @param {string} to @returns {Promise<{ items: ClosedDay[] }>} */
export const closedDays = (from, to) => call("closed_days_list", { from, to });

/** @param {string} id @returns {Promise<{ id: string, name: string, partner_id: string, agreement_id?: string | null }>} */
export const group = (id) => call("groups_get", { id });

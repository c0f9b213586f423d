// The commands of shared groups, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Group} Group */
/** @typedef {import("../shared/types.d.ts").NewGroup} NewGroup */
/** @typedef {import("../shared/types.d.ts").GroupLine} GroupLine */
/** @typedef {{ text: string, show: "active" | "archived", partner_id: string | null, after: string | null, limit: number }} Query */
/** @typedef {{ items: GroupLine[], next: string | null, total: number, all: number }} Found */

/** @param {Query} query @returns {Promise<Found>} */
export const list = (query) => call("groups_list", { query });

/** @param {string} id @returns {Promise<Group>} */
export const get = (id) => call("groups_get", { id });

/** @param {NewGroup} group @returns {Promise<Group>} */
export const add = (group) => call("groups_add", { group });

/** @param {string} id @param {number} revision @param {NewGroup} group @returns {Promise<Group>} */
export const update = (id, revision, group) => call("groups_update", { id, revision, group });

/** @param {string} id @returns {Promise<Group>} */
export const archive = (id) => call("groups_archive", { id });

/** @param {string} id @returns {Promise<Group>} */
export const restore = (id) => call("groups_restore", { id });

/** @param {string} id @returns {Promise<Group>} */
export const remove = (id) => call("groups_remove", { id });

/** Whether it can meet as it is planned. @param {string} group @returns {Promise<import("../shared/types.d.ts").GroupReady>} */
export const ready = (group) => call("readiness_get", { group });

/** In which series it meets. @param {string} group @returns {Promise<{ items: import("../shared/types.d.ts").Series[] }>} */
export const series = (group) => call("series_list", { group });

// The commands of staff, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Staff} Staff */
/** @typedef {import("../shared/types.d.ts").NewStaff} NewStaff */
/** @typedef {import("../shared/types.d.ts").StaffLine} StaffLine */
/** @typedef {{ show?: "active" | "archived", organization_id?: string | null }} Query */
/** @typedef {{ items: StaffLine[], next: string | null, total: number, all: number }} Found */

/** All of them, never paged. @param {Query} query @returns {Promise<Found>} */
export const list = (query) => call("staff_list", { query });

/** @param {string} id @returns {Promise<Staff>} */
export const get = (id) => call("staff_get", { id });

/** @param {NewStaff} person @returns {Promise<Staff>} */
export const add = (person) => call("staff_add", { person });

/** @param {string} id @param {number} revision @param {NewStaff} person @returns {Promise<Staff>} */
export const update = (id, revision, person) => call("staff_update", { id, revision, person });

/** @param {string} id @returns {Promise<Staff>} */
export const archive = (id) => call("staff_archive", { id });

/** @param {string} id @returns {Promise<Staff>} */
export const restore = (id) => call("staff_restore", { id });

/** @param {string} id @returns {Promise<Staff>} */
export const remove = (id) => call("staff_remove", { id });

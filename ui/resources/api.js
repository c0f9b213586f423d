// The commands of the library, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Resource} Resource */
/** @typedef {import("../shared/types.d.ts").NewResource} NewResource */
/** @typedef {import("../shared/types.d.ts").ResourceLine} ResourceLine */
/** @typedef {import("../shared/types.d.ts").ResourceGroup} Group */
/** @typedef {import("../shared/types.d.ts").ResourceKind} Kind */
/** @typedef {{ text: string, show: "active" | "archived", kind: Kind | null, unplaced: boolean }} Query */
/** @typedef {{ items: ResourceLine[], next: string | null, total: number, all: number }} Found */

/** @param {Query} query @returns {Promise<Found>} */
export const list = (query) => call("resources_list", { query });

/** @param {string} id @returns {Promise<Resource>} */
export const get = (id) => call("resources_get", { id });

/** @param {NewResource} resource @returns {Promise<Resource>} */
export const add = (resource) => call("resources_add", { resource });

/** @param {string} id @param {number} revision @param {NewResource} resource @returns {Promise<Resource>} */
export const update = (id, revision, resource) => call("resources_update", { id, revision, resource });

/** @param {string} id @returns {Promise<Resource>} */
export const archive = (id) => call("resources_archive", { id });

/** @param {string} id @returns {Promise<Resource>} */
export const restore = (id) => call("resources_restore", { id });

/** @param {string} id @returns {Promise<Resource>} */
export const remove = (id) => call("resources_remove", { id });

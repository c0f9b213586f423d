// The commands of rooms, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Room} Room */
/** @typedef {import("../shared/types.d.ts").NewRoom} NewRoom */
/** @typedef {import("../shared/types.d.ts").RoomLine} RoomLine */
/** @typedef {{ show?: "active" | "archived", organization_id?: string | null }} Query */

/** @param {Query} query @returns {Promise<{ items: RoomLine[] }>} */
export const list = (query) => call("rooms_list", { query });

/** @param {string} id @returns {Promise<Room>} */
export const get = (id) => call("rooms_get", { id });

/** @param {NewRoom} room @returns {Promise<Room>} */
export const add = (room) => call("rooms_add", { room });

/** @param {string} id @param {number} revision @param {NewRoom} room @returns {Promise<Room>} */
export const update = (id, revision, room) => call("rooms_update", { id, revision, room });

/** @param {string} id @returns {Promise<Room>} */
export const archive = (id) => call("rooms_archive", { id });

/** @param {string} id @returns {Promise<Room>} */
export const restore = (id) => call("rooms_restore", { id });

/** @param {string} id @returns {Promise<Room>} */
export const remove = (id) => call("rooms_remove", { id });

// The commands of closures, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Closure} Closure */
/** @typedef {import("../shared/types.d.ts").NewClosure} NewClosure */
/** @typedef {import("../shared/types.d.ts").ClosureLine} ClosureLine */

/** The next one first. @param {string | null} organization all where none is said @returns {Promise<{ items: ClosureLine[] }>} */
export const list = (organization) => call("closures_list", { organizationId: organization });

/** @param {string} id @returns {Promise<Closure>} */
export const get = (id) => call("closures_get", { id });

/** @param {NewClosure} closure @returns {Promise<Closure>} */
export const add = (closure) => call("closures_add", { closure });

/** @param {string} id @param {number} revision @param {NewClosure} closure @returns {Promise<Closure>} */
export const update = (id, revision, closure) => call("closures_update", { id, revision, closure });

/** @param {string} id @returns {Promise<Closure>} */
export const restore = (id) => call("closures_restore", { id });

/** @param {string} id @returns {Promise<Closure>} */
export const remove = (id) => call("closures_remove", { id });

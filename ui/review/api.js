// The commands of the supervisor's week, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Week} Week */
/** @typedef {import("../shared/types.d.ts").Remark} Remark */
/** @typedef {import("../shared/types.d.ts").Reviewed} Reviewed */
/** @typedef {import("../shared/types.d.ts").NewRemark} NewRemark */

/** Everything of the week in which a day lies. @param {string} day @returns {Promise<Week>} */
export const get = (day) => call("reviews_get", { day });

/** Sign-offs and weeks that were sent back, newest first. @returns {Promise<{ items: Remark[] }>} */
export const list = () => call("reviews_list");

/** @param {NewRemark} remark @returns {Promise<void>} */
export const say = (remark) => call("remarks_add", { remark });

/** Takes an acceptance back. @param {string} id @returns {Promise<void>} */
export const takeBack = (id) => call("remarks_remove", { id });

// The commands of promises and deliveries, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Counted} Counted */
/** @typedef {import("../shared/types.d.ts").CommitmentCount} CommitmentCount */
/** @typedef {import("../shared/types.d.ts").Delivery} Delivery */
/** @typedef {import("../shared/types.d.ts").NewDelivery} NewDelivery */

/** @param {string} agreement @param {string} from @param {string} to @returns {Promise<Counted>} */
export const get = (agreement, from, to) => call("commitments_get", { agreement, from, to });

/** @param {string} agreement @returns {Promise<{ items: Delivery[] }>} */
export const deliveries = (agreement) => call("deliveries_list", { agreement });

/** @param {NewDelivery} delivery @returns {Promise<Delivery>} */
export const add = (delivery) => call("deliveries_add", { delivery });

/** @param {string} id @param {number} revision @param {NewDelivery} delivery @returns {Promise<Delivery>} */
export const update = (id, revision, delivery) => call("deliveries_update", { id, revision, delivery });

/** @param {string} id @returns {Promise<Delivery>} */
export const restore = (id) => call("deliveries_restore", { id });

/** @param {string} id @returns {Promise<Delivery>} */
export const remove = (id) => call("deliveries_remove", { id });

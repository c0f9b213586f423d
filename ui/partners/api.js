// The commands of partners and of our own program, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Partner} Partner */
/** @typedef {import("../shared/types.d.ts").NewPartner} NewPartner */
/** @typedef {import("../shared/types.d.ts").PartnerLine} PartnerLine */
/** @typedef {import("../shared/types.d.ts").Service} Service */
/** @typedef {import("../shared/types.d.ts").Site} Site */
/** @typedef {import("../shared/types.d.ts").Contact} Contact */
/** @typedef {import("../shared/types.d.ts").Accepting} Accepting */
/** @typedef {{ text: string, show: "active" | "archived", accepting: Accepting | null, language: string | null, kind: import("../shared/types.d.ts").ServiceKind | null, stale: boolean, sort: "name" | "confirmed", after: string | null, limit: number }} Query */
/** @typedef {{ items: PartnerLine[], next: string | null, total: number, all: number }} Found */

/** @param {Query} query @returns {Promise<Found>} */
export const list = (query) => call("partners_list", { query });

/** @param {string} id @returns {Promise<Partner>} */
export const get = (id) => call("partners_get", { id });

/** Our own. @returns {Promise<Partner>} */
export const getProgram = () => call("programs_get");

/** @param {NewPartner} partner @returns {Promise<Partner>} */
export const add = (partner) => call("partners_add", { partner });

/** @param {string} id @param {number} revision @param {NewPartner} partner @returns {Promise<Partner>} */
export const update = (id, revision, partner) => call("partners_update", { id, revision, partner });

/** Confirms the facts. @param {string} id @returns {Promise<Partner>} */
export const review = (id) => call("partners_review", { id });

/** @param {string} id @returns {Promise<Partner>} */
export const archive = (id) => call("partners_archive", { id });

/** From the archive or the bin. @param {string} id @returns {Promise<Partner>} */
export const restore = (id) => call("partners_restore", { id });

/** Into the bin. @param {string} id @returns {Promise<Partner>} */
export const remove = (id) => call("partners_remove", { id });

// The commands of agreements, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Agreement} Agreement */
/** @typedef {import("../shared/types.d.ts").NewAgreement} NewAgreement */
/** @typedef {import("../shared/types.d.ts").AgreementLine} AgreementLine */
/** @typedef {import("../shared/types.d.ts").AgreementState} State */
/** @typedef {import("../shared/types.d.ts").AgreementKind} Kind */
/** @typedef {{ text: string, show: "active" | "archived", states: State[], kind: Kind | null, partner_id: string | null, ends_within: number | null, sort: "ends" | "name" | "partner", after: string | null, limit: number }} Query */
/** @typedef {{ items: AgreementLine[], next: string | null, total: number, all: number }} Found */

/** @param {Query} query @returns {Promise<Found>} */
export const list = (query) => call("agreements_list", { query });

/** @param {string} id @returns {Promise<Agreement>} */
export const get = (id) => call("agreements_get", { id });

/** @param {NewAgreement} agreement @returns {Promise<Agreement>} */
export const add = (agreement) => call("agreements_add", { agreement });

/** @param {string} id @param {number} revision @param {NewAgreement} agreement @returns {Promise<Agreement>} */
export const update = (id, revision, agreement) => call("agreements_update", { id, revision, agreement });

/** It was looked at: its day of review is over. @param {string} id @returns {Promise<Agreement>} */
export const review = (id) => call("agreements_review", { id });

/** @param {string} id @returns {Promise<Agreement>} */
export const archive = (id) => call("agreements_archive", { id });

/** @param {string} id @returns {Promise<Agreement>} */
export const restore = (id) => call("agreements_restore", { id });

/** @param {string} id @returns {Promise<Agreement>} */
export const remove = (id) => call("agreements_remove", { id });

/** @typedef {import("../shared/types.d.ts").ChainLine} ChainLine */
/** @typedef {import("../shared/types.d.ts").Step} Step */

/** The chain that it belongs to, and the steps that may be taken from here. @param {string} id @returns {Promise<{ items: ChainLine[], steps: Step[] }>} */
export const chain = (id) => call("chains_get", { id });

/** What differs, the earlier one first. @param {string} before @param {string} after @returns {Promise<import("../shared/types.d.ts").Difference[]>} */
export const compare = (before, after) => call("chains_review", { before, after });

/** @param {string} id @param {"renewal" | "amendment"} link @returns {Promise<Agreement>} */
export const follow = (id, link) => call("renewals_add", { id, link });

/** @param {string} id @param {any} step @returns {Promise<Agreement>} */
export const take = (id, step) => call("steps_add", { id, step });

/** @param {string} id @returns {Promise<Agreement>} */
export const seal = (id) => call("seals_add", { id });

/** @typedef {import("../shared/types.d.ts").UnderAgreement} Under */

/** Groups and on-site time under one that ends. @param {string} agreement @returns {Promise<{ items: Under[] }>} */
export const under = (agreement) => call("closings_list", { agreement });

/** @param {string} id @param {string} commitment @param {boolean} done @returns {Promise<Agreement>} */
export const settle = (id, commitment, done) => call("commitments_close", { id, commitment, done });

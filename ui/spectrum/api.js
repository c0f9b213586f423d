// The commands of the spectrum: where partnerships stand, and the proofs that show it.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").SpectrumLine} SpectrumLine */
/** @typedef {import("../shared/types.d.ts").Spectrum} Spectrum */
/** @typedef {import("../shared/types.d.ts").SpectrumLevel} Level */
/** @typedef {import("../shared/types.d.ts").SpectrumRecord} SpectrumRecord */
/** @typedef {import("../shared/types.d.ts").Criterion} Criterion */
/** @typedef {import("../shared/types.d.ts").CriterionName} CriterionName */
/** @typedef {import("../shared/types.d.ts").Snapshot} Snapshot */
/** @typedef {import("../shared/types.d.ts").Proof} Proof */
/** @typedef {import("../shared/types.d.ts").Attestation} Attestation */
/** @typedef {import("../shared/types.d.ts").Door} Door */
/** @typedef {"attestation" | "team" | "colocation" | "door"} Kind */

/** @param {string | null} on @returns {Promise<{ items: SpectrumLine[] }>} */
export const list = (on) => call("spectrums_list", { on });

/** @param {string} id @param {string | null} on @returns {Promise<Spectrum>} */
export const get = (id, on) => call("spectrums_get", { id, on });

/** @param {Kind} kind @param {any} facts @returns {Promise<Proof>} */
export const add = (kind, facts) => call(`${kind}s_add`, { [kind]: facts });

/** @param {Kind} kind @param {string} id @param {number} revision @param {any} facts @returns {Promise<Proof>} */
export const update = (kind, id, revision, facts) => call(`${kind}s_update`, { id, revision, [kind]: facts });

/** @param {Kind} kind @param {string} id @returns {Promise<Proof>} */
export const archive = (kind, id) => call(`${kind}s_archive`, { id });

/** @param {Kind} kind @param {string} id @returns {Promise<Proof>} */
export const restore = (kind, id) => call(`${kind}s_restore`, { id });

/** @param {Kind} kind @param {string} id @returns {Promise<Proof>} */
export const remove = (kind, id) => call(`${kind}s_remove`, { id });

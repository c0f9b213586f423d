// The commands of trainings, and of what is due of each side, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Training} Training */
/** @typedef {import("../shared/types.d.ts").NewTraining} NewTraining */
/** @typedef {import("../shared/types.d.ts").TrainingLine} TrainingLine */
/** @typedef {import("../shared/types.d.ts").TrainingState} State */
/** @typedef {import("../shared/types.d.ts").Trainer} Trainer */
/** @typedef {import("../shared/types.d.ts").Due} Due */
/** @typedef {import("../shared/types.d.ts").PartnerDue} PartnerDue */
/** @typedef {{ text: string, show: "active" | "archived", state: State | null, trained: "us" | "partner" | null, partner_id: string | null, resource_id: string | null, sort: "newest" | "name" | "partner", after: string | null, limit: number }} Query */
/** @typedef {{ items: TrainingLine[], next: string | null, total: number, all: number }} Found */

/** What is due of each partner and side, the most pressing first. @returns {Promise<{ items: PartnerDue[] }>} */
export const listRoutines = () => call("routines_list");

/** @param {Query} query @returns {Promise<Found>} */
export const list = (query) => call("trainings_list", { query });

/** @param {string} id @returns {Promise<Training>} */
export const get = (id) => call("trainings_get", { id });

/** @param {NewTraining} training @returns {Promise<Training>} */
export const add = (training) => call("trainings_add", { training });

/** @param {string} id @param {number} revision @param {NewTraining} training @returns {Promise<Training>} */
export const update = (id, revision, training) => call("trainings_update", { id, revision, training });

/** @param {string} id @returns {Promise<Training>} */
export const archive = (id) => call("trainings_archive", { id });

/** @param {string} id @returns {Promise<Training>} */
export const restore = (id) => call("trainings_restore", { id });

/** @param {string} id @returns {Promise<Training>} */
export const remove = (id) => call("trainings_remove", { id });

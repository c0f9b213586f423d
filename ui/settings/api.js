// The commands of preferences, settings and the bin, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../vault/api.js").Preferences} Preferences */
/** @typedef {{ stale_months: number, routine_months: number, travel_minutes: number, timezone: string, backup_place?: string }} Settings */
/** @typedef {{ kind: "partner" | "agreement" | "delivery" | "training" | "resource" | "attestation" | "team" | "colocation" | "door", id: string, name: string, removed_at: string, gone_on: string }} Binned */

/** @param {Preferences} preferences @returns {Promise<Preferences>} */
export const updatePreferences = (preferences) => call("preferences_update", { preferences });

/** @returns {Promise<Settings>} */
export const get = () => call("settings_get");

/** @param {Settings} settings @returns {Promise<Settings>} */
export const update = (settings) => call("settings_update", { settings });

/** @returns {Promise<{ items: Binned[] }>} */
export const listBin = () => call("bins_list");

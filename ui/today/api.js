// What today needs: one question to the shell, and putting a reminder off.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").Today} Today */
/** @typedef {import("../shared/types.d.ts").Reminder} Reminder */

/** @returns {Promise<Today>} */
export const list = () => call("today_list");

/** @param {Reminder} item @param {string} until @returns {Promise<null>} */
export const snooze = ({ kind, id, side }, until) => call("reminders_close", { kind, id, side, until });

/** @param {Reminder} item @returns {Promise<null>} */
export const wake = ({ kind, id, side }) => call("reminders_open", { kind, id, side });

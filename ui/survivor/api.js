// The commands of the survivor view; while it is under way the shell answers no other of a record.
import { call } from "../shared/ipc.js";

/** @typedef {import("../choices/types.d.ts").Menu} Menu */
/** @typedef {import("../choices/types.d.ts").MenuItem} MenuItem */
/** @typedef {import("../choices/types.d.ts").Answer} Answer */
/** @typedef {import("../choices/types.d.ts").AnswerKind} AnswerKind */
/** @typedef {{ service_id: string, partner_id: string, answer: AnswerKind, words: string, ask_on: string | null }} Said */

/** @returns {Promise<Menu | null>} none: no view is under way */
export const get = () => call("views_get");

/** @param {Said} answer @returns {Promise<Answer>} */
export const answer = (answer) => call("views_answer", { answer });

/** @param {string} passphrase of the advocate @returns {Promise<null>} */
export const close = (passphrase) => call("views_close", { passphrase });

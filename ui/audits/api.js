// The commands of what was done, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("../shared/types.d.ts").AuditLine} Line */
/** @typedef {import("../shared/types.d.ts").AuditPage} Page */
/** @typedef {import("../shared/types.d.ts").HeadReview} HeadReview */
/** @typedef {{ what?: string, person?: string | null, from?: string | null, to?: string | null, before?: number | null }} Query */

/** @param {Query} query @returns {Promise<Page>} */
export const list = (query) => call("audits_list", { query });

/** Compares a head that stands on paper. @param {string} head @returns {Promise<HeadReview>} */
export const review = (head) => call("audits_review", { head });

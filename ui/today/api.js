// What today needs, in one question to the shell.
import { call } from "../shared/ipc.js";

/** @typedef {{ today: string, ending: import("../agreements/api.js").AgreementLine[], drafts: import("../agreements/api.js").AgreementLine[], stale: import("../partners/api.js").PartnerLine[], partners: number, agreements: number }} Today */

/** @returns {Promise<Today>} */
export const list = () => call("today_list");

// The commands of the choices room, as the shell has them.
import { call } from "../shared/ipc.js";

/** @typedef {import("./types.d.ts").Survivor} Survivor */
/** @typedef {import("./types.d.ts").SurvivorLine} SurvivorLine */
/** @typedef {import("./types.d.ts").SurvivorQuery} SurvivorQuery */
/** @typedef {import("./types.d.ts").SurvivorFacts} SurvivorFacts */
/** @typedef {import("./types.d.ts").SurvivorFilters} SurvivorFilters */
/** @typedef {import("./types.d.ts").FactName} FactName */
/** @typedef {import("./types.d.ts").Dossier & { revoked: Revoked[] }} Dossier */
/** @typedef {import("./types.d.ts").Menu} Menu */
/** @typedef {import("./types.d.ts").MenuItem} MenuItem */
/** @typedef {import("./types.d.ts").Answer} Answer */
/** @typedef {import("./types.d.ts").AnswerKind} AnswerKind */
/** @typedef {import("./types.d.ts").Release} Release */
/** @typedef {import("./types.d.ts").NewRelease} NewRelease */
/** @typedef {import("./types.d.ts").Signer} Signer */
/** @typedef {{ release: Release, sent: Referral[], call: { name: string, phone: string }[], letter: Paper | null }} Revoked */
/** @typedef {import("./types.d.ts").Referral} Referral */
/** @typedef {import("./types.d.ts").PartnerPlace} PartnerPlace */
/** @typedef {import("./types.d.ts").ChoiceTask} ChoiceTask */
/** @typedef {import("./types.d.ts").Disclosure} Disclosure */
/** @typedef {import("./types.d.ts").NewDisclosure} NewDisclosure */
/** @typedef {import("./types.d.ts").Hold} Hold */
/** @typedef {import("./types.d.ts").HoldCause} HoldCause */
/** @typedef {import("./types.d.ts").Paper} Paper */
/** @typedef {import("./types.d.ts").ChoiceRules} ChoiceRules */
/** @typedef {import("./types.d.ts").CountLine} CountLine */
/** @typedef {{ service_id: string, partner_id: string, answer: AnswerKind, words: string, ask_on: string | null }} NewAnswer */
/** @typedef {{ sign: string, kind: "warm" | "staff", service_id: string | null, items: number[], how: "letter" | "telephone", name: string }} Sending */
/** @typedef {{ kind: "card" | "handout" | "discreet" | "answers" | "held" | "release" | "signers", id: string, services: string[], release_id: string | null, language: "en" | "es" }} PaperWish */
/** @typedef {{ signer: Signer, allowed: boolean, reason: string | null }} SignerRule */

/** @param {SurvivorQuery} query @returns {Promise<{ items: SurvivorLine[] }>} */
export const list = (query) => call("survivors_list", { query });

/** A new record, with a call sign of its own. @returns {Promise<Survivor>} */
export const add = () => call("survivors_add");

/** One record whole; that it was opened is written down. @param {string} id @returns {Promise<Dossier>} */
export const get = (id) => call("dossiers_get", { id });

/** @param {string} id @param {number} revision @param {SurvivorFacts} facts @param {string | null} asked what was answered about a subpoena; null: no field becomes empty @returns {Promise<Survivor>} */
export const update = (id, revision, facts, asked) => call("survivors_update", { id, revision, facts, asked });

/** @param {string} id @param {SurvivorFilters} filters @returns {Promise<Survivor>} */
export const updateFilters = (id, filters) => call("filters_update", { id, filters });

/** Gone at once. @param {string} id @param {string} sign as it was typed @param {string} asked what was answered about a subpoena @returns {Promise<null>} */
export const remove = (id, sign, asked) => call("survivors_remove", { id, sign, asked });

/** Two records of hers become this one. @param {string} id @param {string} sign @param {string} other_sign both as they were typed @param {string} asked what was answered about a subpoena @returns {Promise<Survivor>} */
export const join = (id, sign, other_sign, asked) => call("survivors_close", { id, sign, other_sign, asked });

/** Her wish to have it gone, kept while there is a hold. @param {string} id @returns {Promise<Survivor>} */
export const addWish = (id) => call("wishes_add", { id });

/** @param {string} id @returns {Promise<Menu>} */
export const menu = (id) => call("menus_get", { id });

/** @param {string} id @param {NewAnswer} answer @returns {Promise<Answer>} */
export const addAnswer = (id, answer) => call("answers_add", { id, answer });

/** @param {string} id of the answer @param {string} asked what was answered about a subpoena @returns {Promise<null>} */
export const removeAnswer = (id, asked) => call("answers_remove", { id, asked });

/** A conversation was held. @param {string} id @returns {Promise<null>} */
export const addConversation = (id) => call("conversations_add", { id });

/** @param {string} id @param {NewRelease} release @returns {Promise<Release>} */
export const addRelease = (id, release) => call("releases_add", { id, release });

/** @param {string} id @param {number} revision @param {NewRelease} release @returns {Promise<Release>} */
export const updateRelease = (id, revision, release) => call("releases_update", { id, revision, release });

/** @param {string} id @param {string} asked what was answered about a subpoena @returns {Promise<null>} */
export const removeRelease = (id, asked) => call("releases_remove", { id, asked });

/** @param {string} id @param {{ number: string, signed_on: string, signed_by: string, paper: string }} signed @returns {Promise<Release>} */
export const grant = (id, signed) => call("releases_grant", { id, ...signed });

/** @param {string} id @returns {Promise<Revoked>} */
export const revoke = (id) => call("releases_revoke", { id });

/** Who may sign. @returns {Promise<{ items: SignerRule[] }>} */
export const signers = () => call("signers_list");

/** She goes there herself. @param {string} id @param {string} partner_id @param {string | null} service_id @returns {Promise<Referral>} */
export const addReferral = (id, partner_id, service_id) => call("referrals_add", { id, partner_id, service_id });

/** @param {string} release_id @param {Sending} sending @returns {Promise<{ referral: Referral, paper: Paper }>} */
export const send = (release_id, sending) => call("referrals_send", { release_id, sending });

/** @param {string} id @param {string} outcome @param {PartnerPlace} place @param {string | null} asked what was answered about a subpoena; null: nothing becomes empty @returns {Promise<Referral>} */
export const answerReferral = (id, outcome, place, asked) => call("referrals_answer", { id, outcome, place, asked });

/** @returns {Promise<{ items: ChoiceTask[] }>} */
export const tasks = () => call("tasks_list");

/** @param {string} id @returns {Promise<ChoiceTask>} */
export const takeTask = (id) => call("tasks_open", { id });

/** @param {string} id @returns {Promise<ChoiceTask>} */
export const closeTask = (id) => call("tasks_close", { id });

/** @returns {Promise<{ items: Disclosure[] }>} */
export const disclosures = () => call("disclosures_list");

/** @param {NewDisclosure} disclosure @returns {Promise<Disclosure>} */
export const addDisclosure = (disclosure) => call("disclosures_add", { disclosure });

/** @returns {Promise<{ items: Hold[] }>} */
export const holds = () => call("holds_list");

/** @param {string | null} survivor_id one record, or all @param {HoldCause} cause @returns {Promise<Hold>} */
export const addHold = (survivor_id, cause) => call("holds_add", { survivor_id, cause });

/** @param {string} id @returns {Promise<Hold>} */
export const closeHold = (id) => call("holds_close", { id });

/** @returns {Promise<{ items: SurvivorLine[] }>} */
export const retentions = () => call("retentions_list");

/** @param {PaperWish} paper @returns {Promise<Paper>} */
export const paper = (paper) => call("papers_get", { paper });

/** Asks where to. @param {"paper" | "counts"} name @param {"pdf" | "csv" | "xlsx"} format @returns {Promise<string | null>} null: no place was chosen */
export const place = (name, format) => call("papers_open", { name, format });

/** @param {PaperWish} paper @param {string} passphrase @param {string} path @returns {Promise<null>} */
export const exportPaper = (paper, passphrase, path) => call("papers_export", { paper, passphrase, path });

/** @param {string} from @param {string} to @returns {Promise<{ items: CountLine[] }>} */
export const counts = (from, to) => call("counts_list", { from, to });

/** @param {{ from: string, to: string, format: "csv" | "xlsx", language: string, passphrase: string, path: string }} order @returns {Promise<null>} */
export const exportCounts = (order) => call("counts_export", order);

/** @returns {Promise<ChoiceRules>} */
export const rules = () => call("rules_get");

/** @param {ChoiceRules} rules @returns {Promise<ChoiceRules>} */
export const updateRules = (rules) => call("rules_update", { rules });

/** The screen is turned to her: all other commands are refused until it is turned back. @param {string} id @returns {Promise<Menu>} */
export const openView = (id) => call("views_open", { id });

/** Whether the screen is turned to her. @returns {Promise<Menu | null>} */
export const getView = () => call("views_get");

/** @typedef {import("./types.d.ts").OpeningLine} Opening */

/** What was done in this room, newest first, before a number. @param {number | null} before @returns {Promise<{ items: Opening[] }>} */
export const openings = (before) => call("openings_list", { before });

// What the partners' screens work out. Pure.
import { newId } from "../shared/ids.js";
import { joined } from "../shared/text.js";

/** @typedef {import("./api.js").Query} Query */

export const KINDS = /** @type {const} */ ([
  "counseling",
  "group",
  "children",
  "psychiatry",
  "crisis",
  "substance_use",
  "peer_support",
  "evaluation",
  "advocacy",
  "other",
]);
export const MODES = /** @type {const} */ (["in_person", "telephone", "video"]);
export const ACCEPTING = /** @type {const} */ (["yes", "waiting_list", "no", "unknown"]);
export const GENDERS = /** @type {const} */ (["unknown", "women", "men", "choice", "mixed"]);
export const REPORTS = /** @type {const} */ ([
  "child_abuse",
  "elder_abuse",
  "disabled_adult_abuse",
  "injuries",
  "threats",
]);
export const ROLES = /** @type {const} */ (["liaison", "signatory", "clinician", "other"]);
/** Languages that are offered first; any other can be added by its tag. */
export const LANGUAGES = [
  "en",
  "es",
  "ase",
  "ar",
  "fr",
  "ht",
  "hi",
  "hmn",
  "ko",
  "pt",
  "ru",
  "so",
  "sw",
  "tl",
  "uk",
  "ur",
  "vi",
  "zh",
];

const PAGE = 50;

/**
 * What the address asks the list for.
 * @param {Record<string, string>} params
 * @param {string | null} [after]
 * @returns {Query}
 */
export function queryOf(params, after = null) {
  const among = (/** @type {readonly string[]} */ list, /** @type {string | undefined} */ value) =>
    value && list.includes(value) ? value : null;
  return {
    text: params.text ?? "",
    show: params.show === "archived" ? "archived" : "active",
    accepting: /** @type {any} */ (among(ACCEPTING, params.accepting)),
    language: params.language || null,
    kind: /** @type {any} */ (among(KINDS, params.kind)),
    stale: params.stale === "1",
    sort: params.sort === "confirmed" ? "confirmed" : "name",
    after,
    limit: PAGE,
  };
}

/** Whether two addresses ask for the same list. @param {Record<string, string>} a @param {Record<string, string>} b */
export const sameList = (a, b) => JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));

/** Whether the list is narrowed beyond what it shows at first. @param {Query} query */
export const narrowed = (query) =>
  Boolean(query.text || query.accepting || query.language || query.kind || query.stale);

/** How an answer to "accepting now?" looks. @type {Record<string, { tone: string, sign: string }>} */
export const ACCEPTING_LOOK = {
  yes: { tone: "leaf", sign: "check" },
  waiting_list: { tone: "sky", sign: "clock" },
  no: { tone: "", sign: "minus" },
  unknown: { tone: "ochre", sign: "help" },
};

/** @param {import("./api.js").Site} site */
export const addressLine = (site) =>
  joined([
    site.address.street,
    site.address.street_2,
    site.address.city,
    joined([site.address.state, site.address.postal_code], " "),
  ]);

export const newPhone = () => ({ id: newId(), number: "", extension: "", description: "" });
export const newHours = () => ({
  days: ["MO", "TU", "WE", "TH", "FR"],
  opens: "09:00",
  closes: "17:00",
  description: "",
});
export const newAddress = () => ({ street: "", street_2: "", city: "", state: "", postal_code: "", country: "" });
export const newSite = () => ({
  id: newId(),
  name: "",
  confidential: false,
  public_name: "",
  address: newAddress(),
  latitude: null,
  longitude: null,
  timezone: "",
  transport: "",
  accessibility: "",
  hours: [],
  phones: [],
});
export const newContact = () => ({ id: newId(), name: "", title: "", role: "liaison", email: "", phones: [] });
export const newService = () => ({
  id: newId(),
  name: "",
  kind: "counseling",
  description: "",
  audience: "",
  languages: [],
  cost: "",
  sliding_scale: null,
  modes: [],
  sites: [],
  town: "",
  wait: "",
  accessibility: "",
  childcare: null,
  staff_gender: "unknown",
  accepting: "unknown",
  bring: "",
  active: true,
});
export const newPartner = () => ({
  name: "",
  alternate_name: "",
  description: "",
  email: "",
  website: "",
  phones: [],
  languages: [],
  duties: { reports: null, reports_detail: "", hipaa: null, part2: null, records: "", police_report: null },
  notes: "",
  sites: [],
  contacts: [],
  services: [],
});

/** The facts of a kept partner, as a form changes them. @param {any} partner */
export const factsOf = (partner) =>
  Object.fromEntries(Object.keys(newPartner()).map((key) => [key, structuredClone(partner[key])]));

/** Which rows an error about a field can belong to. @param {string | null} field */
export const fitsOf = (field) => (/** @type {any} */ row) =>
  field !== "sites.public_name" || row?.confidential === true;

/**
 * Names of languages as an address and a select need them: those of the list, then whatever else is there.
 * @param {string[]} have
 */
export const languagesLeft = (have) => LANGUAGES.filter((one) => !have.includes(one));

/** A tag that can be a language: letters and digits, parts joined by hyphens. @param {string} text */
export const isTag = (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(text.trim());

// What the facts and the duties of a service are called, in plain words.
import { dated } from "../shared/dates.js";
import { listed, seen, tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("./api.js").MenuItem} MenuItem */
/** @typedef {import("./logic.js").Fact} Fact */

/** @type {Record<Fact, string>} */
export const SIGN = {
  town: "pin",
  how: "video",
  languages: "words",
  cost: "cost",
  wait: "clock",
  accepting: "person",
  audience: "groups",
  childcare: "child",
  staff: "person",
  access: "access",
  bring: "agreements",
};

/** @param {boolean | null | undefined} fact @param {string} id */
const yesOrNo = (fact, id) => (fact === true ? t(`${id}-yes`) : fact === false ? t(`${id}-no`) : "");

/** What is known of a fact; empty: nothing is. @param {MenuItem} item @param {Fact} fact */
export function known({ service }, fact) {
  switch (fact) {
    case "town":
      return seen(service.town);
    case "how":
      return listed(
        service.modes.map((one) => t(`survivor-mode-${one}`)),
        tag(),
      );
    case "languages":
      return listed(
        service.languages.map((one) => tongue(one, tag())),
        tag(),
      );
    case "cost":
      return [seen(service.cost), service.sliding_scale ? t("survivor-sliding") : ""].filter(Boolean).join(". ");
    case "wait":
      return seen(service.wait);
    case "accepting":
      return service.accepting === "unknown" ? "" : t(`survivor-accepting-${service.accepting}`);
    case "audience":
      return seen(service.audience);
    case "childcare":
      return yesOrNo(service.childcare, "survivor-childcare");
    case "staff":
      return service.staff_gender === "unknown" ? "" : t(`survivor-staff-${service.staff_gender}`);
    case "access":
      return seen(service.accessibility);
    case "bring":
      return seen(service.bring);
  }
}

/** The word for what nobody knows. */
export const ask = () => html`<span class="ask">${t("survivor-ask")}</span>`;

/** From whom it comes. @param {MenuItem} item */
export const giver = (item) => (item.own ? t("survivor-own") : seen(item.partner));

/** Her answer in words. @param {string} answer */
export const answerWords = (answer) => t(`survivor-answer-${answer}`);

/** When the facts were last made sure of. @param {MenuItem} item */
export const checked = (item) =>
  item.confirmed_on ? t("survivor-checked", { day: dated(item.confirmed_on, tag()) }) : t("survivor-unchecked");

/**
 * What she deserves to hear before she chooses, each with its sign.
 * @param {MenuItem} item
 * @returns {[string, string][]}
 */
export function duties({ duties }) {
  /** @type {[string, string][]} */
  const told = [];
  if (!duties.reports) told.push(["info", t("survivor-report-unknown")]);
  else if (duties.reports.length === 0) told.push(["info", t("survivor-report-none")]);
  else for (const one of duties.reports) told.push(["info", t(`survivor-report-${one}`)]);
  if (duties.reports_detail.trim()) told.push(["info", seen(duties.reports_detail)]);
  told.push([
    "shield",
    duties.records.trim() ? t("survivor-records", { records: duties.records }) : t("survivor-records-unknown"),
  ]);
  const police = duties.police_report === true ? "yes" : duties.police_report === false ? "no" : "unknown";
  told.push(["agreements", t(`survivor-police-${police}`)]);
  if (duties.part2 !== false) told.push(["shield", t(`survivor-privacy-${duties.part2 ? "yes" : "unknown"}`)]);
  return told;
}

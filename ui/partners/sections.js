// The parts of an organization's page. Duties stand first: she deserves to hear them before she chooses.
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { href } from "../shared/address.js";
import { badge, icon } from "../shared/parts.js";
import { joined, listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { addressLine } from "./logic.js";
import { acceptingBadge, hoursLine, languageNames, orAsk, phoneLine, yesNo } from "./words.js";

/** @typedef {import("./api.js").Partner} Partner */

const ask = () => badge("ochre", "help", t("answer-ask"));

/** @param {string} sign @param {import("../shared/parts.js").Drawn | string} head @param {import("../shared/parts.js").Drawn | string} text */
const point = (sign, head, text) => html`<li>${icon(sign)}<div><b>${head}</b>${text === "" || text === nothing ? nothing : html`<p>${text}</p>`}</div></li>`;

/** @param {Partner} partner */
export function dutiesSection({ duties }) {
  const reports = duties.reports;
  const what = reports === null || reports === undefined ? ask() : reports.length === 0 ? t("duty-reports-none") : listed(reports.map((one) => t(`reports-${one}`)), tag());
  /** @param {boolean | null | undefined} answer @param {string} id */
  const said = (answer, id) => (answer === true ? t(`${id}-yes`) : answer === false ? t(`${id}-no`) : t(`${id}-head`));
  /** @param {boolean | null | undefined} answer */
  const unknown = (answer) => (answer === true || answer === false ? nothing : ask());
  return html`<section class="sec" aria-labelledby="d-duty"><div class="sec__head"><h3 id="d-duty">${t("duties-title")}</h3></div>
    <ul class="duties lines lines--icon">
      ${point("info", t("duty-reports"), html`${what}${duties.reports_detail ? html`<br>${seen(duties.reports_detail)}` : nothing}`)}
      ${point("shield", said(duties.hipaa, "duty-hipaa"), unknown(duties.hipaa))}
      ${point("shield", said(duties.part2, "duty-part2"), unknown(duties.part2))}
      ${point("table", t("duty-records"), duties.records ? seen(duties.records) : ask())}
      ${point("info", said(duties.police_report, "duty-police"), unknown(duties.police_report))}
    </ul></section>`;
}

/** @param {import("./api.js").Service} service @param {Partner} partner */
function serviceMore(service, partner) {
  const sites = partner.sites.filter((site) => service.sites.includes(site.id)).map((site) => seen(site.name));
  /** @type {[string, string][]} */
  const facts = [
    ["service-kind", t(`service-${service.kind}`)],
    ["service-audience", orAsk(service.audience)],
    ["service-languages", service.languages.length > 0 ? languageNames(service.languages) : t("answer-ask")],
    ["service-sliding", yesNo(service.sliding_scale)],
    ["service-where", joined([...sites, seen(service.town)]) || t("answer-ask")],
    ["service-accessibility", orAsk(service.accessibility)],
    ["service-childcare", yesNo(service.childcare)],
    ["service-staff", t(`gender-${service.staff_gender}`)],
    ["service-bring", orAsk(service.bring)],
  ];
  return html`<details class="fold"><summary>${icon("chevron", "i--turn")}<span>${seen(service.name)}</span></summary><div class="fold__body">${service.description ? html`<p class="pre">${seen(service.description)}</p>` : nothing}<dl class="facts">${facts.map(([id, value]) => html`<dt>${t(id)}</dt><dd>${value}</dd>`)}</dl></div></details>`;
}

/** @param {Partner} partner */
export function servicesSection(partner) {
  const edit = partner.own ? "#/program/edit" : href("partners/edit", { id: partner.id });
  return html`<section class="sec" aria-labelledby="d-serv"><div class="sec__head"><h3 id="d-serv">${t("services-title")}</h3><a href=${edit}>${t("services-add")}</a></div>
    ${partner.services.length === 0 ? html`<p class="soft">${t("services-none")}</p>` : html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="d-serv"><table class="table">
      <thead><tr><th scope="col">${t("service-name")}</th><th scope="col">${t("service-how")}</th><th scope="col">${t("service-cost")}</th><th scope="col">${t("service-wait")}</th><th scope="col">${t("partners-accepting")}</th></tr></thead>
      <tbody>${partner.services.map((service) => html`<tr><th scope="row">${seen(service.name)}${service.active ? nothing : html` <span class="fine faint">${t("service-inactive")}</span>`}</th><td>${service.modes.length > 0 ? service.modes.map((mode) => t(`mode-${mode}`)).join(", ") : t("answer-ask")}</td><td>${orAsk(service.cost)}</td><td>${orAsk(service.wait)}</td><td>${acceptingBadge(service.accepting)}</td></tr>`)}</tbody>
    </table></div><div class="folds">${partner.services.map((service) => serviceMore(service, partner))}</div>`}</section>`;
}

/** @param {import("../shared/types.d.ts").Phone[]} phones */
const phoneList = (phones) => phones.map((phone) => html`<br>${icon("phone")} <span class="num">${phoneLine(phone)}</span>${phone.description ? ` ${seen(phone.description)}` : nothing}`);

/** @param {Partner} partner */
export function sitesSection(partner) {
  if (partner.sites.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="d-site"><div class="sec__head"><h3 id="d-site">${t("sites-title")}</h3></div><ul class="duties lines lines--icon">${partner.sites.map((site) =>
    point(
      site.confidential ? "lock" : "pin",
      html`${seen(site.name)} ${site.confidential ? badge("ochre", "lock", t("site-confidential")) : nothing}`,
      html`${site.confidential ? html`${t("site-confidential-out", { name: site.public_name })}<br>` : nothing}${joined([seen(addressLine(site)), hoursLine(site.hours), seen(site.accessibility), seen(site.transport)], ". ") || t("site-nothing")}${phoneList(site.phones)}`,
    ),
  )}</ul></section>`;
}

/** @param {Partner} partner */
export function contactsSection(partner) {
  if (partner.contacts.length === 0 && partner.phones.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="d-con"><div class="sec__head"><h3 id="d-con">${t("contacts-title")}</h3></div><ul class="duties lines lines--icon">
    ${partner.phones.map((phone) => point("phone", html`<span class="num">${phoneLine(phone)}</span>`, seen(phone.description)))}
    ${partner.contacts.map((contact) => point(contact.role === "signatory" ? "edit" : "person", joined([seen(contact.name) || seen(contact.title), t(`role-of-${contact.role}`)]), html`${joined([contact.name && seen(contact.title), seen(contact.email)], ". ")}${phoneList(contact.phones)}`))}</ul></section>`;
}

/** @param {Partner} partner */
export function factsSection(partner) {
  /** @type {[string, string][]} */
  const all = [
    ["facts-description", seen(partner.description)],
    ["facts-languages", partner.languages.length > 0 ? languageNames(partner.languages) : ""],
    ["facts-email", seen(partner.email)],
    ["facts-website", seen(partner.website)],
    ["facts-notes", seen(partner.notes)],
  ];
  const facts = all.filter(([, value]) => value);
  if (facts.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="d-fact"><div class="sec__head"><h3 id="d-fact">${t("facts-title")}</h3></div><dl class="facts">${facts.map(([id, value]) => html`<dt>${t(id)}</dt><dd class="pre">${value}</dd>`)}</dl></section>`;
}

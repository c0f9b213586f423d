// The parts of an organization's page. Duties stand first: she deserves to hear them before she chooses.

import { href } from "../shared/address.js";
import { badge, icon } from "../shared/parts.js";
import { capital, joined, listed, seen, sentences } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { addressLine } from "./logic.js";
import { acceptingBadge, hoursLine, languageNames, orAsk, phoneLine, yesNo } from "./words.js";

/** @typedef {import("./api.js").Partner} Partner */

/**
 * A part's heading: one below the name, which is the page's own heading for our program.
 * @param {{ own: boolean }} partner
 * @param {string} id
 * @param {string} text
 */
const head = (partner, id, text) => (partner.own ? html`<h2 id=${id}>${text}</h2>` : html`<h3 id=${id}>${text}</h3>`);

const ask = () => badge("ochre", "help", t("answer-ask"));

/** @param {string} sign @param {import("../shared/parts.js").Drawn | string} head @param {import("../shared/parts.js").Drawn | string} text */
const point = (sign, head, text) =>
  html`<li>${icon(sign)}<div><b>${head}</b>${text === "" || text === nothing ? nothing : html`<p>${text}</p>`}</div></li>`;

/** @param {Partner} partner */
export function dutiesSection(partner) {
  const { duties } = partner;
  const reports = duties.reports;
  const what =
    reports === null || reports === undefined
      ? ask()
      : reports.length === 0
        ? t("duty-reports-none")
        : capital(
            listed(
              reports.map((one) => t(`reports-${one}`)),
              tag(),
            ),
            tag(),
          );
  /** @param {boolean | null | undefined} answer @param {string} id */
  const said = (answer, id) => (answer === true ? t(`${id}-yes`) : answer === false ? t(`${id}-no`) : t(`${id}-head`));
  /** @param {boolean | null | undefined} answer */
  const unknown = (answer) => (answer === true || answer === false ? nothing : ask());
  return html`<section class="sec" aria-labelledby="d-duty"><div class="sec__head">${head(partner, "d-duty", t("duties-title"))}</div>
    <ul class="duties lines lines--icon">
      ${point("info", t("duty-reports"), html`${what}${duties.reports_detail ? html`<br>${seen(duties.reports_detail)}` : nothing}`)}
      ${point("shield", html`${said(duties.hipaa, "duty-hipaa")} ${unknown(duties.hipaa)}`, html`${said(duties.part2, "duty-part2")} ${unknown(duties.part2)}`)}
      ${point("table", t("duty-records"), duties.records ? seen(duties.records) : ask())}
      ${point(duties.police_report === false ? "check" : "info", html`${said(duties.police_report, "duty-police")} ${unknown(duties.police_report)}`, nothing)}
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
  return html`${service.description ? html`<p class="pre">${seen(service.description)}</p>` : nothing}<dl class="facts">${facts.map(([id, value]) => html`<dt>${t(id)}</dt><dd class="pre">${value}</dd>`)}</dl>`;
}

/** In person, video. @param {import("./api.js").Service} service */
const modes = (service) =>
  service.modes.length > 0
    ? service.modes
        .map((mode, at) => (at === 0 ? t(`mode-${mode}`) : t(`mode-${mode}`).toLocaleLowerCase(tag())))
        .join(", ")
    : t("answer-ask");

/**
 * @param {Partner} partner
 * @param {Set<string>} open ids of the services that are unfolded
 * @param {(id: string) => void} flip
 */
export function servicesSection(partner, open, flip) {
  const edit = partner.own ? "#/program/edit" : href("partners/edit", { id: partner.id });
  /** @param {import("./api.js").Service} service */
  const row = (service) => {
    const on = open.has(service.id);
    return html`<tr><th scope="row"><button class="unfold" type="button" aria-expanded=${String(on)} aria-controls="more-${service.id}" @click=${() => flip(service.id)}>${icon("chevron", "i--turn")}<span>${seen(service.name)}${service.active ? nothing : html` <span class="fine faint">${t("service-inactive")}</span>`}</span></button></th><td>${modes(service)}</td><td>${orAsk(service.cost)}</td><td>${orAsk(service.wait)}</td><td>${acceptingBadge(service.accepting)}</td></tr>
      <tr id="more-${service.id}" ?hidden=${!on}><td colspan="5" class="unfolded">${serviceMore(service, partner)}</td></tr>`;
  };
  return html`<section class="sec" aria-labelledby="d-serv"><div class="sec__head">${head(partner, "d-serv", t("services-title"))}<a href=${edit}>${t("services-add")}</a></div>
    ${
      partner.services.length === 0
        ? html`<p class="soft">${t("services-none")}</p>`
        : html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="d-serv"><table class="table">
      <thead><tr><th scope="col">${t("service-name")}</th><th scope="col">${t("service-how")}</th><th scope="col">${t("service-cost")}</th><th scope="col">${t("service-wait")}</th><th scope="col">${t("partners-accepting")}</th></tr></thead>
      <tbody>${partner.services.map(row)}</tbody>
    </table></div>`
    }</section>`;
}

/** @param {import("../shared/types.d.ts").Phone[]} phones */
const phoneList = (phones) =>
  phones.map(
    (phone) =>
      html`<br>${icon("phone")} <span class="num">${phoneLine(phone)}</span>${phone.description ? ` ${seen(phone.description)}` : nothing}`,
  );

/** @param {Partner} partner */
export function sitesSection(partner) {
  if (partner.sites.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="d-site"><div class="sec__head">${head(partner, "d-site", t("sites-title"))}</div><ul class="duties lines lines--icon">${partner.sites.map(
    (site) =>
      point(
        site.confidential ? "lock" : "pin",
        html`${seen(site.name)} ${site.confidential ? badge("ochre", "lock", t("site-confidential")) : nothing}`,
        html`${site.confidential ? html`${t("site-confidential-out", { name: site.public_name })}<br>` : nothing}${sentences([seen(addressLine(site)), hoursLine(site.hours), seen(site.accessibility), seen(site.transport)]) || t("site-nothing")}${phoneList(site.phones)}`,
      ),
  )}</ul></section>`;
}

/** @param {Partner} partner */
export function contactsSection(partner) {
  if (partner.contacts.length === 0 && partner.phones.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="d-con"><div class="sec__head">${head(partner, "d-con", t("contacts-title"))}</div><ul class="duties lines lines--icon">
    ${partner.phones.map((phone) => point("phone", html`<span class="num">${phoneLine(phone)}</span>`, seen(phone.description)))}
    ${partner.contacts.map((contact) => point(contact.role === "signatory" ? "edit" : "person", joined([seen(contact.name) || seen(contact.title), t(`role-of-${contact.role}`)]), html`${sentences([contact.name && seen(contact.title), seen(contact.email)])}${phoneList(contact.phones)}`))}</ul></section>`;
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
  return html`<section class="sec" aria-labelledby="d-fact"><div class="sec__head">${head(partner, "d-fact", t("facts-title"))}</div><dl class="facts">${facts.map(([id, value]) => html`<dt>${t(id)}</dt><dd class="pre">${value}</dd>`)}</dl></section>`;
}

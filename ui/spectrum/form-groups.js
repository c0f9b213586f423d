// The fields of each kind of proof.

import { choice, day, groupFault, line, rows, several } from "../shared/fields.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { CHECKLISTS, newMember } from "./logic.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */
/** @typedef {{ sheet: Sheet, all: import("./api.js").Spectrum, redraw: () => void }} Form */

/** @param {string} name of the partner @returns {[string, string][]} */
const sides = (name) => [
  ["us", t("side-us")],
  ["partner", name || t("side-partner")],
];

/** @param {Form} form */
const spanFields = ({ sheet }) =>
  html`<div class="form__two">${day(sheet, "from", t("proofs-from"), { required: true })}${day(sheet, "until", t("proofs-until"), { hint: t("proof-until-hint") })}</div>`;

/** @param {Form} form */
function attestation({ sheet, all }) {
  const practice = sheet.values.practice;
  return html`<div class="form__two">${choice(sheet, "practice", t("attest-practice"), [
    ["woven", t("criterion-woven")],
    ["self_defined_needs", t("criterion-self_defined_needs")],
  ])}${all.own ? nothing : choice(sheet, "side", t("attest-side"), sides(all.name), { hint: t("attest-side-hint") })}</div>
    <p class="soft">${t(`attest_about-${practice}`)}</p>
    ${several(
      sheet,
      "checklist",
      t("attest-checklist"),
      CHECKLISTS[practice].map((item) => [item, t(`attest_item-${item}`)]),
      t("attest-checklist-hint"),
    )}
    ${line(sheet, "by", t("attest-by"), { hint: t("contact-name-hint"), guard: true, required: true })}
    <div class="form__two">${day(sheet, "made_on", t("attest-made-on"), { required: true })}${day(sheet, "until", t("attest-until"), { required: true })}</div>`;
}

/** @param {Form} form */
const team = (form) =>
  html`${line(form.sheet, "name", t("team-name"), { guard: true, required: true })}${spanFields(form)}
    <h2>${t("team-members")}</h2><p class="soft">${t("team-members-lead")}</p>${groupFault(form.sheet, "members")}${rows(
      {
        sheet: form.sheet,
        path: "members",
        title: (row, index) => row.name || t("team-member-n", { n: index + 1 }),
        add: t("team-member-add"),
        draw: (at) =>
          html`<div class="form__two">${line(form.sheet, `${at}.name`, t("party-name"), { hint: t("contact-name-hint"), guard: true })}${choice(
            form.sheet,
            `${at}.role`,
            t("team-role"),
            ["advocate", "clinician", "other"].map((role) => [role, t(`team_role-${role}`)]),
          )}${form.all.own ? nothing : choice(form.sheet, `${at}.side`, t("party-side"), sides(form.all.name))}</div><div class="form__two">${day(form.sheet, `${at}.from`, t("proofs-from"), { hint: t("team-member-from-hint") })}${day(form.sheet, `${at}.until`, t("proofs-until"), { hint: t("proof-until-hint") })}</div>`,
        blank: () => newMember(form.sheet.values.members.length % 2 === 1 ? "clinician" : "advocate"),
        redraw: form.redraw,
      },
    )}`;

/** @param {Form} form */
function colocation(form) {
  const { sheet, all } = form;
  const sites = sheet.values.side === "us" ? all.doors : all.sites;
  return html`<div class="form__two">${choice(sheet, "side", t("shared_site-owner"), sides(all.name))}${choice(
    sheet,
    "site_id",
    t("shared_site-which"),
    [["", t("shared_site-choose")], ...sites.map((site) => /** @type {[string, string]} */ ([site.id, site.name]))],
    { hint: t("shared_site-public-hint") },
  )}</div>${spanFields(form)}`;
}

/** @type {Record<string, (form: Form) => import("../shared/parts.js").Drawn>} */
export const GROUPS = { attestation, team, colocation };

/** @type {Record<string, string>} */
const LABELS = {
  by: "attest-by",
  made_on: "attest-made-on",
  until: "proofs-until",
  from: "proofs-from",
  checklist: "attest-checklist",
  side: "party-side",
  name: "team-name",
  site_id: "shared_site-which",
  "members.name": "party-name",
  "members.until": "proofs-until",
};

/** @param {string} path with places in lists */
export function labelOf(path) {
  const id = LABELS[path.replace(/\.\d+/g, "")];
  return id ? t(id) : "";
}

// A person of staff, to add or to change. What is typed stays until it is saved or discarded.

import { languagesField } from "../partners/form-languages.js";
import { go } from "../shared/address.js";
import { block, choice, day, line } from "../shared/fields.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as staff from "./api.js";
import { newPerson, ROLES, recordOf } from "./logic.js";
import { organizationField, organizations } from "./organizations.js";
import { putAway } from "./put-away.js";

const FORM = "person";

/** @type {Record<string, string>} */
const LABELS = {
  organization_id: "staff-organization",
  name: "staff-name",
  title: "staff-job",
  oriented_on: "staff-oriented",
  trained_on: "staff-trained",
  until: "staff-until",
  notes: "agreement-notes",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
const faultsOf = (values) =>
  values.organization_id
    ? []
    : [{ path: "organization_id", label: labelOf("organization_id"), text: t("staff-wrong-organization") }];

/** @extends {RecordForm<staff.Staff>} */
class StaffForm extends RecordForm {
  /** @type {import("./organizations.js").Organization[]} */
  #all = [];

  constructor() {
    super({ id: FORM, store: staff, name: (kept) => kept.name, label: labelOf, faults: faultsOf });
  }

  async load() {
    const { id, organization } = this.route.params;
    const [kept, all] = await Promise.all([id ? staff.get(id) : null, organizations()]);
    if (!this.isConnected) return;
    this.kept = kept;
    this.#all = all;
    const stored = kept ? recordOf(newPerson(), kept) : newPerson(organization);
    this.sheet = new Sheet(FORM, `person:${kept?.id ?? `new:${organization ?? ""}`}`, stored, kept?.revision ?? 0);
  }

  back() {
    go("staff");
  }

  leave() {
    this.back();
  }

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.name }) : t("staff-add");
  }

  lead() {
    return t("staff-form-lead");
  }

  aside() {
    return putAway(this, staff, this.kept?.name ?? "");
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    return html`<section class="sec form__group" aria-labelledby="f-who"><h2 id="f-who">${t("staff-who")}</h2>
      ${organizationField(sheet, this.#all, this.kept)}
      <div class="form__two">${line(sheet, "name", t("staff-name"), { required: true, guard: true, hint: t("staff-name-hint") })}${line(sheet, "title", t("staff-job"), { guard: true })}</div>
      ${choice(
        sheet,
        "role",
        t("staff-role"),
        ROLES.map((role) => [role, t(`staff_role-${role}`)]),
      )}
      ${languagesField(sheet, "languages", t("facts-languages"), redraw)}</section>
      <section class="sec form__group" aria-labelledby="f-days"><h2 id="f-days">${t("staff-days")}</h2>
      <div class="form__two">${day(sheet, "oriented_on", t("staff-oriented"), { hint: t("staff-oriented-hint") })}${day(sheet, "trained_on", t("staff-trained"), { hint: t("staff-trained-hint") })}${day(sheet, "from", t("staff-from"))}${day(sheet, "until", t("staff-until"))}</div>
      ${block(sheet, "notes", t("agreement-notes"), { hint: t("facts-notes-hint") })}</section>`;
  }
}

customElements.define("staff-form", StaffForm);

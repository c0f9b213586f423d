// Days on which a place is closed, to add or to change. What is typed stays until it is saved or discarded.

import { choice, day, line, tick } from "../shared/fields.js";
import { banner } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { t } from "../shared/words.js";
import { newClosure, recordOf, sentClosure } from "../staff/logic.js";
import { organizationField } from "../staff/organizations.js";
import { putAway } from "../staff/put-away.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as closures from "./closures.js";
import { SiteForm } from "./site-form.js";

const FORM = "closure";

/** @type {Record<string, string>} */
const LABELS = {
  organization_id: "staff-organization",
  site_id: "room-site",
  from: "closure-from",
  until: "closure-until",
  reason: "closure-reason",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
const faultsOf = (values) =>
  [
    { path: "organization_id", text: "staff-wrong-organization" },
    { path: "from", text: "closure-wrong-from" },
  ]
    .filter(({ path }) => !values[path])
    .map(({ path, text }) => ({ path, label: labelOf(path), text: t(text) }));

/** @extends {SiteForm<closures.Closure>} */
class ClosureForm extends SiteForm {
  constructor() {
    super({
      id: FORM,
      store: closures,
      name: (kept) => kept.reason || t("closure-one"),
      label: labelOf,
      faults: faultsOf,
      sent: sentClosure,
    });
  }

  async load() {
    const { id, organization } = this.route.params;
    const kept = id ? await closures.get(id) : null;
    const stored = kept ? recordOf(newClosure(), kept) : newClosure(organization);
    const sheet = new Sheet(FORM, `closure:${kept?.id ?? `new:${organization ?? ""}`}`, stored, kept?.revision ?? 0);
    await this.choices(sheet.values.organization_id);
    if (!this.isConnected) return;
    this.kept = kept;
    this.sheet = sheet;
  }

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.reason || t("closure-one") }) : t("closure-add");
  }

  lead() {
    return t("closure-form-lead");
  }

  aside() {
    return putAway(this, closures, this.kept?.reason || t("closure-one"));
  }

  /** @param {Sheet} sheet */
  fields(sheet) {
    const { from, until, yearly } = sheet.values;
    const leap = yearly && from?.endsWith("-02-29") && (!until || until === from);
    return html`<section class="sec form__group" aria-labelledby="f-closed"><h2 id="f-closed" class="visually-hidden">${t("closure-one")}</h2>
      <div class="form__two">${organizationField(sheet, this.all, this.kept)}${choice(sheet, "site_id", t("room-site"), [["", t("closure-everywhere")], ...this.sites])}</div>
      <div class="form__two">${day(sheet, "from", t("closure-from"), { required: true })}${day(sheet, "until", t("closure-until"), { hint: t("closure-until-hint") })}</div>
      ${tick(sheet, "yearly", t("closure-yearly-tick"), t("closure-yearly-hint"))}
      ${leap ? banner("ochre", "info", t("closure-leap")) : nothing}
      ${line(sheet, "reason", t("closure-reason"), { guard: true, hint: t("closure-reason-hint") })}</section>`;
  }
}

customElements.define("closure-form", ClosureForm);

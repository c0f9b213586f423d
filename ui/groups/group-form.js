// A shared group, to add or to change. What is typed stays until it is saved or discarded.

import { list as listAgreements } from "../agreements/api.js";
import { queryOf as agreementQuery } from "../agreements/logic.js";
import { get as getPartner, getProgram } from "../partners/api.js";
import { languagesField } from "../partners/form-languages.js";
import { go } from "../shared/address.js";
import { controlId } from "../shared/faults.js";
import { block, choice, line, number, several, tick } from "../shared/fields.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { list as listStaff } from "../staff/api.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as groups from "./api.js";
import { newGroup, recordOf, sentOf, unsendable } from "./logic.js";
import "../agreements/partner-picker.js";

const FORM = "group";

/** @type {Record<string, string>} */
const LABELS = {
  partner_id: "training-partner",
  name: "group-name",
  purpose: "group-purpose",
  agreement_id: "group-agreement",
  substitutes: "group-substitutes",
  capacity: "group-capacity",
  notes: "agreement-notes",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
const faultsOf = (values) =>
  unsendable(values).map((path) => ({ path, label: labelOf(path), text: t(`group-wrong-${path}`) }));

/** @extends {RecordForm<groups.Group>} */
class GroupForm extends RecordForm {
  #partner = "";
  /** @type {[string, string][]} */
  #agreements = [];
  /** @type {[string, string][]} */
  #people = [];

  constructor() {
    super({ id: FORM, store: groups, name: (kept) => kept.name, label: labelOf, faults: faultsOf, sent: sentOf });
    this.addEventListener("partner-picked", this.#pick);
  }

  async load() {
    const { id, partner } = this.route.params;
    const kept = id ? await groups.get(id) : null;
    const stored = kept ? recordOf(kept) : newGroup(partner);
    const sheet = new Sheet(FORM, `group:${kept?.id ?? `new:${partner ?? ""}`}`, stored, kept?.revision ?? 0);
    await this.#choices(sheet.values.partner_id);
    if (!this.isConnected) return;
    this.kept = kept;
    this.sheet = sheet;
  }

  /** What can be chosen with a partner: agreements with it, staff of the two. @param {string} partner */
  async #choices(partner) {
    const own = await getProgram();
    const of = (/** @type {string} */ organization_id) => listStaff({ organization_id });
    const [theirs, ours, papers, there] = await Promise.all([
      partner ? of(partner) : { items: [] },
      of(own.id),
      partner ? listAgreements({ ...agreementQuery({ partner_id: partner }), limit: 0 }) : { items: [] },
      partner ? getPartner(partner) : null,
    ]);
    this.#partner = there?.name ?? "";
    this.#agreements = papers.items.map((paper) => [paper.id, seen(paper.name)]);
    this.#people = [...ours.items, ...theirs.items].map((one) => [
      one.id,
      joined([seen(one.name), seen(one.organization)], " · "),
    ]);
  }

  #pick = async (/** @type {Event} */ event) => {
    const sheet = this.sheet;
    if (!sheet) return;
    const { id } = /** @type {CustomEvent} */ (event).detail;
    Object.assign(sheet.values, { partner_id: id, agreement_id: "", substitutes: [] });
    sheet.keep();
    await this.#choices(id);
    if (this.isConnected) this.update();
  };

  back() {
    if (this.kept) go("groups/one", { id: this.kept.id });
    else go("groups");
  }

  /** @param {groups.Group} saved */
  leave(saved) {
    go("groups/one", { id: saved.id });
  }

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.name }) : t("groups-add");
  }

  lead() {
    return t("group-form-lead");
  }

  /** @param {Sheet} sheet */
  #who(sheet) {
    if (this.kept)
      return html`<div class="field"><span class="label">${t("training-partner")}</span><b>${seen(this.kept.partner)}</b></div>`;
    return html`<partner-picker .label=${t("training-partner")} .control=${controlId(sheet.id, "partner_id")} .chosen=${this.#partner} .wrong=${sheet.faults.find((one) => one.path === "partner_id")?.text ?? ""}></partner-picker>`;
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    return html`<section class="sec form__group" aria-labelledby="f-what"><h2 id="f-what">${t("group-what")}</h2>${this.#who(sheet)}
      ${line(sheet, "name", t("group-name"), { required: true, guard: true })}${block(sheet, "purpose", t("group-purpose"))}
      ${choice(sheet, "agreement_id", t("group-agreement"), [["", t("group-no-agreement")], ...this.#agreements], { hint: t("group-agreement-hint") })}</section>
      <section class="sec form__group" aria-labelledby="f-step"><h2 id="f-step">${t("group-substitutes")}</h2>${several(sheet, "substitutes", t("group-substitutes-pick"), this.#people, t("group-substitutes-hint"))}</section>
      <section class="sec form__group" aria-labelledby="f-how"><h2 id="f-how">${t("group-how")}</h2>
      <div class="form__two">${number(sheet, "capacity", t("group-capacity"), { mode: "numeric", hint: t("group-capacity-hint") })}</div>
      ${tick(sheet, "open", t("group-open-tick"), t("group-open-hint"))}${tick(sheet, "childcare", t("group-childcare"))}${tick(sheet, "transport", t("group-transport"))}
      ${languagesField(sheet, "languages", t("service-languages"), redraw)}
      ${block(sheet, "notes", t("agreement-notes"), { hint: t("facts-notes-hint") })}</section>`;
  }
}

customElements.define("group-form", GroupForm);

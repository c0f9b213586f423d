// Everything about an organization, to add or to change. What is typed stays until it is saved or discarded.

import { go } from "../shared/address.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as partners from "./api.js";
import { contactsGroup } from "./form-contacts.js";
import { dutiesGroup, factsGroup, notesGroup } from "./form-facts.js";
import { labelOf } from "./form-labels.js";
import { servicesGroup } from "./form-services.js";
import { sitesGroup } from "./form-sites.js";
import { factsOf, fitsOf, newPartner } from "./logic.js";

const FORM = "partner";

/** @extends {RecordForm<partners.Partner>} */
class PartnerForm extends RecordForm {
  constructor() {
    super({ id: FORM, store: partners, name: (kept) => kept.name, label: labelOf, fits: fitsOf });
  }

  get #own() {
    return this.route.room === "program";
  }

  async load() {
    const { id } = this.route.params;
    const kept = this.#own ? await partners.getProgram() : id ? await partners.get(id) : null;
    if (!this.isConnected) return;
    this.kept = kept;
    const stored = kept ? factsOf(kept) : newPartner();
    this.sheet = new Sheet(FORM, `partner:${kept?.id ?? "new"}`, stored, kept?.revision ?? 0);
  }

  back() {
    if (this.#own) go("program", {});
    else go("partners", { id: this.kept?.id });
  }

  /** @param {partners.Partner} saved */
  leave(saved) {
    if (this.#own) go("program", {});
    else go("partners", { id: saved.id });
  }

  heading() {
    if (this.#own) return t("program-edit");
    return this.kept ? t("partners-edit", { name: this.kept.name }) : t("partners-add");
  }

  lead() {
    return t("partners-form-lead");
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    return html`${factsGroup(sheet, redraw)}${dutiesGroup(sheet)}
        ${servicesGroup(sheet, redraw)}${sitesGroup(sheet, redraw)}${contactsGroup(sheet, redraw)}${notesGroup(sheet)}`;
  }

  aside() {
    return this.kept ? html`<span class="small soft">${seen(this.kept.name)}</span>` : nothing;
  }
}

customElements.define("partner-form", PartnerForm);

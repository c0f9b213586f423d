// Everything about an agreement, to record or to change. What is typed stays until it is saved or discarded.

import * as partners from "../partners/api.js";
import { go, href } from "../shared/address.js";
import { banner } from "../shared/parts.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { clausesGroup } from "./form-clauses.js";
import { commitmentsGroup } from "./form-commitments.js";
import { labelOf } from "./form-labels.js";
import { partiesGroup } from "./form-parties.js";
import { datesGroup, whatGroup } from "./form-terms.js";
import { choicesFrom, fitAmount, newAgreement, recordOf, sentOf } from "./logic.js";
import "./partner-picker.js";

const FORM = "agreement";

/** @param {any} values */
const faultsOf = (values) =>
  values.partner_id ? [] : [{ path: "partner_id", label: t("agreement-partner"), text: t("agreement-partner-empty") }];

/** @extends {RecordForm<agreements.Agreement>} */
class AgreementForm extends RecordForm {
  #partner = "";

  constructor() {
    super({ id: FORM, store: agreements, name: (kept) => kept.title, label: labelOf, sent: sentOf, faults: faultsOf });
    this.addEventListener("partner-picked", this.#pick);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#partner = "";
  }

  async load() {
    const { id, partner } = this.route.params;
    const kept = id ? await agreements.get(id) : null;
    if (!this.isConnected) return;
    this.kept = kept;
    const stored = kept ? recordOf(kept) : newAgreement(partner);
    this.sheet = new Sheet(FORM, `agreement:${kept?.id ?? "new"}`, stored, kept?.revision ?? 0);
    const whom = this.sheet.values.partner_id;
    if (whom) this.#partner = kept?.partner_id === whom ? (kept?.partner ?? "") : (await partners.get(whom)).name;
  }

  back() {
    if (this.kept) go("agreements/one", { id: this.kept.id });
    else go("agreements");
  }

  /** @param {agreements.Agreement} saved */
  leave(saved) {
    go("agreements/one", { id: saved.id });
  }

  /** @param {any} values */
  adjust(values) {
    for (const one of values.commitments) fitAmount(one);
  }

  #pick = (/** @type {Event} */ event) => {
    const { id, name } = /** @type {CustomEvent} */ (event).detail;
    if (!this.sheet) return;
    this.sheet.values.partner_id = id;
    this.#partner = name;
    this.sheet.keep();
    this.update();
  };

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.title }) : t("agreements-add");
  }

  lead() {
    return t("agreements-form-lead");
  }

  notice() {
    const kept = this.kept;
    if (!kept?.life.sealed) return nothing;
    const force = kept.state === "active" || kept.state === "in_notice";
    const back = html`<a class="btn btn--dense" href=${href("agreements/one", { id: kept.id })}>${t("agreement-one")}</a>`;
    return banner("", "lock", t("agreement-sealed"), force ? back : nothing);
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    const us = t("side-us");
    const them = this.#partner ? seen(this.#partner) : t("side-partner");
    return html`${whatGroup(sheet, this.#partner, choicesFrom(this.kept?.state ?? null))}
        ${datesGroup(sheet, redraw)}${partiesGroup(sheet, redraw, us, them)}
        ${commitmentsGroup(sheet, redraw, us, them)}${clausesGroup(sheet, redraw)}`;
  }
}

customElements.define("agreement-form", AgreementForm);

// Everything about an agreement, to record or to change. What is typed stays until it is saved or discarded.

import * as partners from "../partners/api.js";
import { go, href } from "../shared/address.js";
import { undo } from "../shared/changes.js";
import { explain, summary } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { clausesGroup } from "./form-clauses.js";
import { commitmentsGroup } from "./form-commitments.js";
import { labelOf } from "./form-labels.js";
import { partiesGroup } from "./form-parties.js";
import { datesGroup, whatGroup } from "./form-terms.js";
import { choicesFrom, fitAmount, newAgreement, recordOf, sentOf } from "./logic.js";
import "./partner-picker.js";

const FORM = "agreement";

class AgreementForm extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "agreements", page: "new", params: {} };
  /** @type {Sheet | null} */
  #sheet = null;
  /** @type {agreements.Agreement | null} */
  #agreement = null;
  #partner = "";
  #wrong = "";
  #busy = false;
  #clash = false;

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#sheet = null;
    this.#agreement = null;
    this.#partner = "";
    render(nothing, this);
  }

  async #load() {
    const { id, partner } = this.route.params;
    try {
      if (id) this.#agreement = await agreements.get(id);
      if (!this.isConnected) return;
      const stored = this.#agreement ? recordOf(this.#agreement) : newAgreement(partner);
      this.#sheet = new Sheet(
        FORM,
        `agreement:${this.#agreement?.id ?? "new"}`,
        stored,
        this.#agreement?.revision ?? 0,
      );
      this.#clash = this.#sheet.stale;
      const whom = this.#sheet.values.partner_id;
      if (whom)
        this.#partner =
          this.#agreement?.partner_id === whom ? (this.#agreement?.partner ?? "") : (await partners.get(whom)).name;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  back() {
    if (this.#agreement) go("agreements/one", { id: this.#agreement.id });
    else go("agreements");
  }

  save = async () => {
    const sheet = this.#sheet;
    if (!sheet || this.#busy) return;
    sheet.faults = sheet.values.partner_id
      ? []
      : [{ path: "partner_id", label: t("agreement-partner"), text: t("agreement-partner-empty") }];
    if (sheet.faults.length > 0) {
      sheet.show("faults");
      return this.#update();
    }
    this.#busy = true;
    this.#update();
    try {
      const had = this.#agreement;
      const saved = had
        ? await agreements.update(had.id, sheet.revision, sentOf(sheet.values))
        : await agreements.add(sentOf(sheet.values));
      sheet.discard();
      toast(t("form-saved", { name: saved.title }), () => undo(saved.id));
      if (this.isConnected) go("agreements/one", { id: saved.id });
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#busy = false;
      await this.#refused(thrown);
      this.#update();
    }
  };

  /** @param {unknown} thrown */
  async #refused(thrown) {
    const sheet = /** @type {Sheet} */ (this.#sheet);
    if (thrown instanceof Refusal && thrown.code === "refused" && this.#agreement) {
      const now = await agreements.get(this.#agreement.id).catch(() => null);
      if (now && now.revision !== sheet.revision) {
        sheet.newest = now.revision;
        this.#clash = true;
        return;
      }
    }
    sheet.fail(thrown, labelOf);
  }

  #discard = () => {
    this.#sheet?.discard();
    this.back();
  };

  #over = () => {
    this.#sheet?.saveOver();
    this.#clash = false;
    this.save();
  };

  #input = (/** @type {Event} */ event) => this.#sheet?.take(event);

  #change = (/** @type {Event} */ event) => {
    const sheet = this.#sheet;
    if (!sheet) return;
    sheet.take(event);
    for (const one of sheet.values.commitments) fitAmount(one);
    this.#update();
  };

  #pick = (/** @type {Event} */ event) => {
    const { id, name } = /** @type {CustomEvent} */ (event).detail;
    if (!this.#sheet) return;
    this.#sheet.values.partner_id = id;
    this.#partner = name;
    this.#sheet.keep();
    this.#update();
  };

  #update() {
    const sheet = this.#sheet;
    const title = this.#agreement ? t("agreements-edit", { name: this.#agreement.title }) : t("agreements-add");
    if (!sheet) {
      render(
        html`<div class="page"><div class="page__head"><h1 tabindex="-1">${title}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    const redraw = () => this.#update();
    const us = t("side-us");
    const them = this.#partner ? seen(this.#partner) : t("side-partner");
    render(
      html`<div class="page"><div class="page__head"><div><h1 tabindex="-1">${title}</h1><p>${t("agreements-form-lead")}</p></div></div>
      <form class="form" novalidate data-region @submit=${this.save} @input=${this.#input} @change=${this.#change} @partner-picked=${this.#pick}>
        ${sheet.restored ? banner("", "undo", t("form-restored"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-discard")}</button>`) : nothing}
        ${this.#clash ? banner("ochre", "alert", t("form-clash"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-clash-theirs")}</button><button class="btn btn--dense" type="button" @click=${this.#over}>${t("form-clash-mine")}</button>`) : nothing}
        ${this.#agreement?.life.sealed ? banner("", "lock", t("agreement-sealed"), this.#agreement.state === "active" || this.#agreement.state === "in_notice" ? html`<a class="btn btn--dense" href=${href("agreements/one", { id: this.#agreement.id })}>${t("agreement-one")}</a>` : nothing) : nothing}
        ${summary(FORM, sheet.faults)}
        ${whatGroup(sheet, this.#partner, choicesFrom(this.#agreement?.state ?? null))}
        ${datesGroup(sheet, redraw)}
        ${partiesGroup(sheet, redraw, us, them)}
        ${commitmentsGroup(sheet, redraw, us, them)}
        ${clausesGroup(sheet, redraw)}
        <div class="form__bar"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${this.#busy ? t("form-saving") : t("form-save")}</button><button class="btn" type="button" @click=${() => this.back()}>${t("form-later")}</button><button class="btn btn--quiet" type="button" @click=${this.#discard}>${t("form-discard")}</button></div>
      </form></div>`,
      this,
    );
  }
}

customElements.define("agreement-form", AgreementForm);

// Everything about an organization, to add or to change. What is typed stays until it is saved or discarded.

import { go } from "../shared/address.js";
import { undo } from "../shared/changes.js";
import { explain, summary } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as partners from "./api.js";
import { contactsGroup } from "./form-contacts.js";
import { dutiesGroup, factsGroup, notesGroup } from "./form-facts.js";
import { labelOf } from "./form-labels.js";
import { servicesGroup } from "./form-services.js";
import { sitesGroup } from "./form-sites.js";
import { factsOf, fitsOf, newPartner } from "./logic.js";

const FORM = "partner";

class PartnerForm extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "partners", page: "new", params: {} };
  /** @type {Sheet | null} */
  #sheet = null;
  /** @type {partners.Partner | null} */
  #partner = null;
  #wrong = "";
  #busy = false;
  #clash = false;

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#sheet = null;
    this.#partner = null;
    render(nothing, this);
  }

  get #own() {
    return this.route.room === "program";
  }

  get #back() {
    if (this.#own) return { place: "program", params: {} };
    return { place: "partners", params: { id: this.#partner?.id } };
  }

  async #load() {
    try {
      if (this.#own) this.#partner = await partners.getProgram();
      else if (this.route.params.id) this.#partner = await partners.get(this.route.params.id);
      if (!this.isConnected) return;
      const key = `partner:${this.#partner?.id ?? "new"}`;
      this.#sheet = new Sheet(
        FORM,
        key,
        this.#partner ? factsOf(this.#partner) : newPartner(),
        this.#partner?.revision ?? 0,
      );
      this.#clash = this.#sheet.stale;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  back() {
    go(this.#back.place, this.#back.params);
  }

  save = async () => {
    const sheet = this.#sheet;
    if (!sheet || this.#busy) return;
    this.#busy = true;
    this.#wrong = "";
    sheet.faults = [];
    this.#update();
    try {
      const had = this.#partner;
      const saved = had
        ? await partners.update(had.id, sheet.revision, sheet.values)
        : await partners.add(sheet.values);
      sheet.discard();
      toast(t("form-saved", { name: saved.name }), () => undo(saved.id));
      if (this.isConnected) go(this.#own ? "program" : "partners", this.#own ? {} : { id: saved.id });
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
    if (thrown instanceof Refusal && thrown.code === "refused" && this.#partner) {
      const now = await partners.get(this.#partner.id).catch(() => null);
      if (now && now.revision !== sheet.revision) {
        sheet.newest = now.revision;
        this.#clash = true;
        return;
      }
    }
    sheet.fail(thrown, labelOf, fitsOf(thrown instanceof Refusal ? thrown.field : null));
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
    this.#sheet?.take(event);
    this.#update();
  };

  #update() {
    const sheet = this.#sheet;
    const title = this.#own
      ? t("program-edit")
      : this.#partner
        ? t("partners-edit", { name: this.#partner.name })
        : t("partners-add");
    if (!sheet) {
      render(
        html`<div class="page"><div class="page__head"><h1 tabindex="-1">${title}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    const redraw = () => this.#update();
    render(
      html`<div class="page"><div class="page__head"><div><h1 tabindex="-1">${title}</h1><p>${t("partners-form-lead")}</p></div></div>
      <form class="form" novalidate data-region @submit=${this.save} @input=${this.#input} @change=${this.#change}>
        ${sheet.restored ? banner("", "undo", t("form-restored"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-discard")}</button>`) : nothing}
        ${this.#clash ? banner("ochre", "alert", t("form-clash"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-clash-theirs")}</button><button class="btn btn--dense" type="button" @click=${this.#over}>${t("form-clash-mine")}</button>`) : nothing}
        ${summary(FORM, sheet.faults)}
        ${factsGroup(sheet, redraw)}${dutiesGroup(sheet)}
        ${servicesGroup(sheet, redraw)}${sitesGroup(sheet, redraw)}${contactsGroup(sheet, redraw)}${notesGroup(sheet)}
        <div class="form__bar"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${this.#busy ? t("form-saving") : t("form-save")}</button><button class="btn" type="button" @click=${() => this.back()}>${t("form-later")}</button><button class="btn btn--quiet" type="button" @click=${this.#discard}>${t("form-discard")}</button>${this.#partner ? html`<span class="small soft">${seen(this.#partner.name)}</span>` : nothing}</div>
      </form></div>`,
      this,
    );
  }
}

customElements.define("partner-form", PartnerForm);

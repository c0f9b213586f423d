// Everything about a training, to plan, to record or to change. What is typed stays until it is saved or discarded.

import * as partners from "../partners/api.js";
import { list as listResources } from "../resources/api.js";
import { queryOf as resourceQuery } from "../resources/logic.js";
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
import * as trainings from "./api.js";
import { labelOf, libraryGroup, peopleGroup, whatGroup } from "./form-groups.js";
import { newTraining, recordOf, unsendable } from "./logic.js";
import "../agreements/partner-picker.js";

const FORM = "training";

class TrainingForm extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "trainings", page: "new", params: {} };
  /** @type {Sheet | null} */
  #sheet = null;
  /** @type {trainings.Training | null} */
  #training = null;
  /** @type {import("../resources/api.js").ResourceLine[]} */
  #library = [];
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
    this.#training = null;
    this.#library = [];
    this.#partner = "";
    render(nothing, this);
  }

  async #load() {
    const { id, held, ...given } = this.route.params;
    try {
      const [kept, active, away] = await Promise.all([
        id ? trainings.get(id) : null,
        listResources(resourceQuery({})),
        listResources(resourceQuery({ show: "archived" })),
      ]);
      if (!this.isConnected) return;
      this.#training = kept;
      const stored = kept ? recordOf(kept) : newTraining(given);
      if (held) stored.state = "held";
      // A plan for one partner is not the plan for another.
      const key = `training:${kept?.id ?? `new:${given.partner ?? ""}`}`;
      const sheet = new Sheet(FORM, key, stored, kept?.revision ?? 0);
      // What was put away is offered only where it is used.
      this.#library = [...active.items, ...away.items.filter((one) => sheet.values.resources.includes(one.id))];
      const whom = sheet.values.partner_id;
      const name = whom && kept?.partner_id !== whom ? (await partners.get(whom)).name : (kept?.partner ?? "");
      if (!this.isConnected) return;
      this.#sheet = sheet;
      this.#clash = sheet.stale;
      this.#partner = name;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  back() {
    if (this.#training) go("trainings/one", { id: this.#training.id });
    else go("trainings");
  }

  save = async () => {
    const sheet = this.#sheet;
    if (!sheet || this.#busy) return;
    sheet.faults = unsendable(sheet.values).map((path) => ({
      path,
      label: labelOf(path),
      text: t(`training-wrong-${path}`),
    }));
    if (sheet.faults.length > 0) {
      sheet.show("faults");
      return this.#update();
    }
    this.#busy = true;
    this.#update();
    try {
      const had = this.#training;
      const saved = had
        ? await trainings.update(had.id, sheet.revision, sheet.values)
        : await trainings.add(sheet.values);
      sheet.discard();
      toast(t("form-saved", { name: saved.topic }), () => undo(saved.id));
      if (this.isConnected) go("trainings/one", { id: saved.id });
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
    if (thrown instanceof Refusal && thrown.code === "refused" && this.#training) {
      const now = await trainings.get(this.#training.id).catch(() => null);
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
    this.#sheet?.take(event);
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
    const title = this.#training ? t("agreements-edit", { name: this.#training.topic }) : t("trainings-add");
    if (!sheet) {
      render(
        html`<div class="page"><div class="page__head"><h1 tabindex="-1">${title}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    const them = this.#partner ? seen(this.#partner) : t("side-partner");
    render(
      html`<div class="page"><div class="page__head"><div><h1 tabindex="-1">${title}</h1><p>${t("trainings-form-lead")}</p></div></div>
      <form class="form" novalidate data-region @submit=${this.save} @input=${this.#input} @change=${this.#change} @partner-picked=${this.#pick}>
        ${sheet.restored ? banner("", "undo", t("form-restored"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-discard")}</button>`) : nothing}
        ${this.#clash ? banner("ochre", "alert", t("form-clash"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-clash-theirs")}</button><button class="btn btn--dense" type="button" @click=${this.#over}>${t("form-clash-mine")}</button>`) : nothing}
        ${summary(FORM, sheet.faults)}
        ${whatGroup(sheet, this.#partner, them)}${peopleGroup(sheet, them)}${libraryGroup(sheet, this.#library)}
        <div class="form__bar"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${this.#busy ? t("form-saving") : t("form-save")}</button><button class="btn" type="button" @click=${() => this.back()}>${t("form-later")}</button><button class="btn btn--quiet" type="button" @click=${this.#discard}>${t("form-discard")}</button></div>
      </form></div>`,
      this,
    );
  }
}

customElements.define("training-form", TrainingForm);

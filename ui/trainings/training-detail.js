// One training: who trained whom, what was used, and what is due next with this partner.

import { get as getResource } from "../resources/api.js";
import { go, href } from "../shared/address.js";
import * as changes from "../shared/changes.js";
import { dated } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { history } from "../shared/history.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as trainings from "./api.js";
import { duePanel, factsSection, isUnsettled, librarySection, wordsSection } from "./sections.js";
import { whoTrained } from "./words.js";

class TrainingDetail extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "trainings", page: "one", params: {} };
  /** @type {trainings.Training | null} */
  #training = null;
  /** @type {import("../resources/api.js").Resource[]} */
  #library = [];
  /** @type {trainings.PartnerDue | null} */
  #due = null;
  /** @type {changes.Change[]} */
  #changes = [];
  #wrong = "";
  #stored = () => this.#load();

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.#training = null;
    this.#library = [];
    this.#due = null;
    this.#changes = [];
    render(nothing, this);
  }

  back() {
    go("trainings");
  }

  begin() {
    go("trainings/new");
  }

  async #load() {
    try {
      const training = await trainings.get(this.route.params.id ?? "");
      const [library, due, done] = await Promise.all([
        Promise.all(training.resources.map(getResource)),
        trainings.listRoutines(),
        changes.list(training.id),
      ]);
      if (!this.isConnected) return;
      this.#training = training;
      this.#library = library;
      this.#due = due.items.find((one) => one.partner_id === training.partner_id) ?? null;
      this.#changes = done.items;
      this.#wrong = "";
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  /** @param {(id: string) => Promise<unknown>} act @param {string} said */
  async #act(act, said) {
    const training = this.#training;
    if (!training) return;
    try {
      await act(training.id);
      toast(t(said, { name: training.topic }), () => changes.undo(training.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  #acts(/** @type {trainings.Training} */ training) {
    if (!may("advocate", "supervisor", "staff")) return nothing;
    if (training.removed_at)
      return html`<div class="page__acts"><button class="btn" type="button" @click=${() => this.#act(trainings.restore, "agreements-restored")}>${icon("undo")}${t("bin-restore")}</button></div>`;
    const held = isUnsettled(training)
      ? html`<a class="btn btn--act" href=${href("trainings/edit", { id: training.id, held: 1 })}>${icon("check")}${t("training-was-held")}</a>`
      : nothing;
    return html`<div class="page__acts"><a class="btn" href=${href("trainings/edit", { id: training.id })}>${icon("edit")}${t("app-edit")}</a>${held}</div>`;
  }

  #away(/** @type {trainings.Training} */ training) {
    if (training.removed_at || !may("advocate", "supervisor", "staff")) return nothing;
    return html`<div class="btns no-print away">${
      training.archived_at
        ? html`<button class="btn btn--dense" type="button" @click=${() => this.#act(trainings.restore, "agreements-restored")}>${icon("undo")}${t("app-unarchive")}</button>`
        : html`<button class="btn btn--dense" type="button" @click=${() => this.#act(trainings.archive, "agreements-archived")}>${icon("archive")}${t("app-archive")}</button>`
    }<button class="btn btn--dense" type="button" @click=${() => this.#act(trainings.remove, "agreements-removed")}>${icon("bin")}${t("app-remove")}</button></div>`;
  }

  #update() {
    const training = this.#training;
    const back = html`<p class="back no-print"><a href="#/trainings">${icon("back")}${t("nav-trainings")}</a></p>`;
    if (!training) {
      render(
        html`<div class="page">${back}<div class="page__head"><h1 tabindex="-1">${t("training-one")}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page" data-region>${back}
      <div class="page__head"><div><h1 tabindex="-1">${seen(training.topic)}</h1><p>${whoTrained(training)} · ${dated(training.held_on, tag())}</p></div>${this.#acts(training)}</div>
      ${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
      ${training.removed_at ? banner("ochre", "bin", t("agreements-in-bin")) : training.archived_at ? banner("", "archive", t("agreements-in-archive")) : nothing}
      ${!training.removed_at && isUnsettled(training) ? banner("ochre", "help", t("training-unsettled")) : nothing}
      <div class="record"><div>${factsSection(training)}${wordsSection(training)}${librarySection(this.#library)}${history(this.#changes)}${this.#away(training)}</div>
      <div class="record__side">${duePanel(training, this.#due)}</div></div></div>`,
      this,
    );
  }
}

customElements.define("training-detail", TrainingDetail);

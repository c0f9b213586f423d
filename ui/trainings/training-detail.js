// One training: who trained whom, what was used, and what is due next with this partner.

import { get as getResource } from "../resources/api.js";
import { href } from "../shared/address.js";
import { dated } from "../shared/dates.js";
import { history } from "../shared/history.js";
import { banner, icon } from "../shared/parts.js";
import { RecordDetail } from "../shared/record-detail.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as trainings from "./api.js";
import { duePanel, factsSection, isUnsettled, librarySection, wordsSection } from "./sections.js";
import { whoTrained } from "./words.js";
import "../scans/scan-list.js";

/** @extends {RecordDetail<trainings.Training>} */
class TrainingDetail extends RecordDetail {
  /** @type {import("../resources/api.js").Resource[]} */
  #library = [];
  /** @type {trainings.PartnerDue | null} */
  #due = null;

  constructor() {
    super({
      room: "trainings",
      store: trainings,
      name: (kept) => kept.topic,
      writers: ["advocate", "supervisor", "staff"],
      back: "nav-trainings",
      title: "training-one",
    });
  }

  /** @param {string} id */
  async load(id) {
    const training = await trainings.get(id);
    const [library, due] = await Promise.all([
      Promise.all(training.resources.map(getResource)),
      trainings.listRoutines(),
    ]);
    this.#library = library;
    this.#due = due.items.find((one) => one.partner_id === training.partner_id) ?? null;
    return training;
  }

  forget() {
    this.#library = [];
    this.#due = null;
  }

  /** @param {trainings.Training} training */
  lead(training) {
    return html`${whoTrained(training)} · ${dated(training.held_on, tag())}`;
  }

  /** @param {trainings.Training} training */
  acts(training) {
    if (!this.writes()) return nothing;
    if (training.removed_at) return html`<div class="page__acts">${this.fromBin()}</div>`;
    const held = isUnsettled(training)
      ? html`<a class="btn btn--act" href=${href("trainings/edit", { id: training.id, held: 1 })}>${icon("check")}${t("training-was-held")}</a>`
      : nothing;
    return html`<div class="page__acts"><a class="btn" href=${href("trainings/edit", { id: training.id })}>${icon("edit")}${t("app-edit")}</a>${held}</div>`;
  }

  /** @param {trainings.Training} training */
  body(training) {
    return html`${!training.removed_at && isUnsettled(training) ? banner("ochre", "help", t("training-unsettled")) : nothing}
      <div class="record"><div>${factsSection(training)}${wordsSection(training)}${librarySection(this.#library)}<scan-list .owner=${{ kind: "training", id: training.id, scans: training.scans ?? [], removed: Boolean(training.removed_at) }}></scan-list>${history(this.changes)}${this.away(training)}</div>
      <div class="record__side">${duePanel(training, this.#due)}</div></div>`;
  }
}

customElements.define("training-detail", TrainingDetail);

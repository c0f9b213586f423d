// One agreement: where it stands, its two clocks, what each side gives, its clauses and signed papers.

import { href } from "../shared/address.js";
import { history } from "../shared/history.js";
import { icon } from "../shared/parts.js";
import { RecordDetail } from "../shared/record-detail.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { chainPanel, closingSection, stepsSection } from "./chain-parts.js";
import { ends } from "./logic.js";
import { clausesSection, clocksPanel, lifeSection, partiesPanel, purposeSection } from "./sections.js";
import "../commitments/agreement-promises.js";
import "./agreement-steps.js";
import "../scans/scan-list.js";

/** @extends {RecordDetail<agreements.Agreement>} */
class AgreementDetail extends RecordDetail {
  /** @type {{ items: agreements.ChainLine[], steps: agreements.Step[] }} */
  #chain = { items: [], steps: [] };
  /** @type {agreements.Under[]} */
  #under = [];

  constructor() {
    super({
      room: "agreements",
      store: agreements,
      name: (kept) => kept.title,
      writers: ["supervisor", "staff"],
      back: "agreements-title",
      title: "agreement-one",
    });
  }

  /** @param {string} id */
  async load(id) {
    const [agreement, chain] = await Promise.all([agreements.get(id), agreements.chain(id)]);
    this.#chain = chain;
    this.#under = ends(agreement) ? (await agreements.under(id)).items : [];
    return agreement;
  }

  forget() {
    this.#chain = { items: [], steps: [] };
    this.#under = [];
  }

  #failed = (/** @type {Event} */ event) => this.fail(/** @type {CustomEvent} */ (event).detail);

  #settle = async (/** @type {string} */ commitment, /** @type {boolean} */ done) => {
    if (!this.kept) return;
    try {
      await agreements.settle(this.kept.id, commitment, done);
      await this.reload();
    } catch (thrown) {
      this.fail(thrown);
    }
  };

  /** @param {agreements.Agreement} agreement */
  lead(agreement) {
    return html`${t(`kind-${agreement.kind}`)} · <a href=${href("partners", { id: agreement.partner_id })}>${seen(agreement.partner)}</a>`;
  }

  /** @param {agreements.Agreement} agreement */
  acts(agreement) {
    if (agreement.removed_at) return html`<div class="page__acts">${this.fromBin()}</div>`;
    return html`<div class="page__acts">${this.writes() ? html`<a class="btn" href=${href("agreements/edit", { id: agreement.id })}>${icon("edit")}${t("app-edit")}</a>` : nothing}<a class="btn btn--act" href=${href("exports", { what: "summary", ids: agreement.id })}>${icon("exports")}${t("agreement-export")}</a></div>`;
  }

  /** @param {agreements.Agreement} agreement */
  body(agreement) {
    return html`${lifeSection(agreement)}
      <agreement-steps .state=${{ agreement, steps: this.#chain.steps }} @went-wrong=${this.#failed}></agreement-steps>
      <div class="record">
        <div><agreement-promises .agreement=${agreement}></agreement-promises>${closingSection(agreement, this.#under, this.#settle)}${purposeSection(agreement)}${clausesSection(agreement)}<scan-list .owner=${{ kind: "agreement", id: agreement.id, scans: agreement.scans, removed: Boolean(agreement.removed_at) }}></scan-list>${stepsSection(agreement)}${history(this.changes)}${this.away(agreement)}</div>
        <div class="record__side">${clocksPanel(agreement)}${chainPanel(agreement, this.#chain.items)}${partiesPanel(agreement)}</div>
      </div>`;
  }
}

customElements.define("agreement-detail", AgreementDetail);

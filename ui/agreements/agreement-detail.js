// One agreement: where it stands, its two clocks, what each side gives, its clauses and signed papers.

import { go, href } from "../shared/address.js";
import * as changes from "../shared/changes.js";
import { explain } from "../shared/faults.js";
import { history } from "../shared/history.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { chainPanel, closingSection, stepsSection } from "./chain-parts.js";
import { clausesSection, clocksPanel, lifeSection, partiesPanel, purposeSection } from "./sections.js";
import "../commitments/agreement-promises.js";
import "./agreement-steps.js";
import "./scan-list.js";

class AgreementDetail extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "agreements", page: "one", params: {} };
  /** @type {agreements.Agreement | null} */
  #agreement = null;
  /** @type {changes.Change[]} */
  #changes = [];
  /** @type {{ items: agreements.ChainLine[], steps: agreements.Step[] }} */
  #chain = { items: [], steps: [] };
  #wrong = "";
  #stored = () => this.#load();

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.#agreement = null;
    this.#changes = [];
    this.#chain = { items: [], steps: [] };
    render(nothing, this);
  }

  back() {
    go("agreements");
  }

  begin() {
    go("agreements/new");
  }

  async #load() {
    try {
      const id = this.route.params.id ?? "";
      const [agreement, chain] = await Promise.all([agreements.get(id), agreements.chain(id)]);
      if (!this.isConnected) return;
      this.#agreement = agreement;
      this.#chain = chain;
      this.#wrong = "";
      this.#update();
      const { items } = await changes.list(agreement.id);
      if (!this.isConnected) return;
      this.#changes = items;
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  /** @param {(id: string) => Promise<unknown>} act @param {string} said */
  async #act(act, said) {
    const agreement = this.#agreement;
    if (!agreement) return;
    try {
      await act(agreement.id);
      toast(t(said, { name: agreement.title }), () => changes.undo(agreement.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  #failed = (/** @type {Event} */ event) => {
    this.#wrong = explain(/** @type {CustomEvent} */ (event).detail);
    this.#update();
  };

  #settle = async (/** @type {string} */ commitment, /** @type {boolean} */ done) => {
    const agreement = this.#agreement;
    if (!agreement) return;
    try {
      await agreements.settle(agreement.id, commitment, done);
      await this.#load();
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  };

  #acts(/** @type {agreements.Agreement} */ agreement) {
    if (agreement.removed_at)
      return html`<div class="page__acts"><button class="btn" type="button" @click=${() => this.#act(agreements.restore, "agreements-restored")}>${icon("undo")}${t("bin-restore")}</button></div>`;
    return html`<div class="page__acts">${may("supervisor", "staff") ? html`<a class="btn" href=${href("agreements/edit", { id: agreement.id })}>${icon("edit")}${t("app-edit")}</a>` : nothing}<a class="btn btn--act" href=${href("exports", { what: "summary", ids: agreement.id })}>${icon("exports")}${t("agreement-export")}</a></div>`;
  }

  #away(/** @type {agreements.Agreement} */ agreement) {
    if (agreement.removed_at || !may("supervisor", "staff")) return nothing;
    return html`<div class="btns no-print away">${
      agreement.archived_at
        ? html`<button class="btn btn--dense" type="button" @click=${() => this.#act(agreements.restore, "agreements-restored")}>${icon("undo")}${t("app-unarchive")}</button>`
        : html`<button class="btn btn--dense" type="button" @click=${() => this.#act(agreements.archive, "agreements-archived")}>${icon("archive")}${t("app-archive")}</button>`
    }<button class="btn btn--dense" type="button" @click=${() => this.#act(agreements.remove, "agreements-removed")}>${icon("bin")}${t("app-remove")}</button></div>`;
  }

  #update() {
    const agreement = this.#agreement;
    const back = html`<p class="back no-print"><a href="#/agreements">${icon("back")}${t("agreements-title")}</a></p>`;
    if (!agreement) {
      render(
        html`<div class="page">${back}<div class="page__head"><h1 tabindex="-1">${t("agreement-one")}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page" data-region>${back}
      <div class="page__head"><div><h1 tabindex="-1">${seen(agreement.title)}</h1><p>${t(`kind-${agreement.kind}`)} · <a href=${href("partners", { id: agreement.partner_id })}>${seen(agreement.partner)}</a></p></div>${this.#acts(agreement)}</div>
      ${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
      ${agreement.removed_at ? banner("ochre", "bin", t("agreements-in-bin")) : agreement.archived_at ? banner("", "archive", t("agreements-in-archive")) : nothing}
      ${lifeSection(agreement)}
      <agreement-steps .state=${{ agreement, steps: this.#chain.steps }} @went-wrong=${this.#failed}></agreement-steps>
      <div class="record">
        <div><agreement-promises .agreement=${agreement}></agreement-promises>${closingSection(agreement, this.#settle)}${purposeSection(agreement)}${clausesSection(agreement)}<scan-list .agreement=${agreement}></scan-list>${stepsSection(agreement)}${history(this.#changes)}${this.#away(agreement)}</div>
        <div class="record__side">${clocksPanel(agreement)}${chainPanel(agreement, this.#chain.items)}${partiesPanel(agreement)}</div>
      </div></div>`,
      this,
    );
  }
}

customElements.define("agreement-detail", AgreementDetail);

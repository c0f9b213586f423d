// One organization: what a survivor should hear first, services, sites, people, history.

import { href } from "../shared/address.js";
import * as changes from "../shared/changes.js";
import { undo } from "../shared/changes.js";
import { dated } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { history } from "../shared/history.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as partners from "./api.js";
import { contactsSection, dutiesSection, factsSection, servicesSection, sitesSection } from "./sections.js";
import "../staff/place-lists.js";

class PartnerDetail extends HTMLElement {
  /** Our own program: the heading is the page's own. */
  own = false;
  #id = "";
  /** @type {partners.Partner | null} */
  #partner = null;
  /** @type {changes.Change[]} */
  #changes = [];
  #wrong = "";
  #arriving = false;
  /** @type {Set<string>} */
  #open = new Set();
  #flip = (/** @type {string} */ id) => {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#update();
  };

  /** @param {string} id */
  set partnerId(id) {
    if (id === this.#id) return;
    this.#id = id;
    this.#partner = null;
    this.#changes = [];
    this.#open.clear();
    this.#wrong = "";
    if (!this.isConnected) return;
    this.#update();
    this.#load();
  }

  #stored = () => this.#load();

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.#partner = null;
    this.#changes = [];
    this.#id = "";
    render(nothing, this);
  }

  /** The focus goes to the name, as soon as it is there. */
  arrive() {
    this.#arriving = true;
    this.#greet();
  }

  #greet() {
    const heading = /** @type {HTMLElement | null} */ (this.querySelector("h2.type-xl"));
    if (!this.#arriving || !this.#partner || !heading) return;
    this.#arriving = false;
    heading.focus({ preventScroll: true });
    this.parentElement?.scrollTo(0, 0);
  }

  async #load() {
    const id = this.#id;
    if (!id && !this.own) return;
    try {
      const partner = this.own ? await partners.getProgram() : await partners.get(id);
      if (id !== this.#id || !this.isConnected) return;
      this.#partner = partner;
      this.#wrong = "";
      this.#update();
      this.#greet();
      const { items } = await changes.list(partner.id);
      if (id !== this.#id || !this.isConnected) return;
      this.#changes = items;
    } catch (thrown) {
      if (id !== this.#id || !this.isConnected) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  /**
   * Does something with the record, says so, and offers to take it back.
   * @param {(id: string) => Promise<partners.Partner>} act
   * @param {string} said
   */
  async #act(act, said) {
    const partner = this.#partner;
    if (!partner) return;
    try {
      await act(partner.id);
      toast(t(said, { name: partner.name }), () => undo(partner.id));
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    document.dispatchEvent(new CustomEvent("trellis-stored"));
    if (this.#wrong) this.#update();
  }

  #acts(/** @type {partners.Partner} */ partner) {
    const edit = partner.own ? "#/program/edit" : href("partners/edit", { id: partner.id });
    const writer = may("advocate", "supervisor", "staff") || (partner.own && may("administrator"));
    return html`<div class="page__acts">
      ${
        partner.removed_at
          ? html`<button class="btn" type="button" @click=${() => this.#act(partners.restore, "partners-restored")}>${icon("undo")}${t("bin-restore")}</button>`
          : html`
      <button class="btn" type="button" @click=${() => this.#act(partners.review, "partners-reviewed")}>${icon("check")}${t("partners-confirm")}</button>
      ${writer ? html`<a class="btn" href=${edit}>${icon("edit")}${t("app-edit")}</a>` : nothing}`
      }
    </div>`;
  }

  #away(/** @type {partners.Partner} */ partner) {
    if (partner.own || partner.removed_at) return nothing;
    return html`<section class="sec no-print" aria-labelledby="d-away"><h3 id="d-away" class="visually-hidden">${t("partners-away")}</h3><div class="btns">
      ${
        partner.archived_at
          ? html`<button class="btn btn--dense" type="button" @click=${() => this.#act(partners.restore, "partners-restored")}>${icon("undo")}${t("app-unarchive")}</button>`
          : html`<button class="btn btn--dense" type="button" @click=${() => this.#act(partners.archive, "partners-archived")}>${icon("archive")}${t("app-archive")}</button>`
      }
      <button class="btn btn--dense" type="button" @click=${() => this.#act(partners.remove, "partners-removed")}>${icon("bin")}${t("app-remove")}</button>
      <a class="btn btn--dense" href=${href("agreements", { partner_id: partner.id })}>${icon("agreements")}${t("partners-agreements")}</a>
      <a class="btn btn--dense" href=${href("trainings", { partner_id: partner.id })}>${icon("trainings")}${t("trainings-title")}</a>
      <a class="btn btn--dense" href=${href("exports", { what: "report", ids: partner.id })}>${icon("exports")}${t("partners-report")}</a>
      <a class="btn btn--dense" href=${href("groups", { partner_id: partner.id })}>${icon("groups")}${t("nav-groups")}</a>
      </div></section>`;
  }

  #update() {
    const partner = this.#partner;
    if (!partner) {
      const text = this.#wrong
        ? banner("brick", "alert", this.#wrong)
        : this.#id || this.own
          ? waiting()
          : empty(t("partners-pick"), t("partners-pick-do"));
      render(
        html`${this.own ? html`<h1 class="visually-hidden" tabindex="-1">${t("program-title")}</h1>` : nothing}${text}`,
        this,
      );
      return;
    }
    const confirmed = partner.confirmed_on
      ? t("partners-confirmed-by", { day: dated(partner.confirmed_on, tag()), by: partner.confirmed_by })
      : t("partners-confirmed-never");
    render(
      html`<div class="page__head"><div>${partner.own ? html`<h1 tabindex="-1">${seen(partner.name)}</h1>` : html`<h2 class="type-xl" tabindex="-1">${seen(partner.name)}</h2>`}<p>${partner.alternate_name ? html`${seen(partner.alternate_name)}. ` : nothing}${confirmed}</p></div>${this.#acts(partner)}</div>
      ${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
      ${partner.removed_at ? banner("ochre", "bin", t("partners-in-bin")) : partner.archived_at ? banner("", "archive", t("partners-in-archive")) : nothing}
      ${dutiesSection(partner)}${servicesSection(partner, this.#open, this.#flip)}${sitesSection(partner)}${contactsSection(partner)}${partner.removed_at ? nothing : html`<place-lists .level=${partner.own ? 2 : 3} .organization=${partner.id}></place-lists>`}${factsSection(partner)}${history(this.#changes)}${this.#away(partner)}`,
      this,
    );
  }
}

customElements.define("partner-detail", PartnerDetail);

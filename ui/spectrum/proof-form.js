// A proof, to record or to change: an attested practice, a team, a site in common. What is typed stays until it is saved.

import * as partners from "../partners/api.js";
import { go } from "../shared/address.js";
import * as changes from "../shared/changes.js";
import { today } from "../shared/dates.js";
import { explain, summary } from "../shared/faults.js";
import { history } from "../shared/history.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as spectrum from "./api.js";
import { GROUPS, labelOf } from "./form-groups.js";
import { blankOf, factsOf, sentOf } from "./logic.js";
import { proofName } from "./words.js";

const FORM = "proof";
const ACTS = { archive: spectrum.archive, restore: spectrum.restore, remove: spectrum.remove };

class ProofForm extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "spectrum", page: "edit", params: {} };
  /** @type {spectrum.Spectrum | null} */
  #all = null;
  /** @type {spectrum.Proof | null} */
  #proof = null;
  /** @type {Sheet | null} */
  #sheet = null;
  /** @type {changes.Change[]} */
  #changes = [];
  #wrong = "";
  #busy = false;
  #stored = () => this.back();

  /** @returns {"attestation" | "team" | "colocation"} */
  get #kind() {
    const { kind } = this.route.params;
    return kind === "team" || kind === "colocation" ? kind : "attestation";
  }

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.#all = null;
    this.#proof = null;
    this.#sheet = null;
    this.#changes = [];
    render(nothing, this);
  }

  async #load() {
    const { id, of = "own" } = this.route.params;
    try {
      const all = await spectrum.get(of === "own" ? (await partners.getProgram()).id : of, null);
      if (!this.isConnected) return;
      this.#all = all;
      this.#proof = all.proofs.find((proof) => proof.id === id) ?? null;
      if (id && !this.#proof) this.#wrong = t("error-not_found");
      const stored = this.#proof
        ? factsOf(this.#proof)
        : blankOf(this.#kind, this.route.params, all.own ? null : all.id, today(zone()));
      const key = `${this.#kind}:${this.#proof?.id ?? `new:${all.id}:${this.route.params.practice ?? ""}`}`;
      if (!this.#wrong) this.#sheet = new Sheet(FORM, key, stored, this.#proof?.revision ?? 0);
      if (this.#proof) this.#changes = (await changes.list(this.#proof.id)).items;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  back() {
    go("spectrum/one", { id: this.route.params.of ?? "own" });
  }

  save = async () => {
    const sheet = this.#sheet;
    if (!sheet || this.#busy) return;
    this.#busy = true;
    this.#update();
    const facts = sentOf(this.#kind, sheet.values);
    try {
      const had = this.#proof;
      const saved = had
        ? await spectrum.update(this.#kind, had.id, sheet.revision, facts)
        : await spectrum.add(this.#kind, facts);
      sheet.discard();
      toast(t("form-saved", { name: proofName(saved) }), () => changes.undo(saved.id));
      if (this.isConnected) this.back();
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#busy = false;
      sheet.fail(thrown, labelOf);
      this.#update();
    }
  };

  /** @param {"archive" | "restore" | "remove"} what @param {string} said */
  async #act(what, said) {
    const proof = this.#proof;
    if (!proof) return;
    try {
      await ACTS[what](this.#kind, proof.id);
      this.#sheet?.discard();
      toast(t(said, { name: proofName(proof) }), () => changes.undo(proof.id));
      this.back();
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  #discard = () => {
    this.#sheet?.discard();
    this.back();
  };

  #change = (/** @type {Event} */ event) => {
    const sheet = this.#sheet;
    if (!sheet) return;
    sheet.take(event);
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    if (name === "practice") sheet.values.checklist = [];
    if (name === "side" && this.#kind === "colocation") sheet.values.site_id = "";
    this.#update();
  };

  #away() {
    const proof = this.#proof;
    if (!proof) return nothing;
    return html`<div class="btns no-print">${
      proof.archived_at
        ? html`<button class="btn btn--dense" type="button" @click=${() => this.#act("restore", "proof-restored")}>${icon("undo")}${t("app-unarchive")}</button>`
        : html`<button class="btn btn--dense" type="button" @click=${() => this.#act("archive", "proof-archived")}>${icon("archive")}${t("app-archive")}</button>`
    }<button class="btn btn--dense" type="button" @click=${() => this.#act("remove", "proof-removed")}>${icon("bin")}${t("app-remove")}</button></div>`;
  }

  #update() {
    const [sheet, all] = [this.#sheet, this.#all];
    const title = this.#proof ? proofName(this.#proof) : t(`proof_new-${this.#kind}`);
    const head = html`<p class="back no-print"><a href="#/spectrum" @click=${(/** @type {Event} */ event) => {
      event.preventDefault();
      this.back();
    }}>${icon("back")}${all ? seen(all.name) : t("spectrum-title")}</a></p><div class="page__head"><div><h1 tabindex="-1">${title}</h1><p>${t(`proof_lead-${this.#kind}`)}</p></div></div>`;
    if (!sheet || !all) {
      render(
        html`<div class="page">${head}${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    const writer = may("supervisor", "staff");
    render(
      html`<div class="page" data-region>${head}${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
      ${this.#proof?.archived_at ? banner("", "archive", t("proof-in-archive")) : nothing}
      <form autocomplete="off" class="form" novalidate @submit=${this.save} @input=${(/** @type {Event} */ event) => sheet.take(event)} @change=${this.#change}>
        ${sheet.restored ? banner("", "undo", t("form-restored"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-discard")}</button>`) : nothing}
        ${summary(FORM, sheet.faults)}
        ${GROUPS[this.#kind]({ sheet, all, redraw: () => this.#update() })}
        ${writer ? this.#away() : nothing}
        <div class="form__bar">${writer ? html`<button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${this.#busy ? t("form-saving") : t("form-save")}</button>` : nothing}<button class="btn" type="button" @click=${() => this.back()}>${t("form-later")}</button><button class="btn btn--quiet" type="button" @click=${this.#discard}>${t("form-discard")}</button></div>
      </form>${history(this.#changes)}</div>`,
      this,
    );
  }
}

customElements.define("proof-form", ProofForm);

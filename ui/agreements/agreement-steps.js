// The steps that may be taken from where an agreement stands, one plain question before each, and the seal of what was signed.

import { go } from "../shared/address.js";
import { dated, today } from "../shared/dates.js";
import { summary } from "../shared/faults.js";
import { block, choice, day } from "../shared/fields.js";
import { banner, icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";

/** @typedef {import("../shared/types.d.ts").Step} Step */

/** Steps that say which side took them. */
const SIDED = ["give_notice", "end_early"];
const SIGNS = /** @type {Record<string, string>} */ ({
  submit: "eye",
  send_back: "edit",
  activate: "leaf",
  give_notice: "clock",
  withdraw_notice: "undo",
  expire: "minus",
  end_early: "minus",
});

class AgreementSteps extends HTMLElement {
  /** @type {agreements.Agreement | null} */
  #agreement = null;
  /** @type {Step[]} */
  #steps = [];
  /** @type {Step | "seal" | null} */
  #asked = null;
  /** @type {Sheet | null} */
  #sheet = null;
  #busy = false;

  /** @param {{ agreement: agreements.Agreement, steps: Step[] }} state */
  set state({ agreement, steps }) {
    this.#agreement = agreement;
    this.#steps = steps;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#agreement = null;
    this.#sheet?.discard();
    this.#sheet = null;
    render(nothing, this);
  }

  /** @param {Step | "seal"} step */
  #ask(step) {
    const agreement = this.#agreement;
    if (!agreement) return;
    const side = SIDED.includes(step) ? "partner" : null;
    this.#asked = step;
    this.#sheet = new Sheet("step", `step:${agreement.id}:${step}`, { on: today(zone()), side, reason: "" }, 0);
    this.#update();
    this.querySelector("dialog")?.showModal();
  }

  #closed = () => {
    this.#sheet?.discard();
    this.#asked = null;
    this.#sheet = null;
    this.#update();
  };

  #close = () => this.querySelector("dialog")?.close();

  #take = async () => {
    const [agreement, step, sheet] = [this.#agreement, this.#asked, this.#sheet];
    if (!agreement || !step || !sheet || this.#busy) return;
    this.#busy = true;
    try {
      if (step === "seal") await agreements.seal(agreement.id);
      else await agreements.take(agreement.id, { step, ...sheet.values });
      this.#close();
      toast(t(step === "seal" ? "step-sealed" : `step_done-${step}`));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      sheet.fail(thrown, () => "");
    }
    this.#busy = false;
    if (this.isConnected) this.#update();
  };

  /** @param {"renewal" | "amendment"} link */
  async #follow(link) {
    const agreement = this.#agreement;
    if (!agreement) return;
    try {
      const next = await agreements.follow(agreement.id, link);
      toast(t(`follow_done-${link}`));
      go("agreements/edit", { id: next.id });
    } catch (thrown) {
      this.dispatchEvent(new CustomEvent("went-wrong", { bubbles: true, detail: thrown }));
    }
  }

  #dialog() {
    const [step, sheet, agreement] = [this.#asked, this.#sheet, this.#agreement];
    const body = () => {
      if (!step || !sheet || !agreement) return nothing;
      if (step === "seal")
        return html`<h2 id="step-title">${t("step-seal")}</h2><p>${t("step-seal-ask")}</p>${summary("step", sheet.faults)}`;
      return html`<h2 id="step-title">${t(`step-${step}`)}</h2><p>${t(`step_ask-${step}`)}</p>${summary("step", sheet.faults)}
        <div class="form__two">${day(sheet, "on", t("step-on"))}${
          SIDED.includes(step)
            ? choice(sheet, "side", t("step-side"), [
                ["partner", seen(agreement.partner)],
                ["us", t("side-us")],
              ])
            : nothing
        }</div>${block(sheet, "reason", t("step-reason"), { hint: t("clause-reason-hint") })}`;
    };
    const input = (/** @type {Event} */ event) => this.#sheet?.take(event);
    return html`<dialog class="dialog" aria-labelledby="step-title" @close=${this.#closed}><form autocomplete="off" class="form" novalidate @submit=${this.#take} @input=${input} @change=${input}>${body()}
      <div class="btns"><button class="btn" type="button" @click=${this.#close}>${t("app-cancel")}</button><button class="btn btn--act" type="submit">${icon("check")}${step === null ? "" : step === "seal" ? t("step-seal") : t(`step-${step}`)}</button></div></form></dialog>`;
  }

  #update() {
    const agreement = this.#agreement;
    if (!agreement) return render(nothing, this);
    const writer = may("supervisor", "staff") && !agreement.removed_at;
    const force = agreement.state === "active" || agreement.state === "in_notice";
    const unsealed = agreement.state !== "draft" && agreement.state !== "in_review" && !agreement.life.sealed;
    const past = force && agreement.end_on && agreement.end_on < today(zone());
    const offered = this.#steps
      .filter((step) => step !== "expire" || past)
      .filter((step) => step !== "end_early" || !past);
    render(
      html`${past ? banner("ochre", "clock", t("step-past-end", { day: dated(agreement.end_on ?? "", tag()) })) : nothing}
      ${writer && unsealed ? banner("", "info", t("step-unsealed"), html`<button class="btn btn--dense" type="button" @click=${() => this.#ask("seal")}>${icon("lock")}${t("step-seal")}</button>`) : nothing}
      ${
        writer
          ? html`<div class="btns no-print steps">${offered.map((step) => html`<button class="btn btn--dense ${step === "activate" ? "btn--act" : ""}" type="button" @click=${() => this.#ask(step)}>${icon(SIGNS[step])}${t(`step-${step}`)}</button>`)}
      ${force || agreement.state === "expired" ? html`<button class="btn btn--dense" type="button" @click=${() => this.#follow("renewal")}>${icon("link")}${t("follow-renewal")}</button>` : nothing}
      ${force ? html`<button class="btn btn--dense" type="button" @click=${() => this.#follow("amendment")}>${icon("edit")}${t("follow-amendment")}</button>` : nothing}</div>`
          : nothing
      }${this.#dialog()}`,
      this,
    );
  }
}

customElements.define("agreement-steps", AgreementSteps);

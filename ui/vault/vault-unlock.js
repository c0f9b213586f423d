// Unlock: the labels that people chose, a passphrase, and nothing else.

import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { vine } from "../shell/vine.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as vault from "./api.js";
import { tonguePicker } from "./tongues.js";
import "./vault-damaged.js";
import "./vault-recover.js";

/** How long what was typed may be left here, in milliseconds. */
const LEFT = 60_000;

/** The same of what stands inside: the words of a sheet, the passphrase of a backup. */
const LEFT_INSIDE = 15 * 60_000;

class VaultUnlock extends HTMLElement {
  /** @type {vault.Vaults | undefined} */
  state;
  #slot = "";
  #shown = false;
  #busy = false;
  #wrong = "";
  #waits = 0;
  #timer = 0;
  /** The store of this person does not open although the passphrase is right. */
  #damaged = false;
  #typed = 0;

  /** Whether something was typed here since the page began. */
  get typed() {
    return this.#typed !== 0;
  }

  connectedCallback() {
    // What is typed here and then left goes the way of everything else: with the page. Sheets and backups are given longer: the words of a
    // sheet are fetched, what a backup holds is read.
    this.addEventListener("input", (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.type === "radio" || field.type === "checkbox" || field instanceof HTMLSelectElement) return;
      clearTimeout(this.#typed);
      this.#typed = window.setTimeout(() => this.#leave(), field.id === "pass" ? LEFT : LEFT_INSIDE);
    });
    this.#take(this.state);
    this.#update();
    this.querySelector("input[type=password]") && /** @type {HTMLElement} */ (this.querySelector("#pass")).focus();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    clearTimeout(this.#typed);
    const pass = /** @type {HTMLInputElement | null} */ (this.querySelector("#pass"));
    if (pass) pass.value = "";
    this.state = undefined;
    render(nothing, this);
  }

  /** @param {vault.Vaults | undefined} state */
  #take(state) {
    this.state = state;
    // Whoever was here comes back, unless their turn ended.
    const next = state?.slots.find((slot) => (slot.label === state.label) !== Boolean(state.handed_over));
    this.#slot ||= (next ?? state?.slots[0])?.id ?? "";
    this.#beginWait(this.#chosen?.wait_seconds ?? 0);
  }

  get #chosen() {
    return this.state?.slots.find((slot) => slot.id === this.#slot);
  }

  /** Not while it opens: then there is a session that ends in its own time. */
  #leave() {
    if (!this.#busy) vault.lock().catch(() => {});
  }

  /** @param {number} seconds */
  #beginWait(seconds) {
    clearInterval(this.#timer);
    this.#waits = seconds;
    if (seconds > 0) {
      this.#timer = window.setInterval(() => {
        this.#waits -= 1;
        if (this.#waits <= 0) {
          clearInterval(this.#timer);
          this.#wrong = "";
        }
        this.#update();
      }, 1000);
    }
  }

  #pick = (/** @type {Event} */ event) => {
    this.#slot = /** @type {HTMLInputElement} */ (event.target).value;
    this.#wrong = "";
    this.#beginWait(this.#chosen?.wait_seconds ?? 0);
    this.#update();
  };

  #open = async () => {
    const pass = /** @type {HTMLInputElement} */ (this.querySelector("#pass"));
    if (this.#busy || this.#waits > 0) return;
    if (pass.value === "") {
      this.#wrong = t("unlock-empty");
      this.#update();
      pass.focus();
      return;
    }
    this.#busy = true;
    this.#wrong = "";
    this.#update();
    try {
      const session = await vault.unlock(this.#slot, pass.value);
      pass.value = "";
      if (this.isConnected) document.dispatchEvent(new CustomEvent("trellis-opened", { detail: session }));
    } catch (thrown) {
      if (!this.isConnected) return;
      const code = thrown instanceof Refusal ? thrown.code : "";
      this.#busy = false;
      this.#take(await vault.get().catch(() => this.state));
      this.#damaged = code === "damaged";
      this.#wrong = code === "wrong_passphrase" ? t("unlock-wrong") : this.#waits > 0 ? "" : explain(thrown);
      this.#update();
      pass.focus();
      pass.select();
    }
  };

  #show = () => {
    this.#shown = !this.#shown;
    this.#update();
  };

  #since() {
    const slot = this.#chosen;
    if (!slot || slot.wrong_tries === 0) return nothing;
    const when = moment(slot.last_wrong_at, this.state?.timezone ?? "", tag());
    return html`<p class="field__hint" id="since">${t("unlock-since", { count: slot.wrong_tries, when })}</p>`;
  }

  #update() {
    const slots = this.state?.slots ?? [];
    const off = this.#waits > 0;
    render(
      html`<main class="unlock">
        <div class="unlock__art">${vine()}</div>
        <div class="unlock__form">
          <form autocomplete="off" novalidate @submit=${this.#open}>
            <div><h1 tabindex="-1">${t("unlock-title")}</h1>${this.state?.handed_over ? html`<p class="soft">${t("unlock-handed")}</p>` : nothing}</div>
            <fieldset class="field"><legend>${t("unlock-who")}</legend><div class="labels">${slots.map((slot) => html`<label class="pick"><input type="radio" name="who" value=${slot.id} .checked=${live(slot.id === this.#slot)} @change=${this.#pick}>${seen(slot.label)}</label>`)}</div></fieldset>
            <div class="field ${this.#wrong ? "field--error" : ""}">
              <label for="pass">${t("unlock-passphrase")}</label>
              <div class="with-button">
                <input class="input" id="pass" type=${this.#shown ? "text" : "password"} autocomplete="off" autocapitalize="none" spellcheck="false" aria-invalid=${this.#wrong ? "true" : nothing} aria-describedby="wrong since wait">
                <button class="btn btn--icon" type="button" aria-pressed=${String(this.#shown)} aria-label=${t("unlock-show")} @click=${this.#show}>${icon("eye")}</button>
              </div>
              <div id="wrong" role="alert">${this.#wrong ? html`<p class="field__error">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}</div>
              ${off ? html`<p class="field__hint" id="wait">${t("unlock-wait", { seconds: this.#waits })}</p>` : nothing}
              ${this.#since()}
            </div>
            <div class="btns">
              <button class="btn btn--act" type="submit" aria-disabled=${off || this.#busy ? "true" : nothing}>${icon("key")}${this.#busy ? t("unlock-opening") : t("unlock-open")}</button>
              <button class="btn btn--quiet" type="button" @click=${() => /** @type {any} */ (this.querySelector("vault-recover")).open()}>${t("unlock-forgot")}</button>
            </div>
          </form>
          ${this.#damaged ? html`<vault-damaged .state=${this.state}></vault-damaged>` : nothing}
          <div class="unlock__foot"><p>${t("unlock-hide")}</p><p>${t("unlock-cannot")}</p>${tonguePicker(() => this.#update())}</div>
        </div>
      </main>
      <vault-recover .who=${this.#chosen}></vault-recover>`,
      this,
    );
  }
}

customElements.define("vault-unlock", VaultUnlock);

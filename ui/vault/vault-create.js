// First run: what is promised and what cannot be, the program, the first person, the two recovery sheets. Or a backup, or a demo.

import * as backups from "../backups/api.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { vine } from "../shell/vine.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as vault from "./api.js";
import { bare, initials, pickPlaces, STEPS } from "./logic.js";
import { STEP_VIEWS } from "./steps.js";
import { tonguePicker } from "./tongues.js";
import "../backups/restore-part.js";

const FIELD_STEP = /** @type {Record<string, string>} */ ({
  organization: "program",
  timezone: "program",
  person: "person",
  label: "person",
  passphrase: "passphrase",
});

class VaultCreate extends HTMLElement {
  /** @type {vault.Vaults | undefined} */
  state;
  #step = 0;
  #busy = false;
  #shown = false;
  #wrong = { field: "", text: "" };
  #new = { organization: "", person: "", label: "", passphrase: "", timezone: "" };
  /** @type {vault.Strength | null} */
  #strength = null;
  /** @type {Promise<void> | null} */
  #weighing = null;
  /** @type {vault.Made | null} */
  #made = null;
  /** @type {number[]} */
  #places = [];
  #answers = { partnership: ["", ""], choices: ["", ""] };

  connectedCallback() {
    this.#new.timezone = this.state?.timezone ?? "";
    this.#update();
    this.#focus();
  }

  disconnectedCallback() {
    for (const input of this.querySelectorAll("input")) input.value = "";
    this.#new = { organization: "", person: "", label: "", passphrase: "", timezone: "" };
    this.#made = null;
    this.#answers = { partnership: ["", ""], choices: ["", ""] };
    render(nothing, this);
  }

  /** Whether there is a vault already, whose sheets wait to be read back. */
  get made() {
    return this.#made !== null;
  }

  #focus() {
    const heading = /** @type {HTMLElement | null} */ (this.querySelector("h1"));
    heading?.focus();
    this.querySelector(".unlock__form")?.scrollTo(0, 0);
  }

  /** A backup, of which nothing else may be left. */
  get #part() {
    return /** @type {any} */ (this.querySelector("restore-part"));
  }

  #choose = async () => {
    if (this.#busy || this.#part?.busy) return;
    this.#wrong = { field: "", text: "" };
    try {
      const chosen = await backups.choose();
      if (chosen) this.#part?.begin({ ...chosen, name: chosen.path, zone: this.state?.timezone ?? "UTC", fresh: true });
    } catch (thrown) {
      this.#wrong = { field: "backup", text: explain(thrown) };
    }
    if (this.isConnected) this.#update();
  };

  #backupOffer() {
    return html`<section class="sec stack demo-offer" aria-labelledby="backup-title"><h2 id="backup-title">${t("create-backup")}</h2><p class="soft">${t("create-backup-more")}</p>${this.#fault("backup")}<div class="btns"><button class="btn" type="button" id="backup-open" @click=${this.#choose}>${icon("undo")}${t("backups-choose")}</button></div><restore-part></restore-part></section>`;
  }

  #look = async () => {
    if (this.#busy || this.#part?.busy) return;
    this.#busy = true;
    this.#update();
    try {
      const session = await vault.openDemo();
      if (this.isConnected) document.dispatchEvent(new CustomEvent("trellis-opened", { detail: session }));
    } catch (thrown) {
      this.#busy = false;
      this.#wrong = { field: "demo", text: explain(thrown) };
      this.#update();
    }
  };

  /** @param {string} field */
  #fault(field) {
    return this.#wrong.field === field
      ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong.text}</span></p>`
      : nothing;
  }

  #demoOffer() {
    return html`<section class="sec stack demo-offer" aria-labelledby="demo-title"><h2 id="demo-title">${t("demo-title")}</h2><p class="soft">${t("demo-more", { passphrase: this.state?.demo_passphrase ?? "" })}</p>${this.#fault("demo")}<div class="btns"><button class="btn" type="button" id="demo-open" aria-disabled=${this.#busy ? "true" : nothing} @click=${this.#look}>${icon("eye")}${t(this.#busy ? "demo-busy" : "demo-open")}</button></div></section>`;
  }

  /** @param {number} step */
  #turn(step) {
    this.#step = step;
    this.#wrong = { field: "", text: "" };
    this.#update();
    this.#focus();
  }

  /** @param {string} field @param {string} text */
  #refuse(field, text) {
    this.#wrong = { field, text };
    this.#update();
    /** @type {HTMLElement | null} */ (this.querySelector(`[name="${field}"]`) ?? this.querySelector("h1"))?.focus();
  }

  #type = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.dataset.answer) {
      const [sheet, at] = input.dataset.answer.split(".");
      this.#answers[/** @type {"partnership" | "choices"} */ (sheet)][Number(at)] = input.value;
      return;
    }
    if (!Object.hasOwn(this.#new, input.name)) return;
    const key = /** @type {keyof vault.NewVault} */ (input.name);
    if (key === "person" && (this.#new.label === "" || this.#new.label === initials(this.#new.person)))
      this.#new.label = initials(input.value);
    this.#new[key] = input.value;
    if (this.#wrong.field === key) this.#wrong = { field: "", text: "" };
    // What keeps it from being weighed is said when the vault is created.
    if (key === "passphrase") this.#weigh().catch(() => {});
    else this.#update();
  };

  /** One question at a time, however fast somebody types: what was typed meanwhile is asked next. */
  #weigh() {
    this.#weighing ??= this.#ask().finally(() => {
      this.#weighing = null;
      this.#update();
    });
    return this.#weighing;
  }

  async #ask() {
    let text = "";
    do {
      text = this.#new.passphrase;
      this.#strength = text ? await vault.reviewPassphrase(text) : null;
    } while (text !== this.#new.passphrase);
  }

  #offer = async () => {
    try {
      this.#new.passphrase = await vault.makePassphrase();
      this.#shown = true;
      this.#wrong = { field: "", text: "" };
      await this.#weigh();
    } catch (thrown) {
      this.#refuse("passphrase", explain(thrown));
    }
  };

  #next = async () => {
    if (this.#busy || this.#part?.busy) return;
    const name = STEPS[this.#step];
    if (name === "program" && this.#new.organization.trim() === "")
      return this.#refuse("organization", t("create-organization-empty"));
    if (name === "person" && this.#new.person.trim() === "") return this.#refuse("person", t("create-person-empty"));
    if (name === "passphrase") return this.#create();
    if (name === "sheets") this.#places = this.#places.length > 0 ? this.#places : pickPlaces(Math.random);
    if (name === "check") return this.#check();
    this.#turn(this.#step + 1);
  };

  async #create() {
    try {
      await this.#weigh();
      if (this.#busy) return;
      if (!this.#strength?.enough)
        return this.#refuse("passphrase", t(`strength-${this.#strength?.advice ?? "too_short"}`));
      this.#busy = true;
      this.#update();
      const made = await vault.add(this.#new);
      if (!this.isConnected) return;
      this.#made = made;
      this.#new.passphrase = "";
      this.#busy = false;
      this.#turn(this.#step + 1);
    } catch (thrown) {
      this.#busy = false;
      const field = (thrown instanceof Refusal && thrown.field) || "passphrase";
      if (FIELD_STEP[field]) this.#step = STEPS.indexOf(/** @type {any} */ (FIELD_STEP[field]));
      this.#refuse(field, explain(thrown));
    }
  }

  async #check() {
    if (!this.#made) return;
    this.#busy = true;
    this.#update();
    try {
      await vault.reviewPhrases(this.#places, this.#answers.partnership.map(bare), this.#answers.choices.map(bare));
      const session = { ...this.#made.session, phrases_confirmed: true };
      if (this.isConnected) document.dispatchEvent(new CustomEvent("trellis-opened", { detail: session }));
    } catch (thrown) {
      this.#busy = false;
      const wrong = thrown instanceof Refusal && thrown.code === "invalid_input";
      this.#refuse("answer", wrong ? t("create-check-wrong") : explain(thrown));
    }
  }

  #update() {
    const name = STEPS[this.#step];
    const view = {
      new: this.#new,
      strength: this.#strength,
      shown: this.#shown,
      made: this.#made,
      places: this.#places,
      answers: this.#answers,
      wrong: this.#wrong,
      show: () => {
        this.#shown = !this.#shown;
        this.#update();
      },
      offer: this.#offer,
    };
    const back = this.#step > 0 && name !== "sheets";
    const said = this.#busy ? t("create-busy") : t(`create-next-${name}`);
    render(
      html`<main class="unlock unlock--create">
        <div class="unlock__art">${vine()}</div>
        <div class="unlock__form">
          <form autocomplete="off" novalidate @submit=${this.#next} @input=${this.#type}>
            <div><p class="fine faint">${t("create-step", { step: this.#step + 1, of: STEPS.length })}</p><h1 tabindex="-1">${t(`create-title-${name}`)}</h1></div>
            ${STEP_VIEWS[name](view)}
            <div class="btns">
              ${back ? html`<button class="btn" type="button" @click=${() => this.#turn(this.#step - 1)}>${icon("back")}${t("app-back")}</button>` : nothing}
              <button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${said}</button>
            </div>
          </form>
          ${this.#step === 0 ? html`${this.#demoOffer()}${this.#backupOffer()}` : nothing}
          <div class="unlock__foot"><p>${t("unlock-hide")}</p>${tonguePicker(() => this.#update())}</div>
        </div>
      </main>`,
      this,
    );
  }
}

customElements.define("vault-create", VaultCreate);

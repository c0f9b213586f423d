// She forgot her passphrase and has the sheets: the words of the sheet, and a new passphrase. Also: what else can be done.

import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as vault from "./api.js";

class VaultRecover extends HTMLElement {
  /** @type {vault.Slot | undefined} */
  who;
  #busy = false;
  #wrong = { field: "", text: "" };

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    for (const input of this.querySelectorAll("input")) input.value = "";
    render(nothing, this);
  }

  open() {
    this.#wrong = { field: "", text: "" };
    this.#update();
    this.querySelector("dialog")?.showModal();
  }

  #close = () => this.querySelector("dialog")?.close();

  #closed = () => {
    for (const input of this.querySelectorAll("input")) input.value = "";
    this.#update();
  };

  #offer = async () => {
    /** @type {HTMLInputElement} */ (this.querySelector("#recover-words")).value = await vault.makePassphrase();
  };

  /** @param {string} name */
  #field = (name) => /** @type {HTMLInputElement} */ (this.querySelector(`#recover-${name}`)).value;

  #restore = async () => {
    if (this.#busy || !this.who) return;
    this.#busy = true;
    this.#wrong = { field: "", text: "" };
    this.#update();
    try {
      const session = await vault.recover(
        this.who.id,
        this.#field("partnership"),
        this.#field("choices"),
        this.#field("words"),
      );
      if (this.isConnected) document.dispatchEvent(new CustomEvent("trellis-opened", { detail: session }));
    } catch (thrown) {
      if (!this.isConnected) return;
      const refusal = thrown instanceof Refusal ? thrown : null;
      const words = refusal?.field === "passphrase";
      this.#wrong = words
        ? { field: "words", text: explain(thrown) }
        : refusal?.code === "wrong_passphrase" || refusal?.field === "phrase"
          ? { field: "partnership", text: t("recover-wrong") }
          : { field: "", text: explain(thrown) };
      this.#busy = false;
      this.#update();
    }
    this.#busy = false;
  };

  /** @param {string} name @param {string} hint */
  #line(name, hint) {
    const wrong = this.#wrong.field === name ? this.#wrong.text : "";
    return html`<div class="field ${wrong ? "field--error" : ""}"><label for="recover-${name}">${t(`recover-${name}`)}</label><input class="input" id="recover-${name}" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="recover-${name}-hint recover-${name}-wrong"><p class="field__hint" id="recover-${name}-hint">${hint}</p><div id="recover-${name}-wrong" role="alert">${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong}</span></p>` : nothing}</div></div>`;
  }

  #update() {
    const label = this.who ? seen(this.who.label) : "";
    render(
      html`<dialog class="dialog dialog--ask" aria-labelledby="forgot-title" @close=${this.#closed}><form autocomplete="off" class="form" novalidate @submit=${this.#restore}><h2 id="forgot-title">${t("forgot-title")}</h2><p>${t("forgot-ways")}</p><p>${t("forgot-other")}</p>
      <h3>${t("recover-title", { label })}</h3><div role="alert">${this.#wrong.text && !this.#wrong.field ? html`<p class="field__error">${icon("alert")}<span>${this.#wrong.text}</span></p>` : nothing}</div>
      ${this.#line("partnership", t("recover-partnership-hint"))}${this.#line("choices", t("recover-choices-hint"))}${this.#line("words", t("people-words-hint"))}<div><button class="btn btn--dense" type="button" @click=${this.#offer}>${icon("key")}${t("create-passphrase-offer")}</button></div>
      <p class="soft">${t("forgot-never")}</p>
      <div class="btns"><button class="btn" type="button" @click=${this.#close}>${t("app-close")}</button><button class="btn btn--act" type="submit" id="recover-do" aria-disabled=${this.#busy ? "true" : nothing}>${icon("key")}${this.#busy ? t("unlock-opening") : t("recover-do")}</button></div></form></dialog>`,
      this,
    );
  }
}

customElements.define("vault-recover", VaultRecover);

// The way back: a backup is looked at, read whole, and put back after one plain question. Also where nothing is open.

import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as backups from "./api.js";
import { changed } from "./logic.js";

/** @typedef {{ id: string, label: string }} Label */

class RestorePart extends HTMLElement {
  /** Which backup, and who may be asked for; `fresh` where no vault is there yet. @type {{ name: string, taken_at: string, labels: Label[], zone: string, fresh?: boolean } | null} */
  #of = null;
  /** @type {backups.Review | null} */
  #found = null;
  #slot = "";
  #passphrase = "";
  #busy = false;
  #wrong = "";

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#forget();
    render(nothing, this);
  }

  #forget() {
    this.#of = null;
    this.#found = null;
    this.#passphrase = "";
    this.#wrong = "";
    this.#busy = false;
  }

  /** Whether it is being read or put back. */
  get busy() {
    return this.#busy;
  }

  /** @param {{ name: string, taken_at: string, labels: Label[], zone: string, fresh?: boolean }} of */
  begin(of) {
    this.#forget();
    this.#of = of;
    this.#slot = of.labels[0]?.id ?? "";
    this.#update();
    const heading = /** @type {HTMLElement | null} */ (this.querySelector("h2"));
    heading?.focus();
    heading?.scrollIntoView({ block: "start" });
  }

  #cancel = () => {
    this.#forget();
    this.#update();
  };

  /** @param {() => Promise<void>} work */
  async #work(work) {
    if (this.#busy || !this.#of) return;
    this.#busy = true;
    this.#wrong = "";
    this.#update();
    try {
      await work();
    } catch (thrown) {
      const code = thrown instanceof Refusal ? thrown.code : "";
      this.#wrong = code === "wrong_passphrase" ? t("unlock-wrong") : explain(thrown);
    }
    this.#busy = false;
    if (this.isConnected) this.#update();
  }

  #look = () =>
    this.#work(async () => {
      this.#passphrase = /** @type {HTMLInputElement} */ (this.querySelector("#restore-pass")).value;
      const name = this.#of?.name ?? "";
      const found = await backups.review(name, this.#slot, this.#passphrase);
      if (!this.isConnected) return;
      this.#found = found;
      queueMicrotask(() => /** @type {HTMLElement | null} */ (this.querySelector("#restore-do"))?.focus());
    });

  #restore = () =>
    this.#work(async () => {
      const session = await backups.restore(this.#of?.name ?? "", this.#slot, this.#passphrase);
      this.#forget();
      if (this.isConnected) document.dispatchEvent(new CustomEvent("trellis-opened", { detail: session }));
    });

  #ask() {
    const labels = this.#of?.labels ?? [];
    const pick = (/** @type {Event} */ event) => {
      this.#slot = /** @type {HTMLInputElement} */ (event.target).value;
    };
    return html`<form autocomplete="off" class="form" novalidate @submit=${this.#look}>${labels.length > 1 ? html`<fieldset class="field"><legend>${t("unlock-who")}</legend><div class="labels">${labels.map((one) => html`<label class="pick"><input type="radio" name="restore-who" value=${one.id} ?checked=${one.id === this.#slot} @change=${pick}>${seen(one.label)}</label>`)}</div></fieldset>` : nothing}
      <div class="field"><label for="restore-pass">${t("unlock-passphrase")}</label><input class="input" id="restore-pass" type="password" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="restore-hint"><p class="field__hint" id="restore-hint">${t("restore-pass-hint")}</p></div>
      <div class="btns"><button class="btn" type="button" @click=${this.#cancel}>${t("app-cancel")}</button><button class="btn btn--act" type="submit" id="restore-look" aria-disabled=${this.#busy ? "true" : nothing}>${icon("eye")}${this.#busy ? t("restore-looking") : t(this.#of?.fresh ? "restore-fresh-look" : "restore-look")}</button></div></form>`;
  }

  /** @param {backups.Review} found */
  #fresh(found) {
    return html`${banner("ochre", "alert", t("restore-fresh"))}
      <div class="table-wrap" tabindex="0" role="group" aria-label=${t("restore-then")}><table class="table"><thead><tr><th scope="col">${t("restore-kind")}</th><th scope="col" class="n">${t("restore-then")}</th></tr></thead><tbody>${found.kinds.map((kind) => html`<tr><th scope="row">${t(`restore_kind-${kind.kind}`)}</th><td class="n">${kind.then}</td></tr>`)}</tbody></table></div>
      <p>${t(found.choices ? "restore-choices" : "restore-alone-choices-not")}</p><p class="soft">${t("restore-fresh-never")}</p>`;
  }

  /** @param {backups.Review} found */
  #compared(found) {
    const kinds = changed(found);
    return html`${found.alone ? banner("ochre", "alert", t("restore-alone")) : found.later === null ? banner("ochre", "alert", t("restore-unread")) : found.parted ? banner("ochre", "alert", t("restore-parted")) : html`<p>${t("restore-later", { count: found.later })}</p>`}
      ${kinds.length > 0 ? html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("restore-kinds")}><table class="table"><thead><tr><th scope="col">${t("restore-kind")}</th><th scope="col" class="n">${t("restore-then")}</th><th scope="col" class="n">${t("restore-now")}</th></tr></thead><tbody>${kinds.map((kind) => html`<tr><th scope="row">${t(`restore_kind-${kind.kind}`)}</th><td class="n">${kind.then}</td><td class="n">${kind.now ?? t("restore-now-unread")}</td></tr>`)}</tbody></table></div>` : html`<p class="soft">${t("restore-same")}</p>`}
      <p>${t(found.choices ? "restore-choices" : found.alone ? "restore-alone-choices-not" : "restore-choices-not")}</p><p class="soft">${t(found.alone ? "restore-alone-never" : "restore-never")}</p><p class="soft">${t(found.alone ? "restore-alone-aside" : "restore-aside")}</p>`;
  }

  /** @param {backups.Review} found */
  #preview(found) {
    return html`<div class="stack">${banner("leaf", "check", t("restore-whole"))}
      ${this.#of?.fresh ? this.#fresh(found) : this.#compared(found)}
      <div class="btns"><button class="btn" type="button" @click=${this.#cancel}>${t(this.#of?.fresh ? "app-close" : "restore-rehearsed")}</button><button class="btn btn--act" type="button" id="restore-do" aria-disabled=${this.#busy ? "true" : nothing} @click=${this.#restore}>${icon("undo")}${this.#busy ? t("restore-busy") : t("restore-do")}</button></div></div>`;
  }

  #update() {
    const of = this.#of;
    render(
      of
        ? html`<section class="sec" aria-labelledby="restore-title"><h2 id="restore-title" tabindex="-1">${t("restore-title", { when: moment(of.taken_at, of.zone, tag()) })}</h2><p class="soft measure">${t(of.fresh ? "restore-fresh-lead" : "restore-lead")}</p><div role="alert">${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}</div>${this.#found ? this.#preview(this.#found) : this.#ask()}</section>`
        : nothing,
      this,
    );
  }
}

customElements.define("restore-part", RestorePart);

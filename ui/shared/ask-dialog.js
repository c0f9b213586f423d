// One plain question before an act that has no way back, with the few fields that it needs. What was typed goes with the dialog.

import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { summary } from "./faults.js";
import { Refusal } from "./ipc.js";
import { icon } from "./parts.js";
import { Sheet } from "./sheet.js";
import { t } from "./words.js";

/** @typedef {import("./parts.js").Drawn} Drawn */
/**
 * @typedef {{
 *   title: string,
 *   text?: Drawn | string,
 *   values?: any,
 *   fields?: (sheet: Sheet, redraw: () => void) => Drawn,
 *   faults?: (values: any) => import("./faults.js").Fault[],
 *   label?: (path: string) => string,
 *   button: string,
 *   sign?: string,
 *   without?: boolean | ((values: any) => boolean),
 *   act: (values: any) => Promise<unknown>,
 * }} Question `without`: it cannot be done now, so there is no button to do it
 */

const FORM = "ask";

class AskDialog extends HTMLElement {
  /** @type {Question | null} */
  #asked = null;
  /** @type {Sheet | null} */
  #sheet = null;
  #busy = false;

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#forget();
    render(nothing, this);
  }

  #forget() {
    this.#sheet?.discard();
    this.#asked = null;
    this.#sheet = null;
    this.#busy = false;
  }

  /** @param {Question} question */
  ask(question) {
    this.#forget();
    this.#asked = question;
    this.#sheet = new Sheet(FORM, "ask", question.values ?? {}, 0);
    this.#update();
    const dialog = this.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
  }

  #closed = () => {
    this.#forget();
    this.#update();
  };

  #close = () => this.querySelector("dialog")?.close();

  #take = async () => {
    const [question, sheet] = [this.#asked, this.#sheet];
    if (!question || !sheet || this.#busy || this.#without(question, sheet)) return;
    sheet.faults = question.faults?.(sheet.values) ?? [];
    if (sheet.faults.length > 0) {
      sheet.show("faults");
      return this.#update();
    }
    this.#busy = true;
    this.#update();
    try {
      await question.act(sheet.values);
      if (this.#sheet === sheet) this.#close();
    } catch (thrown) {
      if (this.#sheet !== sheet) return;
      this.#busy = false;
      sheet.fail(named(thrown), question.label ?? (() => ""));
      this.#update();
    }
  };

  #input = (/** @type {Event} */ event) => this.#sheet?.take(event);

  #change = (/** @type {Event} */ event) => {
    this.#sheet?.take(event);
    this.#update();
  };

  /** @param {Question} question @param {Sheet} sheet */
  #without({ without }, sheet) {
    return typeof without === "function" ? without(sheet.values) : Boolean(without);
  }

  #body() {
    const [question, sheet] = [this.#asked, this.#sheet];
    if (!question || !sheet) return nothing;
    const bar = this.#without(question, sheet)
      ? nothing
      : html`<button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon(question.sign ?? "check")}${question.button}</button>`;
    return html`<h2 id="ask-title">${question.title}</h2>${question.text ? html`<p>${question.text}</p>` : nothing}${summary(FORM, sheet.faults)}
      ${question.fields ? question.fields(sheet, () => this.#update()) : nothing}
      <div class="btns"><button class="btn" type="button" @click=${this.#close}>${t("app-cancel")}</button>${bar}</div>`;
  }

  #update() {
    render(
      html`<dialog class="dialog dialog--ask" aria-labelledby="ask-title" @close=${this.#closed}><form autocomplete="off" class="form" novalidate @submit=${this.#take} @input=${this.#input} @change=${this.#change}>${this.#body()}</form></dialog>`,
      this,
    );
  }
}

/** A wrong passphrase belongs to its field, whatever the shell says. @param {unknown} thrown */
const named = (thrown) =>
  thrown instanceof Refusal && thrown.code === "wrong_passphrase"
    ? new Refusal({ code: thrown.code, message: t("error-wrong_passphrase"), field: "passphrase" })
    : thrown;

/** Asks on a screen that has such a dialog. @param {HTMLElement} screen @param {Question} question */
export function ask(screen, question) {
  const dialog = screen.querySelector("ask-dialog") ?? document.querySelector("ask-dialog");
  if (dialog instanceof AskDialog) dialog.ask(question);
}

customElements.define("ask-dialog", AskDialog);

// One paper as it will be printed. It goes from memory to the printer, through no file; a copy is saved only after a warning, with the passphrase.

import { ask } from "../shared/ask-dialog.js";
import { line } from "../shared/fields.js";
import { banner, icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";

/** @typedef {import("./types.d.ts").Paper} Paper */
/** @typedef {{ paper: Paper, wish: choices.PaperWish | null, note?: string }} Shown `wish`: how it is asked for again, to save a copy; none for what is not kept */

class PaperView extends HTMLElement {
  /** @type {Shown | null} */
  #shown = null;
  #sign = "";

  /** @param {Shown | null} shown */
  set shown(shown) {
    this.#shown = shown;
    if (this.isConnected) this.#update();
  }

  /** @param {string} sign of the record that it is about */
  set sign(sign) {
    this.#sign = sign;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#shown = null;
    this.#sign = "";
    render(nothing, this);
  }

  #close = () => this.dispatchEvent(new CustomEvent("paper-closed", { bubbles: true }));

  #copy = () => {
    const wish = this.#shown?.wish;
    if (!wish) return;
    ask(this, {
      title: t("choices-copy"),
      text: t("choices-copy-warning"),
      values: { passphrase: "" },
      fields: (sheet) => line(sheet, "passphrase", t("export-pass"), { type: "password", hint: t("export-pass-hint") }),
      label: () => t("export-pass"),
      button: t("choices-copy"),
      sign: "exports",
      act: async ({ passphrase }) => {
        const path = await choices.place("paper", "pdf");
        if (path) await choices.exportPaper(wish, passphrase, path);
        toast(t(path ? "choices-copied" : "choices-not-saved"));
      },
    });
  };

  #update() {
    const shown = this.#shown;
    if (!shown) return render(nothing, this);
    const { paper, wish, note } = shown;
    render(
      html`<div class="no-print"><div class="page__head"><div><h1 tabindex="-1">${seen(paper.title)}</h1><p>${t("choices-paper-of", { sign: this.#sign })}</p></div>
      <div class="page__acts"><button class="btn" type="button" id="paper-close" @click=${this.#close}>${icon("back")}${t("choices-paper-close")}</button>${wish ? html`<button class="btn" type="button" id="paper-copy" @click=${this.#copy}>${icon("exports")}${t("choices-copy")}</button>` : nothing}<button class="btn btn--act" type="button" id="paper-print" @click=${() => window.print()}>${icon("print")}${t("choices-print")}</button></div></div>
      ${banner("", "print", note ?? t("choices-paper-care"))}</div>
      ${sheetOf(paper)}<ask-dialog></ask-dialog>`,
      this,
    );
  }
}

/** @param {Paper["lines"][number]} one */
function drawn({ style, text }) {
  const said = seen(text);
  if (style === "heading") return html`<h3>${said}</h3>`;
  if (style === "item") return html`<p class="paper__item">${said}</p>`;
  if (style === "line") return html`<p class="paper__line"><span>${said}</span></p>`;
  if (style === "fine") return html`<p class="fine">${said}</p>`;
  return html`<p class="pre">${said}</p>`;
}

/** The sheet itself: all that is printed. @param {Paper} paper */
const sheetOf = (paper) =>
  html`<article class="paper" data-region tabindex="0" aria-label=${seen(paper.title)}><h2>${seen(paper.title)}</h2>${paper.number ? html`<p class="paper__number">${t("choices-number", { number: paper.number })}</p>` : nothing}${paper.lines.map(drawn)}</article>`;

customElements.define("paper-view", PaperView);

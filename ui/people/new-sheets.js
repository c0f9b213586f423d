// New recovery sheets: made, shown once, printed, read back. The ones before open nothing any more.

import { ask } from "../shared/ask-dialog.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { icon } from "../shared/parts.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { reviewPhrases } from "../vault/api.js";
import { bare, pickPlaces } from "../vault/logic.js";
import { phraseSheet } from "../vault/phrase-sheets.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as people from "./api.js";
import { missing } from "./logic.js";
import { own } from "./parts.js";

class NewSheets extends HTMLElement {
  /** @type {{ partnership: string, choices: string } | null} */
  #made = null;
  /** @type {number[]} */
  #places = [];
  #wrong = "";

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#made = null;
    render(nothing, this);
  }

  #make = () => {
    const page = /** @type {HTMLElement} */ (this.closest("[data-page]") ?? this);
    ask(page, {
      title: t("sheets-make"),
      text: t("sheets-make-more"),
      values: { passphrase: "" },
      fields: own,
      faults: (values) => missing(values, ["passphrase"], t("people-missing")),
      button: t("sheets-make"),
      sign: "key",
      act: async ({ passphrase }) => {
        this.#made = await people.makeSheets(passphrase);
        this.#places = pickPlaces(Math.random);
        this.#wrong = "";
        this.#update();
        document.dispatchEvent(new CustomEvent("trellis-sheets"));
        queueMicrotask(() => this.querySelector("h2")?.scrollIntoView());
      },
    });
  };

  /** @param {"partnership" | "choices"} sheet */
  #typed(sheet) {
    return [...this.querySelectorAll(`[data-answer^="${sheet}"]`)].map((one) =>
      bare(/** @type {HTMLInputElement} */ (one).value),
    );
  }

  #check = async () => {
    try {
      await reviewPhrases(this.#places, this.#typed("partnership"), this.#typed("choices"));
      this.#made = null;
      this.#wrong = "";
      toast(t("sheets-read"));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      const wrong = thrown instanceof Refusal && thrown.code === "invalid_input";
      this.#wrong = wrong ? t("create-check-wrong") : explain(thrown);
    }
    this.#update();
  };

  /** @param {"partnership" | "choices"} sheet */
  #answers(sheet) {
    return html`<fieldset class="field"><legend>${t(`sheet-${sheet}-title`)}</legend><div class="pair">${this.#places.map((place, at) => html`<div class="field"><label for="new-${sheet}-${at}">${t("create-check-word", { place })}</label><input class="input" id="new-${sheet}-${at}" data-answer="${sheet}.${at}" autocomplete="off" autocapitalize="none" spellcheck="false"></div>`)}</div></fieldset>`;
  }

  #update() {
    const made = this.#made;
    render(
      html`<section class="sec" aria-labelledby="p-sheets"><h2 id="p-sheets">${t("sheets-title")}</h2><p class="soft measure">${t("sheets-lead")}</p>
      ${
        made
          ? html`<div class="stack"><p>${t("create-sheets-once")}</p>${phraseSheet("partnership", made.partnership)}${made.choices ? phraseSheet("choices", made.choices) : html`<p class="soft">${t("sheets-without-choices")}</p>`}
        <form autocomplete="off" class="form" novalidate @submit=${this.#check}><p class="soft">${t("create-check-lead")}</p>${this.#answers("partnership")}${made.choices ? this.#answers("choices") : nothing}<div role="alert">${this.#wrong ? html`<p class="field__error">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}</div><div class="btns"><button class="btn" type="submit">${icon("check")}${t("sheets-check")}</button></div></form></div>`
          : html`<div class="btns"><button class="btn" type="button" id="sheets-make" @click=${this.#make}>${icon("print")}${t("sheets-make")}</button></div>`
      }</section>`,
      this,
    );
  }
}

customElements.define("new-sheets", NewSheets);

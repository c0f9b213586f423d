// Counts of what the program did, by month, partner and service. Answers are no part of it; small numbers are hidden, and that is said.

import { go } from "../shared/address.js";
import { ask } from "../shared/ask-dialog.js";
import { today } from "../shared/dates.js";
import { line } from "../shared/fields.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { language, t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { pastMonths, spanOf } from "./logic.js";
import { oneOf, roomTabs } from "./parts.js";
import { monthWord } from "./words.js";
import "../shared/ask-dialog.js";

/** How many months can be chosen. */
const MONTHS = 36;

/** @extends {StoredElement<{ items: choices.CountLine[], small: number }>} */
class ChoicesCounts extends StoredElement {
  /** @type {Record<string, string>} */
  #params = {};

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    const same = JSON.stringify(route.params) === JSON.stringify(this.#params);
    this.#params = route.params;
    if (this.isConnected && !same) this.load();
  }

  get #months() {
    return pastMonths(today(zone()), MONTHS);
  }

  get #span() {
    return spanOf(this.#params, this.#months);
  }

  get #reversed() {
    return this.#span.from > this.#span.to;
  }

  async read() {
    const { from, to } = this.#span;
    if (this.#reversed) return { items: [], small: 0 };
    const [{ items }, rules] = await Promise.all([choices.counts(from, to), choices.rules()]);
    return { items, small: rules.small };
  }

  #export = () => {
    const { from, to } = this.#span;
    ask(this, {
      title: t("choices-counts-export"),
      text: t("choices-counts-export-care"),
      values: { format: "", passphrase: "" },
      fields: (sheet) =>
        html`${oneOf(sheet, "format", t("export-format"), [
          ["csv", t("export-format-csv")],
          ["xlsx", t("export-format-xlsx")],
        ])}${line(sheet, "passphrase", t("export-pass"), { type: "password", hint: t("export-pass-hint") })}`,
      faults: ({ format }) => (format ? [] : [{ path: "format", label: "", text: t("choices-choose-one") }]),
      label: (path) => (path === "passphrase" ? t("export-pass") : ""),
      button: t("choices-counts-export"),
      sign: "exports",
      act: async ({ format, passphrase }) => {
        const path = await choices.place("counts", format);
        if (path) await choices.exportCounts({ from, to, format, language: language(), passphrase, path });
        toast(t(path ? "choices-counts-exported" : "choices-not-saved"));
      },
    });
  };

  /** @param {"from" | "to"} end */
  #month(end) {
    const now = this.#span[end];
    const wrong = end === "to" && this.#reversed;
    return html`<div class="field ${wrong ? "field--error" : ""}"><label for="counts-${end}">${t(`choices_counts-${end}`)}</label><select class="input" id="counts-${end}" aria-invalid=${wrong ? "true" : nothing} aria-describedby=${wrong ? "counts-wrong" : nothing} @change=${(/** @type {Event} */ event) => go("choices/counts", { ...this.#span, [end]: /** @type {HTMLSelectElement} */ (event.target).value }, { replace: true })}>${this.#months.map((month) => html`<option value=${month} .selected=${live(month === now)}>${monthWord(month)}</option>`)}</select>${wrong ? html`<p class="field__error" id="counts-wrong" role="alert">${icon("alert")}<span>${t("choices-counts-reversed")}</span></p>` : nothing}</div>`;
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (this.#reversed) return nothing;
    if (found.items.length === 0) return empty(t("choices-counts-none"), t("choices-counts-none-do"));
    const heads = ["choices-counts-month", "choices-counts-what", "choices-partner", "service-name"];
    return html`${found.small > 0 ? html`<p class="soft measure">${t("choices-counts-small", { small: found.small })}</p>` : nothing}<div class="table-wrap" tabindex="0" role="group" aria-label=${t("choices_tab-counts")}><table class="table"><thead><tr>${heads.map((id) => html`<th scope="col">${t(id)}</th>`)}<th scope="col" class="n">${t("choices-counts-count")}</th></tr></thead><tbody>${found.items.map((one) => html`<tr><th scope="row">${monthWord(one.month)}</th><td>${t(`choices_done-${one.what}`)}</td><td>${seen(one.partner)}</td><td>${seen(one.service)}</td><td class="n">${one.count === null ? html`<span class="soft">${t("choices-counts-hidden")}</span>` : one.count}</td></tr>`)}</tbody></table></div>`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("choices_tab-counts")}</h1><p>${t("choices-counts-lead")}</p></div><div class="page__acts"><button class="btn" type="button" id="counts-export" aria-disabled=${this.#reversed ? "true" : nothing} @click=${() => !this.#reversed && this.#export()}>${icon("exports")}${t("choices-counts-export")}</button></div></div>${roomTabs("counts")}
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      <div class="toolbar toolbar--fields">${this.#month("from")}${this.#month("to")}</div>${this.#table()}<ask-dialog></ask-dialog></div>`,
      this,
    );
  }
}

customElements.define("choices-counts", ChoicesCounts);

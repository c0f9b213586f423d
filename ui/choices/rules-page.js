// What the program has decided for this room: which fields are asked at all, how long is kept, what is hidden in counts.

import { explain, summary } from "../shared/faults.js";
import { number, several, tick } from "../shared/fields.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { FACTS } from "./logic.js";
import { roomTabs } from "./parts.js";

const FORM = "rules";

/** @type {Record<string, string>} */
const LABELS = {
  off: "choices-rules-off",
  retention_days: "choices-rules-retention",
  release_days_max: "choices-rules-most",
  small: "choices-rules-small",
  breach_days: "choices-rules-breach",
};

/** What the shell takes. @type {Record<string, [number, number]>} */
const BOUNDS = {
  retention_days: [30, 3650],
  release_days_max: [1, 3650],
  small: [0, 50],
  breach_days: [0, 365],
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
function faultsOf(values) {
  return Object.entries(BOUNDS)
    .filter(([path, [least, most]]) => {
      const value = values[path];
      if (path === "release_days_max" && value === null) return false;
      return !Number.isInteger(value) || value < least || value > most;
    })
    .map(([path, [least, most]]) => ({ path, label: labelOf(path), text: t("choices-rules-whole", { least, most }) }));
}

class ChoicesRules extends HTMLElement {
  route = { room: "choices", page: "rules", params: {} };
  /** @type {Sheet | null} */
  #sheet = null;
  #wrong = "";
  #busy = false;

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#sheet = null;
    render(nothing, this);
  }

  async #load() {
    try {
      const rules = await choices.rules();
      if (this.isConnected) this.#sheet = new Sheet(FORM, "choices:rules", rules, 0);
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  save = async () => {
    const sheet = this.#sheet;
    if (!sheet || this.#busy) return;
    sheet.faults = faultsOf(sheet.values);
    if (sheet.faults.length > 0) {
      sheet.show("faults");
      return this.#update();
    }
    this.#busy = true;
    try {
      await choices.updateRules(sheet.values);
      sheet.discard();
      toast(t("choices-rules-saved"));
    } catch (thrown) {
      sheet.fail(thrown, labelOf);
    }
    this.#busy = false;
    if (this.isConnected) this.#update();
  };

  /** @param {Sheet} sheet */
  #fields(sheet) {
    const whole = (/** @type {string} */ path) =>
      number(sheet, path, labelOf(path), { mode: "numeric", hint: t(`choices_rules_hint-${path}`) });
    return html`<section class="sec form__group" aria-labelledby="u-ask"><h2 id="u-ask">${t("choices-rules-ask")}</h2>${several(
      sheet,
      "off",
      labelOf("off"),
      FACTS.map((name) => [name, t(`choices_fact-${name}`)]),
      t("choices_rules_hint-off"),
    )}</section>
      <section class="sec form__group" aria-labelledby="u-keep"><h2 id="u-keep">${t("choices-rules-keep")}</h2>${whole("retention_days")}${whole("release_days_max")}${whole("small")}${whole("breach_days")}</section>
      <section class="sec form__group" aria-labelledby="u-paper"><h2 id="u-paper">${t("choices-rules-paper")}</h2>${tick(sheet, "witness", t("choices-rules-witness"))}${tick(sheet, "own_part2", t("choices-rules-part2"), t("choices-rules-part2-hint"))}<p class="small soft measure">${t("choices-rules-lawyer")}</p></section>`;
  }

  #update() {
    const sheet = this.#sheet;
    const input = (/** @type {Event} */ event) => sheet?.take(event);
    render(
      html`<div class="page page--one" data-region><div class="page__head"><div><h1 tabindex="-1">${t("choices_tab-rules")}</h1><p>${t("choices-rules-lead")}</p></div></div>${roomTabs("rules")}
      ${this.#wrong ? banner("brick", "alert", this.#wrong) : sheet ? html`<form autocomplete="off" class="form" novalidate @submit=${this.save} @input=${input} @change=${input}>${summary(FORM, sheet.faults)}${this.#fields(sheet)}<div class="form__bar"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${t("form-save")}</button></div></form>` : waiting()}</div>`,
      this,
    );
  }
}

customElements.define("choices-rules", ChoicesRules);

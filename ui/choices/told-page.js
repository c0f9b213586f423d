// What was told without a release. It is a log, and unlocks nothing.

import { banner, empty, icon, waiting } from "../shared/parts.js";
import { StoredElement } from "../shared/stored-element.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { roomTabs } from "./parts.js";
import { toldLine } from "./sections.js";

/** @extends {StoredElement<{ items: choices.Disclosure[] }>} */
class ChoicesTold extends StoredElement {
  route = { room: "choices", page: "told", params: {} };

  read() {
    return choices.disclosures();
  }

  begin() {
    location.hash = "#/choices/tell";
  }

  #log() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return empty(t("choices-told-empty"), t("choices-told-empty-do"));
    return html`<ul class="lines">${found.items.map(toldLine)}</ul>`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("choices_tab-told")}</h1><p>${t("choices-told-lead")}</p></div><div class="page__acts"><a class="btn btn--act" href="#/choices/tell">${icon("plus")}${t("choices-tell")}</a></div></div>${roomTabs("told")}
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.#log()}</div>`,
      this,
    );
  }
}

customElements.define("choices-told", ChoicesTold);

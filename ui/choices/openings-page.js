// Who opened which record, and what was done: the room's own chain, for those who hold its key.

import { banner, empty, icon, waiting } from "../shared/parts.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { has, t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { roomTabs } from "./parts.js";
import { momentWord } from "./words.js";

/** How many rows come at a time. */
const PAGE = 100;

/** @extends {StoredElement<choices.Opening[]>} */
class ChoicesOpenings extends StoredElement {
  route = { room: "choices", page: "openings", params: {} };
  #whole = false;

  async read() {
    const { items } = await choices.openings(null);
    this.#whole = items.length < PAGE;
    return items;
  }

  #more = async () => {
    const had = this.found ?? [];
    const { items } = await choices.openings(had.at(-1)?.seq ?? null);
    this.#whole = items.length < PAGE;
    this.keep([...had, ...items]);
  };

  /** @param {choices.Opening} one */
  #row(one) {
    const id = `choices_done-${one.action.replace(".", "-")}`;
    return html`<tr><td class="num">${momentWord(one.at)}</td><td>${one.by ? seen(one.by) : t("choices-left")}</td><td>${has(id) ? t(id) : one.action}</td><td>${one.sign ? html`<b>${seen(one.sign)}</b>` : nothing}</td></tr>`;
  }

  update() {
    const found = this.found;
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("choices_tab-openings")}</h1><p>${t("choices-openings-lead")}</p></div></div>${roomTabs("openings")}
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${!found ? (this.wrong ? nothing : waiting()) : found.length === 0 ? empty(t("audit-none"), t("audit-none-more")) : html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("choices_tab-openings")}><table class="table"><thead><tr><th scope="col">${t("audit-when")}</th><th scope="col">${t("audit-person")}</th><th scope="col">${t("audit-what")}</th><th scope="col">${t("choices-sign")}</th></tr></thead><tbody>${found.map((one) => this.#row(one))}</tbody></table></div>${this.#whole ? nothing : html`<p class="list__more"><button class="btn" type="button" @click=${this.#more}>${icon("down")}${t("choices-openings-more")}</button></p>`}`}</div>`,
      this,
    );
  }
}

customElements.define("choices-openings", ChoicesOpenings);

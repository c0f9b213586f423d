// Her menu: every service, in the order that is given, narrowed by nothing but her own filters.

import { languagesField } from "../partners/form-languages.js";
import { GENDERS, KINDS, MODES } from "../partners/logic.js";
import { explain } from "../shared/faults.js";
import { choice, line, several, tick } from "../shared/fields.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { StoredElement } from "../shared/stored-element.js";
import { toast } from "../shared/toasts.js";
import { language, t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { askAnswer } from "./answer-ask.js";
import * as choices from "./api.js";
import { TICKS } from "./logic.js";
import { menuItem } from "./menu-item.js";
import { filterWord } from "./words.js";

/** @extends {StoredElement<choices.Menu>} */
class ChoicesMenu extends StoredElement {
  /** @type {choices.Survivor | null} */
  #survivor = null;
  /** @type {Sheet | null} */
  #sheet = null;

  /** @param {choices.Survivor} survivor */
  set survivor(survivor) {
    this.#survivor = survivor;
    this.#begin();
    if (this.isConnected) this.update();
  }

  #begin() {
    const survivor = this.#survivor;
    if (!survivor) return;
    const { staff_gender, ...filters } = survivor.filters;
    this.#sheet = new Sheet("filters", "choices:filters", { ...filters, staff_gender: staff_gender ?? "" }, 0);
  }

  disconnectedCallback() {
    this.#sheet?.discard();
    this.#sheet = null;
    this.#survivor = null;
    super.disconnectedCallback();
  }

  read() {
    return choices.menu(this.#survivor?.id ?? "");
  }

  /** Keeps her filters at once, and reads what they leave. */
  #keep = async () => {
    const [survivor, sheet] = [this.#survivor, this.#sheet];
    if (!survivor || !sheet) return;
    sheet.discard();
    sheet.faults = [];
    try {
      const { staff_gender, ...rest } = sheet.values;
      const kept = await choices.updateFilters(survivor.id, { ...rest, staff_gender: staff_gender || null });
      if (!this.isConnected) return;
      this.#survivor = kept;
      this.#begin();
      await this.load();
    } catch (thrown) {
      this.wrong = explain(thrown);
      this.update();
    }
  };

  #change = (/** @type {Event} */ event) => {
    this.#sheet?.take(event);
    this.#keep();
  };

  /** Takes one of her filters away. @param {string} name */
  #loosen = (name) => {
    const sheet = this.#sheet;
    if (!sheet) return;
    const now = sheet.values[name];
    sheet.values[name] = Array.isArray(now) ? [] : typeof now === "boolean" ? false : "";
    this.#keep();
  };

  /** She goes there herself: a handout, no release. @param {choices.MenuItem} item */
  #take = async (item) => {
    const survivor = this.#survivor;
    if (!survivor) return;
    const tongue = survivor.facts.language === "es" || (language() === "es" && !survivor.facts.language) ? "es" : "en";
    try {
      await choices.addReferral(survivor.id, item.partner_id, item.service.id ?? null);
      /** @type {choices.PaperWish} */
      const wish = {
        kind: "handout",
        id: survivor.id,
        services: [item.service.id ?? ""],
        release_id: null,
        language: tongue,
      };
      const paper = await choices.paper(wish);
      toast(t("choices-takes-done"));
      this.dispatchEvent(new CustomEvent("paper-asked", { bubbles: true, detail: { paper, wish } }));
    } catch (thrown) {
      this.dispatchEvent(new CustomEvent("went-wrong", { bubbles: true, detail: thrown }));
    }
  };

  #filters() {
    const sheet = this.#sheet;
    if (!sheet) return nothing;
    /** @param {string} name @param {readonly string[]} values @param {string} words @returns {[string, string][]} */
    const options = (name, values, words) => values.map((one) => [one, name === words ? "" : t(`${words}-${one}`)]);
    return html`<details class="fold" id="her-filters"><summary>${icon("chevron", "i--turn")}<span>${t("choices-filters")}</span></summary><div class="fold__body"><form autocomplete="off" class="form__group" novalidate @change=${this.#change}>
      <p class="field__hint">${t("choices-filters-hint")}</p>
      ${several(sheet, "kinds", t("choices_filter-kinds"), options("kinds", KINDS, "service"))}
      ${languagesField(sheet, "languages", t("choices_filter-languages"), this.#keep)}
      ${several(sheet, "modes", t("choices_filter-modes"), options("modes", MODES, "mode"))}
      <div class="form__two">${line(sheet, "town", t("choices_filter-town"))}${choice(sheet, "staff_gender", t("choices_filter-staff_gender"), [["", t("choices-any")], ...options("staff_gender", GENDERS.slice(1), "gender")])}</div>
      ${TICKS.map((one) => tick(sheet, one, t(`choices_filter-${one}`)))}</form></div></details>`;
  }

  /** @param {choices.Menu} menu */
  #none({ loosen, all }) {
    if (all === 0) return empty(t("choices-menu-empty"), t("choices-menu-empty-do"), nothing, 3);
    return empty(
      t("choices-menu-none"),
      loosen.length > 0 ? t("choices-menu-loosen") : t("choices-menu-loosen-more"),
      html`<div class="btns">${loosen.map(({ filter, count }) => html`<button class="btn" type="button" @click=${() => this.#loosen(filter)}>${t("choices-without", { filter: filterWord(filter), count })}</button>`)}</div>`,
      3,
    );
  }

  update() {
    const [menu, survivor] = [this.found, this.#survivor];
    const wrong = this.wrong ? banner("brick", "alert", this.wrong) : nothing;
    const acts = {
      answer: (/** @type {choices.MenuItem} */ item) => survivor && askAnswer(this, survivor.id, item),
      take: this.#take,
    };
    render(
      html`<section class="sec" aria-labelledby="d-menu"><div class="sec__head"><h2 id="d-menu">${t("choices-menu")}</h2><p role="status">${menu ? t("choices-menu-count", { shown: menu.shown, all: menu.all }) : nothing}</p></div><p class="soft measure">${t("choices-menu-lead")}</p>${wrong}${this.#filters()}
      ${!menu ? (this.wrong ? nothing : waiting()) : menu.shown === 0 ? this.#none(menu) : menu.parts.map((part) => html`<h3 class="menu__kind">${t(`service-${part.kind}`)}</h3><ul class="menu">${part.items.map((item) => menuItem(item, acts))}</ul>`)}</section>`,
      this,
    );
  }
}

customElements.define("choices-menu", ChoicesMenu);

// Papers that she may take: her card, handouts, her own answers, and what is held.

import { explain } from "../shared/faults.js";
import { several } from "../shared/fields.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen, tongue } from "../shared/text.js";
import { LANGUAGES, language, t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { oneOf } from "./parts.js";

/** Papers that need no choice of services. */
const PLAIN = /** @type {const} */ (["card", "answers", "held", "signers"]);
const HANDOUTS = /** @type {const} */ (["handout", "discreet"]);

/** @extends {StoredElement<choices.Menu>} */
class ChoicesPapers extends StoredElement {
  /** @type {choices.Survivor | null} */
  #survivor = null;
  /** @type {Sheet | null} */
  #sheet = null;

  /** @param {choices.Survivor} survivor */
  set survivor(survivor) {
    const { language: hers } = survivor.facts;
    if (!this.#sheet)
      this.#sheet = new Sheet(
        "papers",
        "choices:papers",
        { language: LANGUAGES.includes(hers) ? hers : language(), services: [] },
        0,
      );
    this.#survivor = survivor;
    if (this.isConnected) this.update();
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

  #take = (/** @type {Event} */ event) => {
    this.#sheet?.take(event);
    this.#sheet?.discard();
    this.update();
  };

  /** @param {choices.PaperWish["kind"]} kind */
  async #show(kind) {
    const [survivor, sheet] = [this.#survivor, this.#sheet];
    if (!survivor || !sheet) return;
    const choosing = kind === "handout" || kind === "discreet";
    sheet.faults =
      choosing && sheet.values.services.length === 0
        ? [{ path: "services", label: "", text: t("choices-services-empty") }]
        : [];
    if (sheet.faults.length > 0) {
      sheet.show("services");
      return this.update();
    }
    /** @type {choices.PaperWish} */
    const wish = {
      kind,
      id: survivor.id,
      services: choosing ? sheet.values.services : [],
      release_id: null,
      language: sheet.values.language,
    };
    try {
      const paper = await choices.paper(wish);
      this.dispatchEvent(new CustomEvent("paper-asked", { bubbles: true, detail: { paper, wish } }));
    } catch (thrown) {
      this.wrong = explain(thrown);
      this.update();
    }
  }

  /** @param {choices.PaperWish["kind"]} kind */
  #line(kind) {
    return html`<li>${icon("print")}<div><b>${t(`choices_paper-${kind}`)}</b><p>${t(`choices_paper_about-${kind}`)}</p></div><button class="btn btn--dense" type="button" id="paper-${kind}" @click=${() => this.#show(kind)}>${t("today-see")}<span class="visually-hidden"> ${t(`choices_paper-${kind}`)}</span></button></li>`;
  }

  /** @param {Sheet} sheet */
  #services(sheet) {
    const menu = this.found;
    if (!menu) return this.wrong ? nothing : waiting();
    const options = menu.parts.flatMap((part) =>
      part.items.map(
        (item) =>
          /** @type {[string, string]} */ ([
            item.service.id ?? "",
            `${seen(item.service.name)}, ${item.own ? t("choices-own") : seen(item.partner)}`,
          ]),
      ),
    );
    return several(sheet, "services", t("choices-services"), options, t("choices-services-hint"));
  }

  update() {
    const sheet = this.#sheet;
    if (!sheet) return render(nothing, this);
    render(
      html`<section class="sec" aria-labelledby="d-papers"><h2 id="d-papers">${t("choices_part-papers")}</h2><p class="soft measure">${t("choices-papers-lead")}</p>${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      <form autocomplete="off" class="form__group" novalidate @change=${this.#take}>${oneOf(
        sheet,
        "language",
        t("export-language"),
        LANGUAGES.map((one) => [one, tongue(one, one)]),
      )}
      <ul class="lines lines--icon">${PLAIN.map((kind) => this.#line(kind))}</ul>
      ${this.#services(sheet)}<ul class="lines lines--icon">${HANDOUTS.map((kind) => this.#line(kind))}</ul></form></section>`,
      this,
    );
  }
}

customElements.define("choices-papers", ChoicesPapers);

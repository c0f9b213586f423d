// Her words and facts, to write down or to change. All of it is optional; what the program switched off is not asked, and what stands
// there from before can be removed.

import { go } from "../shared/address.js";
import { block, choice, line, tick } from "../shared/fields.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { goneAsked, goneFaults } from "./gone.js";
import { empties, factsOf, hasFact, sentFacts, without } from "./logic.js";
import { button } from "./parts.js";
import { languageOptions } from "./words.js";

const FORM = "facts";
const CONTACT = /** @type {const} */ (["how", "when", "not_when", "say"]);

/** @param {string} path */
const labelOf = (path) => {
  if (path === "asked") return "";
  const [fact, part] = path.split(".");
  return part ? t(`choices_contact-${part}`) : t(`choices_fact-${fact}`);
};

/** @extends {RecordForm<choices.Survivor>} */
class ChoicesFactsForm extends RecordForm {
  /** @type {choices.FactName[]} */
  #off = [];
  #before;

  constructor() {
    /** @type {{ facts: choices.SurvivorFacts | null }} */
    const before = { facts: null };
    super({
      id: FORM,
      store: {
        get: async (id) => (await choices.get(id)).survivor,
        add: () => Promise.reject(new Error("a record is begun before it is written in")),
        update: (id, revision, values) =>
          choices.update(id, revision, sentFacts(values), values.asked === "no" ? "no" : null),
      },
      name: (kept) => kept.sign,
      label: labelOf,
      faults: (values) => (before.facts && empties(before.facts, sentFacts(values)) ? goneFaults(values) : []),
    });
    this.#before = before;
  }

  async load() {
    const id = this.route.params.id ?? "";
    const [{ survivor }, rules] = await Promise.all([choices.get(id), choices.rules()]);
    if (!this.isConnected) return;
    this.#off = rules.off;
    this.#before.facts = survivor.facts;
    this.kept = survivor;
    this.sheet = new Sheet(FORM, `choices:facts:${id}`, factsOf(survivor.facts), survivor.revision);
    // It is asked anew each time, also where a draft is gone on with.
    this.sheet.values.asked = "";
  }

  disconnectedCallback() {
    this.#before.facts = null;
    super.disconnectedCallback();
  }

  back() {
    go("choices/one", { id: this.route.params.id });
  }

  /** @param {choices.Survivor} saved */
  leave(saved) {
    // The room has no bin and no way back through the store: the line that offered one is said anew without it.
    toast(t("form-saved", { name: saved.sign }));
    go("choices/one", { id: saved.id });
  }

  heading() {
    return t("choices-facts-of", { sign: this.kept?.sign ?? "…" });
  }

  lead() {
    return t("choices-her-words-lead");
  }

  /** @param {Sheet} sheet */
  #contact(sheet) {
    const none = sheet.values.contact.none;
    return html`<section class="sec form__group" aria-labelledby="f-contact"><h2 id="f-contact">${t("choices_fact-contact")}</h2>${tick(sheet, "contact.none", t("choices-contact-none"), t("choices-contact-none-do"))}${none ? nothing : CONTACT.map((one) => line(sheet, `contact.${one}`, t(`choices_contact-${one}`), { hint: t(`choices_contact_hint-${one}`) }))}</section>`;
  }

  /** @param {Sheet} sheet @param {choices.FactName} name @param {() => void} redraw */
  #remove(sheet, name, redraw) {
    Object.assign(sheet.values, factsOf(without(sentFacts(sheet.values), name)));
    sheet.keep();
    redraw();
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    const facts = this.kept?.facts;
    const free = { guard: false };
    /** What is switched off is shown only where something stands. @param {choices.FactName} name @param {() => import("../shared/parts.js").Drawn} draw */
    const one = (name, draw) => {
      if (!this.#off.includes(name)) return draw();
      if (!facts || !hasFact(facts, name)) return nothing;
      return html`${draw()}<div class="btns"><span class="soft">${t("choices-not-asked")}</span>${button("bin", t("app-remove"), () => this.#remove(sheet, name, redraw), labelOf(name))}</div>`;
    };
    const goes = facts && empties(facts, sentFacts(sheet.values));
    const asked = goes || sheet.faults.some((fault) => fault.path === "asked");
    return html`${one("contact", () => this.#contact(sheet))}
      <section class="sec form__group" aria-labelledby="f-her"><h2 id="f-her">${t("choices-her-words")}</h2>
      ${one("language", () => choice(sheet, "language", labelOf("language"), [["", t("choices-not-said")], ...languageOptions(sheet.values.language)]))}
      ${one("name", () => line(sheet, "name", labelOf("name"), { hint: t("choices-name-hint") }))}
      ${one("words", () => line(sheet, "words", labelOf("words"), { hint: t("choices-words-hint") }))}
      ${one("wants_known", () => block(sheet, "wants_known", labelOf("wants_known"), { ...free, hint: t("choices-wants-hint") }))}
      ${one("needs", () => block(sheet, "needs", labelOf("needs"), free))}
      ${one("goals", () => block(sheet, "goals", labelOf("goals"), free))}
      ${one("preferences", () => block(sheet, "preferences", labelOf("preferences"), { ...free, hint: t("choices-preferences-hint") }))}</section>
      ${asked && this.kept ? goneAsked(sheet, this.kept.id) : nothing}`;
  }
}

customElements.define("choices-facts-form", ChoicesFactsForm);

// Her words and facts, to write down or to change. All of it is optional; what the program switched off is not asked.

import { go } from "../shared/address.js";
import { block, choice, line, tick } from "../shared/fields.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { factsOf, sentFacts } from "./logic.js";
import { languageOptions } from "./words.js";

const FORM = "facts";
const CONTACT = /** @type {const} */ (["how", "when", "not_when", "say"]);

/** @param {string} path */
const labelOf = (path) => {
  const [fact, part] = path.split(".");
  return part ? t(`choices_contact-${part}`) : t(`choices_fact-${fact}`);
};

/** @extends {RecordForm<choices.Survivor>} */
class ChoicesFactsForm extends RecordForm {
  /** @type {choices.FactName[]} */
  #off = [];

  constructor() {
    super({
      id: FORM,
      store: {
        get: async (id) => (await choices.get(id)).survivor,
        add: () => Promise.reject(new Error("a record is begun before it is written in")),
        update: choices.update,
      },
      name: (kept) => kept.sign,
      label: labelOf,
      sent: sentFacts,
    });
  }

  async load() {
    const id = this.route.params.id ?? "";
    const [{ survivor }, rules] = await Promise.all([choices.get(id), choices.rules()]);
    if (!this.isConnected) return;
    this.#off = rules.off;
    this.kept = survivor;
    this.sheet = new Sheet(FORM, `choices:facts:${id}`, factsOf(survivor.facts), survivor.revision);
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

  /** @param {Sheet} sheet */
  fields(sheet) {
    const on = (/** @type {choices.FactName} */ name) => !this.#off.includes(name);
    const free = { guard: false };
    return html`${on("contact") ? this.#contact(sheet) : nothing}
      <section class="sec form__group" aria-labelledby="f-her"><h2 id="f-her">${t("choices-her-words")}</h2>
      ${on("language") ? choice(sheet, "language", labelOf("language"), [["", t("choices-not-said")], ...languageOptions(sheet.values.language)]) : nothing}
      ${on("name") ? line(sheet, "name", labelOf("name"), { hint: t("choices-name-hint") }) : nothing}
      ${on("words") ? line(sheet, "words", labelOf("words"), { hint: t("choices-words-hint") }) : nothing}
      ${on("wants_known") ? block(sheet, "wants_known", labelOf("wants_known"), { ...free, hint: t("choices-wants-hint") }) : nothing}
      ${on("needs") ? block(sheet, "needs", labelOf("needs"), free) : nothing}
      ${on("goals") ? block(sheet, "goals", labelOf("goals"), free) : nothing}
      ${on("preferences") ? block(sheet, "preferences", labelOf("preferences"), { ...free, hint: t("choices-preferences-hint") }) : nothing}</section>`;
  }
}

customElements.define("choices-facts-form", ChoicesFactsForm);

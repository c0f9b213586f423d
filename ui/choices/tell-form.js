// Something that was told without a release, to be written down: what in kinds of items, to whom, and what was done for her.

import { go } from "../shared/address.js";
import { today } from "../shared/dates.js";
import { block, day, line, several } from "../shared/fields.js";
import { banner } from "../shared/parts.js";
import { RecordForm } from "../shared/record-form.js";
import { zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { disclosureWrongs, ITEMS, newDisclosure, TOLD } from "./logic.js";
import { aside, oneOf } from "./parts.js";
import { itemOptions } from "./words.js";

const FORM = "told";

/** @type {Record<string, string>} */
const LABELS = {
  kind: "choices-tell-kind",
  on: "choices-tell-on",
  to: "choices-tell-to",
  law: "choices-tell-law",
  items: "choices-tell-items",
  notice: "choices-tell-notice",
  safety: "choices-tell-safety",
  lawyer: "choices-tell-lawyer",
  told_within: "choices-tell-within",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
const faultsOf = (values) =>
  disclosureWrongs(values, today(zone())).map((wrong) => {
    const path = wrong === "on-future" ? "on" : wrong;
    return { path, label: aside(labelOf(path)), text: t(`choices_tell_wrong-${wrong}`) };
  });

/** @param {any} values */
const sentOf = (values) => ({ ...values, lawyer: values.lawyer === "yes" });

/** @extends {RecordForm<choices.Disclosure & { revision: number }>} */
class ChoicesTellForm extends RecordForm {
  #sign = "";
  #breach = 0;

  constructor() {
    super({
      id: FORM,
      store: {
        get: () => Promise.reject(new Error("what was told is not changed")),
        add: async (values) => ({ ...(await choices.addDisclosure(values)), revision: 0 }),
        update: () => Promise.reject(new Error("what was told is not changed")),
      },
      name: (kept) => kept.to,
      label: labelOf,
      faults: faultsOf,
      sent: sentOf,
    });
  }

  async load() {
    const id = this.route.params.id ?? "";
    const [dossier, rules] = await Promise.all([id ? choices.get(id) : null, choices.rules()]);
    if (!this.isConnected) return;
    this.#sign = dossier?.survivor.sign ?? "";
    this.#breach = rules.breach_days;
    this.sheet = new Sheet(FORM, `choices:told:${id}`, newDisclosure(id || null, today(zone())), 0);
  }

  disconnectedCallback() {
    this.#sign = "";
    super.disconnectedCallback();
  }

  back() {
    const { id } = this.route.params;
    if (id) go("choices/one", { id, part: "gone" });
    else go("choices/told");
  }

  leave() {
    toast(t("choices-told-saved"));
    this.back();
  }

  heading() {
    return t("choices-tell");
  }

  lead() {
    return t("choices-told-lead");
  }

  notice() {
    return this.#sign
      ? html`<p>${t("choices-tell-of")} <b class="sign">${seen(this.#sign)}</b></p>`
      : banner("", "info", t("choices-tell-of-nobody"));
  }

  /** @param {Sheet} sheet */
  fields(sheet) {
    const { kind } = sheet.values;
    const free = { guard: false };
    return html`<section class="sec form__group" aria-labelledby="w-what"><h2 id="w-what">${t("choices-tell-what")}</h2>
      ${oneOf(
        sheet,
        "kind",
        labelOf("kind"),
        TOLD.map((one) => [one, t(`choices_told-${one}`)]),
      )}
      ${kind ? banner("", "info", kind === "breach" ? t("choices_told_about-breach", { days: this.#breach }) : t(`choices_told_about-${kind}`)) : nothing}
      ${day(sheet, "on", labelOf("on"))}${line(sheet, "to", labelOf("to"), { required: true })}
      ${kind === "statute" || kind === "order" ? line(sheet, "law", labelOf("law"), { hint: t("choices-tell-law-hint") }) : nothing}
      ${several(sheet, "items", labelOf("items"), itemOptions(ITEMS), t("choices-tell-items-hint"))}</section>
      <section class="sec form__group" aria-labelledby="w-her"><h2 id="w-her">${t("choices-tell-her")}</h2>
      ${block(sheet, "notice", labelOf("notice"), { ...free, hint: t("choices-tell-notice-hint") })}
      ${block(sheet, "safety", labelOf("safety"), free)}
      ${oneOf(sheet, "lawyer", labelOf("lawyer"), [
        ["yes", t("answer-yes")],
        ["no", t("answer-no")],
      ])}
      ${kind === "breach" ? block(sheet, "told_within", labelOf("told_within"), free) : nothing}</section>`;
  }
}

customElements.define("choices-tell-form", ChoicesTellForm);

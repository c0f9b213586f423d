// A release, to be read with her and signed on paper: to one agency, exactly which items, for what, until when. Nothing is chosen beforehand.

import { get as getPartner } from "../partners/api.js";
import { go } from "../shared/address.js";
import { today } from "../shared/dates.js";
import { controlId } from "../shared/faults.js";
import { block, choice, day, groupFault, line, rows } from "../shared/fields.js";
import { banner, icon } from "../shared/parts.js";
import { RecordForm } from "../shared/record-form.js";
import { zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import {
  ABUSERS,
  CAPACITIES,
  endsWithin,
  ITEMS,
  newRelease,
  releaseKey,
  releaseOf,
  releaseWrongs,
  ruleOf,
  SIGNERS,
  sentRelease,
  signerOf,
} from "./logic.js";
import { aside, oneOf } from "./parts.js";
import { itemOptions } from "./words.js";
import "../agreements/partner-picker.js";

const FORM = "release";

/** @type {Record<string, string>} */
const LABELS = {
  partner_id: "choices-partner",
  purpose: "choices-purpose",
  items: "choices-items",
  until: "choices-until",
  on: "choices-own-day",
  signer: "choices-signer",
  capacity: "choices-capacity",
  by: "choices-by",
  abuser: "choices-abuser",
  interpreter: "choices-interpreter",
  witness: "choices-witness",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @typedef {{ survivor: string, sign: string, table: choices.SignerRule[], rules: choices.ChoiceRules | null }} Around what the form needs beside the release */

/** @param {any} values @param {Around} around */
const faultsOf = (values, { table, rules }) =>
  [
    ...releaseWrongs(values, today(zone()), table, rules?.release_days_max),
    ...(rules?.witness && !values.witness.trim() ? ["witness"] : []),
  ].map((wrong) => {
    const path = wrong.startsWith("on-") ? "on" : wrong;
    return { path, label: aside(labelOf(path)), text: t(`choices_release_wrong-${wrong}`) };
  });

/** @param {any} values */
const sentOf = (values) => ({ survivor_id: values.survivor_id, ...sentRelease(values, today(zone())) });

/** @extends {RecordForm<choices.Release>} */
class ChoicesReleaseForm extends RecordForm {
  #around;
  /** @type {import("../partners/api.js").Partner | null} */
  #partner = null;

  constructor() {
    /** @type {Around} */
    const around = { survivor: "", sign: "", table: [], rules: null };
    super({
      id: FORM,
      store: {
        get: (id) => releaseIn(around.survivor, id),
        add: ({ survivor_id, ...release }) => choices.addRelease(survivor_id, release),
        update: (id, revision, { survivor_id: _, ...release }) => choices.updateRelease(id, revision, release),
      },
      name: (kept) => kept.number,
      label: labelOf,
      faults: (values) => faultsOf(values, around),
      sent: sentOf,
    });
    this.#around = around;
    this.addEventListener("partner-picked", this.#pick);
  }

  async load() {
    const { id = "", release = "", from = "" } = this.route.params;
    const [dossier, rules, signers] = await Promise.all([choices.get(id), choices.rules(), choices.signers()]);
    const kept = dossier.releases.find((one) => one.id === release) ?? null;
    const base = dossier.releases.find((one) => one.id === from) ?? null;
    const stored = kept ? releaseOf(kept) : newRelease(id, base);
    const sheet = new Sheet(FORM, releaseKey(id, (kept ?? base)?.id), stored, kept?.revision ?? 0);
    const { partner_id } = sheet.values;
    this.#partner = partner_id ? await getPartner(partner_id).catch(() => null) : null;
    if (!this.isConnected) return this.#forget();
    Object.assign(this.#around, { survivor: id, sign: dossier.survivor.sign, table: signers.items, rules });
    this.kept = kept;
    this.sheet = sheet;
  }

  #forget() {
    this.#partner = null;
    Object.assign(this.#around, { survivor: "", sign: "", table: [], rules: null });
  }

  disconnectedCallback() {
    this.#forget();
    super.disconnectedCallback();
  }

  #pick = async (/** @type {Event} */ event) => {
    const sheet = this.sheet;
    if (!sheet) return;
    const { id } = /** @type {CustomEvent} */ (event).detail;
    sheet.values.partner_id = id;
    sheet.keep();
    this.#partner = await getPartner(id).catch(() => null);
    if (this.isConnected) this.update();
  };

  back() {
    go("choices/one", { id: this.route.params.id, part: "releases" });
  }

  /** @param {choices.Release} saved */
  leave(saved) {
    // The room has no bin and no way back through the store: the line that offered one is said anew without it.
    toast(t("choices-release-saved", { number: saved.number }));
    go("choices/one", { id: saved.survivor_id, part: "releases" });
  }

  heading() {
    const { sign } = this.#around;
    return sign ? t("choices-release-of", { sign }) : t("choices-release-new");
  }

  lead() {
    return t("choices-release-lead");
  }

  saveWords() {
    return t("choices-release-save");
  }

  notice() {
    return banner("", "info", t("choices-release-first"));
  }

  /** What 42 CFR Part 2 asks. */
  #part2() {
    const theirs = this.#partner?.duties.part2;
    const own = this.#around.rules?.own_part2 ? banner("ochre", "shield", t("choices-part2-own")) : nothing;
    if (!this.#partner || theirs === false) return own;
    return html`${theirs === true ? banner("ochre", "shield", t("choices-part2-notice")) : banner("ochre", "help", t("choices-part2-ask"))}${own}`;
  }

  /** @param {Sheet} sheet */
  #whom(sheet) {
    const wrong = sheet.faults.find((one) => one.path === "partner_id")?.text ?? "";
    return html`<section class="sec form__group" aria-labelledby="r-whom"><h2 id="r-whom">${t("choices-release-whom")}</h2><p class="field__hint">${t("choices-release-one")}</p>
      <partner-picker .label=${t("choices-partner")} .control=${controlId(sheet.id, "partner_id")} .chosen=${this.#partner?.name ?? ""} .wrong=${wrong}></partner-picker>${this.#part2()}
      ${block(sheet, "purpose", labelOf("purpose"), { guard: false, hint: t("choices-purpose-hint") })}</section>`;
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  #items(sheet, redraw) {
    return html`<section class="sec form__group" aria-labelledby="r-items"><h2 id="r-items">${t("choices-items")}</h2><p class="field__hint">${t("choices-items-hint")}</p>${groupFault(sheet, "items")}
      ${rows({
        sheet,
        path: "items",
        title: (_, index) => t("choices-item-n", { n: index + 1 }),
        add: t("choices-item-add"),
        blank: () => ({ kind: "service", words: "" }),
        redraw,
        draw: (path) =>
          html`<div class="form__two">${choice(sheet, `${path}.kind`, t("choices-item-kind"), itemOptions(ITEMS))}${line(sheet, `${path}.words`, t("choices-item-words"), { hint: t("choices-item-words-hint") })}</div>`,
      })}</section>`;
  }

  /** @param {Sheet} sheet */
  #until(sheet) {
    const most = this.#around.rules?.release_days_max ?? null;
    /** @type {[string, string][]} */
    const options = endsWithin(most).map((end) => [end, t(`choices_end-${end}`)]);
    return html`<section class="sec form__group" aria-labelledby="r-until"><h2 id="r-until">${t("choices-release-until")}</h2>
      ${oneOf(sheet, "until", labelOf("until"), options, most === null ? t("choices-until-hint") : t("choices-until-most", { days: most }))}${sheet.values.until === "own" ? day(sheet, "on", labelOf("on")) : nothing}</section>`;
  }

  /** Whether this one may sign, at once. @param {Sheet} sheet */
  #may(sheet) {
    const rule = ruleOf(this.#around.table, signerOf(sheet.values));
    if (!rule) return nothing;
    return rule.allowed
      ? banner("leaf", "check", t("choices-may-sign"))
      : banner(
          "ochre",
          "minus",
          html`<b>${t("choices-may-not-sign")}</b> ${rule.reason ? t(`choices_reason-${rule.reason}`) : nothing}`,
        );
  }

  /** @param {Sheet} sheet */
  #signer(sheet) {
    const { by } = sheet.values;
    /** @param {string} path @param {readonly string[]} values @param {(value: string) => string} word @param {string} [hint] */
    const one = (path, values, word, hint = "") =>
      oneOf(
        sheet,
        path,
        labelOf(path),
        values.map((value) => [value, word(value)]),
        hint,
      );
    return html`<section class="sec form__group" aria-labelledby="r-signer"><h2 id="r-signer">${t("choices-signer")}</h2>${one("capacity", CAPACITIES, (value) => t(`choices_capacity-${value}`))}${one("by", SIGNERS, (value) => t(`choices_by-${value}`))}${by && by !== "self" ? one("abuser", ABUSERS, (value) => t(`choices_abuser-${value}`), t("choices-abuser-hint")) : nothing}${groupFault(sheet, "signer")}<div role="status">${this.#may(sheet)}</div></section>`;
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    return html`${this.#whom(sheet)}${this.#items(sheet, redraw)}${this.#until(sheet)}${this.#signer(sheet)}
      <section class="sec form__group" aria-labelledby="r-there"><h2 id="r-there">${t("choices-release-there")}</h2>${line(sheet, "interpreter", labelOf("interpreter"), { hint: t("choices-interpreter-hint") })}${this.#around.rules?.witness ? line(sheet, "witness", labelOf("witness"), { hint: t("choices-witness-hint") }) : nothing}</section>
      <section class="sec" aria-labelledby="r-rights"><h2 id="r-rights">${t("choices-rights")}</h2><ul class="lines lines--icon">${["free", "revoke", "copy"].map((right) => html`<li>${icon("leaf")}<div>${t(`choices_right-${right}`)}</div></li>`)}</ul></section>`;
  }

  aside() {
    const { sign } = this.#around;
    return sign ? html`<span class="sign push">${seen(sign)}</span>` : nothing;
  }
}

/** @param {string} survivor @param {string} id @returns {Promise<choices.Release>} */
async function releaseIn(survivor, id) {
  const { releases } = await choices.get(survivor);
  const found = releases.find((one) => one.id === id);
  if (!found) throw new Error("it is no longer there");
  return found;
}

customElements.define("choices-release-form", ChoicesReleaseForm);

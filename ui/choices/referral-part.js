// Referrals of one record: what was handed on, and how it went, as she tells it. A partner without a place is the partner's state.

import { ask } from "../shared/ask-dialog.js";
import { block } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { goneAsked, goneFaults } from "./gone.js";
import { PLACES } from "./logic.js";
import { button, oneOf } from "./parts.js";
import { itemWord, momentWord } from "./words.js";

class ChoicesReferrals extends HTMLElement {
  /** @type {choices.Dossier | null} */
  #dossier = null;

  /** @param {choices.Dossier} dossier */
  set dossier(dossier) {
    this.#dossier = dossier;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#dossier = null;
    render(nothing, this);
  }

  /** @param {choices.Referral} referral */
  #tell(referral) {
    const goes = (/** @type {any} */ values) => referral.outcome !== "" && values.outcome.trim() === "";
    ask(this, {
      title: t("choices-outcome"),
      text: t("choices-outcome-ask"),
      values: { outcome: referral.outcome, place: referral.place, asked: "" },
      fields: (sheet) =>
        html`${block(sheet, "outcome", t("choices-outcome-words"), { guard: false })}${oneOf(
          sheet,
          "place",
          t("choices-place", { partner: referral.partner }),
          PLACES.map((one) => [one, t(`choices_place-${one}`)]),
        )}${goes(sheet.values) ? goneAsked(sheet, referral.survivor_id) : nothing}`,
      without: (values) => goes(values) && values.asked === "yes",
      faults: (values) => (goes(values) ? goneFaults(values) : []),
      label: () => t("choices-outcome-words"),
      button: t("form-save"),
      act: async ({ outcome, place, asked }) => {
        await choices.answerReferral(referral.id, outcome, place, asked || null);
        toast(t("choices-outcome-kept"));
        document.dispatchEvent(new CustomEvent("trellis-stored"));
      },
    });
  }

  /** @param {choices.Referral} one */
  #line(one) {
    const to = joined([seen(one.service), seen(one.partner)]);
    return html`<li>${icon(one.how === "telephone" ? "phone" : one.how === "letter" ? "edit" : "print")}<div><b>${to}</b><p>${t(`choices_kind-${one.kind}`)}, ${t(`choices_how-${one.how}`)} · ${momentWord(one.at)}, ${seen(one.by)}</p>
      ${one.items.length > 0 ? html`<p>${t("choices-referral-told")} ${one.items.map(itemWord).join("; ")}</p>` : nothing}
      ${one.outcome ? html`<p class="pre"><b>${t("choices-outcome-hers")}</b> ${seen(one.outcome)}</p>` : nothing}
      ${one.place === "unknown" ? nothing : html`<p>${t("choices-place-says", { partner: one.partner })} ${t(`choices_place-${one.place}`)}</p>`}</div>${button("words", t("choices-outcome"), () => this.#tell(one), to)}</li>`;
  }

  #update() {
    const dossier = this.#dossier;
    if (!dossier) return render(nothing, this);
    render(
      html`<section class="sec" aria-labelledby="d-referrals"><h2 id="d-referrals">${t("choices-referrals")}</h2>${dossier.referrals.length === 0 ? html`<p class="soft">${t("choices-referrals-none")}</p>` : html`<ul class="lines lines--icon">${dossier.referrals.map((one) => this.#line(one))}</ul>`}</section>`,
      this,
    );
  }
}

customElements.define("choices-referrals", ChoicesReferrals);

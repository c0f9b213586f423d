// Her releases: one for each agency, with its state in words and what can be done with it. There is no way round one.

import { get as getPartner } from "../partners/api.js";
import { go, href } from "../shared/address.js";
import { ask } from "../shared/ask-dialog.js";
import { today } from "../shared/dates.js";
import { day, line } from "../shared/fields.js";
import { banner, icon } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { language, t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { askBefore } from "./gone.js";
import { actsOf } from "./logic.js";
import { button } from "./parts.js";
import { askSend } from "./send-ask.js";
import { dayWord, itemWord, momentWord, releaseBadge, untilWord } from "./words.js";

/** @typedef {{ dossier: choices.Dossier, rules: choices.ChoiceRules }} State */

/** What has to be typed before a release is marked as signed. @type {Record<string, string>} */
const SIGNED = {
  number: "choices-number-type",
  signed_on: "choices-signed-on",
  signed_by: "choices-signed-by",
  paper: "choices-paper-lies",
};

class ChoicesReleases extends HTMLElement {
  /** @type {State | null} */
  #state = null;
  /** What is to be done after one was revoked. @type {choices.Revoked | null} */
  #revoked = null;

  /** @param {State} state */
  set state(state) {
    this.#state = state;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#state = null;
    this.#revoked = null;
    render(nothing, this);
  }

  #wrong = (/** @type {unknown} */ thrown) =>
    this.dispatchEvent(new CustomEvent("went-wrong", { bubbles: true, detail: thrown }));

  #stored = () => document.dispatchEvent(new CustomEvent("trellis-stored"));

  /** @param {import("./paper-view.js").Shown} shown */
  #paper(shown) {
    this.dispatchEvent(new CustomEvent("paper-asked", { bubbles: true, detail: shown }));
  }

  /** @param {choices.Release} release */
  async #print(release) {
    const hers = this.#state?.dossier.survivor.facts.language;
    /** @type {choices.PaperWish} */
    const wish = {
      kind: "release",
      id: release.survivor_id,
      services: [],
      release_id: release.id,
      language: hers === "es" || hers === "en" ? hers : /** @type {"en" | "es"} */ (language()),
    };
    try {
      this.#paper({ paper: await choices.paper(wish), wish });
    } catch (thrown) {
      this.#wrong(thrown);
    }
  }

  /** @param {choices.Release} release */
  #sign(release) {
    ask(this, {
      title: t("choices-sign-mark"),
      text: t("choices-sign-mark-do"),
      values: { number: "", signed_on: today(zone()), signed_by: "", paper: "" },
      fields: (sheet) =>
        html`${line(sheet, "number", t(SIGNED.number), { hint: t("choices-number-hint"), required: true })}${day(sheet, "signed_on", t(SIGNED.signed_on))}${line(sheet, "signed_by", t(SIGNED.signed_by), { hint: t("choices-signed-by-hint"), required: true })}${line(sheet, "paper", t(SIGNED.paper), { hint: t("choices-paper-lies-hint"), required: true })}`,
      faults: (values) =>
        ["number", "signed_on", "signed_by", "paper"]
          .filter((path) => !String(values[path] ?? "").trim())
          .map((path) => ({ path, label: t(SIGNED[path]), text: t("choices-empty") })),
      label: (path) => (SIGNED[path] ? t(SIGNED[path]) : ""),
      button: t("choices-sign-mark"),
      act: async (values) => {
        await choices.grant(release.id, values);
        toast(t("choices-signed-done"));
        this.#stored();
      },
    });
  }

  /** @param {choices.Release} release */
  #revoke(release) {
    ask(this, {
      title: t("choices-revoke"),
      text: t("choices-revoke-ask", { partner: release.partner }),
      button: t("choices-revoke"),
      sign: "minus",
      act: async () => {
        const revoked = await choices.revoke(release.id);
        toast(t("choices-revoked-done"));
        this.#show(revoked);
        this.#stored();
      },
    });
  }

  /** @param {choices.Revoked} revoked */
  #show(revoked) {
    this.#revoked = revoked;
    this.#update();
    requestAnimationFrame(() => /** @type {HTMLElement | null} */ (this.querySelector("#d-revoked"))?.focus());
  }

  /** @param {choices.Release} release */
  #drop(release) {
    askBefore(this, release.survivor_id, {
      title: t("choices-draft-remove"),
      text: t("choices-no-way-back"),
      button: t("app-remove"),
      sign: "bin",
      act: async ({ asked }) => {
        await choices.removeRelease(release.id, asked);
        toast(t("choices-draft-removed"));
        this.#stored();
      },
    });
  }

  /** @param {choices.Release} release */
  async #send(release) {
    const partner = await getPartner(release.partner_id).catch(() => null);
    askSend(this, release, partner?.services.filter((one) => one.active) ?? [], (paper) => {
      this.#stored();
      this.#paper({ paper, wish: null, note: t("choices-letter-note") });
    });
  }

  /** @param {choices.Release} release */
  #acts(release) {
    const can = actsOf(release.state);
    const of = joined([seen(release.partner), release.number]);
    const revoked = this.#state?.dossier.revoked.find((one) => one.release.id === release.id);
    return html`<div class="btns">${revoked ? button("phone", t("choices-revoked-again"), () => this.#show(revoked), of) : nothing}${can.send ? button("link", t("choices-send"), () => this.#send(release), of) : nothing}${can.sign || can.send ? button("print", t("choices-release-print"), () => this.#print(release), of) : nothing}${can.sign ? button("check", t("choices-sign-mark"), () => this.#sign(release), of) : nothing}${can.edit ? html`${button("edit", t("app-edit"), () => go("choices/release", { id: release.survivor_id, release: release.id }), of)}${button("bin", t("choices-draft-remove"), () => this.#drop(release), of)}` : nothing}${can.revoke ? button("minus", t("choices-revoke"), () => this.#revoke(release), of) : nothing}${can.again ? button("plus", t("choices-extend"), () => go("choices/release", { id: release.survivor_id, from: release.id }), of) : nothing}</div>`;
  }

  /** @param {choices.Release} release */
  #one(release) {
    /** @type {[string, unknown][]} */
    const facts = [
      ["choices-purpose", html`<span class="pre">${seen(release.purpose)}</span>`],
      ["choices-items", html`<ul>${release.items.map((item) => html`<li>${itemWord(item)}</li>`)}</ul>`],
      ["choices-until", untilWord(release.until)],
      [
        "choices-signer",
        `${t(`choices_capacity-${release.signer.capacity}`)}; ${t(`choices_by-${release.signer.by}`)}`,
      ],
      ["choices-interpreter", seen(release.interpreter)],
      ["choices-witness", seen(release.witness)],
      [
        "choices-signed",
        release.signed_on
          ? t("choices-signed-words", {
              day: dayWord(release.signed_on),
              who: release.signed_by,
              by: release.marked_by,
            })
          : "",
      ],
      ["choices-paper-lies", seen(release.paper)],
      ["choices-revoked-at", momentWord(release.revoked_at)],
      ["choices-used-at", momentWord(release.used_at)],
    ];
    return html`<li class="release"><div class="row"><h3>${seen(release.partner)}</h3>${releaseBadge(release)}<span class="soft num">${t("choices-number", { number: release.number })}</span></div>
      <p class="soft">${t(`choices_state_about-${release.state}`)}</p>
      <dl class="facts">${facts.filter(([, text]) => text).map(([id, text]) => html`<dt>${t(id)}</dt><dd>${text}</dd>`)}</dl>${release.part2 ? banner("ochre", "shield", t("choices-part2-form")) : nothing}${this.#acts(release)}</li>`;
  }

  /** @param {choices.Revoked} revoked */
  #after({ release, sent, call, letter }) {
    const title = html`<h2 id="d-revoked" tabindex="-1">${t("choices-revoked-title", { partner: release.partner })}</h2>`;
    // Nothing was told: whoever called or wrote now would tell that she is known.
    if (sent.length === 0 || !letter)
      return html`<section class="sec revoked" aria-labelledby="d-revoked">${title}<p>${t("choices-revoked-nothing")}</p></section>`;
    return html`<section class="sec revoked" aria-labelledby="d-revoked">${title}<p>${t("choices-revoked-lead")}</p>
      <h3>${t("choices-revoked-call")}</h3>${call.length === 0 ? html`<p class="soft">${t("choices-revoked-nobody")}</p>` : html`<ul class="lines">${call.map((one) => html`<li><b>${seen(one.name)}</b> <span class="num">${seen(one.phone)}</span></li>`)}</ul>`}
      <h3>${t("choices-revoked-sent")}</h3><p>${t("choices-revoked-stays")}</p><ul class="lines">${sent.map((one) => html`<li><b>${momentWord(one.at)}</b> ${t(`choices_how-${one.how}`)}: ${one.items.map(itemWord).join("; ")}</li>`)}</ul>
      <div class="btns">${button("print", t("choices-revoked-letter"), () => this.#paper({ paper: letter, wish: null, note: t("choices-revoked-note") }))}</div></section>`;
  }

  #update() {
    const state = this.#state;
    if (!state) return render(nothing, this);
    const { survivor, releases } = state.dossier;
    render(
      html`${this.#revoked ? this.#after(this.#revoked) : nothing}<section class="sec" aria-labelledby="d-releases"><div class="sec__head"><h2 id="d-releases">${t("choices-releases")}</h2><a class="btn btn--dense" id="release-new" href=${href("choices/release", { id: survivor.id })}>${icon("plus")}${t("choices-release-new")}</a></div><p class="soft measure">${t("choices-releases-lead")}</p>
      ${releases.length === 0 ? html`<p class="soft">${t("choices-releases-none")}</p>` : html`<ul class="releases">${releases.map((one) => this.#one(one))}</ul>`}</section>`,
      this,
    );
  }
}

customElements.define("choices-releases", ChoicesReleases);

// One record: its call sign, how she may be reached, and the parts of it, one at a time. It is read anew after every act and forgotten at the end.

import { go, href } from "../shared/address.js";
import { explain } from "../shared/faults.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { askBefore, askGone, askJoin } from "./gone.js";
import { PARTS, partOf, without } from "./logic.js";
import { backToList } from "./parts.js";
import { answersSection, contactBar, factsSection, holdsSection, toldSection, warnings } from "./sections.js";
import { momentWord } from "./words.js";
import "../shared/ask-dialog.js";
import "./menu-part.js";
import "./paper-view.js";
import "./papers-part.js";
import "./release-part.js";
import "./referral-part.js";
import "./task-list.js";

/** @typedef {{ dossier: choices.Dossier, rules: choices.ChoiceRules }} Found */

/** @extends {StoredElement<Found>} */
class ChoicesDossier extends StoredElement {
  #id = "";
  #part = partOf("");
  /** @type {import("./paper-view.js").Shown | null} */
  #paper = null;

  constructor() {
    super();
    this.addEventListener("paper-asked", (event) => this.#show(/** @type {CustomEvent} */ (event).detail));
    this.addEventListener("paper-closed", () => this.#show(null));
    this.addEventListener("went-wrong", (event) => this.#fail(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {import("../shared/address.js").Route} route */
  set route({ params }) {
    this.#id = params.id ?? "";
    this.#part = partOf(params.part);
    this.#paper = null;
    if (this.isConnected) this.update();
  }

  disconnectedCallback() {
    this.#paper = null;
    super.disconnectedCallback();
  }

  async read() {
    const [dossier, rules] = await Promise.all([choices.get(this.#id), choices.rules()]);
    return { dossier, rules };
  }

  back() {
    if (this.#paper) this.#show(null);
    else go("choices");
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    this.wrong = explain(thrown);
    this.update();
  }

  /** @param {import("./paper-view.js").Shown | null} paper */
  #show(paper) {
    this.#paper = paper;
    this.update();
    const heading = this.querySelector("h1");
    heading?.focus();
    heading?.scrollIntoView({ block: "center" });
  }

  #conversation = async () => {
    try {
      await choices.addConversation(this.#id);
      toast(t("choices-conversation-kept"));
    } catch (thrown) {
      this.#fail(thrown);
    }
  };

  #turn = async () => {
    try {
      await choices.openView(this.#id);
      document.dispatchEvent(new CustomEvent("trellis-survivor", { detail: { id: this.#id } }));
    } catch (thrown) {
      this.#fail(thrown);
    }
  };

  /** @param {choices.FactName} name */
  #removeFact = (name) => {
    const survivor = this.found?.dossier.survivor;
    if (!survivor) return;
    askBefore(this, survivor.id, {
      title: t("choices-fact-remove", { field: t(`choices_fact-${name}`) }),
      text: t("choices-no-way-back"),
      button: t("app-remove"),
      sign: "bin",
      act: async ({ asked }) => {
        await choices.update(survivor.id, survivor.revision, without(survivor.facts, name), asked);
        toast(t("choices-fact-removed", { field: t(`choices_fact-${name}`) }));
        await this.load();
      },
    });
  };

  /** @param {choices.Answer} answer */
  #removeAnswer = (answer) =>
    askBefore(this, this.#id, {
      title: t("choices-answer-remove"),
      text: t("choices-no-way-back"),
      button: t("app-remove"),
      sign: "bin",
      act: async ({ asked }) => {
        await choices.removeAnswer(answer.id, asked);
        toast(t("choices-answer-removed"));
        await this.load();
      },
    });

  /** @param {Found} found */
  #body({ dossier, rules }) {
    const { survivor } = dossier;
    switch (this.#part) {
      case "menu":
        return html`<choices-menu .survivor=${survivor}></choices-menu>${answersSection(dossier.answers, this.#removeAnswer)}`;
      case "releases":
        return html`<choices-releases .state=${{ dossier, rules }}></choices-releases><choices-referrals .dossier=${dossier}></choices-referrals>`;
      case "papers":
        return html`<choices-papers .survivor=${survivor}></choices-papers>`;
      case "gone":
        return html`${toldSection(dossier)}${holdsSection(dossier)}${this.#gone(dossier)}`;
      default:
        return html`${factsSection(survivor, rules.off, this.#removeFact)}<section class="sec" aria-labelledby="d-tasks"><h2 id="d-tasks">${t("choices-open-tasks")}</h2><choice-tasks .of=${survivor.id}></choice-tasks></section><p class="fine faint">${t("choices-opened", { when: momentWord(survivor.opened_at), by: survivor.opened_by })} ${t("choices-openings")}</p>`;
    }
  }

  /** @param {choices.Dossier} dossier */
  #gone(dossier) {
    return html`<section class="sec" aria-labelledby="d-gone"><h2 id="d-gone">${t("choices-gone")}</h2><p class="measure">${t("choices-gone-lead")}</p><p class="measure soft">${t("choices-gone-not")}</p><div class="btns"><button class="btn" type="button" id="have-gone" @click=${() => askGone(this, dossier)}>${icon("bin")}${t("choices-gone")}</button><button class="btn" type="button" id="join-records" @click=${() => askJoin(this, dossier.survivor)}>${icon("plus")}${t("choices-join")}</button></div></section>`;
  }

  #head(/** @type {choices.Survivor} */ survivor) {
    return html`<div class="page__head"><div><h1 class="sign sign--large" tabindex="-1">${seen(survivor.sign)}</h1><p>${t("choices-sign-why")}</p></div><div class="page__acts"><button class="btn" type="button" id="conversation-held" @click=${this.#conversation}>${icon("words")}${t("choices-conversation")}</button><button class="btn btn--act" type="button" id="turn-screen" @click=${this.#turn}>${icon("eye")}${t("choices-turn")}</button></div></div>`;
  }

  update() {
    const found = this.found;
    const wrong = this.wrong ? html`<div role="alert">${banner("brick", "alert", this.wrong)}</div>` : nothing;
    if (!found) {
      render(
        html`<div class="page">${backToList()}<div class="page__head"><h1 tabindex="-1">${t("choices-one")}</h1></div>${this.wrong ? wrong : waiting()}</div>`,
        this,
      );
      return;
    }
    const { survivor } = found.dossier;
    if (this.#paper) {
      render(
        html`<div class="page">${wrong}<paper-view .shown=${this.#paper} .sign=${survivor.sign}></paper-view></div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page" data-region>${backToList()}${this.#head(survivor)}${wrong}${warnings(survivor)}${contactBar(survivor.facts, found.rules.off)}
      <nav class="tabs" aria-label=${t("choices-parts")}>${PARTS.map((part) => html`<a href=${href("choices/one", { id: survivor.id, part: part === "words" ? null : part })} aria-current=${part === this.#part ? "page" : nothing}>${t(`choices_part-${part}`)}</a>`)}</nav>
      ${this.#body(found)}<ask-dialog></ask-dialog></div>`,
      this,
    );
  }
}

customElements.define("choices-dossier", ChoicesDossier);

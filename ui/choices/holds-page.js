// A subpoena has come: what to do, in order; and the holds, set by anyone who holds the key, lifted by two of them.

import { ask } from "../shared/ask-dialog.js";
import { explain } from "../shared/faults.js";
import { badge, banner, icon, waiting } from "../shared/parts.js";
import { StoredElement } from "../shared/stored-element.js";
import { listed, seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { CAUSES } from "./logic.js";
import { button, oneOf, roomTabs, signLink } from "./parts.js";
import { momentWord } from "./words.js";
import "../shared/ask-dialog.js";

/** What to do, in order. */
const STEPS = /** @type {const} */ (["silent", "lawyer", "hold", "paper", "tell", "log"]);

/** @extends {StoredElement<{ items: choices.Hold[], survivor: choices.Survivor | null }>} */
class ChoicesHolds extends StoredElement {
  #id = "";

  /** @param {import("../shared/address.js").Route} route */
  set route({ params }) {
    const same = (params.id ?? "") === this.#id;
    this.#id = params.id ?? "";
    if (this.isConnected && !same) this.load();
  }

  disconnectedCallback() {
    this.#id = "";
    super.disconnectedCallback();
  }

  async read() {
    const [{ items }, dossier] = await Promise.all([choices.holds(), this.#id ? choices.get(this.#id) : null]);
    return { items, survivor: dossier?.survivor ?? null };
  }

  #add = () => {
    const survivor = this.found?.survivor ?? null;
    /** @type {[string, string][]} */
    const whom = [["all", t("choices-hold-all")]];
    if (survivor) whom.unshift(["one", t("choices-hold-one", { sign: survivor.sign })]);
    ask(this, {
      title: t("choices-hold-add"),
      text: t("choices-hold-add-ask"),
      values: { cause: "", whom: survivor ? "" : "all" },
      fields: (sheet) =>
        html`${oneOf(
          sheet,
          "cause",
          t("choices-hold-cause"),
          CAUSES.map((one) => [one, t(`choices_cause-${one}`)]),
        )}${oneOf(sheet, "whom", t("choices-hold-whom"), whom, survivor ? "" : t("choices-hold-whom-hint"))}`,
      faults: ({ cause, whom: chosen }) =>
        [
          [cause, "cause"],
          [chosen, "whom"],
        ]
          .filter(([value]) => !value)
          .map(([, path]) => ({ path, label: "", text: t("choices-choose-one") })),
      button: t("choices-hold-add"),
      sign: "lock",
      act: async ({ cause, whom: chosen }) => {
        await choices.addHold(chosen === "one" && survivor ? survivor.id : null, cause);
        toast(t("choices-hold-added"));
        await this.load();
      },
    });
  };

  /** @param {choices.Hold} hold */
  #lift(hold) {
    ask(this, {
      title: t("choices-hold-lift"),
      text: t("choices-hold-lift-ask"),
      button: t("choices-hold-lift"),
      act: async () => {
        const lifted = await choices.closeHold(hold.id).catch((thrown) => {
          this.wrong = explain(thrown);
          throw thrown;
        });
        this.wrong = "";
        toast(lifted.open ? t("choices-hold-half") : t("choices-hold-lifted"));
        await this.load();
      },
    });
  }

  /** @param {choices.Hold} hold */
  #one(hold) {
    const whom = hold.survivor_id
      ? signLink({ id: hold.survivor_id, sign: hold.sign })
      : html`<b>${t("choices-hold-all")}</b>`;
    const lifted = listed(hold.lifted_by.map(seen), tag());
    return html`<li>${icon("lock")}<div>${whom} ${hold.open ? badge("ochre", "lock", t("choices-hold-open")) : badge("", "minus", t("choices-hold-closed"))}<p>${t(`choices_cause-${hold.cause}`)} · ${t("choices-hold-set", { when: momentWord(hold.set_at), by: hold.set_by })}${lifted ? html` · ${t("choices-hold-lifted-by", { who: lifted })}` : nothing}</p></div>${hold.open ? button("undo", t("choices-hold-lift"), () => this.#lift(hold), hold.sign ? seen(hold.sign) : t("choices-hold-all")) : nothing}</li>`;
  }

  #list() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return html`<p class="soft">${t("choices-holds-none")}</p>`;
    return html`<ul class="lines lines--icon">${found.items.map((one) => this.#one(one))}</ul>`;
  }

  update() {
    const survivor = this.found?.survivor ?? null;
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("choices_tab-holds")}</h1><p>${t("choices-holds-lead")}</p></div><div class="page__acts"><button class="btn btn--act" type="button" id="hold-add" @click=${this.#add}>${icon("lock")}${t("choices-hold-add")}</button></div></div>${roomTabs("holds")}
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${survivor ? html`<p class="about">${t("choices-hold-about")} ${signLink(survivor)}</p>` : nothing}
      <section class="sec" aria-labelledby="h-came"><h2 id="h-came">${t("choices-came")}</h2><ol class="steps-list">${STEPS.map((step) => html`<li><b>${t(`choices_came-${step}`)}</b><p class="soft measure">${t(`choices_came_more-${step}`)}</p></li>`)}</ol><p class="small soft measure">${t("choices-came-law")}</p></section>
      <section class="sec" aria-labelledby="h-list"><h2 id="h-list">${t("choices-holds")}</h2><p class="soft measure">${t("choices-holds-do")}</p>${this.#list()}</section><ask-dialog></ask-dialog></div>`,
      this,
    );
  }
}

customElements.define("choices-holds", ChoicesHolds);

// What an edit would lead to, told while it is typed: before anything is saved.

import { dated } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { findingLook, findingTitle, findingWords } from "../shared/findings.js";
import { icon } from "../shared/parts.js";
import { listed } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as schedule from "./api.js";
import { monthName, shortDay } from "./words.js";

/** How long typing rests before it is looked at, in milliseconds. */
const PAUSE = 250;
/** More of one kind are counted, not listed. */
const MOST = 6;

class FindingsPreview extends HTMLElement {
  #asked = "";
  #timer = 0;
  #turns = 0;
  #waits = false;
  /** @type {schedule.Preview | null} */
  #preview = null;
  #wrong = "";

  /** The edit; `null` as long as something is missing. @param {schedule.Draft | null} draft */
  set draft(draft) {
    const asked = draft ? JSON.stringify(draft) : "";
    if (asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#turns += 1;
    this.#waits = asked !== "";
    if (!draft) {
      this.#preview = null;
      this.#wrong = "";
    } else this.#timer = window.setTimeout(() => this.#look(draft), PAUSE);
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#turns += 1;
    this.#asked = "";
    this.#preview = null;
    render(nothing, this);
  }

  /** @param {schedule.Draft} draft */
  async #look(draft) {
    const turns = this.#turns;
    try {
      const preview = await schedule.review(draft);
      if (turns !== this.#turns) return;
      this.#preview = preview;
      this.#wrong = "";
    } catch (thrown) {
      if (turns !== this.#turns) return;
      this.#preview = null;
      this.#wrong = explain(thrown);
    }
    this.#waits = false;
    this.#update();
    const count = this.#preview?.findings.length ?? 0;
    this.dispatchEvent(new CustomEvent("preview-known", { bubbles: true, detail: { count } }));
  }

  /** @param {schedule.Preview["findings"]} findings */
  #findings(findings) {
    if (findings.length === 0) return html`<p class="preview__none">${icon("check", "leaf-t")}${t("preview-none")}</p>`;
    return html`<ul class="preview__list">${findings.slice(0, MOST).map((finding) => {
      const { sign, tone } = findingLook(finding);
      return html`<li class=${`${tone}-t`}>${icon(sign)}<p><b>${findingTitle(finding)}.</b> <span>${findingWords(finding)}</span></p></li>`;
    })}</ul>${findings.length > MOST ? html`<p class="fine">${t("preview-more", { count: findings.length - MOST })}</p>` : nothing}`;
  }

  /** @param {schedule.Preview} preview */
  #days({ skipped, clocks, dropped }) {
    const named = (/** @type {string[]} */ days, /** @type {(day: string) => string} */ how = shortDay) =>
      listed(days.slice(0, MOST).map(how), tag());
    const of = (/** @type {string} */ clock) => clocks.filter((one) => one.clock === clock).map((one) => one.on);
    const full = (/** @type {string} */ day) => dated(day, tag());
    return [
      skipped.length > 0 && t("preview-skipped", { count: skipped.length, months: named(skipped, monthName) }),
      of("moved").length > 0 && t("preview-clock-moved", { days: named(of("moved"), full) }),
      of("twice").length > 0 && t("preview-clock-twice", { days: named(of("twice"), full) }),
      dropped.length > 0 && t("preview-dropped", { count: dropped.length, days: named(dropped, full) }),
    ]
      .filter(Boolean)
      .map((words) => html`<p class="preview__day">${icon("info")}<span>${words}</span></p>`);
  }

  #body() {
    if (this.#wrong) return html`<p class="preview__day">${icon("alert", "ochre-t")}<span>${this.#wrong}</span></p>`;
    if (this.#preview) {
      const { findings, meetings } = this.#preview;
      return html`${this.#findings(findings)}${this.#days(this.#preview)}${meetings > 1 ? html`<p class="fine faint">${t("preview-meetings", { count: meetings })}</p>` : nothing}`;
    }
    return html`<p class="soft">${this.#waits ? t("app-loading") : t("preview-waits")}</p>`;
  }

  #update() {
    render(
      html`<section class="preview" aria-labelledby="preview-title"><h3 id="preview-title">${t("preview-title")}</h3><div role="status" aria-busy=${String(this.#waits)}>${this.#body()}</div></section>`,
      this,
    );
  }
}

customElements.define("findings-preview", FindingsPreview);

/** What the button says that saves: findings are told, and stop nobody. @param {number} count */
export const saveWords = (count) => (count > 0 ? t("schedule-save-with", { count }) : t("form-save"));

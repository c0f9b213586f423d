// The survivor view: the laptop is turned round, and the page holds nothing but the help and what she says of it.

import { dated, today } from "../shared/dates.js";
import { Refusal } from "../shared/ipc.js";
import { isOpen, session, zone } from "../shared/session.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as api from "./api.js";
import { isAhead, itemOf, withAnswer } from "./logic.js";
import { service } from "./service-step.js";
import { sized } from "./size.js";
import { answers, end, leave, menu, welcome } from "./steps.js";
import { giveBack, ready } from "./tongue.js";
import { top } from "./top.js";
import { answerWords } from "./words.js";

/** @typedef {import("./steps.js").Step} Step */

const PAGES = { welcome, menu, answers, end, leave };

class SurvivorView extends HTMLElement {
  /** Her menu; asked for when nobody set it. @type {api.Menu | null} */
  menu = null;
  /** @type {Step} */
  #step = "welcome";
  /** The steps behind this one. @type {Step[]} */
  #path = [];
  #service = "";
  /** What she typed, by service. @type {Map<string, string>} */
  #typed = new Map();
  #said = "";
  #wrong = "";
  #asksDay = false;
  #busy = false;
  #blank = false;
  #larger = false;
  /** Grows when what was asked for is no longer wanted. */
  #turn = 0;
  #blanked = () => this.#goBlank();
  #woken = () => this.#blank && this.load();

  connectedCallback() {
    document.addEventListener("trellis-blank", this.#blanked);
    document.addEventListener("keydown", this.#woken);
    document.addEventListener("pointerdown", this.#woken);
    document.body.classList.add("survivor");
    if (this.menu) this.#show();
    else this.load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-blank", this.#blanked);
    document.removeEventListener("keydown", this.#woken);
    document.removeEventListener("pointerdown", this.#woken);
    document.body.classList.remove("survivor");
    this.#larger = false;
    sized(false);
    giveBack();
    this.#forget();
    this.#step = "welcome";
    this.#path = [];
    this.#service = "";
    render(nothing, this);
  }

  #forget() {
    this.#turn += 1;
    const pass = /** @type {HTMLInputElement | null} */ (this.querySelector("#sv-pass"));
    if (pass) pass.value = "";
    this.menu = null;
    this.#typed.clear();
    this.#said = "";
    this.#wrong = "";
    this.#busy = false;
  }

  /** Nothing of her stays on the page; only the place is kept. */
  #goBlank() {
    this.#forget();
    this.#blank = true;
    this.update();
  }

  /** Asks for her menu and goes on where she was. */
  async load() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#blank = false;
    this.#wrong = "";
    this.update();
    try {
      const found = await api.get();
      if (turn !== this.#turn) return;
      if (!found) return this.#over();
      this.menu = found;
      if (this.#step === "service" && !itemOf(found, this.#service)) this.#step = "menu";
      this.#show();
    } catch (thrown) {
      if (turn === this.#turn) this.#fail(thrown);
    }
  }

  #over() {
    giveBack();
    document.dispatchEvent(new CustomEvent("trellis-survivor-over"));
  }

  /** Says calmly that it did not work; a lock blanks at once. @param {unknown} thrown @param {string} [words] */
  #fail(thrown, words = t("survivor-trouble")) {
    if (thrown instanceof Refusal && thrown.code === "locked") return this.#goBlank();
    this.#busy = false;
    this.#wrong = words;
    this.update();
  }

  /** Draws a step anew and puts the focus at its head, or at the help she comes back from. @param {string} [at] */
  #show(at = "h1") {
    this.update();
    if (document.scrollingElement) document.scrollingElement.scrollTop = 0;
    /** @type {HTMLElement | null} */ (this.querySelector(at) ?? this.querySelector("h1"))?.focus();
  }

  #go = (/** @type {Step} */ step, /** @type {string} */ id = this.#service) => {
    if (step !== this.#step) this.#path.push(this.#step);
    const home = step === "menu" && this.#step === "service";
    this.#turnTo(step, id, home ? `[data-service="${CSS.escape(id)}"]` : "h1");
  };

  #back = () => this.#turnTo(this.#path.pop() ?? "welcome", this.#service, "h1");

  /** @param {Step} step @param {string} id @param {string} at */
  #turnTo(step, id, at) {
    this.#step = step;
    this.#service = id;
    this.#said = "";
    this.#wrong = "";
    this.#asksDay = false;
    this.#show(at);
  }

  #speak = async (/** @type {string} */ language) => {
    const turn = this.#turn;
    try {
      const change = await ready(language);
      if (turn !== this.#turn) return;
      change();
      this.#said = "";
      this.update();
    } catch (thrown) {
      this.#fail(thrown);
    }
  };

  /**
   * Keeps what she says of the help that is shown.
   * @param {Partial<api.Said>} part
   * @param {(answer: api.Answer) => string} words told when it is kept
   */
  async #keep(part, words) {
    const item = itemOf(this.menu, this.#service);
    if (!item || this.#busy) return;
    const turn = this.#turn;
    this.#busy = true;
    this.#wrong = "";
    const now = item.answer;
    try {
      const kept = await api.answer({
        service_id: item.service.id,
        partner_id: item.partner_id,
        answer: now?.answer ?? "something_else",
        words: (this.#typed.get(this.#service) ?? now?.words ?? "").trim(),
        ask_on: now?.ask_on ?? null,
        ...part,
      });
      if (turn !== this.#turn || !this.menu) return;
      this.#busy = false;
      this.menu = withAnswer(this.menu, kept);
      this.#typed.delete(item.service.id);
      this.#said = item.service.id === this.#service ? words(kept) : "";
      this.update();
    } catch (thrown) {
      if (turn === this.#turn) this.#fail(thrown);
    }
  }

  #answer = (/** @type {api.AnswerKind} */ answer) => {
    const now = itemOf(this.menu, this.#service)?.answer;
    const told = t("survivor-kept", { answer: answerWords(answer) });
    this.#asksDay = false;
    if (now?.answer === answer && !this.#typed.has(this.#service)) return this.#tell(told);
    this.#keep({ answer, ask_on: now?.answer === answer ? now.ask_on : null }, () => told);
  };

  /** Words alone are an answer too: something else. */
  #keepWords = () => {
    const now = itemOf(this.menu, this.#service)?.answer;
    const typed = this.#typed.get(this.#service)?.trim();
    if (now && typed === undefined) return this.#tell(t("survivor-kept-words"));
    if (!now && !typed) return /** @type {HTMLElement | null} */ (this.querySelector("#sv-words"))?.focus();
    this.#keep({}, (kept) =>
      now ? t("survivor-kept-words") : t("survivor-kept", { answer: answerWords(kept.answer) }),
    );
  };

  /** @param {string} words */
  #tell(words) {
    this.#said = words;
    this.#wrong = "";
    this.update();
  }

  #keepDay = (/** @type {string} */ day) => {
    if (day !== "" && !isAhead(day, today(zone()))) return this.#miss();
    if (day === "" && !itemOf(this.menu, this.#service)?.answer?.ask_on) return this.#miss();
    this.#asksDay = false;
    this.#keep({ ask_on: day || null }, () =>
      day ? t("survivor-kept-day", { day: dated(day, tag()) }) : t("survivor-kept-noday"),
    );
  };

  #miss() {
    this.#said = "";
    this.#wrong = t("survivor-later-missing");
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector("#sv-day"))?.focus();
  }

  #leave = async () => {
    const pass = /** @type {HTMLInputElement} */ (this.querySelector("#sv-pass"));
    if (this.#busy) return;
    if (pass.value === "") {
      this.#fail(null, t("survivor-leave-empty"));
      return pass.focus();
    }
    const turn = this.#turn;
    this.#busy = true;
    this.#wrong = "";
    this.update();
    try {
      await api.close(pass.value);
      pass.value = "";
      if (turn === this.#turn) this.#over();
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const wrong = thrown instanceof Refusal && thrown.code === "wrong_passphrase";
      this.#fail(thrown, wrong ? t("survivor-leave-wrong") : t("survivor-leave-later"));
      pass.focus();
      pass.select();
    }
  };

  #page() {
    const shown = /** @type {api.Menu} */ (this.menu);
    const view = { go: this.#go, back: this.#back, speak: this.#speak, leave: this.#leave, menu: shown };
    const item = this.#step === "service" ? itemOf(shown, this.#service) : undefined;
    if (!item) {
      const step = this.#step === "service" ? "menu" : this.#step;
      return PAGES[step]({ ...view, wrong: this.#wrong, busy: this.#busy });
    }
    return service({
      item,
      typed: this.#typed.get(this.#service) ?? item.answer?.words ?? "",
      said: this.#said,
      wrong: this.#wrong,
      asksDay: this.#asksDay,
      type: (words) => this.#typed.set(this.#service, words),
      answer: this.#answer,
      keepWords: this.#keepWords,
      askDay: () => {
        this.#asksDay = true;
        this.update();
        /** @type {HTMLElement | null} */ (this.querySelector("#sv-day"))?.focus();
      },
      keepDay: this.#keepDay,
      skip: () => this.#go("menu"),
    });
  }

  #top() {
    const resize = () => {
      this.#larger = !this.#larger;
      sized(this.#larger);
      this.update();
    };
    return top(this.#step, this.#larger, { go: this.#go, back: this.#back, speak: this.#speak, resize });
  }

  #foot() {
    const apart = this.#step === "leave" || this.#step === "end";
    return html`<div class="sv__foot">
      ${apart ? nothing : html`<button class="sv__quiet" type="button" data-act="leave" @click=${() => this.#go("leave")}>${t("survivor-give")}</button>`}
      <span class="push"></span>
      ${isOpen() && session().demo ? html`<p>${t("survivor-demo")}</p>` : nothing}
      ${this.menu?.sign ? html`<p data-sign>${t("survivor-sign", { sign: this.menu.sign })}</p>` : nothing}
    </div>`;
  }

  update() {
    if (this.#blank)
      return render(html`<main class="sv"><p class="visually-hidden">${t("survivor-rest")}</p></main>`, this);
    if (!this.menu)
      return render(
        html`<main class="sv"><p class="sv__lead" role="status">${this.#wrong || t("survivor-wait")}</p>${this.#wrong ? html`<div class="sv__end"><button class="btn" type="button" data-act="again" @click=${() => this.load()}>${t("survivor-again")}</button></div>` : nothing}</main>`,
        this,
      );
    render(html`<main class="sv" data-step=${this.#step}>${this.#top()}${this.#page()}${this.#foot()}</main>`, this);
  }
}

customElements.define("survivor-view", SurvivorView);

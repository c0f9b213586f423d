// One kind of help: what it is, what to know first, and five answers that look the same.
import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { answersFor, arrow, FACTS } from "./logic.js";
import { head } from "./steps.js";
import { answerWords, ask, checked, duties, giver, known, SIGN } from "./words.js";

/** @typedef {import("./api.js").MenuItem} MenuItem */
/** @typedef {import("./api.js").AnswerKind} AnswerKind */
/**
 * @typedef {{ item: MenuItem, typed: string, said: string, wrong: string, asksDay: boolean, type: (words: string) => void, answer: (answer: AnswerKind) => void, keepWords: () => void, askDay: () => void, keepDay: (day: string) => void, skip: () => void }} One
 */

/** Arrows lead from one answer to the next and choose nothing. @param {KeyboardEvent} event */
function wander(event) {
  const group = /** @type {HTMLElement} */ (event.currentTarget);
  const all = /** @type {HTMLElement[]} */ ([...group.querySelectorAll("button")]);
  const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = here < 0 ? null : arrow(event.key, here, all.length);
  if (next === null) return;
  event.preventDefault();
  all[next].focus();
}

/** @param {One} one */
const five = (one) =>
  html`<div class="answers" role="group" aria-labelledby="sv-question" aria-describedby="sv-fine" @keydown=${wander}>${answersFor(one.item).map((answer) => html`<button class="answer" type="button" data-answer=${answer} aria-pressed=${String(one.item.answer?.answer === answer)} @click=${() => one.answer(answer)}><span class="answer__dot" aria-hidden="true"></span>${answerWords(answer)}</button>`)}</div>`;

/** A day stands here only if she asks for one. @param {One} one */
function later(one) {
  const now = one.item.answer;
  if (now?.answer !== "not_now") return nothing;
  if (!one.asksDay && !now.ask_on)
    return html`<p><button class="sv__quiet" type="button" data-act="later" @click=${one.askDay}>${t("survivor-later")}</button></p>`;
  const keep = (/** @type {Event} */ event) => {
    const form = /** @type {HTMLElement} */ (event.currentTarget);
    one.keepDay(/** @type {HTMLInputElement} */ (form.querySelector("input")).value);
  };
  return html`<form autocomplete="off" class="sv__own" novalidate @submit=${keep}><label for="sv-day">${t("survivor-later-day")}</label><div class="btns"><input class="input" id="sv-day" type="date" .value=${live(now.ask_on ?? "")}><button class="btn" type="submit" data-act="keep-day">${t("survivor-later-keep")}</button>${now.ask_on ? html`<button class="btn" type="button" data-act="no-day" @click=${() => one.keepDay("")}>${t("survivor-later-drop")}</button>` : nothing}</div></form>`;
}

/** @param {One} one */
function question(one) {
  const type = (/** @type {Event} */ event) => one.type(/** @type {HTMLTextAreaElement} */ (event.target).value);
  return html`<section class="sv__card" aria-labelledby="sv-question">
      <h2 id="sv-question">${t("survivor-question")}</h2><p class="soft" id="sv-fine">${t("survivor-question-lead")}</p>
      ${five(one)}
      <div role="status">${one.said ? html`<div class="said">${icon("leaf")}<p>${one.said}</p></div>` : nothing}</div>
      <div role="alert">${one.wrong ? html`<p class="sv__told">${icon("info")}${one.wrong}</p>` : nothing}</div>
      ${later(one)}
      <div class="sv__own"><label for="sv-words">${t("survivor-words")}</label><textarea class="input" autocomplete="off" id="sv-words" rows="2" maxlength="2000" .value=${live(one.typed)} @input=${type}></textarea>
        <button class="btn" type="button" data-act="keep-words" @click=${one.keepWords}>${t("survivor-words-keep")}</button></div>
    </section>`;
}

/** @param {MenuItem} item */
const howItWorks = (item) =>
  html`<section class="sv__card" aria-labelledby="sv-facts"><h2 id="sv-facts">${t("survivor-facts")}</h2>
    <ul class="big big--two">${FACTS.map((fact) => html`<li>${icon(SIGN[fact])}<span><span class="soft">${t(`survivor-fact-${fact}`)}:</span> ${known(item, fact) || ask()}</span></li>`)}</ul><p class="sv__fine">${checked(item)}</p></section>`;

/** @param {One} one */
export const service = (one) =>
  html`${head(seen(one.item.service.name))}<p class="sv__lead">${giver(one.item)}</p>
    ${one.item.service.description.trim() ? html`<p class="sv__lead">${seen(one.item.service.description)}</p>` : nothing}
    <div class="sv__stack">
      <section class="sv__card" aria-labelledby="sv-duties"><h2 id="sv-duties">${t("survivor-duties")}</h2><ul class="big">${duties(one.item).map(([sign, words]) => html`<li>${icon(sign)}<span>${words}</span></li>`)}</ul></section>
      ${question(one)}
      ${howItWorks(one.item)}
    </div>
    <div class="sv__end"><button class="btn" type="button" data-act="skip-one" @click=${one.skip}>${t("survivor-skip")}</button></div>`;

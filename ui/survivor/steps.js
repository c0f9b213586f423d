// The steps of the survivor view but the one of a single service: beginning, all help, what she said, end, leaving.
import { dated } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { capital, seen, tongue } from "../shared/text.js";
import { LANGUAGES, language, t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { answered, shortFacts } from "./logic.js";
import { sprig } from "./sprig.js";
import { answerWords, ask, giver, known, SIGN } from "./words.js";

/** @typedef {import("./api.js").Menu} Menu */
/** @typedef {import("./api.js").MenuItem} MenuItem */
/** @typedef {"welcome" | "menu" | "service" | "answers" | "end" | "leave"} Step */
/**
 * What a step may ask of the view.
 * @typedef {{ go: (step: Step, id?: string) => void, back: () => void, speak: (language: string) => void, leave: () => void, menu: Menu, wrong: string, busy: boolean }} View
 */

/** A step's heading; the focus comes here. @param {string} text */
export const head = (text) => html`<h1 tabindex="-1">${text}</h1>`;

const promise = () =>
  html`<ul class="sv__promise">${["skip", "mind", "no"].map((one) => html`<li>${icon("leaf")}${t(`survivor-promise-${one}`)}</li>`)}</ul>`;

/** Both languages, each by its own name. @param {View} view */
const tongues = (view) =>
  html`<div class="sv__tongues" role="group" aria-labelledby="sv-tongue"><p id="sv-tongue">${t("survivor-language")}</p><div class="btns">${LANGUAGES.map((one) => html`<button class="btn" type="button" lang=${one} data-language=${one} aria-pressed=${String(one === language())} @click=${() => view.speak(one)}>${icon("words")}${tongue(one, one)}</button>`)}</div></div>`;

/** @param {View} view */
export const welcome = (view) =>
  html`<div class="sv__head"><div>${head(t("survivor-welcome"))}<p class="sv__lead">${t("survivor-welcome-lead")}</p>${promise()}</div>${sprig()}</div>
    ${tongues(view)}
    <p class="sv__fine">${t("survivor-welcome-who")}</p>
    <div class="sv__end"><button class="btn" type="button" data-act="menu" @click=${() => view.go("menu")}>${t("survivor-welcome-go")}</button><button class="btn" type="button" data-act="skip" @click=${() => view.go("end")}>${t("survivor-welcome-skip")}</button></div>`;

/** @param {MenuItem} item @param {import("./logic.js").Fact} fact */
function shortFact(item, fact) {
  const value = known(item, fact);
  const label = t(`survivor-fact-${fact}`);
  return html`<li>${icon(SIGN[fact])}<span>${value ? html`<span class="visually-hidden">${label}: </span>${capital(value, tag())}` : html`${label}: ${ask()}`}</span></li>`;
}

/** @param {View} view @param {MenuItem} item */
function offer(view, item) {
  const { id, name } = item.service;
  return html`<article class="offer"><div><h3 id="offer-${id}">${seen(name)}</h3><p>${giver(item)}</p>
      <ul class="give">${shortFacts(item).map((fact) => shortFact(item, fact))}</ul>
      ${item.answer ? html`<p>${t("survivor-answered", { answer: answerWords(item.answer.answer) })}</p>` : nothing}</div>
    <button class="btn" type="button" data-service=${id} aria-describedby="offer-${id}" @click=${() => view.go("service", id)}>${t("survivor-look")}</button></article>`;
}

/** Nothing is left of what she asked for: which wish to leave out. @param {Menu} menu */
const none = (menu) =>
  html`<div class="sv__card"><h2>${t("survivor-menu-none")}</h2><p>${t("survivor-menu-none-lead")}</p><ul class="sv__loosen">${menu.loosen.map((one) => html`<li>${t("survivor-menu-loosen", { filter: t(`survivor-filter-${one.filter}`), count: one.count })}</li>`)}</ul></div>`;

/** @param {View} view */
export const menu = (view) => {
  const all = view.menu;
  const left =
    all.shown > 0
      ? nothing
      : all.loosen.length > 0
        ? none(all)
        : html`<div class="sv__card"><p>${t("survivor-menu-empty")}</p></div>`;
  return html`<div class="sv__head"><div>${head(t("survivor-menu"))}<p class="sv__lead">${t("survivor-menu-lead")}</p>${promise()}</div>${sprig()}</div>
    ${all.shown > 0 && all.shown < all.all ? html`<p class="sv__fine">${t("survivor-menu-fits")}</p>` : nothing}
    ${left}
    ${all.parts
      .filter((part) => part.items.length > 0)
      .map(
        (part) =>
          html`<section class="kind" aria-labelledby="kind-${part.kind}"><h2 id="kind-${part.kind}">${t(`survivor-kind-${part.kind}`)}</h2>${part.items.map((item) => offer(view, item))}</section>`,
      )}
    <div class="sv__end"><button class="btn" type="button" data-act="end" @click=${() => view.go("end")}>${t("survivor-done")}</button></div>`;
};

/** @param {View} view @param {MenuItem} item */
function saidRow(view, item) {
  const { id, name } = item.service;
  const answer = item.answer;
  return html`<article class="offer"><div><h2 id="said-${id}">${seen(name)}</h2><p>${giver(item)}</p><p>${t("survivor-answered", { answer: answerWords(answer?.answer ?? "") })}</p>
      ${answer?.words ? html`<p>${t("survivor-answers-words", { words: answer.words })}</p>` : nothing}
      ${answer?.ask_on ? html`<p>${t("survivor-answers-day", { day: dated(answer.ask_on, tag()) })}</p>` : nothing}</div>
    <button class="btn" type="button" data-service=${id} aria-describedby="said-${id}" @click=${() => view.go("service", id)}>${t("survivor-change")}</button></article>`;
}

/** @param {View} view */
export const answers = (view) => {
  const said = answered(view.menu);
  return html`${head(t("survivor-answers"))}<p class="sv__lead">${said.length > 0 ? t("survivor-answers-lead") : t("survivor-answers-none")}</p>
    <div class="kind">${said.map((item) => saidRow(view, item))}</div>
    <div class="sv__end"><button class="btn" type="button" data-act="menu" @click=${() => view.go("menu")}>${t("survivor-all")}</button></div>`;
};

/** Every end is the same one. @param {View} view */
export const end = (view) =>
  html`<div class="sv__head"><div>${head(t("survivor-end"))}<p class="sv__lead">${t("survivor-end-lead")}</p><p class="sv__lead">${t("survivor-end-same")}</p><p class="sv__lead">${t("survivor-end-paper")}</p></div>${sprig()}</div>
    <div class="sv__end"><button class="btn" type="button" data-act="menu" @click=${() => view.go("menu")}>${t("survivor-end-look")}</button><button class="btn" type="button" data-act="answers" @click=${() => view.go("answers")}>${t("survivor-said")}</button><button class="btn" type="button" data-act="leave" @click=${() => view.go("leave")}>${t("survivor-give")}</button></div>`;

/** @param {View} view */
export const leave = (view) =>
  html`${head(t("survivor-leave"))}<p class="sv__lead">${t("survivor-leave-lead")}</p>
    <form autocomplete="off" class="sv__card sv__pass" novalidate @submit=${view.leave}>
      <label for="sv-pass">${t("survivor-leave-pass")}</label>
      <input class="input" id="sv-pass" type="password" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="sv-wrong">
      <p class="sv__told" id="sv-wrong" role="alert">${view.wrong}</p>
      <div class="sv__end"><button class="btn" type="submit" data-act="open">${view.busy ? t("survivor-wait") : t("survivor-leave-go")}</button><button class="btn" type="button" data-act="stay" @click=${view.back}>${t("survivor-leave-stay")}</button></div>
    </form>`;

// What stands above every step: back, the other language, larger words, what she said, done.
import { icon } from "../shared/parts.js";
import { tongue } from "../shared/text.js";
import { LANGUAGES, language, t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @param {string} act @param {() => void} go @param {string} sign @param {string} text */
const one = (act, go, sign, text) =>
  html`<button class="btn" type="button" data-act=${act} @click=${go}>${sign ? icon(sign) : nothing}${text}</button>`;

/** @param {(language: string) => void} speak */
const otherTongue = (speak) =>
  LANGUAGES.filter((other) => other !== language()).map(
    (other) =>
      html`<button class="btn" type="button" lang=${other} data-language=${other} @click=${() => speak(other)}>${icon("words")}${tongue(other, other)}</button>`,
  );

/**
 * @param {import("./steps.js").Step} step
 * @param {boolean} larger whether the words are large already
 * @param {{ go: (step: import("./steps.js").Step) => void, back: () => void, speak: (language: string) => void, resize: () => void }} view
 */
export function top(step, larger, view) {
  const inside = step === "menu" || step === "service";
  return html`<div class="sv__top">
    ${step === "service" ? one("all", () => view.go("menu"), "back", t("survivor-all")) : nothing}
    ${step === "answers" || step === "end" ? one("back", view.back, "back", t("survivor-back")) : nothing}
    ${step === "menu" ? otherTongue(view.speak) : nothing}
    ${one("larger", view.resize, "eye", larger ? t("survivor-smaller") : t("survivor-larger"))}
    ${inside || step === "answers" ? html`<span class="push"></span>` : nothing}
    ${inside ? one("answers", () => view.go("answers"), "", t("survivor-said")) : nothing}
    ${inside || step === "answers" ? one("end", () => view.go("end"), "", t("survivor-done")) : nothing}
  </div>`;
}

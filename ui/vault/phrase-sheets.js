// The two recovery phrases, each on a sheet of its own, shown once, printed one by one.

import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { words } from "./logic.js";

/** Prints one of the two and nothing else. @param {string} which */
function print(which) {
  const root = document.documentElement;
  root.dataset.print = which;
  const done = () => {
    delete root.dataset.print;
    window.removeEventListener("afterprint", done);
  };
  window.addEventListener("afterprint", done);
  window.print();
}

/**
 * @param {"partnership" | "choices"} which
 * @param {string} phrase
 */
export const phraseSheet = (
  which,
  phrase,
) => html`<section class="phrase" data-sheet=${which} aria-labelledby="phrase-${which}">
  <h2 id="phrase-${which}">${t(`sheet-${which}-title`)}</h2>
  <p class="soft">${t(`sheet-${which}-opens`)}</p>
  <ol class="phrase__words" translate="no">${words(phrase).map((word) => html`<li>${word}</li>`)}</ol>
  <p class="soft">${t(`sheet-${which}-keep`)}</p>
  <p class="print-only">${t("sheet-print-note")}</p>
  <button class="btn" type="button" @click=${() => print(which)}>${icon("print")}${t(`sheet-${which}-print`)}</button>
</section>`;

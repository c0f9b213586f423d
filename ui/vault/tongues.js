// The choice of language before the vault is open; the choice inside it is kept with the person.

import { tongue } from "../shared/text.js";
import { LANGUAGES, language, speak, t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html } from "../vendor/lit-html/lit-html.js";
import { getLocale } from "./api.js";

/** @param {() => void} changed */
export function tonguePicker(changed) {
  /** @param {string} one */
  const pick = async (one) => {
    speak(one, await getLocale(one));
    changed();
  };
  return html`<fieldset class="tongues"><legend class="visually-hidden">${t("app-language")}</legend><div class="seg">${LANGUAGES.map((one) => html`<label lang=${one}><input type="radio" name="tongue" value=${one} .checked=${live(one === language())} @change=${() => pick(one)}>${tongue(one, one)}</label>`)}</div></fieldset>`;
}

// The address of an item: plain text and a way to copy it, since this window opens nothing outside itself.

import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";

/** @param {string} address */
async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
    toast(t("resource-copied"));
  } catch {
    toast(t("resource-not-copied"));
  }
}

/** @param {{ address: string, title: string }} item its address is not empty */
export const addressOf = ({ address, title }) =>
  html`<span class="address"><span>${seen(address)}</span> <button class="btn btn--dense no-print" type="button" @click=${() => copy(address)}>${icon("link")}${t("resource-copy")}<span class="visually-hidden"> ${seen(title)}</span></button></span>`;

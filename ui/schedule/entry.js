// One meeting as the tables draw it: a button that opens it, and under it what is to be looked at.

import { findingLook, findingTitle, onceEach } from "../shared/findings.js";
import { icon } from "../shared/parts.js";
import { joined } from "../shared/text.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { stateWords, timeSpan, whereWords, whoWords, zoneWords } from "./words.js";

/** @typedef {import("./logic.js").Entry} Entry */

/** Tells the page that somebody wants to see a meeting. @param {Event} event @param {string} id */
export const ask = (event, id) =>
  event.currentTarget?.dispatchEvent(new CustomEvent("occurrence-asked", { bubbles: true, detail: { id } }));

/** @param {Entry["findings"][number]} finding @param {string} id */
const sign = (finding, id) => {
  const { sign: drawn, tone } = findingLook(finding);
  return html`<button class="finding ${tone === "brick" ? "finding--brick" : ""}" type="button" @click=${(/** @type {Event} */ event) => ask(event, id)}>${icon(drawn)}<span>${findingTitle(finding)}</span></button>`;
};

/** @param {Entry} entry */
const looks = ({ occurrence, off }) => (off ? "shift--off" : occurrence.kind === "session" ? "shift--group" : "");

/**
 * @param {Entry} entry
 * @param {"where" | "who" | "both"} says what stands under the time
 */
export function entryWords({ occurrence }, says) {
  const state = joined([stateWords(occurrence), zoneWords(occurrence)]);
  return html`<b>${timeSpan(occurrence)}</b>${says !== "where" ? html`<span class="shift__who">${whoWords(occurrence)}</span>` : nothing}${says !== "who" ? html`<span class="shift__where">${whereWords(occurrence)}</span>` : nothing}${state ? html`<span class="shift__state">${state}</span>` : nothing}`;
}

/** @param {Entry} entry @param {"where" | "who" | "both"} says */
export const entry = (entry, says) => {
  const { id } = entry.occurrence;
  const drag = (/** @type {DragEvent} */ event) => event.dataTransfer?.setData("text/plain", id);
  return html`<div class="entry"><button class="shift ${looks(entry)}" type="button" draggable="true" data-id=${id} @dragstart=${drag} @click=${(/** @type {Event} */ event) => ask(event, id)}>${entryWords(entry, says)}</button>${onceEach(entry.findings).map((finding) => sign(finding, id))}</div>`;
};

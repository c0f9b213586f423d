// What else stands on the page of a week: hours, agreements that end, what changed.

import { countRows } from "../commitments/count-table.js";
import { href } from "../shared/address.js";
import { clock, dated, moment, weekday } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("./api.js").Week} Week */

/** How much of what was done the page shows. */
const SHOWN = 12;

/** @param {string} id @param {string} title @param {unknown} inner */
const section = (id, title, inner) =>
  html`<section class="sec" aria-labelledby=${id}><div class="sec__head"><h2 id=${id}>${title}</h2></div>${inner}</section>`;

/** Delivered hours are past ones: the plan counts for this week. @param {Week} week */
export const hours = (week) =>
  week.hours.length === 0
    ? nothing
    : section(
        "review-hours",
        t("review-hours"),
        countRows(
          t("nav-agreements"),
          week.hours,
          (line) => html`<a href=${href("agreements/one", { id: line.agreement_id })}>${seen(line.partner)}</a>`,
        ),
      );

/** @param {Week} week */
export const ending = (week) =>
  week.ending.length === 0
    ? nothing
    : section(
        "review-ending",
        t("review-ending"),
        html`<ul class="stack">${week.ending.map((line) => html`<li><a href=${href("agreements/one", { id: line.id })}>${seen(line.name)}</a> ${seen(line.partner)}${line.end_on ? html` <span class="soft">${t("review-ends", { day: dated(line.end_on, tag()) })}</span>` : nothing}</li>`)}</ul>`,
      );

/** @param {string} by @param {string | null | undefined} at */
const who = (by, at) => (at ? t("review-done", { by, at: moment(at, zone(), tag()) }) : by);

/** @param {string} start */
const when = (start) => `${weekday(start.slice(0, 10), tag())}, ${clock(start.slice(11, 16), tag())}`;

/** @param {import("../shared/types.d.ts").ChangedSince} one */
function changedRow(one) {
  const how = one.before && one.after ? "other" : one.after ? "added" : "gone";
  const start = (one.after ?? one.before)?.start ?? "";
  return html`<li>${icon("edit")}<b>${one.after ? seen(one.after.name) : t("review-meeting")}, ${when(start)}: <span class="changed">${t(`review_changed-${how}`)}</span></b> <span class="faint fine">${who(one.by, one.at)}</span>${one.before && one.after && one.before.start !== one.after.start ? html`<p><s>${when(one.before.start)}</s></p>` : nothing}</li>`;
}

/** What is otherwise than it was signed. @param {string} id @param {string} title @param {Week["changed"]} changed */
export const changes = (id, title, changed) =>
  changed.length === 0 ? nothing : section(id, title, html`<ol class="timeline">${changed.map(changedRow)}</ol>`);

/** @param {Week} week */
export const done = (week) =>
  week.done.length === 0
    ? nothing
    : section(
        "review-done",
        t("review-last"),
        html`<ol class="timeline">${week.done.slice(0, SHOWN).map((one) => html`<li>${icon("edit")}<b>${t(`review_done-${one.kind}`)}${one.name ? `: ${seen(one.name)}` : ""}</b> <span class="faint fine">${who(one.by, one.at)}</span></li>`)}</ol>`,
      );

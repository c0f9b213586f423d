// What else stands on the page of a week: hours, agreements that end, what changed.

import { promised } from "../agreements/words.js";
import { bar, figure, result } from "../commitments/count-table.js";
import { href } from "../shared/address.js";
import { clock, dated, moment, weekday } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("./api.js").Week} Week */

/** How much of what was done the page shows. */
const SHOWN = 12;

/** @param {string} id @param {string} title @param {unknown} inner */
const section = (id, title, inner) =>
  html`<section class="sec" aria-labelledby=${id}><div class="sec__head"><h2 id=${id}>${title}</h2></div>${inner}</section>`;

/** The week is not over: what is planned counts. @param {Week["hours"][number]} line */
const hoursRow = (line) =>
  html`<tr><th scope="row"><a href=${href("agreements/one", { id: line.agreement_id })}>${seen(line.partner)}</a><span class="fine faint under">${promised(line)}</span></th><td>${bar(line, line.planned)}</td><td class="n" title=${line.promised_exact}>${figure(line.promised)}</td><td class="n">${figure(line.planned)}</td><td>${result(line)}</td></tr>`;

/** @param {Week} week */
export const hours = (week) =>
  week.hours.length === 0
    ? nothing
    : section(
        "review-hours",
        t("review-hours"),
        html`<table class="table counts"><thead><tr><th scope="col">${t("agreement-partner")}</th><th scope="col"><span class="visually-hidden">${t("count-bar")}</span></th><th scope="col" class="n">${t("count-promised")}</th><th scope="col" class="n">${t("review-planned")}</th><th scope="col">${t("count-result")}</th></tr></thead><tbody>${week.hours.map(hoursRow)}</tbody></table>`,
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

/** @param {string} title @param {string} was @param {string} is */
const turned = (title, was, is) =>
  was === is
    ? nothing
    : html`<p>${title}: <s><span class="visually-hidden">${t("review-was")} </span>${was}</s> <span class="visually-hidden">${t("review-is")} </span><b>${is}</b></p>`;

/** @param {import("../shared/types.d.ts").Seen | import("../shared/types.d.ts").Occurrence} one */
const times = (one) =>
  `${weekday(one.start.slice(0, 10), tag())}, ${clock(one.start.slice(11, 16), tag())}–${clock(one.end.slice(11, 16), tag())}`;

/** @param {import("../shared/types.d.ts").ChangedSince} one */
const differences = ({ before, after, was, is }) =>
  before && after && was && is
    ? html`${turned(t("review-time"), times(before), times(after))}${turned(t("review-place"), seen(was.place), seen(is.place))}${turned(t("review-people"), listed(was.people.map(seen), tag()) || t("review-nobody"), listed(is.people.map(seen), tag()) || t("review-nobody"))}${before.cancelled === after.cancelled ? nothing : html`<p>${t(after.cancelled ? "review-cancelled" : "review-runs")}</p>`}`
    : html`<p>${listed((is ?? was)?.people.map(seen) ?? [], tag())}. ${seen((is ?? was)?.place)}</p>`;

/** @param {import("../shared/types.d.ts").ChangedSince} one */
function changedRow(one) {
  const how = one.before && one.after ? "other" : one.after ? "added" : "gone";
  const start = (one.before ?? one.after)?.start ?? "";
  const name = one.after ? seen(one.after.name || one.after.partner) : t("review-meeting");
  return html`<li>${icon("edit")}<b>${name}, ${when(start)}: <span class="changed">${t(`review_changed-${how}`)}</span></b> <span class="faint fine">${who(one.by, one.at)}</span>${differences(one)}</li>`;
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
        html`<ol class="timeline">${week.done.slice(0, SHOWN).map((one) => html`<li>${icon("edit")}<b>${t(`review_done-${one.kind}`)}${one.name ? html`<span class=${["room", "closure"].includes(one.kind) ? "off-paper" : nothing}>: ${seen(one.name)}</span>` : nothing}</b> <span class="faint fine">${who(one.by, one.at)}</span></li>`)}</ol>`,
      );

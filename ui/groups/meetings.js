// When a group meets, what became of its last meetings, and whether it is ready for the next. Of who came, a number at most.

import { ruleWords, shortDay, stateWords, timeSpan, whereWords } from "../schedule/words.js";
import { href } from "../shared/address.js";
import { clock } from "../shared/dates.js";
import { badge, icon } from "../shared/parts.js";
import { joined, listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { going, NEXT, PARTS } from "./logic.js";

/** @typedef {import("../shared/types.d.ts").Occurrence} Occurrence */
/** @typedef {{ ready: import("../shared/types.d.ts").GroupReady, series: import("../shared/types.d.ts").Series[], next: Occurrence[], last: Occurrence[] }} Meetings */

/** Its panel on the schedule. @param {Occurrence} one */
const panel = (one) => href("schedule", { span: "day", day: one.start.slice(0, 10), one: one.id });

/** @param {Occurrence} one */
const leaders = (one) =>
  listed(
    one.people.filter((who) => who.present).map((who) => seen(who.name)),
    tag(),
  );

/** @param {Occurrence} one */
function coming(one) {
  const state = stateWords(one);
  const day = html`<a class="plain" href=${panel(one)}>${shortDay(one.start.slice(0, 10))}, ${timeSpan(one)}</a>`;
  return html`<li>${icon("schedule")}<div><b>${one.cancelled ? html`<s>${day}</s>` : day}</b><p>${whereWords(one)}</p><p class="faint">${leaders(one)}</p></div>${state ? badge(one.cancelled ? "ochre" : "", one.cancelled ? "minus" : "info", state) : nothing}</li>`;
}

/** @param {Occurrence} one @param {boolean} writer */
function been(one, writer) {
  const settled = one.held || one.cancelled;
  const record =
    writer && !settled
      ? html`<a class="btn btn--dense" href=${panel(one)}>${t("schedule-held")}<span class="visually-hidden">: ${shortDay(one.start.slice(0, 10))}</span></a>`
      : nothing;
  return html`<tr><th scope="row" class="num"><a href=${panel(one)}>${shortDay(one.start.slice(0, 10))}</a></th><td>${leaders(one)}</td><td>${settled ? stateWords(one) : t("group-not-said")}</td><td>${record}</td></tr>`;
}

/** @param {Meetings} meetings @param {string} today */
const rules = ({ series }, today) =>
  series
    .flatMap((one) => going(one, today))
    .map((one) => html`<p class="measure">${joined([ruleWords(one.rule, one.from), clock(one.starts, tag())])}</p>`);

/** @param {string} group @param {Meetings} meetings @param {boolean} writer @param {string} today */
export function meetingsSection(group, meetings, writer, today) {
  const { next, last } = meetings;
  return html`<section class="sec" aria-labelledby="g-meet"><div class="sec__head"><h2 id="g-meet">${t("group-meetings")}</h2>${writer ? html`<a class="btn btn--dense no-print" href=${href("schedule/new", { group })}>${icon("plus")}${t("group-meetings-add")}</a>` : nothing}</div>
    ${rules(meetings, today)}${next.length === 0 ? html`<p class="soft">${t("group-meetings-none")}</p>` : html`<ul class="lines lines--icon group__next">${next.slice(0, NEXT).map(coming)}</ul>`}</section>
    ${last.length === 0 ? nothing : html`<section class="sec" aria-labelledby="g-last"><h2 id="g-last">${t("group-last")}</h2><div class="table-wrap" tabindex="0" role="group" aria-labelledby="g-last"><table class="table group__last"><thead><tr><th scope="col">${t("schedule_head-time")}</th><th scope="col">${t("schedule_head-who")}</th><th scope="col">${t("schedule_head-state")}</th><th scope="col"><span class="visually-hidden">${t("count-acts")}</span></th></tr></thead><tbody>${last.map((one) => been(one, writer))}</tbody></table></div></section>`}`;
}

/** @param {Meetings} meetings */
export const readySection = ({ ready }) =>
  html`<section class="panel group__ready" aria-labelledby="g-ready"><h2 id="g-ready">${ready.ready ? t("group-ready") : t("group-not-ready")}</h2><ul class="lines lines--icon">${PARTS.map((part) => html`<li>${icon(ready[part] ? "met" : "open", ready[part] ? "leaf-t" : "ochre-t")}<div>${t(ready[part] ? `group_ready-${part}` : `group_unready-${part}`)}</div></li>`)}</ul></section>`;

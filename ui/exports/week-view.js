// A supervisor's week before it is saved: what the paper will say.

import { figure } from "../commitments/count-table.js";
import { clock, dated } from "../shared/dates.js";
import { findingTitle } from "../shared/findings.js";
import { listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("../shared/types.d.ts").OutgoingReview} Week */

/** @param {Week} week */
function signed({ signed, changed }) {
  if (!signed) return [t("week-unsigned")];
  const lines = [
    t("week-signed", { by: seen(signed.by), date: dated(signed.on, tag()) }),
    t("week-open", { count: signed.open }),
  ];
  return changed > 0 ? [...lines, t("week-changed", { count: changed })] : lines;
}

/** @param {string} title @param {string} none @param {string[]} columns @param {unknown[]} rows */
const section = (title, none, columns, rows) =>
  html`<h4>${title}</h4>${rows.length === 0 ? html`<p>${none}</p>` : html`<table class="table"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`}`;

/** @param {Week["findings"][number]} one */
const finding = (one) =>
  html`<tr><th scope="row">${dated(one.start.slice(0, 10), tag())}, ${clock(one.start.slice(11, 16), tag())}</th><td>${findingTitle(one)}</td><td>${listed(one.about.map(seen), tag())}</td><td>${t(`standing-${one.standing}`)}</td></tr>`;

/** @param {Week["hours"][number]} one */
const hours = (one) =>
  html`<tr><th scope="row">${seen(one.partner)}</th><td>${t(`unit-${one.unit}`)}</td><td class="n">${figure(one.promised)}</td><td class="n">${figure(one.planned)}</td><td class="n">${one.difference === 0 ? figure(0) : t(one.difference < 0 ? "paper-less" : "paper-more", { number: figure(Math.abs(one.difference)) })}</td></tr>`;

/** @param {Week} week */
export const weekView = (week) => {
  const words = (/** @type {string[]} */ names) => names.map((name) => t(`column-${name}`));
  return html`<article class="paper-view"><h3>${t("paper-review")}</h3><p>${dated(week.week, tag())} – ${dated(week.last, tag())} · ${t("schedule-count", { count: week.meetings })}</p>${signed(week).map((line) => html`<p><b>${line}</b></p>`)}
  ${section(t("week-findings"), t("week-findings-none"), words(["time", "what", "about", "state"]), week.findings.map(finding))}
  ${section(t("week-hours"), t("week-hours-none"), words(["partner", "unit", "promised", "planned", "difference"]), week.hours.map(hours))}</article>`;
};

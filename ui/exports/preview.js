// Every word that a file will hold, before it is saved.

import { promised, span } from "../agreements/words.js";
import { figure } from "../commitments/count-table.js";
import { dated } from "../shared/dates.js";
import { banner, icon } from "../shared/parts.js";
import { joined, seen, tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { directoryView } from "./directory-view.js";
import { meetingsView } from "./meetings-view.js";
import { placementView, trainingsView } from "./partnership-parts.js";
import { reportView } from "./report-view.js";
import { weekView } from "./week-view.js";

/** @typedef {import("./api.js").Summary} Summary */

/** A character and its number, for those that no typeface shows. @param {string} one */
const named = (one) => `${one} (U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;

/** @param {"us" | "partner"} side @param {Summary} summary */
const party = (side, summary) => seen(side === "us" ? summary.program : summary.partner);

/** @param {Summary["commitments"][number]} one */
const amount = (one) =>
  one.quantity === null || !one.period
    ? t(`unit-${one.unit}`)
    : promised({ unit: one.unit, quantity: one.quantity, period: one.period });

/** @param {Summary} summary */
function facts(summary) {
  /** @type {[string, string][]} */
  const all = [
    ["agreement-partner", seen(summary.partner)],
    ["agreement-kind", t(`kind-${summary.kind}`)],
    ["agreement-state", t(`state-${summary.state}`)],
    ["agreement-days", span(summary.start_on, summary.end_on)],
    ["export-notice", dated(summary.notice_on, tag())],
    ["agreement-reviews", summary.review_on.map((day) => dated(day, tag())).join("; ")],
    [
      "signatories-title",
      summary.signatories
        .map((one) =>
          joined([
            seen(one.name),
            seen(one.title),
            party(one.side, summary),
            one.signed_on ? t("party-signed", { day: dated(one.signed_on, tag()) }) : t("party-unsigned"),
          ]),
        )
        .join("; "),
    ],
    [
      "liaisons-title",
      summary.liaisons
        .map((one) => joined([seen(one.name), seen(one.title), party(one.side, summary), seen(one.contact)]))
        .join("; "),
    ],
    [
      "chain-title",
      summary.chain
        .map((one) =>
          t("version-line", {
            link: t(one.link ? `version-${one.link}` : "version-first"),
            name: seen(one.name),
            state: t(`state-${one.state}`).toLocaleLowerCase(tag()),
            dates: span(one.from, one.until),
          }),
        )
        .join("; "),
    ],
    [
      "export-places",
      summary.places.map((one) => joined([seen(one.name), seen(one.address), party(one.side, summary)])).join("; "),
    ],
  ];
  return html`<dl class="facts">${all.filter(([, value]) => value).map(([id, value]) => html`<dt>${t(id)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** @param {Summary} summary */
const summaryView = (summary) => html`<article class="paper-view"><h3>${seen(summary.name)}</h3>${facts(summary)}
  ${summary.purpose ? html`<h4>${t("agreement-purpose")}</h4><p class="pre">${seen(summary.purpose)}</p>` : nothing}
  ${summary.commitments.length > 0 ? html`<h4>${t("commitments-title")}</h4><ul class="lines">${summary.commitments.map((one) => html`<li><b>${party(one.giver, summary)}</b>: ${amount(one)}<p class="pre">${seen(one.description)}</p>${one.counted ? html`<p>${t("counted", { dates: span(one.counted.from, one.counted.to), promised: figure(one.counted.promised), delivered: figure(one.counted.delivered) })}</p>` : nothing}${one.from || one.until ? html`<p>${span(one.from, one.until)}</p>` : nothing}</li>`)}</ul>` : nothing}
  ${placementView(summary.placement, (side) => party(side, summary))}${trainingsView(summary.trainings, (side) => party(side, summary), t("section-trainings"))}
  ${summary.clauses.length > 0 ? html`<h4>${t("clauses-title")}</h4><ul class="lines">${summary.clauses.map((one) => html`<li><b>${t(`clause-${one.key}`)}</b> <span class="soft">(${t(`clause_state-${one.state}`)})</span>${one.text ? html`<p class="pre">${seen(one.text)}</p>` : nothing}</li>`)}</ul>` : nothing}</article>`;

/** @param {import("../shared/types.d.ts").Register} register */
const registerView = (
  register,
) => html`<div class="table-wrap table-wrap--tall" tabindex="0" role="group" aria-labelledby="e-preview"><table class="table"><thead><tr><th scope="col">${t("agreement-title")}</th><th scope="col">${t("agreement-partner")}</th><th scope="col">${t("agreement-kind")}</th><th scope="col">${t("agreement-state")}</th><th scope="col">${t("agreement-start")}</th><th scope="col">${t("agreement-ends")}</th><th scope="col">${t("export-notice")}</th><th scope="col" class="n">${t("agreements-within")}</th></tr></thead>
  <tbody>${register.items.map((line) => html`<tr><th scope="row">${seen(line.name)}</th><td>${seen(line.partner)}</td><td>${t(`kind-${line.kind}`)}</td><td>${t(`state-${line.state}`)}</td><td class="num">${dated(line.start_on, tag())}</td><td class="num">${dated(line.end_on, tag())}</td><td class="num">${dated(line.notice_on, tag())}</td><td class="n">${line.ends_within ? t("agreements-within-days", { days: line.ends_within }) : nothing}</td></tr>`)}</tbody></table></div>`;

/** @param {import("./api.js").Preview["days"]} days */
const daysView = (
  days,
) => html`<table class="table"><thead><tr><th scope="col">${t("export-day")}</th><th scope="col">${t("export-day-says")}</th></tr></thead>
  <tbody>${days.map((day) => html`<tr><th scope="row" class="num">${dated(day.on, tag())}</th><td>${seen(day.text)}</td></tr>`)}</tbody></table>`;

/** The words of the file: of a calendar its days and nothing else. @param {boolean} calendar @param {import("./api.js").Preview} preview */
function wordsView(calendar, preview) {
  if (preview.schedule) return preview.schedule.items.length > 0 ? meetingsView(preview.schedule) : nothing;
  if (calendar) return preview.days.length > 0 ? daysView(preview.days) : nothing;
  return html`${preview.summaries.map(summaryView)}${preview.register ? registerView(preview.register) : nothing}${preview.report ? preview.report.items.map((one) => reportView(one, /** @type {import("./api.js").Report} */ (preview.report))) : nothing}${preview.directory ? directoryView(preview.directory) : nothing}${preview.week ? weekView(preview.week) : nothing}`;
}

/**
 * @param {import("./api.js").Wish} wish
 * @param {import("./api.js").Preview} preview
 */
export function previewSection(wish, preview) {
  const { stamp } = preview;
  const calendar = wish.format === "ics" && !preview.schedule;
  const rest =
    preview.register?.items ??
    preview.report?.items ??
    preview.directory?.organizations ??
    preview.schedule?.items ??
    [];
  const week = preview.week ? 1 : 0;
  const records = preview.summaries.length + rest.length + week;
  const none = (calendar ? preview.days.length : records) === 0;
  return html`<section class="sec" aria-labelledby="e-preview"><div class="sec__head"><h2 id="e-preview" tabindex="-1">${t("export-preview")}</h2><p>${t("export-preview-lead", { language: tongue(wish.language, tag()) })}</p></div>
    ${preview.replaced.length > 0 && wish.format === "pdf" ? banner("ochre", "alert", t("export-replaced", { characters: preview.replaced.map(named).join(", ") })) : nothing}
    ${none ? banner("", "info", t(calendar ? "export-empty-days" : "export-empty")) : nothing}
    <p class="small">${icon("shield")} ${calendar ? t("export-only-days") : t(`export-left-out-${wish.what}`)}</p>
    <div class="papers" tabindex="0" role="group" aria-labelledby="e-preview">${wordsView(calendar, preview)}
    ${calendar ? nothing : html`<p class="fine faint">${t("export-stamp", { program: stamp.program, day: dated(stamp.printed_on, tag()), count: stamp.chain_count, head: stamp.chain_head.slice(0, 16) })}${stamp.demo ? html` <b>${t("app-demo")}</b>` : nothing}</p>`}</div></section>`;
}

// A partnership report before it is saved: what stands about one partner, part by part as on the paper.

import { promised, span } from "../agreements/words.js";
import { figure } from "../commitments/count-table.js";
import { languageNames } from "../partners/words.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { criterion, day, placementView, trainingsView } from "./partnership-parts.js";

/** @typedef {import("./api.js").ReportPartner} Partner */
/** @typedef {import("./partnership-parts.js").Party} Party */

/** @param {boolean | null | undefined} known @param {string} id */
const answer = (known, id) =>
  known === true ? t(`${id}-yes`) : known === false ? t(`${id}-no`) : t("accepting-unknown");

/** @param {Partner["duties"]} duties */
function reports({ reports, reports_detail }) {
  if (!reports) return joined([t("accepting-unknown"), seen(reports_detail)]);
  const what =
    reports.length === 0
      ? t("duty-reports-none")
      : reports.map((/** @type {string} */ one) => t(`reports-${one}`)).join("; ");
  return joined([what, seen(reports_detail)]);
}

/** @param {Partner} one */
function facts(one) {
  /** @type {[string, string][]} */
  const all = [
    ["fact-program", seen(one.program)],
    ["fact-confirmed", one.confirmed_on ? day(one.confirmed_on) : t("partners-never")],
    ["column-accepting", t(`accepting-${one.accepting}`)],
    ["fact-languages", languageNames(one.languages)],
    ["duty-reports", reports(one.duties)],
    ["duty-hipaa-head", answer(one.duties.hipaa, "duty-hipaa")],
    ["duty-part2-head", answer(one.duties.part2, "duty-part2")],
    ["duty-police-head", answer(one.duties.police_report, "duty-police")],
    ["duty-records", seen(one.duties.records) || t("accepting-unknown")],
  ];
  return html`<dl class="facts">${all.filter(([, value]) => value).map(([id, value]) => html`<dt>${t(id)}</dt><dd>${value}</dd>`)}</dl>${one.description ? html`<p class="pre">${seen(one.description)}</p>` : nothing}`;
}

/** @param {string} title @param {string} none @param {unknown[]} lines */
const part = (title, none, lines) =>
  html`<h4>${title}</h4>${lines.length > 0 ? html`<ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p class="soft">${none}</p>`}`;

/** @param {Partner["services"][number]} one */
const service = (one) =>
  html`<b>${seen(one.name)}</b><p>${joined([t(`service-${one.kind}`), `${t("column-accepting")}: ${t(`accepting-${one.accepting}`)}`, seen(one.audience), one.modes.map((mode) => t(`mode-${mode}`)).join(", "), seen(one.town), languageNames(one.languages)])}</p>`;

/** @param {number} number */
const difference = (number) =>
  number === 0 ? figure(0) : t(number < 0 ? "paper-less" : "paper-more", { number: figure(Math.abs(number)) });

/** @param {Partner["commitments"][number]} one @param {Party} party */
const commitment = (one, party) =>
  html`<b>${party(one.giver)}</b>: ${promised(one)}<p>${joined([seen(one.description), seen(one.agreement)])}</p><p>${t("counted", { dates: span(one.from, one.to), promised: figure(one.promised), delivered: figure(one.delivered) })} ${difference(one.difference)}</p>`;

/** @param {Partner["balances"][number]} one @param {Party} party */
const balance = (one, party) =>
  `${t(`unit-${one.unit}`)}: ${joined([t("paper-staff", { name: party("us"), count: figure(one.delivered_us) }), t("paper-staff", { name: party("partner"), count: figure(one.delivered_partner) }), difference(one.balance)])}`;

/** @param {Partner["due_us"]} due @param {string} name */
const due = (due, name) =>
  html`${t("paper-training-of", { name })}: ${t(`due-${due.state}`, { day: day(due.state === "planned" ? due.planned_on : due.due_on) })}${due.last ? html`. ${t("due-last", { day: day(due.last) })}` : nothing}`;

/** @param {Partner["ahead"][number]} one @param {Party} party */
const ahead = (one, party) =>
  html`<b>${day(one.on)}</b> ${t(`end-${one.what}`, { name: one.criterion ? criterion({ name: one.criterion, side: one.side }, party) : seen(one.name) })}`;

/** @param {Partner["levels"][number]} one @param {Party} party */
const level = (one, party) =>
  html`<b>${day(one.on)}</b> ${t(`level-${one.level}`)}<p class="soft">${one.reasons.map((reason) => t("spectrum-reason", { name: criterion(reason, party), state: t(`changed-${reason.state}`) })).join("; ")}</p>`;

/** @param {Partner} one @param {import("./api.js").Report} report */
export function reportView(one, report) {
  /** @type {Party} */
  const party = (side) => seen(side === "us" ? one.program : one.name);
  const days = span(report.from, report.to);
  return html`<article class="paper-view"><h3>${seen(one.name)}</h3>${facts(one)}
    ${part(t("section-services"), t("services-none"), one.services.map(service))}
    ${
      one.places.length > 0
        ? part(
            t("export-places"),
            "",
            one.places.map((place) => joined([seen(place.name), seen(place.address)])),
          )
        : nothing
    }
    ${placementView(one.placement, party)}
    ${part(
      t("section-levels"),
      t("paper-no-levels"),
      one.levels.map((step) => level(step, party)),
    )}
    ${part(
      t("section-agreements"),
      t("paper-no-agreements"),
      one.agreements.map(
        (line) =>
          html`<b>${seen(line.name)}</b><p>${joined([t(`kind-${line.kind}`), t(`state-${line.state}`), span(line.start_on, line.end_on), line.notice_on ? `${t("fact-notice")} ${day(line.notice_on)}` : ""])}</p>`,
      ),
    )}
    ${part(
      t("paper-commitments", { span: days }),
      t("paper-none-counted"),
      one.commitments.map((line) => commitment(line, party)),
    )}
    ${
      one.balances.length > 0
        ? part(
            t("section-balances"),
            "",
            one.balances.map((line) => balance(line, party)),
          )
        : nothing
    }
    ${trainingsView(one.trainings, party, t("paper-trainings", { span: days }))}
    <ul class="lines"><li>${due(one.due_us, party("us"))}</li><li>${due(one.due_partner, party("partner"))}</li></ul>
    ${part(
      t("section-ahead"),
      t("paper-nothing-ahead"),
      one.ahead.map((end) => ahead(end, party)),
    )}</article>`;
}

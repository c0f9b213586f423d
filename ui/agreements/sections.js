// The parts of an agreement's page.

import { dated, today } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { clockOf, fullClauses, lifeOf, SIDES } from "./logic.js";
import { farOff } from "./words.js";

/** @typedef {import("./api.js").Agreement} Agreement */

/** @param {Agreement} agreement */
export function lifeSection(agreement) {
  /** @param {{ step: string, past: boolean, now: boolean, day: string | null }} one */
  const said = (one) => {
    if (!one.day) return nothing;
    const day = dated(one.day, tag());
    return one.step === "active" ? t("life-since", { day }) : one.step === "in_notice" ? t("life-by", { day }) : day;
  };
  const over = ["expired", "ended_early", "superseded"].includes(agreement.state);
  return html`<section class="sec" aria-labelledby="a-life"><h2 id="a-life" class="visually-hidden">${t("life-title")}</h2><ol class="life">${lifeOf(
    agreement,
  ).map(
    (one) =>
      html`<li class=${one.past ? "was" : ""} aria-current=${one.now ? "step" : nothing}>${icon(one.now ? (over ? "minus" : "leaf") : one.past ? "met" : "open")}<b>${one.step === "ends" ? (over ? t(`state-${agreement.state}`) : t("life-ends")) : t(`state-${one.step}`)}</b>${said(one)}${one.step === "ends" && !one.day ? t("agreements-open-end") : nothing}</li>`,
  )}</ol></section>`;
}

/** @param {Agreement} agreement */
export function purposeSection(agreement) {
  if (!agreement.purpose && !agreement.notes) return nothing;
  return html`<section class="sec" aria-labelledby="a-why"><div class="sec__head"><h2 id="a-why">${t("agreement-purpose")}</h2></div>${agreement.purpose ? html`<p class="pre measure">${seen(agreement.purpose)}</p>` : nothing}${agreement.notes ? html`<p class="small soft pre measure notes"><b>${t("agreement-notes")}</b> ${seen(agreement.notes)}</p>` : nothing}</section>`;
}

const CLAUSE_SIGN = { included: ["met", "leaf-t"], left_out: ["minus", "faint"], open: ["open", "faint"] };

/** @param {import("../shared/types.d.ts").Clause} clause */
function clause(clause) {
  const [sign, tone] = CLAUSE_SIGN[clause.state];
  const name = t(`clause-${clause.key}`);
  const note =
    clause.state === "included" ? nothing : html` <span class="faint">(${t(`clause_state-${clause.state}`)})</span>`;
  if (!clause.text && !clause.reason)
    return html`<li>${icon(sign, tone)}<span>${name}${note}${clause.state === "included" ? html`<span class="visually-hidden"> ${t("clause_state-included")}</span>` : nothing}</span></li>`;
  return html`<li>${icon(sign, tone)}<details><summary>${name}${note}</summary>${clause.text ? html`<p class="pre">${seen(clause.text)}</p>` : nothing}${clause.reason ? html`<p class="pre faint">${t("clause-reason-said", { reason: clause.reason })}</p>` : nothing}</details></li>`;
}

/** @param {Agreement} agreement */
export const clausesSection = (agreement) =>
  html`<section class="sec" aria-labelledby="a-cl"><div class="sec__head"><h2 id="a-cl">${t("clauses-title")}</h2><p>${t("clauses-from")}</p></div><ul class="clauses">${fullClauses(agreement.clauses).map(clause)}</ul></section>`;

/** @param {Agreement} agreement */
export function clocksPanel(agreement) {
  const now = today(zone());
  const notice = clockOf(agreement.end_on, agreement.notice_days, now);
  const lead = clockOf(agreement.end_on, agreement.lead_days, now);
  const force = agreement.state === "active" || agreement.state === "in_notice";
  /** @param {{ day: string, count: number, left: number } | null} clock @param {string} id */
  const line = (clock, id) => {
    if (!clock) return html`<li>${icon("clock")}<div><b>${t(`${id}-none`)}</b></div></li>`;
    const pressing = force && (id === "clock-notice" ? clock.left >= 0 && clock.left <= 90 : clock.left <= 0);
    return html`<li>${icon("clock", pressing ? "ochre-t" : "")}<div><b>${t(clock.left <= 0 && id === "clock-lead" ? `${id}-since` : id, { day: dated(clock.day, tag()) })}</b><p>${t("clock-before", { days: clock.count })} ${force ? farOff(clock.day) : nothing}</p></div></li>`;
  };
  return html`<section class="panel" aria-labelledby="a-clk"><h2 id="a-clk">${t("clocks-title")}</h2>${agreement.end_on ? html`<ul class="lines lines--icon">${line(notice, "clock-notice")}${line(lead, "clock-lead")}</ul>` : html`<p class="small soft">${t("clocks-no-end")}</p>`}</section>`;
}

/** @param {Agreement} agreement */
export function partiesPanel(agreement) {
  const now = today(zone());
  const next = agreement.review_on.find((day) => day >= now);
  return html`<section class="panel" aria-labelledby="a-par"><h2 id="a-par">${t("parties-title")}</h2>
    ${SIDES.map((side) => {
      const signs = agreement.signatories.filter((one) => one.side === side);
      const liaisons = agreement.liaisons.filter((one) => one.side === side);
      return html`<h3 class="small soft">${side === "us" ? t("side-us") : seen(agreement.partner)}</h3><ul class="parties">${signs.map((one) => html`<li><b>${joined([seen(one.name), seen(one.title)])}</b><p>${one.signed_on ? t("party-signed", { day: dated(one.signed_on, tag()) }) : t("party-unsigned")}</p></li>`)}${liaisons.map((one) => html`<li><b>${joined([seen(one.name), seen(one.title)])}</b><p>${joined([t("party-liaison"), seen(one.contact)])}</p></li>`)}${signs.length + liaisons.length === 0 ? html`<li class="faint">${t("parties-none")}</li>` : nothing}</ul>`;
    })}
    <dl class="facts"><dt>${t("agreement-next-review")}</dt><dd class="num">${next ? dated(next, tag()) : t("agreement-no-review")}</dd></dl></section>`;
}

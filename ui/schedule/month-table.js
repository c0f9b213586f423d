// The month: how much there is on each day, the first of it, and where somebody has to look.

import { dayName, WEEK } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { ask, entryWords } from "./entry.js";
import { weeksOf } from "./logic.js";
import { ShownElement } from "./shown-element.js";
import { longDay, monthName } from "./words.js";

/** How many meetings a cell names before it counts. */
const NAMED = 3;

/** @typedef {import("./logic.js").Entry} Entry */
/** @typedef {{ days: string[], month: string, today: string, entries: Record<string, Entry[]>, closed: Record<string, string>, link: (day: string) => string }} Shown */

/** @extends {ShownElement<Shown>} */
class MonthTable extends ShownElement {
  /** @param {Entry} one */
  #entry(one) {
    const { id, kind } = one.occurrence;
    return html`<li><button class="shift ${one.off ? "shift--off" : kind === "session" ? "shift--group" : ""}" type="button" data-id=${id} @click=${(/** @type {Event} */ event) => ask(event, id)}>${entryWords(one, "who")}</button></li>`;
  }

  /** What a person reads is part of what a screen reader says. @param {Shown} shown @param {string} day @param {number} left */
  #more(shown, day, left) {
    const whole = t("schedule-open-day", { day: longDay(day), count: shown.entries[day].length });
    return html`<a class="cal__more" href=${shown.link(day)}>${t("schedule-more", { count: left })}<span class="visually-hidden">. ${whole}</span></a>`;
  }

  /** @param {Shown} shown @param {string} day */
  #cell(shown, day) {
    const entries = shown.entries[day] ?? [];
    const findings = new Set(entries.flatMap((one) => one.findings.map((finding) => finding.id))).size;
    const isClosed = day in shown.closed;
    const looks = [
      day === shown.today && "is-today",
      day.slice(0, 7) !== shown.month.slice(0, 7) && "is-out",
      isClosed && "closed",
    ].filter(Boolean);
    const left = entries.length - NAMED;
    return html`<td class=${looks.join(" ")}><div class="cal__head"><a class="cal__day" href=${shown.link(day)} aria-current=${day === shown.today ? "date" : nothing} aria-label=${t("schedule-open-day", { day: longDay(day), count: entries.length })}><time datetime=${day}>${Number(day.slice(8))}</time></a>${findings > 0 ? html`<span class="cal__findings">${icon("alert")}<span class="visually-hidden">${t("schedule-findings", { count: findings })}</span><span aria-hidden="true">${findings}</span></span>` : nothing}</div>
      ${isClosed ? html`<p class="cal__closed"><span class="off-paper">${shown.closed[day] || t("schedule-closed-day")}</span><span class="on-paper">${t("schedule-closed-day")}</span></p>` : nothing}
      ${entries.length > 0 ? html`<ul>${entries.slice(0, NAMED).map((one) => this.#entry(one))}</ul>` : nothing}${left > 0 ? this.#more(shown, day, left) : nothing}</td>`;
  }

  update() {
    const shown = this.shown;
    render(
      shown
        ? html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("schedule-month-table")}><table class="cal"><caption class="visually-hidden">${monthName(shown.month)}</caption>
      <thead><tr>${WEEK.map((day) => html`<th scope="col">${dayName(day, tag())}</th>`)}</tr></thead>
      <tbody>${weeksOf(shown.days).map((week) => html`<tr>${week.map((day) => this.#cell(shown, day))}</tr>`)}</tbody></table></div>`
        : nothing,
      this,
    );
  }
}

customElements.define("month-table", MonthTable);

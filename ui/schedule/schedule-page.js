// The schedule: a day, a week or a month, by person, site, partner or room. What is shown stands in the address.

import * as partners from "../partners/api.js";
import { go, href } from "../shared/address.js";
import { today, weekday } from "../shared/dates.js";
import { banner, chip, empty, icon, waiting } from "../shared/parts.js";
import { may, session, zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as schedule from "./api.js";
import { daysOf, isDay, monday, moves, nudged, SPANS, turn } from "./days.js";
import {
  allClosed,
  asked,
  byMeeting,
  columns,
  dayOf,
  narrowing,
  officesClosed,
  ofPromises,
  partsOf,
  WAYS,
} from "./logic.js";
import { weekLegend } from "./week-table.js";
import { longDay, monthName, shortDay, weekdayName } from "./words.js";
import "./day-table.js";
import "./month-table.js";
import "./occurrence-panel.js";

/** @typedef {{ shownFor: string, own: string, occurrences: schedule.Occurrence[], findings: schedule.Reviewed[], closed: schedule.ClosedDay[], week: schedule.Week | null }} Read */

/** @extends {StoredElement<Read>} */
class SchedulePage extends StoredElement {
  /** @type {Record<string, string>} */
  #params = {};

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    this.#params = route.params;
    if (!this.isConnected) return;
    this.update();
    if (this.#isStale) this.load();
    else this.#open();
  }

  get #asked() {
    return asked(this.#params, today(zone()), isDay);
  }

  /** What is read for an address: another grouping needs nothing new. */
  get #span() {
    const { span, day } = this.#asked;
    const days = daysOf(span, day);
    return JSON.stringify([days[0], days.length, narrowing(this.#params)]);
  }

  async read() {
    const { span, day } = this.#asked;
    const days = daysOf(span, day);
    const shownFor = this.#span;
    const [from, to] = [days[0], days[days.length - 1]];
    const [own, occurrences, findings, closed, week] = await Promise.all([
      partners.getProgram(),
      schedule.list({ from, to, ...narrowing(this.#params) }),
      schedule.findings(from, to),
      schedule.closedDays(from, to),
      span === "week" ? schedule.week(day) : null,
    ]);
    return {
      shownFor,
      own: own.id,
      occurrences: occurrences.items,
      findings: findings.items,
      closed: closed.items,
      week,
    };
  }

  async load() {
    await super.load();
    if (!this.#isStale) this.#open();
  }

  /** Whether what was read is of other days than the address says. */
  get #isStale() {
    return this.found?.shownFor !== this.#span;
  }

  get #panel() {
    return /** @type {any} */ (this.querySelector("occurrence-panel"));
  }

  /** Opens the meeting that the address names, once. */
  #open() {
    const id = this.#params.one;
    if (!id || !this.found) return;
    const found = this.found.occurrences.find((one) => one.id === id);
    this.#go({ one: null });
    if (found) this.#show(id);
  }

  /** @param {string} id @param {{ date: string, starts: string } | null} [moved] where somebody dragged or pushed it */
  #show(id, moved = null) {
    const found = this.found?.occurrences.find((one) => one.id === id);
    if (!found || !this.found) return;
    const findings = byMeeting(this.found.findings).get(id) ?? [];
    this.#panel?.open(found, findings, moved);
  }

  /** @param {Record<string, string | null>} change */
  #go(change) {
    go("schedule", { ...this.#params, ...change }, { replace: true });
  }

  begin() {
    if (may("advocate", "supervisor", "staff")) go("schedule/new");
  }

  #key = (/** @type {KeyboardEvent} */ event) => {
    const id = /** @type {HTMLElement} */ (event.target).dataset?.id;
    if (!id || !moves(event) || !may("advocate", "supervisor", "staff")) return;
    const found = this.found?.occurrences.find((one) => one.id === id);
    if (!found) return;
    event.preventDefault();
    this.#show(id, nudged({ date: dayOf(found), starts: found.start.slice(11, 16) }, event.key));
  };

  #dropped = (/** @type {Event} */ event) => {
    const { id, day } = /** @type {CustomEvent} */ (event).detail;
    const found = this.found?.occurrences.find((one) => one.id === id);
    if (found && dayOf(found) !== day) this.#show(id, { date: day, starts: found.start.slice(11, 16) });
  };

  #asking = (/** @type {Event} */ event) => this.#show(/** @type {CustomEvent} */ (event).detail.id);

  #title() {
    const { span, day } = this.#asked;
    if (span === "day") return weekday(day, tag());
    return span === "month" ? monthName(day) : t("schedule-week-of", { day: longDay(monday(day)) });
  }

  /** What is to be known first: findings, the sign-off, closed days. @param {Read} read */
  #lead(read) {
    const { span, day } = this.#asked;
    const offices = span === "month" ? [] : officesClosed(read.closed, read.own, daysOf(span, day));
    const open = read.findings.filter((one) => !one.accepted).length;
    const signed = read.week && (read.week.signed ? t("schedule-signed") : t("schedule-not-signed"));
    return html`${t("schedule-meetings", { count: read.occurrences.filter((one) => !one.cancelled).length })} ${open > 0 ? t("schedule-findings", { count: open }) : t("schedule-no-findings")} ${span === "week" ? signed : nothing} ${offices.length > 0 ? t("schedule-offices-closed", { count: offices.length, days: listed(offices.map(weekdayName), tag()) }) : nothing}`;
  }

  /** @param {string} legend @param {string} name @param {readonly string[]} options @param {string} now @param {(one: string) => string} say */
  #seg(legend, name, options, now, say) {
    return html`<fieldset class="segs"><legend class="visually-hidden">${legend}</legend><div class="seg">${options.map((one) => html`<label><input type="radio" name=${name} value=${one} .checked=${one === now} @change=${() => this.#go({ [name]: one })}>${say(one)}</label>`)}</div></fieldset>`;
  }

  #toolbar() {
    const { span, by, day, only } = this.#asked;
    const days = daysOf(span, day);
    const narrowed = Object.keys(narrowing(this.#params));
    return html`<div class="toolbar schedule__bar">${this.#seg(t("schedule-how-much"), "span", SPANS, span, (one) => t(`schedule_span-${one}`))}${span === "month" ? nothing : this.#seg(t("schedule-by"), "by", WAYS, by, (one) => t(`schedule_by-${one}`))}${chip(t("schedule-only"), only, () => this.#go({ only: only ? null : "1" }))}${narrowed.length > 0 ? html`<button class="chip" type="button" @click=${() => this.#go(Object.fromEntries(narrowed.map((key) => [key, null])))}>${icon("close")}${t("list-loosen")}</button>` : nothing}
      <span class="push btns"><button class="btn btn--dense" type="button" @click=${() => window.print()}>${icon("print")}${t("schedule-print")}</button>${may("advocate", "supervisor", "staff") ? html`<a class="btn btn--dense" href=${href("exports", { what: "schedule", from: days[0], to: days[days.length - 1], ...narrowing(this.#params) })}>${icon("exports")}${t("schedule-export")}</a>` : nothing}${may("advocate", "supervisor", "staff") ? html`<a class="btn btn--dense btn--act" href=${href("schedule/new", { day: this.#params.day })}>${icon("plus")}${t("schedule-add")}</a>` : nothing}</span></div>`;
  }

  /** @param {Read} read */
  #table(read) {
    const { span, by, day, only } = this.#asked;
    const found = byMeeting(read.findings);
    const shown = only ? read.occurrences.filter((one) => found.has(one.id)) : read.occurrences;
    const days = daysOf(span, day);
    if (shown.length === 0 && span !== "month") return this.#nothing(only, read);
    const parts = partsOf(shown, found, by, read.own);
    const at = today(zone());
    const entries = shown.map((occurrence) => ({
      occurrence,
      findings: found.get(occurrence.id) ?? [],
      off: occurrence.cancelled,
    }));
    if (span === "day") return html`<day-table .shown=${{ parts, entries, by, day, closed: [] }}></day-table>`;
    if (span === "week")
      return html`<week-table .shown=${{ parts, days: columns(days, shown, at), by, today: at, closed: read.closed, week: read.week }}></week-table>${weekLegend()}`;
    return html`${shown.length === 0 ? this.#nothing(only, read) : nothing}<month-table .shown=${{ days, month: day, today: at, entries: group(entries), closed: allClosed(read.closed, read.own), link: (/** @type {string} */ one) => href("schedule", { ...this.#params, span: "day", day: one }) }}></month-table>`;
  }

  /** @param {boolean} only @param {Read} read */
  #nothing(only, read) {
    if (only) return empty(t("schedule-nothing-found"), t("schedule-nothing-found-do"));
    const promises = ofPromises(read.findings).length > 0 ? html`<p>${t("schedule-nothing-promised")}</p>` : nothing;
    return empty(
      t("schedule-empty"),
      t("schedule-empty-do"),
      html`${promises}${may("advocate", "supervisor", "staff") ? html`<a class="btn" href="#/schedule/new">${icon("plus")}${t("schedule-add-first")}</a>` : nothing}`,
    );
  }

  #turnTo(/** @type {number} */ by) {
    const { span, day } = this.#asked;
    this.#go({ day: turn(span, day, by) });
  }

  update() {
    const { span } = this.#asked;
    const read = this.found;
    render(
      html`<div class="page schedule" data-region @keydown=${this.#key} @occurrence-asked=${this.#asking} @occurrence-dropped=${this.#dropped}>
      <div class="page__head"><div><h1 tabindex="-1">${this.#title()}</h1><p role="status">${read && !this.#isStale ? this.#lead(read) : t("app-loading")}</p></div>
      <div class="page__acts"><button class="btn btn--icon" type="button" aria-label=${t(`schedule_before-${span}`)} @click=${() => this.#turnTo(-1)}>${icon("back")}</button><button class="btn" type="button" @click=${() => this.#go({ day: null })}>${t(`schedule_this-${span}`)}</button><button class="btn btn--icon" type="button" aria-label=${t(`schedule_after-${span}`)} @click=${() => this.#turnTo(1)}>${icon("chevron")}</button></div></div>
      ${this.#toolbar()}
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${read && !this.#isStale ? this.#table(read) : this.wrong ? nothing : waiting()}
      <p class="print-only">${seen(session().program)}. ${this.#title()}. ${t("schedule-printed", { day: shortDay(today(zone())) })}</p></div>
      <occurrence-panel></occurrence-panel>`,
      this,
    );
  }
}

/** @param {import("./logic.js").Entry[]} entries */
function group(entries) {
  /** @type {Record<string, import("./logic.js").Entry[]>} */
  const days = {};
  for (const one of entries) {
    const day = dayOf(one.occurrence);
    days[day] = [...(days[day] ?? []), one];
  }
  return days;
}

customElements.define("schedule-page", SchedulePage);

// One meeting in a dialog: what, who, where, when, what is to be looked at, and what can be done with it.

import { list as agreements } from "../agreements/api.js";
import { queryOf as agreementQuery } from "../agreements/logic.js";
import * as partners from "../partners/api.js";
import { href } from "../shared/address.js";
import * as changes from "../shared/changes.js";
import { today } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { findingAct, findingHref, findingLook, findingTitle, findingWords } from "../shared/findings.js";
import { banner, icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as schedule from "./api.js";
import { moves, nudgedWhole } from "./days.js";
import { againOf, cancelledOf, extraOf, plannedOf, sitesOf, typedOf, whatOf, withSubstitutes } from "./edits.js";
import { saveWords } from "./findings-preview.js";
import { dayOf } from "./logic.js";
import { FORMS, factList } from "./panel-parts.js";
import { shortDay, timeSpan, whoWords } from "./words.js";

/** @typedef {{ series: schedule.Series, rule: schedule.Segment | null, people: schedule.Person[], rooms: schedule.Room[], sites: ReturnType<typeof sitesOf>, agreements: { id: string, name: string }[] }} Known */
/** @typedef {"look" | "change" | "cancel" | "held" | "end" | "extra" | "facts"} Mode */

class OccurrencePanel extends HTMLElement {
  /** @type {schedule.Occurrence | null} */
  #one = null;
  /** @type {schedule.Reviewed[]} */
  #findings = [];
  /** @type {Known | null} */
  #known = null;
  /** @type {Mode} */
  #mode = "look";
  /** @type {any} */
  #typed = {};
  #count = 0;
  #wrong = "";
  #busy = false;

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#forget();
    render(nothing, this);
  }

  #forget() {
    this.#one = null;
    this.#known = null;
    this.#findings = [];
    this.#typed = {};
    this.#mode = "look";
    this.#count = 0;
    this.#wrong = "";
    this.#busy = false;
  }

  get #dialog() {
    return this.querySelector("dialog");
  }

  /**
   * @param {schedule.Occurrence} one
   * @param {schedule.Reviewed[]} findings
   * @param {{ date: string, starts: string } | null} moved where it was pushed or dragged to: shown with its findings, not saved
   */
  async open(one, findings, moved) {
    this.#forget();
    this.#one = one;
    this.#findings = findings;
    this.#update();
    if (!this.#dialog?.open) this.#dialog?.showModal();
    await this.#learn(one);
    if (moved && this.#known) this.#turn("change", moved);
  }

  /** What its forms choose from. @param {schedule.Occurrence} one */
  async #learn(one) {
    try {
      const [series, rule, people, rooms, own, partner, found] = await Promise.all([
        schedule.get(one.series_id),
        one.extra ? null : schedule.segment(one.series_id, one.on),
        schedule.staff(),
        schedule.rooms(),
        partners.getProgram(),
        partners.get(one.partner_id),
        agreements({ ...agreementQuery({ partner_id: one.partner_id }), limit: 50 }),
      ]);
      if (this.#one !== one) return;
      const sites = sitesOf([own, partner]);
      this.#known = { series, rule, people: people.items, rooms: rooms.items, sites, agreements: found.items };
    } catch (thrown) {
      if (this.#one !== one) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  /** @param {Mode} mode @param {{ date: string, starts: string } | null} [moved] */
  #turn(mode, moved = null) {
    const [one, known] = [this.#one, this.#known];
    if (!one || !known) return;
    this.#mode = mode;
    this.#wrong = "";
    this.#count = 0;
    if (mode === "change")
      this.#typed = withSubstitutes(typedOf(one, plannedOf(one, known.rule), moved), this.#change?.what);
    if (mode === "cancel") this.#typed = { by: "us", note: one.note };
    if (mode === "held") this.#typed = { heads: one.heads ?? "" };
    if (mode === "end") this.#typed = { last: dayOf(one) };
    if (mode === "extra") this.#typed = { ...typedOf(one, [], null), date: "", note: "" };
    if (mode === "facts") this.#typed = { agreement_id: known.series.agreement_id ?? "", notes: known.series.notes };
    this.#update();
    if (mode !== "look")
      requestAnimationFrame(() => /** @type {HTMLElement | null} */ (this.querySelector("form .input"))?.focus());
  }

  /** What is different on its day already. */
  get #change() {
    return this.#known?.series.changes.find((each) => each.on === this.#one?.on);
  }

  /** What the form would save. @returns {import("./api.js").Edit | null} */
  get #edit() {
    const [one, known, typed] = [this.#one, this.#known, this.#typed];
    if (!one || !known) return null;
    const { on } = one;
    if (this.#mode === "cancel")
      return { one: { on, what: cancelledOf(this.#change?.what, typed.by), note: typed.note } };
    if (this.#mode === "held") return { held: { on, heads: typed.heads === "" ? null : Number(typed.heads) } };
    if (this.#mode === "end") return typed.last ? { end: { last: typed.last } } : null;
    if (this.#mode === "facts") return { facts: { agreement_id: typed.agreement_id || null, notes: typed.notes } };
    if (this.#mode === "extra" && typed.date && typed.starts && typed.ends)
      return { one: { on: typed.date, what: extraOf(typed, known.rule?.people ?? []), note: typed.note } };
    if (this.#mode !== "change" || !typed.date || !typed.starts || !typed.ends) return null;
    const what = known.rule ? whatOf(typed, known.rule, on) : extraOf(typed, plannedOf(one, null));
    return { one: { on, what, note: what ? typed.note : "" } };
  }

  /** @param {import("./api.js").Edit} edit @param {string} said */
  async #save(edit, said) {
    const [one, known] = [this.#one, this.#known];
    if (!one || !known || this.#busy) return;
    this.#busy = true;
    try {
      await schedule.update(known.series.id, known.series.revision, edit);
      this.#done(one, said);
    } catch (thrown) {
      this.#busy = false;
      this.#wrong = explain(thrown);
      this.#update();
      /** @type {HTMLElement | null} */ (this.querySelector(".banner"))?.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {schedule.Occurrence} one @param {string} said */
  #done(one, said) {
    this.#dialog?.close();
    toast(t(said, { who: whoWords(one), day: shortDay(dayOf(one)) }), () => changes.undo(one.series_id));
    document.dispatchEvent(new CustomEvent("trellis-stored"));
  }

  #submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const edit = this.#edit;
    if (edit) this.#save(edit, `schedule_did-${this.#mode}`);
  };

  #bin = async () => {
    const one = this.#one;
    if (!one) return;
    try {
      await schedule.remove(one.series_id);
      this.#done(one, "schedule_did-bin");
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  };

  #input = (/** @type {Event} */ event) => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    const [name, id] = control.name.split(":");
    if (id)
      this.#typed.away[id] = {
        ...this.#typed.away[id],
        [name]: control.type === "checkbox" ? control.checked : control.value,
      };
    else this.#typed[name] = control.value;
    if (name === "site") this.#typed.room_id = "";
    this.#update();
  };

  /** Alt and an arrow go on moving it; Enter saves. */
  #key = (/** @type {KeyboardEvent} */ event) => {
    if (!moves(event) || !this.#known || !may("advocate", "supervisor", "staff")) return;
    event.preventDefault();
    if (this.#mode === "look") this.#turn("change");
    if (this.#mode !== "change") return;
    const { date, starts, ends } = this.#typed;
    this.#typed = { ...this.#typed, ...nudgedWhole({ date, starts, ends }, event.key) };
    this.#update();
  };

  /** @param {string} sign @param {string} word @param {() => void} act */
  #button(sign, word, act) {
    return html`<button class="btn btn--dense" type="button" @click=${act}>${icon(sign)}${t(word)}</button>`;
  }

  /** What can be done with this day, and with the series. @param {schedule.Occurrence} one */
  #acts(one) {
    const known = this.#known;
    if (!known || !may("advocate", "supervisor", "staff")) return nothing;
    const past = one.start.slice(0, 10) <= today(zone());
    const again = againOf(this.#change?.what);
    const plain = { one: { on: one.on, what: null, note: "" } };
    const later = (/** @type {string} */ scope) => href("schedule/edit", { id: one.series_id, on: one.on, scope });
    return html`<div class="panel-acts"><h3>${t("schedule-this-day")}</h3><div class="btns">
      ${one.cancelled ? nothing : this.#button("edit", "schedule-change", () => this.#turn("change"))}
      ${one.cancelled ? nothing : this.#button("minus", "schedule-cancel", () => this.#turn("cancel"))}
      ${again ? this.#button("undo", "schedule-again", () => this.#save({ one: { on: one.on, what: again, note: one.note } }, "schedule_did-again")) : nothing}
      ${one.kind === "session" && past && !one.cancelled ? this.#button("check", one.held ? "schedule-held-again" : "schedule-held", () => this.#turn("held")) : nothing}
      ${one.held ? this.#button("undo", "schedule-not-held", () => this.#save({ open: { on: one.on } }, "schedule_did-open")) : nothing}
      ${this.#change && !one.extra ? this.#button("undo", "schedule-put-back", () => this.#save(plain, "schedule_did-back")) : nothing}
      ${one.extra ? this.#button("close", "schedule-take-out", () => this.#save(plain, "schedule_did-out")) : this.#button("close", "schedule-take-out", () => this.#save({ one: { on: one.on, what: "removed", note: "" } }, "schedule_did-out"))}</div>
      ${one.extra ? nothing : html`<h3>${t("schedule-series")}</h3><div class="btns"><a class="btn btn--dense" href=${later("later")}>${icon("edit")}${t("schedule-later")}</a><a class="btn btn--dense" href=${later("all")}>${icon("edit")}${t("schedule-all")}</a>${this.#button("plus", "schedule-extra-day", () => this.#turn("extra"))}${this.#button("agreements", "schedule-facts", () => this.#turn("facts"))}${this.#button("close", "schedule-end", () => this.#turn("end"))}${this.#button("bin", "schedule-bin", this.#bin)}</div>`}</div>`;
  }

  /** What settles a finding: a form of this dialog, or another screen. @param {schedule.Reviewed} finding */
  #settle(finding) {
    const mode = /** @type {Record<string, Mode>} */ ({
      move: "change",
      change_room: "change",
      name_substitute: "change",
      cancel: "cancel",
    })[finding.action];
    if (mode && may("advocate", "supervisor", "staff"))
      return html`<button class="btn btn--dense" type="button" @click=${() => this.#turn(mode)}>${findingAct(finding)}</button>`;
    return html`<a href=${findingHref(finding)} @click=${() => this.#dialog?.close()}>${findingAct(finding)}</a>`;
  }

  /** @param {schedule.Occurrence} one */
  #look(one) {
    return html`${factList(one, this.#known)}
      ${
        this.#findings.length > 0
          ? html`<ul class="preview__list">${this.#findings.map((finding) => {
              const { sign, tone } = findingLook(finding);
              return html`<li class=${`${tone}-t`}>${icon(sign)}<p><b>${findingTitle(finding)}.</b> <span>${findingWords(finding)}</span> ${this.#settle(finding)}</p></li>`;
            })}</ul>`
          : nothing
      }
      ${this.#acts(one)}
      <div class="btns"><button class="btn" type="button" @click=${() => this.#dialog?.close()}>${t("app-close")}</button></div>`;
  }

  /** @param {schedule.Occurrence} one @param {Known} known */
  #form(one, known) {
    const edit = this.#edit;
    const draft = edit ? { update: { id: one.series_id, edit } } : null;
    const shows = this.#mode !== "held" && this.#mode !== "facts";
    return html`<form autocomplete="off" class="panel-form" novalidate @submit=${this.#submit} @input=${this.#input} @preview-known=${(
      /** @type {CustomEvent} */ event,
    ) => {
      this.#count = event.detail.count;
      this.#update();
    }}>${FORMS[this.#mode]({ one, known, typed: this.#typed })}
      ${shows ? html`<findings-preview .draft=${draft}></findings-preview>` : nothing}
      <div class="btns"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${saveWords(this.#count)}</button><button class="btn" type="button" @click=${() => this.#turn("look")}>${t("app-back")}</button></div></form>`;
  }

  #update() {
    const one = this.#one;
    render(
      html`<dialog class="dialog occurrence" aria-labelledby="occurrence-title" @close=${() => {
        this.#forget();
        this.#update();
      }} @keydown=${this.#key}>${
        one
          ? html`<h2 id="occurrence-title" tabindex="-1">${whoWords(one)}</h2><p class="soft">${shortDay(dayOf(one))}, ${timeSpan(one)}</p>
        ${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
        ${this.#mode !== "look" && this.#known ? this.#form(one, this.#known) : this.#look(one)}`
          : html`<h2 id="occurrence-title">${t("nav-schedule")}</h2>`
      }</dialog>`,
      this,
    );
  }
}

customElements.define("occurrence-panel", OccurrencePanel);

// The supervisor's week: what is to be settled, what changed, and the sign-off.

import { href } from "../shared/address.js";
import { before, dated, moment, today } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { badge, banner, empty, icon, waiting } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as reviews from "./api.js";
import { issues } from "./issues.js";
import { clashes, gaps, tally } from "./logic.js";
import { changes, done, ending, hours } from "./sections.js";

/** How much of the chain's head is shown. */
const HEAD = 16;

/** @extends {StoredElement<reviews.Week>} */
class ReviewPage extends StoredElement {
  /** @type {import("../shared/address.js").Route} */
  #route = { room: "review", page: "", params: {} };
  /** @type {import("./issues.js").Writing | null} */
  #writing = null;

  get route() {
    return this.#route;
  }

  set route(route) {
    this.#route = route;
    if (this.isConnected) this.load();
  }

  read() {
    return reviews.get(this.#route.params.day ?? today(zone()));
  }

  /** @param {() => Promise<void>} act @returns {Promise<boolean>} */
  async #try(act) {
    try {
      await act();
      await this.load();
      return true;
    } catch (thrown) {
      if (this.#writing) this.#writing.wrong = explain(thrown);
      else this.wrong = explain(thrown);
      this.update();
      return false;
    }
  }

  /** @type {import("./issues.js").Acts["begin"]} */
  #begin = (finding, kind) => {
    this.#writing = { finding, kind, wrong: "" };
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector("#review-say"))?.focus();
  };

  #stop = () => {
    this.#writing = null;
    this.update();
  };

  /** @param {SubmitEvent} event */
  #save = async (event) => {
    event.preventDefault();
    const writing = this.#writing;
    const week = this.found;
    if (!writing || !week) return;
    const text = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("text") ?? "");
    const { finding, kind } = writing;
    if (await this.#try(() => reviews.say({ week: week.week, kind, finding, text }))) this.#stop();
  };

  /** @param {string} id */
  #takeBack = (id) => this.#try(() => reviews.takeBack(id));

  /** Says something of the whole week. @param {"sign_off" | "send_back" | "comment"} kind */
  async #say(kind) {
    const week = this.found;
    const note = /** @type {HTMLTextAreaElement | null} */ (this.querySelector("#review-note"));
    this.querySelector("dialog")?.close();
    if (!week) return;
    this.#writing = null;
    if (await this.#try(() => reviews.say({ week: week.week, kind, finding: null, text: note?.value ?? "" }))) {
      if (note) note.value = "";
      toast(t(`review_kind-${kind}`));
    }
  }

  /** @param {reviews.Week} week */
  #aside(week) {
    const { settled, open } = tally(week.findings);
    const signed = week.signed;
    const acts = signed
      ? html`<p><b>${t("review-signed", { by: seen(signed.by), at: moment(signed.at, zone(), tag()) })}</b></p><p class="fine soft">${t("review-chain", { count: String(signed.signed?.chain_count ?? ""), head: signed.signed?.chain_head.slice(0, HEAD) ?? "" })}</p>`
      : html`<button class="btn btn--act no-print" type="button" ?hidden=${!may("supervisor")} @click=${() => this.querySelector("dialog")?.showModal()}>${t("review-sign-do")}</button><button class="btn no-print" type="button" ?hidden=${!may("supervisor")} @click=${() => this.#say("send_back")}>${t("review-send-week")}</button>`;
    const note = may("advocate", "supervisor", "staff")
      ? html`<div class="field no-print"><label for="review-note">${t("review-note")}</label><textarea class="input" autocomplete="off" id="review-note" rows="3" aria-describedby="review-guard"></textarea><p class="field__guard" id="review-guard">${icon("shield")}${t("form-guard")}</p></div>`
      : nothing;
    return html`<aside class="review__aside stack" aria-labelledby="review-sign"><h2 id="review-sign">${t("review-sign")}</h2><ul class="small stack"><li>${badge("leaf", "met", t("review-settled", { count: settled }))}</li><li>${badge(open ? "ochre" : "leaf", open ? "clock" : "met", t("review-open", { count: open }))}</li></ul>${note}${acts}${note === nothing ? nothing : html`<button class="btn no-print" type="button" @click=${() => this.#say("comment")}>${t("review-comment")}</button>`}<p class="fine soft">${t("review-later")}</p></aside>`;
  }

  /** @param {reviews.Week} week */
  #said(week) {
    return week.remarks.length === 0
      ? nothing
      : html`<section class="sec" aria-labelledby="review-said"><div class="sec__head"><h2 id="review-said">${t("review-said")}</h2></div>${week.remarks.map((one) => html`<div class="issue__say"><b>${seen(one.by)}</b> <span class="faint fine">${t(`review_kind-${one.kind}`)}, ${moment(one.at, zone(), tag())}</span><br>${seen(one.text)}</div>`)}</section>`;
  }

  /** @param {reviews.Week} week */
  #body(week) {
    const acts = {
      writing: this.#writing,
      begin: this.#begin,
      stop: this.#stop,
      save: this.#save,
      takeBack: this.#takeBack,
    };
    const bare = week.occurrences.length === 0 && week.findings.length === 0;
    return html`<div class="review"><div>${changes("review-changed", t("review-changed"), week.changed)}${bare ? empty(t("review-empty"), t("review-empty-more")) : html`${issues("review-clashes", t("review-clashes"), clashes(week.findings), acts)}${issues("review-gaps", t("review-gaps"), gaps(week.findings), acts)}`}${hours(week)}${ending(week)}${changes("review-changed-before", t("review-changed-before"), week.changed_before)}${done(week)}${this.#said(week)}</div>${this.#aside(week)}</div>
      <dialog class="dialog" aria-labelledby="review-ask"><h2 id="review-ask">${t("review-ask", { count: tally(week.findings).open })}</h2><p class="soft">${t("review-ask-more")}</p><div class="btns"><button class="btn" type="button" @click=${() => this.querySelector("dialog")?.close()}>${t("review-ask-no")}</button><button class="btn btn--act" type="button" @click=${() => this.#say("sign_off")}>${t("review-sign-do")}</button></div></dialog>`;
  }

  update() {
    const week = this.found;
    const all = week?.findings.length ?? 0;
    const lead =
      week && all > 0 ? t("review-lead", { settled: tally(week.findings).settled, all }) : t("review-lead-none");
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${week ? t("review-title", { day: dated(week.week, tag()) }) : t("nav-review")}</h1>${week ? html`<p>${lead}</p>` : nothing}</div><div class="page__acts no-print"><a class="btn btn--quiet" href=${href("review/history")}>${t("review-history")}</a>${week && may("advocate", "supervisor", "staff") ? html`<a class="btn" href=${href("exports", { what: "review", from: week.week })}>${icon("exports")}${t("review-export")}</a>` : nothing}<button class="btn" type="button" @click=${() => window.print()}>${icon("print")}${t("review-print")}</button></div></div>
      ${week ? html`<nav class="toolbar no-print" aria-label=${t("nav-review")}><a class="btn btn--dense" href=${href("review", { day: before(week.week, 7) })}>${t("review-before")}</a><a class="btn btn--dense" href=${href("review")}>${t("review-back")}</a><a class="btn btn--dense" href=${href("review", { day: before(week.week, -7) })}>${t("review-after")}</a></nav>` : nothing}
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${week ? this.#body(week) : this.wrong ? nothing : waiting()}</div>`,
      this,
    );
  }
}

customElements.define("review-page", ReviewPage);

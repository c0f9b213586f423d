// What needs somebody, soonest first: each line with the one action that settles it, or a day until which it can wait.

import * as agreements from "../agreements/api.js";
import * as partners from "../partners/api.js";
import * as changes from "../shared/changes.js";
import { dated, near, today } from "../shared/dates.js";
import { explain, summary } from "../shared/faults.js";
import { day } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as reminders from "./api.js";
import { daysOn, keyOf, linkOf, SHOWN, SIGNS } from "./logic.js";

/** @typedef {import("./api.js").Reminder} Reminder */

/** What it is about, in words. @param {Reminder} item */
const nameOf = (item) =>
  item.kind === "sent_back"
    ? t("reminder-week-of", { day: dated(item.on, tag()) })
    : seen(item.name) || t("reminder-own");

class ReminderList extends HTMLElement {
  /** @type {Reminder[]} */
  #items = [];
  /** @type {{ item: Reminder, sheet: Sheet } | null} */
  #open = null;
  #all = false;
  #wrong = "";

  /** @param {Reminder[]} items */
  set items(items) {
    this.#items = items;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#open?.sheet.discard();
    this.#open = null;
    this.#items = [];
    render(nothing, this);
  }

  /** @param {() => Promise<unknown>} act @param {string} said @param {(() => unknown) | undefined} [undo] */
  async #act(act, said, undo) {
    try {
      await act();
      this.#wrong = "";
      toast(said, undo);
      document.dispatchEvent(new CustomEvent("trellis-stored"));
      /** @type {HTMLElement | null} */ (this.querySelector("#t-needs"))?.focus();
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  /** @param {Reminder} item */
  #ask(item) {
    const values = { snooze_until: daysOn(today(zone()), 7) };
    this.#open = { item, sheet: new Sheet("snooze", `snooze:${keyOf(item)}`, values, 0) };
    this.#update();
    this.querySelector("dialog")?.showModal();
  }

  #close = () => this.querySelector("dialog")?.close();

  #closed = () => {
    this.#open?.sheet.discard();
    this.#open = null;
    this.#update();
  };

  #snooze = async () => {
    const open = this.#open;
    if (!open) return;
    try {
      const until = open.sheet.values.snooze_until;
      await reminders.snooze(open.item, until);
      this.#close();
      toast(t("reminder-snoozed", { day: dated(until, tag()) }), () => reminders.wake(open.item).then(this.#again));
      this.#again();
    } catch (thrown) {
      open.sheet.fail(thrown, () => "");
      this.#update();
    }
  };

  #again = () => document.dispatchEvent(new CustomEvent("trellis-stored"));

  /** The one action that settles it. @param {Reminder} item */
  #settle(item) {
    const about = html`<span class="visually-hidden"> ${nameOf(item)}</span>`;
    if (item.kind === "stale")
      return html`<button class="btn btn--dense" type="button" @click=${() =>
        this.#act(
          () => partners.review(item.id),
          t("partners-reviewed", { name: item.name }),
          () => changes.undo(item.id),
        )}>${t("today-confirm")}${about}</button>`;
    if (item.kind === "review" && may("supervisor", "staff"))
      return html`<button class="btn btn--dense" type="button" @click=${() =>
        this.#act(
          () => agreements.review(item.id),
          t("reminder-reviewed", { name: item.name }),
          () => changes.undo(item.id),
        )}>${t("reminder-review-done")}${about}</button>`;
    return html`<a class="btn btn--dense" href=${linkOf(item)}>${t(`reminder_do-${item.kind}`)}${about}</a>`;
  }

  /** @param {Reminder} item */
  #line(item) {
    const side = item.side ? t(`reminder_side-${item.side}`, { partner: item.partner }) : "";
    return html`<li>${icon(SIGNS[item.kind], item.on < today(zone()) ? "ochre-t" : "")}<div><b><a class="plain" href=${linkOf(item)}>${nameOf(item)}</a></b><p>${t(`reminder-${item.kind}`, { day: near(item.on, today(zone()), tag()), side, text: seen(item.name) })}${item.partner && item.partner !== item.name ? html` <span class="faint">${seen(item.partner)}</span>` : nothing}</p></div><div class="reminder__acts">${this.#settle(item)}<button class="btn btn--dense btn--icon" type="button" title=${t("reminder-later")} @click=${() => this.#ask(item)}>${icon("clock")}<span class="visually-hidden">${t("reminder-later")} ${nameOf(item)}</span></button></div></li>`;
  }

  /** @param {Reminder[]} asleep */
  #asleep(asleep) {
    if (asleep.length === 0) return nothing;
    return html`<details class="asleep"><summary>${t("reminder-asleep", { count: asleep.length })}</summary><ul class="lines lines--icon">${asleep.map((item) => html`<li>${icon("clock")}<div><b>${nameOf(item)}</b><p>${t("reminder-until", { day: dated(item.snoozed_until ?? "", tag()) })}</p></div><button class="btn btn--dense" type="button" @click=${() => this.#act(() => reminders.wake(item), t("reminder-woken"))}>${t("reminder-wake")}<span class="visually-hidden"> ${nameOf(item)}</span></button></li>`)}</ul></details>`;
  }

  #dialog() {
    const open = this.#open;
    const input = (/** @type {Event} */ event) => this.#open?.sheet.take(event);
    const put = (/** @type {number} */ days) => () => {
      if (!this.#open) return;
      this.#open.sheet.values.snooze_until = daysOn(today(zone()), days);
      this.#update();
    };
    return html`<dialog class="dialog" aria-labelledby="snooze-title" @close=${this.#closed}>${
      open
        ? html`<form autocomplete="off" class="form" novalidate @submit=${this.#snooze} @input=${input} @change=${input}><h2 id="snooze-title">${t("reminder-later")}</h2><p class="soft">${nameOf(open.item)}</p>${summary("snooze", open.sheet.faults)}${day(open.sheet, "snooze_until", t("reminder-day"))}
      <div class="btns"><button class="btn btn--dense" type="button" @click=${put(1)}>${t("reminder-tomorrow")}</button><button class="btn btn--dense" type="button" @click=${put(7)}>${t("reminder-week")}</button><button class="btn btn--dense" type="button" @click=${put(30)}>${t("reminder-month")}</button></div>
      <div class="btns"><button class="btn" type="button" @click=${this.#close}>${t("app-cancel")}</button><button class="btn btn--act" type="submit">${icon("check")}${t("reminder-later")}</button></div></form>`
        : nothing
    }</dialog>`;
  }

  #update() {
    const awake = this.#items.filter((item) => !item.snoozed_until);
    const shown = this.#all ? awake : awake.slice(0, SHOWN);
    const more = () => {
      this.#all = true;
      this.#update();
    };
    render(
      html`<section class="sec" aria-labelledby="t-needs"><div class="sec__head"><h2 id="t-needs" tabindex="-1">${t("today-needs")}</h2><p>${t("today-needs-count", { count: awake.length })}</p></div>
      ${this.#wrong ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}
      ${awake.length === 0 ? html`<p class="soft">${t("today-needs-none")}</p>` : html`<ul class="lines lines--icon reminders">${shown.map((item) => this.#line(item))}</ul>`}
      ${shown.length < awake.length ? html`<button class="btn btn--dense" type="button" @click=${more}>${t("today-needs-all", { count: awake.length })}</button>` : nothing}
      ${this.#asleep(this.#items.filter((item) => item.snoozed_until))}${this.#dialog()}</section>`,
      this,
    );
  }
}

customElements.define("reminder-list", ReminderList);

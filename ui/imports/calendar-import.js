// A partner's calendar: whose it is and where, everything that would happen, then all of it or nothing.

import * as partners from "../partners/api.js";
import * as schedule from "../schedule/api.js";
import { sitesOf } from "../schedule/edits.js";
import { explain } from "../shared/faults.js";
import { banner } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as imports from "./api.js";
import { calendarDone, calendarPreview, whoseView } from "./calendar-views.js";
import { progressView } from "./views.js";
import "../agreements/partner-picker.js";

/** @typedef {import("./calendar-views.js").Known} Known */
/** @typedef {"reading" | "whose" | "checking" | "preview" | "adding" | "done"} Step */

const blank = () => ({ partner_id: "", person: "", site: "", room_id: "" });

class CalendarImport extends HTMLElement {
  /** What was chosen. @type {Uint8Array | null} */
  bytes = null;
  /** @type {Step} */
  #step = "reading";
  /** @type {imports.OpenedCalendar | null} */
  #opened = null;
  /** @type {imports.CalendarPreview | null} */
  #preview = null;
  /** @type {Known} */
  #known = { partner: null, own: "", people: [], rooms: [], sites: [] };
  /** @type {Sheet | null} */
  #sheet = null;
  #wrong = "";

  connectedCallback() {
    this.addEventListener("partner-picked", this.#picked);
    this.#update();
    this.#open();
  }

  disconnectedCallback() {
    this.removeEventListener("partner-picked", this.#picked);
    if (this.#opened) imports.closeCalendar(this.#opened.token).catch(() => {});
    this.#sheet?.discard();
    this.bytes = null;
    this.#opened = null;
    this.#preview = null;
    this.#sheet = null;
    this.#known = { partner: null, own: "", people: [], rooms: [], sites: [] };
    render(nothing, this);
  }

  /** @param {Step} step */
  #turn(step) {
    this.#step = step;
    if (!this.isConnected) return;
    this.#update();
    /** @type {HTMLElement | null} */ (this.querySelector("[data-step-title]"))?.focus();
  }

  async #open() {
    try {
      const opened = await imports.openCalendar(this.bytes ?? new Uint8Array());
      this.bytes = null;
      if (!this.isConnected) return void imports.closeCalendar(opened.token).catch(() => {});
      this.#opened = opened;
      const [own, people, rooms] = await Promise.all([partners.getProgram(), schedule.staff(), schedule.rooms()]);
      Object.assign(this.#known, { own: own.id, people: people.items, rooms: rooms.items });
      this.#sheet = new Sheet("calendar", "calendar:whose", blank(), 0);
      this.#turn("whose");
    } catch (thrown) {
      this.dispatchEvent(new CustomEvent("went-wrong", { bubbles: true, detail: thrown }));
    }
  }

  #picked = async (/** @type {Event} */ event) => {
    if (!this.#sheet) return;
    const { id } = /** @type {CustomEvent} */ (event).detail;
    Object.assign(this.#sheet.values, { ...blank(), partner_id: id });
    try {
      const [own, partner] = await Promise.all([partners.getProgram(), partners.get(id)]);
      Object.assign(this.#known, { partner, sites: sitesOf([own, partner]) });
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    this.#update();
  };

  /** Another person may be of the other side, and a site has its own rooms. */
  #change = (/** @type {Event} */ event) => {
    const { values } = /** @type {Sheet} */ (this.#sheet);
    this.#sheet?.take(event);
    const side = (/** @type {string} */ id) => this.#known.people.find((one) => one.id === id)?.organization_id;
    if (values.site.split("/")[0] === side(values.person)) values.site = "";
    const room = this.#known.rooms.find((one) => one.id === values.room_id);
    if (room && `${room.organization_id}/${room.site_id}` !== values.site) values.room_id = "";
    this.#update();
  };

  #look = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!this.#sheet || !this.#opened) return;
    const { values } = this.#sheet;
    const missing = /** @type {const} */ (["partner_id", "person", "site"]).filter((path) => !values[path]);
    this.#sheet.faults = missing.map((path) => ({
      path,
      label: t(`calendar-${path}`),
      text: t(`calendar-choose-${path}`),
    }));
    if (missing.length > 0) {
      this.#sheet.show("faults");
      return this.#update();
    }
    this.#wrong = "";
    this.#turn("checking");
    try {
      this.#preview = await imports.reviewCalendar(this.#opened.token, this.#whose());
      this.#turn("preview");
    } catch (thrown) {
      this.#fail(thrown);
    }
  };

  #whose() {
    const { partner_id, person, site, room_id } = /** @type {Sheet} */ (this.#sheet).values;
    return { partner_id, person, site_id: site.split("/")[1] ?? "", room_id: room_id || null };
  }

  /** @param {boolean} skipFaulty */
  #add = async (skipFaulty) => {
    if (!this.#opened) return;
    this.#turn("adding");
    try {
      this.#preview = await imports.addCalendar(this.#opened.token, this.#whose(), skipFaulty);
      this.#turn("done");
    } catch (thrown) {
      this.#fail(thrown);
    }
  };

  /** @param {unknown} thrown */
  #fail(thrown) {
    this.#wrong = explain(thrown);
    this.#turn("whose");
  }

  #cancel = () => this.dispatchEvent(new CustomEvent("import-over", { bubbles: true }));

  #view() {
    const { partner } = this.#known;
    const who = this.#known.people.find((one) => one.id === this.#sheet?.values.person);
    switch (this.#step) {
      case "whose":
        return this.#sheet && this.#opened
          ? whoseView(this.#sheet, this.#known, this.#opened.events, {
              change: this.#change,
              look: this.#look,
              cancel: this.#cancel,
            })
          : nothing;
      case "preview":
        return this.#preview
          ? calendarPreview(
              this.#preview,
              { who: who?.name ?? "", partner: partner?.name ?? "" },
              { add: this.#add, back: () => this.#turn("whose"), cancel: this.#cancel },
            )
          : nothing;
      case "done":
        return this.#preview ? calendarDone(this.#preview, partner?.id ?? "", this.#cancel) : nothing;
      default:
        return progressView(t(`calendar-${this.#step}`), null, null);
    }
  }

  #update() {
    render(
      html`${this.#wrong ? html`<div role="alert">${banner("brick", "alert", this.#wrong)}</div>` : nothing}${this.#view()}`,
      this,
    );
  }
}

customElements.define("calendar-import", CalendarImport);

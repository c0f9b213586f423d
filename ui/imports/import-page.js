// Import: choose, say what the columns are, look at everything that would happen, then all of it or nothing.

import { explain } from "../shared/faults.js";
import { banner, icon } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { sized } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as imports from "./api.js";
import { BYTES_MAX, CALENDAR_MAX, isCalendar, isMapped, remap, weight } from "./logic.js";
import "./calendar-import.js";
import { doneView, mappingView, previewView, progressView, startView } from "./views.js";

/** @typedef {"start" | "opening" | "mapping" | "checking" | "preview" | "adding" | "done" | "calendar"} Step */

class ImportPage extends HTMLElement {
  route = { room: "import", page: "", params: {} };
  /** @type {Step} */
  #step = "start";
  /** @type {imports.Opened | null} */
  #opened = null;
  /** @type {Record<string, string>} */
  #mapping = {};
  /** @type {imports.Preview | null} */
  #preview = null;
  /** @type {imports.Progress} */
  #progress = { done: 0, total: 0 };
  /** @type {string[]} */
  #names = [];
  /** A calendar on its way to its own steps. @type {Uint8Array | null} */
  #calendar = null;
  #wrong = "";
  #run = 0;
  #stopped = false;

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#close();
    render(nothing, this);
  }

  /** Lets go of what was read, here and in the shell. */
  #close() {
    this.#run += 1;
    const token = this.#opened?.token;
    this.#opened = null;
    this.#preview = null;
    this.#mapping = {};
    this.#names = [];
    this.#calendar = null;
    if (token) imports.close(token).catch(() => {});
  }

  begin() {
    this.#restart();
  }

  #restart = () => {
    this.#close();
    this.#wrong = "";
    this.#turn("start");
  };

  /** @param {Step} step */
  #turn(step) {
    this.#step = step;
    this.#update();
    const heading = /** @type {HTMLElement | null} */ (
      this.querySelector("[data-step-title]") ?? this.querySelector("h1")
    );
    heading?.focus();
  }

  #choose = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    this.#wrong = "";
    if (weight(files) > BYTES_MAX) {
      this.#wrong = t("import-too-large", { size: sized(weight(files), tag()), most: sized(BYTES_MAX, tag()) });
      input.value = "";
      return this.#turn("start");
    }
    this.#run += 1;
    const run = this.#run;
    this.#turn("opening");
    try {
      const bytes = new Uint8Array(weight(files));
      let at = 0;
      for (const file of files) {
        bytes.set(new Uint8Array(await file.arrayBuffer()), at);
        at += file.size;
      }
      if (run !== this.#run) return;
      const [only] = files;
      if (only && files.length === 1 && isCalendar(only.name, bytes)) return this.#takeCalendar(only, bytes);
      const opened = await imports.open(
        files.map(({ name, size }) => ({ name, size })),
        bytes,
      );
      if (run !== this.#run) return void imports.close(opened.token).catch(() => {});
      this.#opened = opened;
      this.#names = files.map((file) => file.name);
      this.#mapping = { ...opened.mapping };
      if (isMapped(opened.format)) this.#turn("mapping");
      else await this.#review();
    } catch (thrown) {
      if (run === this.#run) this.#fail(thrown, "start");
    }
  };

  /** @param {File} file @param {Uint8Array} bytes */
  #takeCalendar(file, bytes) {
    if (bytes.length > CALENDAR_MAX) {
      this.#wrong = t("calendar-too-large", { size: sized(bytes.length, tag()), most: sized(CALENDAR_MAX, tag()) });
      return this.#turn("start");
    }
    this.#names = [file.name];
    this.#calendar = bytes;
    this.#turn("calendar");
  }

  #calendarWrong = (/** @type {Event} */ event) => {
    this.#close();
    this.#fail(/** @type {CustomEvent} */ (event).detail, "start");
  };

  /** @param {unknown} thrown @param {Step} step */
  #fail(thrown, step) {
    this.#wrong = explain(thrown);
    this.#turn(step);
  }

  #hear = (/** @type {imports.Progress} */ progress) => {
    this.#progress = progress;
    if (this.isConnected) this.#update();
  };

  #review = async () => {
    const opened = this.#opened;
    if (!opened) return;
    this.#run += 1;
    const run = this.#run;
    this.#wrong = "";
    this.#progress = { done: 0, total: opened.rows };
    this.#turn("checking");
    try {
      const preview = await imports.review(opened.token, this.#mapping, this.#hear);
      if (run !== this.#run) return;
      this.#preview = preview;
      this.#turn("preview");
    } catch (thrown) {
      if (run === this.#run) this.#fail(thrown, isMapped(opened.format) ? "mapping" : "start");
    }
  };

  /** @param {boolean} skipFaulty */
  #add = async (skipFaulty) => {
    const opened = this.#opened;
    if (!opened) return;
    this.#run += 1;
    const run = this.#run;
    this.#wrong = "";
    this.#progress = { done: 0, total: opened.rows };
    this.#stopped = false;
    this.#turn("adding");
    try {
      const preview = await imports.add(opened.token, this.#mapping, skipFaulty, this.#hear);
      if (run !== this.#run) return;
      this.#preview = preview;
      this.#turn(preview.applied ? "done" : "preview");
    } catch (thrown) {
      if (run === this.#run) this.#fail(thrown, this.#stopped ? "start" : "preview");
    }
  };

  /** Stops what is being stored; the shell then stores nothing, or says that it was done already. */
  #stop = () => {
    this.#stopped = true;
    if (this.#opened) imports.close(this.#opened.token).catch(() => {});
  };

  #map = (/** @type {string} */ heading, /** @type {string} */ field) => {
    this.#mapping = remap(this.#mapping, heading, field);
    this.#update();
  };

  #view() {
    const opened = this.#opened;
    const cancel = this.#restart;
    switch (this.#step) {
      case "opening":
        return progressView(t("import-opening"), null, cancel);
      case "checking":
        return progressView(t("import-checking"), this.#progress, cancel);
      case "adding":
        return progressView(t("import-adding"), this.#progress, this.#stop);
      case "mapping":
        return opened ? mappingView(opened, this.#mapping, this.#map, this.#review, cancel) : nothing;
      case "preview":
        return opened && this.#preview
          ? previewView(this.#preview, this.#add, isMapped(opened.format) ? () => this.#turn("mapping") : null, cancel)
          : nothing;
      case "calendar":
        return html`<calendar-import .bytes=${this.#calendar} @import-over=${cancel} @went-wrong=${this.#calendarWrong}></calendar-import>`;
      case "done":
        return this.#preview ? doneView(this.#preview, cancel) : nothing;
      default:
        return startView(this.#choose);
    }
  }

  #lead() {
    if (this.#step === "calendar") return t("calendar-file", { name: this.#names.join(", ") });
    if (!this.#opened) return t("import-lead");
    const { format, rows } = this.#opened;
    return t("import-file", { name: this.#names.join(", "), format: t(`import-format-${format}`), rows });
  }

  #update() {
    const allowed = may("supervisor", "staff", "administrator");
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("import-title")}</h1><p>${this.#lead()}</p></div></div>
      <div role="alert">${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}</div>
      ${allowed ? this.#view() : html`<p>${icon("lock")} ${t("import-not-you")}</p>`}</div>`,
      this,
    );
  }
}

customElements.define("import-page", ImportPage);

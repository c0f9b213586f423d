// What every form of a record does: it keeps what is typed, saves it, tells somebody else's change, and leads faults to fields.

import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { undo } from "./changes.js";
import { explain, summary } from "./faults.js";
import { Refusal } from "./ipc.js";
import { banner, icon, waiting } from "./parts.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./faults.js").Fault} Fault */
/** @typedef {import("./parts.js").Drawn} Drawn */

/**
 * A form says how its record is kept and what its fields are.
 * @template {{ id: string, revision: number }} Kept
 */
export class RecordForm extends HTMLElement {
  /** @type {import("./address.js").Route} */
  route = { room: "", page: "new", params: {} };
  /** What is typed; none until the record was read. @type {Sheet | null} */
  sheet = null;
  /** The record as it was read; none for a new one. @type {Kept | null} */
  kept = null;
  #wrong = "";
  #busy = false;
  #clash = false;
  #how;

  /**
   * @param {{
   *   id: string,
   *   store: { get: (id: string) => Promise<Kept>, add: (values: any) => Promise<Kept>, update: (id: string, revision: number, values: any) => Promise<Kept> },
   *   name: (kept: Kept) => string,
   *   label: (path: string) => string,
   *   fits?: (field: string | null) => ((owner: any) => boolean) | undefined,
   *   sent?: (values: any) => any,
   *   faults?: (values: any) => Fault[],
   * }} how the id of its controls, its commands, what a record is called, what a field is called, which entry a refused field
   *   belongs to, what is sent of what was typed, and what is wrong before anything is sent
   */
  constructor(how) {
    super();
    this.#how = how;
  }

  /** Reads the record and begins the sheet; gives nothing when the form was left meanwhile. */
  async load() {}

  /** What the form is called. @returns {string} */
  heading() {
    return "";
  }

  /** What stands under its name. @returns {string} */
  lead() {
    return "";
  }

  /** Its fields. @param {Sheet} _sheet @param {() => void} _redraw @returns {unknown} */
  fields(_sheet, _redraw) {
    return nothing;
  }

  /** What has to be known before anything is typed. @returns {Drawn} */
  notice() {
    return nothing;
  }

  /** What stands at the end of the bar. @returns {Drawn} */
  aside() {
    return nothing;
  }

  /** What the button says that saves. @returns {string} */
  saveWords() {
    return t("form-save");
  }

  /** Goes back without saving. */
  back() {}

  /** Goes on to what was saved. @param {Kept} _saved */
  leave(_saved) {}

  connectedCallback() {
    this.update();
    this.#read();
  }

  disconnectedCallback() {
    this.sheet = null;
    this.kept = null;
    render(nothing, this);
  }

  async #read() {
    try {
      await this.load();
      if (this.sheet) this.#clash = this.sheet.stale;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.update();
  }

  save = async () => {
    const sheet = this.sheet;
    if (!sheet || this.#busy) return;
    sheet.faults = this.#how.faults?.(sheet.values) ?? [];
    if (sheet.faults.length > 0) {
      sheet.show("faults");
      return this.update();
    }
    this.#busy = true;
    this.update();
    try {
      const { store, sent = (values) => values, name } = this.#how;
      const saved = this.kept
        ? await store.update(this.kept.id, sheet.revision, sent(sheet.values))
        : await store.add(sent(sheet.values));
      sheet.discard();
      toast(t("form-saved", { name: name(saved) }), () => undo(saved.id));
      if (this.isConnected) this.leave(saved);
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#busy = false;
      await this.#refused(thrown, sheet);
      this.update();
    }
  };

  /** @param {unknown} thrown @param {Sheet} sheet */
  async #refused(thrown, sheet) {
    if (thrown instanceof Refusal && thrown.code === "refused" && this.kept) {
      const now = await this.#how.store.get(this.kept.id).catch(() => null);
      if (now && now.revision !== sheet.revision) {
        sheet.newest = now.revision;
        this.#clash = true;
        return;
      }
    }
    sheet.fail(thrown, this.#how.label, this.#how.fits?.(thrown instanceof Refusal ? thrown.field : null));
  }

  #discard = () => {
    this.sheet?.discard();
    this.back();
  };

  #over = () => {
    this.sheet?.saveOver();
    this.#clash = false;
    this.save();
  };

  #input = (/** @type {Event} */ event) => this.sheet?.take(event);

  /** What a change of one field does to others. @param {any} _values */
  adjust(_values) {}

  #change = (/** @type {Event} */ event) => {
    if (!this.sheet) return;
    this.sheet.take(event);
    this.adjust(this.sheet.values);
    this.update();
  };

  #bar() {
    return html`<div class="form__bar"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${this.#busy ? t("form-saving") : this.saveWords()}</button><button class="btn" type="button" @click=${() => this.back()}>${t("form-later")}</button><button class="btn btn--quiet" type="button" @click=${this.#discard}>${t("form-discard")}</button>${this.aside()}</div>`;
  }

  /** Draws everything anew. */
  update() {
    const sheet = this.sheet;
    if (!sheet) {
      render(
        html`<div class="page"><div class="page__head"><h1 tabindex="-1">${this.heading()}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page"><div class="page__head"><div><h1 tabindex="-1">${this.heading()}</h1><p>${this.lead()}</p></div></div>
      <form autocomplete="off" class="form" novalidate data-region @submit=${this.save} @input=${this.#input} @change=${this.#change}>
        ${sheet.restored ? banner("", "undo", t("form-restored"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-discard")}</button>`) : nothing}
        ${this.#clash ? banner("ochre", "alert", t("form-clash"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-clash-theirs")}</button><button class="btn btn--dense" type="button" @click=${this.#over}>${t("form-clash-mine")}</button>`) : nothing}
        ${this.notice()}${summary(this.#how.id, sheet.faults)}
        ${this.fields(sheet, () => this.update())}
        ${this.#bar()}
      </form></div>`,
      this,
    );
  }
}

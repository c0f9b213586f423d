// What every page of one record does: it reads the record with its history, acts on it with a way back, and forgets it.

import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { go } from "./address.js";
import * as changes from "./changes.js";
import { explain } from "./faults.js";
import { banner, icon, waiting } from "./parts.js";
import { may } from "./session.js";
import { seen } from "./text.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./parts.js").Drawn} Drawn */

/**
 * A page says how its record is kept and what stands on it.
 * @template {{ id: string, archived_at?: string | null, removed_at?: string | null }} Kept
 */
export class RecordDetail extends HTMLElement {
  /** @type {import("./address.js").Route} */
  route = { room: "", page: "one", params: {} };
  /** The record; none until it was read. @type {Kept | null} */
  kept = null;
  /** What was done to it. @type {changes.Change[]} */
  changes = [];
  #wrong = "";
  #how;
  #stored = () => this.reload();

  /**
   * @param {{
   *   room: string,
   *   store: { archive: (id: string) => Promise<unknown>, restore: (id: string) => Promise<unknown>, remove: (id: string) => Promise<unknown> },
   *   name: (kept: Kept) => string,
   *   writers: string[],
   *   back: string,
   *   title: string,
   *   looks?: string,
   * }} how the room of its list, its commands, what a record is called, which roles change it, the words for the way back and
   *   for the page before the record is there, and a class of its own
   */
  constructor(how) {
    super();
    this.#how = how;
  }

  /** Reads the record, and what else stands on the page. @param {string} _id @returns {Promise<Kept>} */
  load(_id) {
    throw new Error("each page reads its own record");
  }

  /** Forgets what `load` kept beside the record. */
  forget() {}

  /** What stands under its name. @param {Kept} _kept @returns {unknown} */
  lead(_kept) {
    return nothing;
  }

  /** What is done with it most. @param {Kept} _kept @returns {Drawn} */
  acts(_kept) {
    return nothing;
  }

  /** All else. @param {Kept} _kept @returns {unknown} */
  body(_kept) {
    return nothing;
  }

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.update();
    this.reload();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.kept = null;
    this.changes = [];
    this.forget();
    render(nothing, this);
  }

  back() {
    go(this.#how.room);
  }

  begin() {
    go(`${this.#how.room}/new`);
  }

  async reload() {
    try {
      const kept = await this.load(this.route.params.id ?? "");
      if (!this.isConnected) return this.forget();
      this.kept = kept;
      this.#wrong = "";
      this.update();
      const { items } = await changes.list(kept.id);
      if (!this.isConnected) return;
      this.changes = items;
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#wrong = explain(thrown);
    }
    this.update();
  }

  /** Says on the page what went wrong. @param {unknown} thrown */
  fail(thrown) {
    this.#wrong = explain(thrown);
    this.update();
  }

  /** Does something with the record, says so, and offers to take it back. @param {(id: string) => Promise<unknown>} act @param {string} said */
  async act(act, said) {
    const kept = this.kept;
    if (!kept) return;
    try {
      await act(kept.id);
      toast(t(said, { name: this.#how.name(kept) }), () => changes.undo(kept.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Whether this person may change the record. */
  writes() {
    return may(...this.#how.writers);
  }

  #button(/** @type {string} */ sign, /** @type {string} */ word, /** @type {() => void} */ act, dense = true) {
    return html`<button class="btn ${dense ? "btn--dense" : ""}" type="button" @click=${act}>${icon(sign)}${t(word)}</button>`;
  }

  /** The way out of the bin. */
  fromBin() {
    return this.#button("undo", "bin-restore", () => this.act(this.#how.store.restore, "agreements-restored"), false);
  }

  /** Puts it into the bin. */
  toBin() {
    return this.#button("bin", "app-remove", () => this.act(this.#how.store.remove, "agreements-removed"));
  }

  /** Puts it away, brings it back, or removes it. @param {Kept} kept @param {Drawn} [remove] @param {Drawn} [why] what is said of it */
  away(kept, remove = this.toBin(), why = nothing) {
    if (kept.removed_at || !this.writes()) return nothing;
    const { archive, restore } = this.#how.store;
    const place = kept.archived_at
      ? this.#button("undo", "app-unarchive", () => this.act(restore, "agreements-restored"))
      : this.#button("archive", "app-archive", () => this.act(archive, "agreements-archived"));
    return html`<div class="btns no-print away">${place}${remove}</div>${why}`;
  }

  /** Draws everything anew. */
  update() {
    const { room, back, title, name, looks = "" } = this.#how;
    const kept = this.kept;
    const way = html`<p class="back no-print"><a href="#/${room}">${icon("back")}${t(back)}</a></p>`;
    const wrong = this.#wrong ? banner("brick", "alert", this.#wrong) : nothing;
    if (!kept) {
      render(
        html`<div class="page">${way}<div class="page__head"><h1 tabindex="-1">${t(title)}</h1></div>${this.#wrong ? wrong : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page ${looks}" data-region>${way}
      <div class="page__head"><div><h1 tabindex="-1">${seen(name(kept))}</h1><p>${this.lead(kept)}</p></div>${this.acts(kept)}</div>
      ${wrong}
      ${kept.removed_at ? banner("ochre", "bin", t("agreements-in-bin")) : kept.archived_at ? banner("", "archive", t("agreements-in-archive")) : nothing}
      ${this.body(kept)}</div>`,
      this,
    );
  }
}

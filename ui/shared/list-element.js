// What every list of records does: it asks for what its address says, anew with each change, and forgets it all at the end.

import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { go } from "./address.js";
import { StoredElement } from "./stored-element.js";
import { t } from "./words.js";

/** How long typing rests before it is searched for, in milliseconds. */
const PAUSE = 150;

/**
 * @template Line
 * @typedef {{ items: Line[], next: string | null, total: number, all: number }} Found
 */

/**
 * A list says what differs, and draws itself in `update()` from `params`, `found` and `wrong`.
 * @template Line
 * @extends {StoredElement<Found<Line>>}
 */
export class ListElement extends StoredElement {
  /** What the address says. @type {Record<string, string>} */
  params = {};
  #timer = 0;
  #how;

  /**
   * @param {{
   *   room: string,
   *   ask: (params: Record<string, string>, after?: string | null) => Promise<Found<Line>>,
   *   same: (a: Record<string, string>, b: Record<string, string>) => boolean,
   *   rows: string,
   * }} how the room of its address, what to ask, when two addresses ask the same, and what in a row takes the focus
   */
  constructor(how) {
    super();
    this.#how = how;
  }

  /** @param {import("./address.js").Route} route */
  set route(route) {
    const same = this.found !== null && this.#how.same(this.params, route.params);
    this.params = route.params;
    if (!this.isConnected) return;
    this.update();
    if (!same) this.load();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
    this.params = {};
  }

  find() {
    /** @type {HTMLElement | null} */ (this.querySelector("input[type=search]"))?.focus();
  }

  read() {
    return this.#how.ask(this.params);
  }

  #next = async () => {
    if (!this.found?.next) return;
    const had = this.found.items.length;
    const more = await this.#how.ask(this.params, this.found.next);
    this.keep({ ...more, items: [...this.found.items, ...more.items] });
    /** @type {HTMLElement | undefined} */ (this.querySelectorAll(this.#how.rows)[had])?.focus();
  };

  /** The way to the rows that are not shown yet. */
  more() {
    const found = this.found;
    if (!found?.next) return nothing;
    return html`<p class="list__more"><button class="btn" type="button" @click=${this.#next}>${t("list-more", { left: found.total - found.items.length })}</button></p>`;
  }

  /** How many are shown, of how many. */
  count() {
    return html`<p class="toolbar__count" role="status">${this.found ? t("list-count", { total: this.found.total, all: this.found.all }) : nothing}</p>`;
  }

  /** @param {Record<string, string | number | boolean | null | undefined>} change */
  narrow(change) {
    go(this.#how.room, { ...this.params, ...change }, { replace: true });
  }

  /** Searches once typing rests. */
  type = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.narrow({ text }), PAUSE);
  };
}

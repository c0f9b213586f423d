// A part of a page that is read from the store: read again with each change of it, and forgotten at the end.

import { nothing, render } from "../vendor/lit-html/lit-html.js";
import { explain } from "./faults.js";

/**
 * A part says what it reads, and draws itself in `update()` from `found` and `wrong`.
 * @template Found
 */
export class StoredElement extends HTMLElement {
  /** What was read last; none yet. @type {Found | null} */
  found = null;
  wrong = "";
  #asked = 0;
  #stored = () => this.load();

  /** Asks the store for what is to be shown now. @returns {Promise<Found>} */
  read() {
    return Promise.reject(new Error("nothing is read"));
  }

  /** Draws everything anew. */
  update() {}

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.update();
    this.load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.#asked += 1;
    this.found = null;
    render(nothing, this);
  }

  /** Shows what was read. @param {Found} found */
  keep(found) {
    this.found = found;
    this.wrong = "";
    this.update();
  }

  /** Reads and draws; an answer that came too late is dropped. */
  async load() {
    this.#asked += 1;
    const asked = this.#asked;
    /** @type {Found} */
    let found;
    try {
      found = await this.read();
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.wrong = explain(thrown);
      this.update();
      return;
    }
    if (asked === this.#asked) this.keep(found);
  }
}

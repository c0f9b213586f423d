// A table of the schedule: it draws what the page hands it, and forgets it at the end.

import { nothing, render } from "../vendor/lit-html/lit-html.js";

/** @template Shown */
export class ShownElement extends HTMLElement {
  /** @type {Shown | null} */
  #shown = null;

  get shown() {
    return this.#shown;
  }

  /** @param {Shown | null} shown */
  set shown(shown) {
    this.#shown = shown;
    if (this.isConnected) this.update();
  }

  /** Draws everything anew. */
  update() {}

  connectedCallback() {
    this.update();
  }

  disconnectedCallback() {
    this.#shown = null;
    render(nothing, this);
  }
}

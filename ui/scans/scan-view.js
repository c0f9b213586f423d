// One signed paper in a dialog: its pages, what is known of it, and what can be done with it.

import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { seen, sized } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as scans from "./api.js";
import { digestStart } from "./logic.js";
import "./scan-acts.js";
import "./scan-pages.js";

export class ScanView extends HTMLElement {
  /** @type {scans.Attached | null} */
  #owner = null;
  /** @type {scans.Scan | null} */
  #scan = null;
  /** @type {scans.OpenedScan | null} */
  #opened = null;
  #wrong = "";

  /** @param {scans.Attached} owner */
  set owner(owner) {
    this.#owner = owner;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#forget();
    this.#owner = null;
    render(nothing, this);
  }

  #forget() {
    this.#scan = null;
    this.#opened = null;
    this.#wrong = "";
  }

  get #dialog() {
    return this.querySelector("dialog");
  }

  /** Opens the dialog on a paper. @param {scans.Scan} scan */
  async show(scan) {
    this.#forget();
    this.#scan = scan;
    this.#update();
    this.#dialog?.showModal();
    try {
      const opened = await scans.openScan(scan.id);
      if (this.#scan !== scan) return;
      this.#opened = opened;
      this.#wrong = opened.trouble ? explain(new Refusal(opened.trouble)) : "";
    } catch (thrown) {
      if (this.#scan !== scan) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  #close = () => this.#dialog?.close();

  /** Whatever closed it, the pages go out of the page with it. */
  #closed = () => {
    this.#forget();
    this.#update();
    this.dispatchEvent(new CustomEvent("scan-closed"));
  };

  #pages(/** @type {scans.Scan} */ scan) {
    if (this.#wrong) return html`<div role="alert">${banner("ochre", "alert", this.#wrong)}</div>`;
    if (!this.#opened) return waiting(t("scan-opening"));
    return html`<scan-pages .scan=${scan} .pages=${this.#opened.pages}></scan-pages>`;
  }

  #update() {
    const [owner, scan] = [this.#owner, this.#scan];
    render(
      html`<dialog class="dialog dialog--wide" aria-labelledby="scan-title" @close=${this.#closed}>${
        owner && scan
          ? html`<div class="scan__head"><h2 id="scan-title">${seen(scan.name)}</h2><button class="btn btn--icon" type="button" autofocus aria-label=${t("app-close")} @click=${this.#close}>${icon("close")}</button></div>
      <div class="scan__place">${this.#pages(scan)}</div>
      <dl class="facts"><dt>${t("scan-size")}</dt><dd>${sized(scan.size, tag())}</dd><dt>${t("scan-added-at")}</dt><dd>${moment(scan.added_at, zone(), tag())}</dd>
      <dt>${t("scan-digest")}</dt><dd><details class="digest"><summary><span class="num">${digestStart(scan.digest)}…</span> <span class="visually-hidden">${t("scan-digest-whole")}</span></summary><p class="num">${scan.digest.replace(/(.{8})/gu, "$1 ").trim()}</p></details></dd></dl>
      <scan-acts .owner=${owner} .scan=${scan} .opened=${this.#opened} @scan-done=${this.#close}></scan-acts>`
          : nothing
      }</dialog>`,
      this,
    );
  }
}

customElements.define("scan-view", ScanView);

// Signed papers: added, listed, seen on a canvas inside the window, taken out.

import * as changes from "../shared/changes.js";
import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { joined, seen, sized } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { isPicture, SCAN_MAX } from "./logic.js";

const paper = html`<svg viewBox="0 0 52 64" aria-hidden="true" focusable="false"><path class="paper" d="M6 3h30l10 10v48H6Z"></path><path class="paper-line" d="M13 18h22M13 25h26M13 32h24M13 39h18"></path><path class="paper-sign" d="M14 53c5-9 8-6 7-1s7 2 12-4"></path></svg>`;

class ScanList extends HTMLElement {
  /** @type {agreements.Agreement | null} */
  #agreement = null;
  /** @type {agreements.Scan | null} */
  #open = null;
  #wrong = "";
  #busy = false;

  /** @param {agreements.Agreement} agreement */
  set agreement(agreement) {
    this.#agreement = agreement;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#clear();
    this.#agreement = null;
    this.#open = null;
    render(nothing, this);
  }

  /** Takes the picture off the canvas. */
  #clear() {
    const canvas = this.querySelector("canvas");
    if (canvas) {
      canvas.width = 1;
      canvas.height = 1;
    }
  }

  #choose = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    const agreement = this.#agreement;
    if (!file || !agreement) return;
    this.#wrong = file.size > SCAN_MAX ? t("scan-too-large", { size: sized(file.size, tag()) }) : "";
    if (this.#wrong) return this.#update();
    this.#busy = true;
    this.#update();
    try {
      await agreements.addScan(agreement.id, file.name, new Uint8Array(await file.arrayBuffer()));
      toast(t("scan-added", { name: file.name }), () => changes.undo(agreement.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    input.value = "";
    this.#busy = false;
    if (this.isConnected) this.#update();
  };

  /** @param {agreements.Scan} scan */
  async #see(scan) {
    this.#open = scan;
    this.#wrong = "";
    this.#update();
    const dialog = this.querySelector("dialog");
    dialog?.showModal();
    if (!isPicture(scan.media)) return;
    try {
      const picture = await createImageBitmap(new Blob([await agreements.getScan(scan.id)], { type: scan.media }));
      const canvas = this.querySelector("canvas");
      if (!canvas || this.#open !== scan) return picture.close();
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext("2d")?.drawImage(picture, 0, 0);
      picture.close();
    } catch (thrown) {
      this.#wrong = explain(thrown);
      dialog?.close();
    }
  }

  #closed = () => {
    this.#clear();
    this.#open = null;
    this.#update();
  };

  /** @param {agreements.Scan} scan */
  async #remove(scan) {
    const agreement = this.#agreement;
    this.querySelector("dialog")?.close();
    if (!agreement) return;
    try {
      await agreements.removeScan(agreement.id, scan.id);
      toast(t("scan-removed", { name: scan.name }), () => changes.undo(agreement.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  #dialog() {
    const scan = this.#open;
    const facts = scan
      ? /** @type {[string, string][]} */ ([
          ["scan-size", sized(scan.size, tag())],
          ["scan-added-at", moment(scan.added_at, zone(), tag())],
          ["scan-digest", scan.digest.replace(/(.{8})/gu, "$1 ").trim()],
        ])
      : [];
    return html`<dialog class="dialog dialog--wide" aria-labelledby="scan-title" @close=${this.#closed}>${
      scan
        ? html`<h2 id="scan-title">${seen(scan.name)}</h2>
      ${isPicture(scan.media) ? html`<div class="scan__view" tabindex="0" role="group" aria-label=${t("scan-picture", { name: scan.name })}><canvas role="img" aria-label=${t("scan-picture", { name: scan.name })}></canvas></div>` : html`<p>${t("scan-pdf")}</p>`}
      <dl class="facts">${facts.map(([id, value]) => html`<dt>${t(id)}</dt><dd class="digest">${value}</dd>`)}</dl>
      <div class="btns">${may("supervisor", "staff") ? html`<button class="btn" type="button" @click=${() => this.#remove(scan)}>${icon("bin")}${t("app-remove")}</button>` : nothing}<button class="btn btn--act" type="button" autofocus @click=${() => this.querySelector("dialog")?.close()}>${t("app-close")}</button></div>`
        : nothing
    }</dialog>`;
  }

  #update() {
    const agreement = this.#agreement;
    if (!agreement) return render(nothing, this);
    const writer = may("supervisor", "staff") && !agreement.removed_at;
    render(
      html`<section class="sec" aria-labelledby="a-sc"><div class="sec__head"><h2 id="a-sc">${t("scans-title")}</h2><p>${t("scans-kept")}</p></div>
      ${this.#wrong ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}
      ${agreement.scans.length === 0 ? html`<p class="soft">${t("scans-none")}</p>` : nothing}
      <div class="scans">${agreement.scans.map((scan) => html`<button class="scan" type="button" @click=${() => this.#see(scan)}>${paper}<span><b>${seen(scan.name)}</b><br><span class="fine faint">${joined([t(scan.media === "application/pdf" ? "scan-kind-pdf" : "scan-kind-picture"), sized(scan.size, tag())])}</span></span></button>`)}
      ${writer ? html`<label class="btn btn--quiet file">${icon("plus")}${this.#busy ? t("scan-adding") : t("scan-add")}<input type="file" accept="image/jpeg,image/png,application/pdf" aria-describedby="scan-hint" @change=${this.#choose}></label>` : nothing}</div>
      ${writer ? html`<p class="fine faint" id="scan-hint">${t("scan-hint")}</p>` : nothing}${this.#dialog()}</section>`,
      this,
    );
  }
}

customElements.define("scan-list", ScanList);

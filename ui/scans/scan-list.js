// Signed papers: added and listed. Each is looked at, renamed, replaced, copied and taken out in a dialog of its own.

import * as changes from "../shared/changes.js";
import { explain } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { joined, seen, sized } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as scans from "./api.js";
import { digestStart, isPicture, SCAN_MAX } from "./logic.js";
import "./scan-view.js";

const paper = html`<svg viewBox="0 0 52 64" aria-hidden="true" focusable="false"><path class="paper" d="M6 3h30l10 10v48H6Z"></path><path class="paper-line" d="M13 18h22M13 25h26M13 32h24M13 39h18"></path><path class="paper-sign" d="M14 53c5-9 8-6 7-1s7 2 12-4"></path></svg>`;

class ScanList extends HTMLElement {
  /** @type {scans.Attached | null} */
  #owner = null;
  #wrong = "";
  #busy = false;

  /** @param {scans.Attached} owner */
  set owner(owner) {
    this.#owner = owner;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#owner = null;
    render(nothing, this);
  }

  #choose = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    const owner = this.#owner;
    if (!file || !owner) return;
    this.#wrong = file.size > SCAN_MAX ? t("scan-too-large", { size: sized(file.size, tag()) }) : "";
    if (this.#wrong) return this.#update();
    this.#busy = true;
    this.#update();
    try {
      await scans.addScan(owner, file.name, new Uint8Array(await file.arrayBuffer()));
      toast(t("scan-added", { name: file.name }), () => changes.undo(owner.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    input.value = "";
    this.#busy = false;
    if (this.isConnected) this.#update();
  };

  /** @param {scans.Scan} scan */
  #see(scan) {
    this.#wrong = "";
    this.#update();
    const view = /** @type {import("./scan-view.js").ScanView | null} */ (this.querySelector("scan-view"));
    view?.show(scan);
  }

  /** The button of a paper that was taken out is gone: the focus goes to the heading above. */
  #closed = () => {
    requestAnimationFrame(() => {
      const lost = !document.activeElement || document.activeElement === document.body;
      if (lost) /** @type {HTMLElement | null} */ (this.querySelector("h2"))?.focus();
    });
  };

  #update() {
    const owner = this.#owner;
    if (!owner) return render(nothing, this);
    const writer = may("supervisor", "staff") && !owner.removed;
    render(
      html`<section class="sec" aria-labelledby="sc-list"><div class="sec__head"><h2 id="sc-list" tabindex="-1">${t(`scans_title-${owner.kind}`)}</h2><p>${t(`scans_kept-${owner.kind}`)}</p></div>
      ${this.#wrong ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}
      ${owner.scans.length === 0 ? html`<p class="soft">${t(`scans_none-${owner.kind}`)}</p>` : nothing}
      <div class="scans">${owner.scans.map((scan) => html`<button class="scan" type="button" @click=${() => this.#see(scan)}>${paper}<span><b>${seen(scan.name)}</b><br><span class="fine faint">${joined([t(isPicture(scan.media) ? "scan-kind-picture" : "scan-kind-pdf"), sized(scan.size, tag())])}</span><br><span class="fine faint num">${t("scan-digest-short", { digest: digestStart(scan.digest) })}</span></span></button>`)}
      ${writer ? html`<label class="btn btn--quiet file">${icon("plus")}${this.#busy ? t("scan-adding") : t("scan-add")}<input type="file" accept="image/jpeg,image/png,application/pdf" aria-describedby="scan-hint" @change=${this.#choose}></label>` : nothing}</div>
      ${writer ? html`<div id="scan-hint"><p class="field__guard">${icon("shield")}${t(`scans_guard-${owner.kind}`)}</p><p class="fine faint">${t("scan-hint")}</p></div>` : nothing}<scan-view .owner=${owner} @scan-closed=${this.#closed}></scan-view></section>`,
      this,
    );
  }
}

customElements.define("scan-list", ScanList);

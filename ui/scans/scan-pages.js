// The pages of a signed paper on a canvas: one at a time, turned and made larger. Nothing is drawn before it is shown,
// and nothing stays behind.

import { explain } from "../shared/faults.js";
import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as scans from "./api.js";
import { isPicture, PAGE_WIDTH_MAX, pixelsOf, zoomed } from "./logic.js";

/** @type {Record<string, "in" | "out" | "fit">} */
const ZOOM_KEYS = { "+": "in", "=": "in", "-": "out", 0: "fit" };

class ScanPages extends HTMLElement {
  /** @type {scans.Scan | null} */
  #scan = null;
  #pages = 1;
  #page = 0;
  #zoom = 100;
  /** A picture, decoded once. @type {ImageBitmap | null} */
  #picture = null;
  #wanted = 0;
  #busy = false;
  #wrong = "";

  /** @param {scans.Scan} scan */
  set scan(scan) {
    this.#scan = scan;
  }

  /** @param {number} pages */
  set pages(pages) {
    this.#pages = pages;
  }

  connectedCallback() {
    this.#update();
    this.#draw();
  }

  disconnectedCallback() {
    this.#wanted += 1;
    this.#picture?.close();
    this.#picture = null;
    this.#scan = null;
    const canvas = this.querySelector("canvas");
    if (canvas) {
      canvas.width = 1;
      canvas.height = 1;
    }
    render(nothing, this);
  }

  get #view() {
    return /** @type {HTMLElement | null} */ (this.querySelector(".scan__view"));
  }

  /** Draws what is wanted now; what was wanted in between is never drawn. */
  async #draw() {
    this.#wanted += 1;
    if (this.#busy) return;
    this.#busy = true;
    this.#update();
    for (let drawn = 0; this.isConnected && drawn !== this.#wanted; ) {
      drawn = this.#wanted;
      try {
        await this.#paint(drawn);
        this.#wrong = "";
      } catch (thrown) {
        this.#wrong = explain(thrown);
      }
    }
    this.#busy = false;
    if (this.isConnected) this.#update();
  }

  /** @param {number} wanted */
  async #paint(wanted) {
    const [scan, canvas, view] = [this.#scan, this.querySelector("canvas"), this.#view];
    if (!scan || !canvas || !view) return;
    if (isPicture(scan.media)) {
      const picture =
        this.#picture ?? (await createImageBitmap(new Blob([await scans.getScan(scan.id)], { type: scan.media })));
      if (!this.isConnected) return picture.close();
      this.#picture = picture;
      const across =
        this.#zoom === 100 ? picture.width : (Math.min(picture.width, view.clientWidth) * this.#zoom) / 100;
      canvas.width = Math.round(Math.min(across, PAGE_WIDTH_MAX));
      canvas.height = Math.max(1, Math.round((picture.height * canvas.width) / picture.width));
      canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return;
    }
    // Fitted, the sheet of styles shrinks it: on a fine screen it is then as fine.
    const wide = view.clientWidth * (this.#zoom === 100 ? globalThis.devicePixelRatio || 1 : this.#zoom / 100);
    const across = Math.round(Math.min(Math.max(wide, 200), PAGE_WIDTH_MAX));
    const page = pixelsOf(await scans.reviewScan(scan.id, this.#page, across));
    if (!this.isConnected || wanted !== this.#wanted) return;
    canvas.width = page.width;
    canvas.height = page.height;
    canvas.getContext("2d")?.putImageData(new ImageData(page.rgba, page.width, page.height), 0, 0);
  }

  /** @param {number} by @param {"start" | "end"} [at] where the page that comes is entered */
  #turn(by, at = "start") {
    const page = Math.min(Math.max(this.#page + by, 0), this.#pages - 1);
    if (page === this.#page) return;
    this.#page = page;
    this.#draw();
    const view = this.#view;
    if (view) view.scrollTop = at === "start" ? 0 : view.scrollHeight;
  }

  /** @param {"in" | "out" | "fit"} how */
  #resize(how) {
    const zoom = zoomed(this.#zoom, how);
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#draw();
  }

  #key = (/** @type {KeyboardEvent} */ event) => {
    const view = this.#view;
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = ZOOM_KEYS[event.key];
    const below = view.scrollTop + view.clientHeight >= view.scrollHeight - 2;
    if (zoom) this.#resize(zoom);
    else if (event.key === "PageDown" && below) this.#turn(1);
    else if (event.key === "PageUp" && view.scrollTop <= 0) this.#turn(-1, "end");
    else return;
    event.preventDefault();
  };

  /** @param {string} sign @param {string} label @param {boolean} on @param {() => void} act */
  #tool(sign, label, on, act) {
    return html`<button class="btn btn--icon" type="button" aria-label=${label} aria-disabled=${on ? nothing : "true"} @click=${act}>${icon(sign)}</button>`;
  }

  #update() {
    const scan = this.#scan;
    if (!scan) return render(nothing, this);
    const at = { page: this.#page + 1, pages: this.#pages };
    const said =
      this.#pages > 1 ? t("scan-page-of", { name: scan.name, ...at }) : t("scan-picture", { name: scan.name });
    render(
      html`<div class="scan__bar">${
        this.#pages > 1
          ? html`<div class="scan__tools">${this.#tool("back", t("scan-page-back"), this.#page > 0, () => this.#turn(-1))}<span class="num" role="status">${t("scan-page", at)}</span>${this.#tool("chevron", t("scan-page-next"), this.#page < this.#pages - 1, () => this.#turn(1))}</div>`
          : nothing
      }<div class="scan__tools">${this.#tool("minus", t("scan-zoom-out"), zoomed(this.#zoom, "out") !== this.#zoom, () => this.#resize("out"))}<span class="num" role="status">${t("scan-zoom", { percent: this.#zoom })}</span>${this.#tool("plus", t("scan-zoom-in"), zoomed(this.#zoom, "in") !== this.#zoom, () => this.#resize("in"))}<button class="btn" type="button" aria-disabled=${this.#zoom === 100 ? "true" : nothing} @click=${() => this.#resize("fit")}>${t("scan-zoom-fit")}</button></div></div>
      ${this.#wrong ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}
      <div class="scan__view ${this.#zoom === 100 ? "scan__view--fit" : ""}" tabindex="0" role="group" aria-label=${said} aria-describedby="scan-keys" aria-busy=${String(this.#busy)} @keydown=${this.#key}><canvas role="img" aria-label=${said} width="1" height="1"></canvas></div>
      <p class="fine faint" id="scan-keys">${t(this.#pages > 1 ? "scan-keys-pages" : "scan-keys-picture")}</p>`,
      this,
    );
  }
}

customElements.define("scan-pages", ScanPages);

// What can be done with a signed paper: another name, another file, a copy outside, out.

import * as places from "../exports/api.js";
import { pathOf } from "../exports/logic.js";
import { saveSection } from "../exports/views.js";
import * as changes from "../shared/changes.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { seen, sized } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as scans from "./api.js";
import { SCAN_MAX } from "./logic.js";

class ScanActs extends HTMLElement {
  /** @type {scans.Attached | null} */
  #owner = null;
  /** @type {scans.Scan | null} */
  #scan = null;
  /** @type {scans.OpenedScan | null} */
  #opened = null;
  /** @type {"" | "name" | "copy"} */
  #form = "";
  #path = "";
  #asks = false;
  #replace = false;
  #busy = false;
  #wrong = { field: "", text: "" };
  /** @type {places.Saved | null} */
  #saved = null;

  /** @param {scans.Attached} owner */
  set owner(owner) {
    this.#owner = owner;
  }

  /** @param {scans.Scan} scan */
  set scan(scan) {
    this.#scan = scan;
  }

  /** The last to be set: then it is drawn. @param {scans.OpenedScan | null} opened */
  set opened(opened) {
    this.#opened = opened;
    if (this.isConnected) this.#update();
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    const pass = /** @type {HTMLInputElement | null} */ (this.querySelector("#export-pass"));
    if (pass) pass.value = "";
    this.#owner = null;
    this.#scan = null;
    this.#opened = null;
    this.#saved = null;
    render(nothing, this);
  }

  /** @param {string} field @param {string} text @param {string} [focus] */
  #refuse(field, text, focus) {
    this.#wrong = { field, text };
    this.#busy = false;
    this.#update();
    if (focus) /** @type {HTMLElement | null} */ (this.querySelector(focus))?.focus();
  }

  /** @param {"" | "name" | "copy"} form @param {string} focus */
  #show(form, focus) {
    this.#form = form;
    this.#wrong = { field: "", text: "" };
    this.#saved = null;
    this.#asks = false;
    this.#replace = false;
    this.#path = this.#opened ? pathOf(this.#opened.folder, this.#opened.name) : "";
    this.#update();
    /** @type {HTMLElement | null} */ (this.querySelector(focus))?.focus();
  }

  /**
   * Does it, says so where it can be undone, and closes the dialog: what it showed is no longer what is kept.
   * @param {(owner: scans.Attached, scan: string) => Promise<unknown>} act
   * @param {string} said
   * @param {string} field
   */
  async #act(act, said, field = "") {
    const [owner, scan] = [this.#owner, this.#scan];
    if (!owner || !scan || this.#busy) return;
    this.#busy = true;
    this.#wrong = { field: "", text: "" };
    this.#update();
    try {
      await act(owner, scan.id);
      toast(said, () => changes.undo(owner.id));
      this.dispatchEvent(new CustomEvent("scan-done"));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#refuse(field, explain(thrown), field === "name" ? "#scan-name" : "");
    }
  }

  #rename = () => {
    const name = /** @type {HTMLInputElement} */ (this.querySelector("#scan-name")).value.trim();
    if (name === "") return this.#refuse("name", t("scan-name-empty"), "#scan-name");
    this.#act((owner, scan) => scans.renameScan(owner, scan, name), t("scan-renamed", { name }), "name");
  };

  #choose = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    const scan = this.#scan;
    if (!file || !scan) return;
    if (file.size > SCAN_MAX) return this.#refuse("", t("scan-too-large", { size: sized(file.size, tag()) }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    input.value = "";
    this.#act((owner, id) => scans.replaceScan(owner, id, bytes), t("scan-replaced", { name: scan.name }));
  };

  #browse = async () => {
    try {
      const path = await places.open(this.#path, this.#path.split(".").at(-1) ?? "pdf");
      if (path) this.#path = path;
      this.#update();
    } catch (thrown) {
      this.#refuse("path", explain(thrown));
    }
  };

  #copy = async () => {
    const pass = /** @type {HTMLInputElement} */ (this.querySelector("#export-pass"));
    const scan = this.#scan;
    if (this.#busy || !scan) return;
    if (pass.value === "") return this.#refuse("passphrase", t("export-pass-empty"), "#export-pass");
    this.#busy = true;
    this.#wrong = { field: "", text: "" };
    this.#update();
    try {
      this.#saved = await scans.copyScan(scan.id, this.#path, this.#replace, pass.value);
      pass.value = "";
      this.#busy = false;
      this.#update();
      /** @type {HTMLElement | null} */ (this.querySelector("#scan-saved"))?.focus();
    } catch (thrown) {
      const { code, field } = thrown instanceof Refusal ? thrown : { code: "", field: null };
      if (code === "wrong_passphrase") {
        this.#refuse("passphrase", t("export-pass-wrong"), "#export-pass");
        pass.select();
      } else if (code === "refused" && !this.#replace) {
        this.#asks = true;
        this.#refuse("path", t("export-exists"), "#export-replace");
      } else this.#refuse(field === "path" ? "path" : "", explain(thrown), field === "path" ? "#export-path" : "");
    }
  };

  #nameForm(/** @type {scans.Scan} */ scan) {
    const wrong = this.#wrong.field === "name" ? this.#wrong.text : "";
    return html`<form autocomplete="off" class="scan__form" novalidate @submit=${this.#rename} aria-label=${t("scan-rename")}><div class="field ${wrong ? "field--error" : ""}"><label for="scan-name">${t("scan-name")}</label><div class="with-button"><input class="input" id="scan-name" autocomplete="off" maxlength="300" value=${scan.name} aria-describedby="scan-name-guard scan-name-wrong" aria-invalid=${wrong ? "true" : nothing}><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${t("form-save")}</button></div><p class="field__guard" id="scan-name-guard">${icon("shield")}${t("form-guard")}</p><div id="scan-name-wrong" role="alert">${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong}</span></p>` : nothing}</div></div></form>`;
  }

  #copyForm() {
    const saved = this.#saved;
    if (saved)
      return html`<div class="scan__form" id="scan-saved" tabindex="-1">${banner("leaf", "check", html`${t("scan-copied", { size: sized(saved.bytes, tag()) })}<br><b class="path">${seen(saved.path)}</b>`)}<p class="soft">${t("export-done-care")}</p></div>`;
    return html`<div class="scan__form">${saveSection({
      path: this.#path,
      asks: this.#asks,
      replace: this.#replace,
      wrong: this.#wrong,
      busy: this.#busy,
      type: (path) => {
        this.#path = path;
        this.#asks = false;
        this.#replace = false;
      },
      flip: (on) => {
        this.#replace = on;
      },
      browse: this.#browse,
      save: this.#copy,
    })}</div>`;
  }

  #update() {
    const [owner, scan] = [this.#owner, this.#scan];
    if (!owner || !scan) return render(nothing, this);
    const writer = may("supervisor", "staff") && !owner.removed;
    const copier = may("advocate", "supervisor", "staff");
    const name = scan.name;
    render(
      html`${this.#wrong.text && this.#wrong.field === "" ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong.text}</span></p>` : nothing}
      <div class="btns scan__acts">${
        writer
          ? html`<button class="btn" type="button" aria-expanded=${String(this.#form === "name")} @click=${() => this.#show(this.#form === "name" ? "" : "name", "#scan-name")}>${icon("edit")}${t("scan-rename")}</button><label class="btn file">${icon("imports")}${t("scan-replace")}<input type="file" accept="image/jpeg,image/png,application/pdf" @change=${this.#choose}></label>`
          : nothing
      }${copier ? html`<button class="btn" type="button" aria-disabled=${this.#opened ? nothing : "true"} aria-expanded=${String(this.#form === "copy")} @click=${() => this.#opened && this.#show(this.#form === "copy" ? "" : "copy", "#export-path")}>${icon("exports")}${t("scan-copy")}</button>` : nothing}${writer ? html`<button class="btn" type="button" @click=${() => this.#act(scans.removeScan, t("scan-removed", { name }))}>${icon("bin")}${t("app-remove")}</button>` : nothing}</div>
      ${this.#form === "name" ? this.#nameForm(scan) : nothing}${this.#form === "copy" ? this.#copyForm() : nothing}`,
      this,
    );
  }
}

customElements.define("scan-acts", ScanActs);

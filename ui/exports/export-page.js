// Exports: what, as which file, every word before it is saved, then where, with the passphrase again.

import { go } from "../shared/address.js";
import { today } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { seen, sized } from "../shared/text.js";
import { language, t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as exports from "./api.js";
import { pathOf, picks, wishOf } from "./logic.js";
import { previewSection } from "./preview.js";
import { saveSection, wishSection } from "./views.js";
import "./record-picks.js";

class ExportPage extends HTMLElement {
  /** @type {Record<string, string>} */
  #params = {};
  #choosing = false;
  /** @type {exports.Preview | null} */
  #preview = null;
  /** @type {exports.Saved | null} */
  #saved = null;
  #path = "";
  #replace = false;
  #asks = false;
  #busy = "";
  #wrong = { field: "", text: "" };

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    const changed = JSON.stringify(route.params) !== JSON.stringify(this.#params);
    this.#params = route.params;
    this.#choosing ||= Boolean(route.params.ids);
    if (!changed || !this.isConnected) return;
    this.#forget();
    this.#update();
  }

  connectedCallback() {
    this.#update();
    if (this.#params.what) this.#look();
  }

  disconnectedCallback() {
    if (this.#busy === "look") this.#stop();
    this.#forget();
    render(nothing, this);
  }

  #forget() {
    this.#preview = null;
    this.#saved = null;
    this.#wrong = { field: "", text: "" };
    this.#asks = false;
    this.#replace = false;
    const pass = /** @type {HTMLInputElement | null} */ (this.querySelector("#export-pass"));
    if (pass) pass.value = "";
  }

  get #wish() {
    const wish = wishOf(this.#params, language(), today(zone()));
    return this.#choosing && picks(wish.what) ? { ...wish, ids: wish.ids ?? [] } : { ...wish, ids: null };
  }

  /** @param {Record<string, string | null>} change */
  #narrow = (change) => go("exports", { ...this.#params, ...change }, { replace: true });

  #choose = (/** @type {boolean} */ choosing) => {
    this.#choosing = choosing;
    if (!choosing && this.#params.ids) return this.#narrow({ ids: null });
    this.#forget();
    this.#update();
  };

  /** @param {string} field @param {string} text @param {string} [focus] */
  #refuse(field, text, focus) {
    this.#wrong = { field, text };
    this.#busy = "";
    this.#update();
    if (focus) /** @type {HTMLElement | null} */ (this.querySelector(focus))?.focus();
  }

  #look = async () => {
    const wish = this.#wish;
    if (wish.ids?.length === 0) {
      const none = t(wish.what === "report" ? "export-no-partner-chosen" : "export-none-chosen");
      return this.#refuse("ids", none, "#export-find");
    }
    this.#forget();
    this.#busy = "look";
    this.#update();
    try {
      const preview = await exports.review(wish);
      if (!this.isConnected) return;
      this.#preview = preview;
      this.#path = pathOf(preview.folder, preview.name);
      this.#busy = "";
      this.#update();
      /** @type {HTMLElement | null} */ (this.querySelector("#e-preview"))?.focus();
    } catch (thrown) {
      const field = thrown instanceof Refusal && thrown.field === "to" ? "to" : "";
      this.#refuse(field, explain(thrown), field ? "#export-to" : "");
    }
  };

  #stop = () => exports.close().catch(() => {});

  #browse = async () => {
    try {
      const path = await exports.open(this.#path, this.#wish.format);
      if (path) this.#path = path;
      this.#update();
    } catch (thrown) {
      this.#refuse("path", explain(thrown));
    }
  };

  #save = async () => {
    const pass = /** @type {HTMLInputElement} */ (this.querySelector("#export-pass"));
    if (this.#busy) return;
    if (pass.value === "") return this.#refuse("passphrase", t("export-pass-empty"), "#export-pass");
    this.#busy = "save";
    this.#wrong = { field: "", text: "" };
    this.#update();
    try {
      this.#saved = await exports.save(this.#wish, this.#path, this.#replace, pass.value);
      pass.value = "";
      this.#busy = "";
      this.#preview = null;
      this.#update();
      /** @type {HTMLElement | null} */ (this.querySelector("#e-done"))?.focus();
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

  #update() {
    const saved = this.#saved;
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("export-title")}</h1><p>${t("export-lead")}</p></div></div>
      ${
        saved
          ? html`<section class="sec" aria-labelledby="e-done"><h2 id="e-done" tabindex="-1">${t("export-done")}</h2>${banner("leaf", "check", html`${t("export-done-where", { records: saved.records, size: sized(saved.bytes, tag()) })}<br><b class="path">${seen(saved.path)}</b>`)}<p class="soft">${t("export-done-care")}</p><div class="btns"><button class="btn" type="button" @click=${() => {
              this.#forget();
              this.#update();
            }}>${t("export-another")}</button></div></section>`
          : html`
      ${this.#wrong.text && this.#wrong.field === "" ? html`<div role="alert">${banner("brick", "alert", this.#wrong.text)}</div>` : nothing}
      ${wishSection({ wish: this.#wish, choosing: this.#choosing, narrow: this.#narrow, choose: this.#choose, look: this.#look, busy: this.#busy === "look", seen: this.#preview !== null, wrong: this.#wrong })}
      ${this.#busy === "look" ? html`<div class="btns">${waiting(t("export-reading"))}<button class="btn btn--dense" type="button" @click=${this.#stop}>${t("export-stop")}</button></div>` : nothing}
      ${
        this.#preview
          ? html`${previewSection(this.#wish, this.#preview)}${saveSection({
              path: this.#path,
              asks: this.#asks,
              replace: this.#replace,
              wrong: this.#wrong,
              busy: this.#busy === "save",
              type: (/** @type {string} */ path) => {
                this.#path = path;
                this.#asks = false;
                this.#replace = false;
              },
              flip: (/** @type {boolean} */ on) => {
                this.#replace = on;
              },
              browse: this.#browse,
              save: this.#save,
            })}`
          : nothing
      }`
      }
      <p class="popline">${icon("shield")} ${t("export-no-survivor")}</p></div>`,
      this,
    );
  }
}

customElements.define("export-page", ExportPage);

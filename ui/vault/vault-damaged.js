// The vault does not open although nobody mistyped: what to do now, and the newest good backup.

import * as backups from "../backups/api.js";
import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { banner, icon } from "../shared/parts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import "../backups/restore-part.js";

class VaultDamaged extends HTMLElement {
  /** @type {import("./api.js").Vaults | undefined} */
  state;
  #wrong = "";

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.state = undefined;
    render(nothing, this);
  }

  /** Slots of today where they can be read, else those in the backup. @param {backups.Chosen | { path: string, taken_at: string, labels: { id: string, label: string }[] }} chosen */
  #begin({ path, taken_at, labels }) {
    const today = (this.state?.slots ?? []).map(({ id, label }) => ({ id, label }));
    const part = /** @type {any} */ (this.querySelector("restore-part"));
    part.begin({
      name: path,
      taken_at,
      labels: today.length > 0 ? today : labels,
      zone: this.state?.timezone ?? "UTC",
    });
  }

  #newest = async () => {
    const newest = this.state?.backups?.[0];
    if (!newest) return;
    await this.#try(async () => this.#begin({ ...(await backups.look(newest.name)), path: newest.name }));
  };

  #choose = () =>
    this.#try(async () => {
      const chosen = await backups.choose();
      if (chosen) this.#begin(chosen);
    });

  /** @param {() => Promise<void>} work */
  async #try(work) {
    try {
      await work();
      this.#wrong = "";
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  #update() {
    const newest = this.state?.backups?.[0];
    render(
      html`<section class="sec stack" aria-labelledby="damaged-title"><h2 id="damaged-title">${t("damaged-title")}</h2><p>${t("damaged-lead")}</p>
      ${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
      <p>${newest ? t("damaged-newest", { when: moment(newest.taken_at, this.state?.timezone ?? "UTC", tag()) }) : t("damaged-none")}</p>
      <div class="btns">${newest ? html`<button class="btn" type="button" id="damaged-newest" @click=${this.#newest}>${icon("undo")}${t("damaged-use")}</button>` : nothing}<button class="btn" type="button" id="damaged-choose" @click=${this.#choose}>${icon("imports")}${t("backups-choose")}</button></div>
      <restore-part></restore-part></section>`,
      this,
    );
  }
}

customElements.define("vault-damaged", VaultDamaged);

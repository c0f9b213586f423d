// A vault that is there and does not open: open elsewhere, damaged, or of a newer version. Says what to do, touches nothing.
import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { vine } from "../shell/vine.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import "./vault-damaged.js";

class VaultTrouble extends HTMLElement {
  /** @type {import("./api.js").Vaults | undefined} */
  state;

  connectedCallback() {
    this.#update();
    /** @type {HTMLElement | null} */ (this.querySelector("h1"))?.focus();
  }

  disconnectedCallback() {
    this.state = undefined;
    render(nothing, this);
  }

  #update() {
    const trouble = new Refusal(this.state?.trouble ?? {});
    const again = () => document.dispatchEvent(new CustomEvent("trellis-restart"));
    render(
      html`<main class="unlock">
        <div class="unlock__art">${vine()}</div>
        <div class="unlock__form"><form autocomplete="off" novalidate>
          <h1 tabindex="-1">${t("trouble-title")}</h1>
          ${banner("brick", "alert", explain(trouble))}
          <p class="soft">${t("trouble-kept")}</p>
          <div class="btns"><button class="btn btn--act" type="button" @click=${again}>${icon("undo")}${t("trouble-again")}</button></div>
        </form>${trouble.code === "damaged" ? html`<vault-damaged .state=${this.state}></vault-damaged>` : nothing}</div>
      </main>`,
      this,
    );
  }
}

customElements.define("vault-trouble", VaultTrouble);

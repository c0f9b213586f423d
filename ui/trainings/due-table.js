// What is due of each partner and side, the most pressing first, with the one act: plan a training.

import { get as getSettings } from "../settings/api.js";
import { href } from "../shared/address.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { listRoutines } from "./api.js";
import { SHOWN, trainerFor } from "./logic.js";
import { dueCell } from "./words.js";

/** @extends {StoredElement<{ items: import("./api.js").PartnerDue[], months: number }>} */
class DueTable extends StoredElement {
  #partner = "";
  #all = false;

  /** Only this one. @param {string | undefined} id */
  set partner(id) {
    this.#partner = id ?? "";
    if (this.isConnected) this.update();
  }

  async read() {
    const [{ items }, settings] = await Promise.all([listRoutines(), getSettings()]);
    return { items, months: settings.routine_months };
  }

  #flip = () => {
    const had = this.#all ? 0 : SHOWN;
    this.#all = !this.#all;
    this.update();
    if (had) /** @type {HTMLElement | undefined} */ (this.querySelectorAll("tbody th a")[had])?.focus();
  };

  /** @param {import("./api.js").PartnerDue} due */
  #row(due) {
    const plan = href("trainings/new", { partner: due.partner_id, trainer: trainerFor(due) });
    return html`<tr><th scope="row"><a href=${href("trainings", { partner_id: due.partner_id })}>${seen(due.partner)}</a></th><td>${dueCell(due.us)}</td><td>${dueCell(due.them)}</td>${may("advocate", "supervisor", "staff") ? html`<td class="n no-print"><a class="btn btn--dense" href=${plan}>${icon("plus")}${t("due-plan")}<span class="visually-hidden"> ${t("due-plan-with", { partner: due.partner })}</span></a></td>` : nothing}</tr>`;
  }

  update() {
    const items = this.found?.items.filter((due) => !this.#partner || due.partner_id === this.#partner);
    if (items?.length === 0) return render(nothing, this);
    const shown = this.#all ? items : items?.slice(0, SHOWN);
    render(
      html`<section class="sec" aria-labelledby="t-due"><div class="sec__head"><h2 id="t-due">${t("due-title")}</h2>${this.found ? html`<p>${t("due-lead", { months: this.found.months })}</p>` : nothing}</div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${
        items && shown
          ? html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="t-due"><table class="table table--top table--due"><thead><tr><th scope="col">${t("training-partner")}</th><th scope="col">${t("due-us")}</th><th scope="col">${t("due-them")}</th>${may("advocate", "supervisor", "staff") ? html`<th scope="col" class="no-print"><span class="visually-hidden">${t("due-plan")}</span></th>` : nothing}</tr></thead><tbody>${shown.map((due) => this.#row(due))}</tbody></table></div>
      ${items.length > SHOWN ? html`<p class="list__more"><button class="btn btn--dense" type="button" aria-expanded=${String(this.#all)} @click=${this.#flip}>${icon(this.#all ? "up" : "down")}${this.#all ? t("due-fewer") : t("due-all", { count: items.length })}</button></p>` : nothing}`
          : this.wrong
            ? nothing
            : waiting()
      }</section>`,
      this,
    );
  }
}

customElements.define("due-table", DueTable);

// What an agreement promised and what came of it: a span of days, bars, what was given by hand.

import { amountWords, span } from "../agreements/words.js";
import * as changes from "../shared/changes.js";
import { dated, today } from "../shared/dates.js";
import { explain, summary } from "../shared/faults.js";
import { block, day, number } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as commitments from "./api.js";
import { balanceLines, countLegend, countRows, figure } from "./count-table.js";
import { newDelivery, quarterOf } from "./logic.js";

class AgreementPromises extends HTMLElement {
  /** @type {import("../agreements/api.js").Agreement | null} */
  #agreement = null;
  /** @type {commitments.Counted | null} */
  #counted = null;
  /** @type {commitments.Delivery[]} */
  #given = [];
  #asked = quarterOf(today(zone()));
  /** @type {{ line: commitments.CommitmentCount, delivery: commitments.Delivery | null, sheet: Sheet } | null} */
  #open = null;
  #wrong = "";

  /** @param {import("../agreements/api.js").Agreement} agreement */
  set agreement(agreement) {
    const again = this.#agreement?.revision !== agreement.revision || this.#agreement?.id !== agreement.id;
    this.#agreement = agreement;
    if (!this.isConnected) return;
    this.#update();
    if (again) this.#load();
  }

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#load);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#load);
    this.#open?.sheet.discard();
    this.#agreement = null;
    this.#counted = null;
    this.#given = [];
    this.#open = null;
    render(nothing, this);
  }

  #load = async () => {
    const agreement = this.#agreement;
    if (!agreement) return;
    try {
      const [counted, given] = await Promise.all([
        commitments.get(agreement.id, this.#asked.from, this.#asked.to),
        commitments.deliveries(agreement.id),
      ]);
      this.#counted = counted;
      this.#given = given.items;
      this.#wrong = "";
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  };

  /** @param {"from" | "to"} end @param {Event} event */
  #narrow(end, event) {
    const value = /** @type {HTMLInputElement} */ (event.target).value;
    if (!value) return;
    this.#asked = { ...this.#asked, [end]: value };
    this.#load();
  }

  /** @param {commitments.CommitmentCount} line @param {commitments.Delivery | null} delivery */
  #ask(line, delivery) {
    const values = delivery
      ? {
          on: delivery.on,
          quantity: delivery.quantity,
          note: delivery.note,
          unit: delivery.unit,
          agreement: delivery.agreement,
          commitment: delivery.commitment,
        }
      : newDelivery(line, today(zone()));
    const sheet = new Sheet("delivery", `delivery:${delivery?.id ?? line.id}`, values, delivery?.revision ?? 0);
    this.#open = { line, delivery, sheet };
    this.#update();
    this.querySelector("dialog")?.showModal();
  }

  #close = () => this.querySelector("dialog")?.close();

  #closed = () => {
    this.#open?.sheet.discard();
    this.#open = null;
    this.#update();
  };

  #save = async () => {
    const open = this.#open;
    if (!open) return;
    try {
      const { delivery, sheet } = open;
      const saved = delivery
        ? await commitments.update(delivery.id, sheet.revision, sheet.values)
        : await commitments.add(sheet.values);
      this.#close();
      toast(t("delivery-saved"), () => changes.undo(saved.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      open.sheet.fail(thrown, () => "");
      this.#update();
    }
  };

  /** @param {commitments.Delivery} delivery */
  async #remove(delivery) {
    try {
      await commitments.remove(delivery.id);
      toast(t("delivery-removed"), () => changes.undo(delivery.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  #dialog() {
    const open = this.#open;
    const input = (/** @type {Event} */ event) => this.#open?.sheet.take(event);
    return html`<dialog class="dialog" aria-labelledby="delivery-title" @close=${this.#closed}>${
      open
        ? html`<form autocomplete="off" class="form" novalidate @submit=${this.#save} @input=${input} @change=${input}><h2 id="delivery-title">${t(open.delivery ? "delivery-edit" : "delivery-add")}</h2><p class="soft">${seen(open.line.name) || t(`unit-${open.line.unit}`)}</p>${summary("delivery", open.sheet.faults)}
      <div class="form__two">${day(open.sheet, "on", t("delivery-on"))}${number(open.sheet, "quantity", t("delivery-quantity", { unit: t(`unit-${open.line.unit}`) }))}</div>${block(open.sheet, "note", t("delivery-note"))}
      <div class="btns"><button class="btn" type="button" @click=${this.#close}>${t("app-cancel")}</button><button class="btn btn--act" type="submit">${icon("check")}${t("form-save")}</button></div></form>`
        : nothing
    }</dialog>`;
  }

  #deliveries() {
    if (this.#given.length === 0) return nothing;
    const lines = this.#counted?.items ?? [];
    const writer = may("advocate", "supervisor", "staff");
    return html`<details class="given"><summary>${t("deliveries-title", { count: this.#given.length })}</summary><div class="table-wrap" tabindex="0" role="group" aria-label=${t("deliveries-title", { count: this.#given.length })}><table class="table table--top"><thead><tr><th scope="col">${t("delivery-on")}</th><th scope="col">${t("delivery-what")}</th><th scope="col" class="n">${t("count-delivered")}</th><th scope="col">${t("delivery-note")}</th><th scope="col"><span class="visually-hidden">${t("count-acts")}</span></th></tr></thead><tbody>${this.#given.map(
      (one) => {
        const line = lines.find((other) => other.id === one.commitment);
        const promise = this.#agreement?.commitments.find((other) => other.id === one.commitment);
        return html`<tr><th scope="row" class="num">${dated(one.on, tag())}</th><td>${seen(promise?.description ?? "") || t(`unit-${one.unit}`)}</td><td class="n">${figure(one.quantity)}</td><td class="soft pre">${seen(one.note)}</td><td>${writer ? html`<div class="btns">${line ? html`<button class="btn btn--dense" type="button" @click=${() => this.#ask(line, one)}>${icon("edit")}${t("app-edit")}<span class="visually-hidden"> ${dated(one.on, tag())}</span></button>` : nothing}<button class="btn btn--dense" type="button" @click=${() => this.#remove(one)}>${icon("bin")}${t("app-remove")}<span class="visually-hidden"> ${dated(one.on, tag())}</span></button></div>` : nothing}</td></tr>`;
      },
    )}</tbody></table></div></details>`;
  }

  #update() {
    const [agreement, counted] = [this.#agreement, this.#counted];
    if (!agreement) return render(nothing, this);
    const items = counted?.items ?? [];
    const writer = may("advocate", "supervisor", "staff") && !agreement.removed_at;
    const act = (/** @type {commitments.CommitmentCount} */ line) =>
      writer
        ? html`<button class="btn btn--dense btn--icon" type="button" title=${t("delivery-add")} @click=${() => this.#ask(line, null)}>${icon("plus")}<span class="visually-hidden">${t("delivery-add-short", { what: seen(line.name) || t(`unit-${line.unit}`) })}</span></button>`
        : nothing;
    const uncounted = agreement.commitments.filter((one) => !items.some((other) => other.id === one.id));
    render(
      html`<section class="sec" aria-labelledby="a-com"><div class="sec__head"><h2 id="a-com">${t("counts-title")}</h2><div class="counts__span no-print"><label>${t("counts-from")} <input class="input input--dense" type="date" .value=${this.#asked.from} @change=${(/** @type {Event} */ event) => this.#narrow("from", event)}></label><label>${t("counts-to")} <input class="input input--dense" type="date" .value=${this.#asked.to} @change=${(/** @type {Event} */ event) => this.#narrow("to", event)}></label></div></div>
      ${this.#wrong ? html`<p class="field__error" role="alert">${icon("alert")}<span>${this.#wrong}</span></p>` : nothing}
      ${agreement.commitments.length === 0 ? html`<p class="soft">${t("commitments-none")}</p>` : nothing}
      ${
        items.length > 0
          ? html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="a-com">${countRows(
              t("commitments-they-give", { partner: agreement.partner }),
              items.filter((one) => one.giver === "partner"),
              act,
            )}${countRows(
              t("commitments-we-give", { partner: agreement.partner }),
              items.filter((one) => one.giver === "us"),
              act,
            )}</div>${countLegend()}${counted ? balanceLines(counted) : nothing}`
          : nothing
      }
      ${uncounted.length > 0 ? html`<ul class="uncounted">${uncounted.map((one) => html`<li>${icon(one.unit === "referrals" ? "link" : "clock")}<span>${one.unit === "referrals" ? html`${one.description ? html`<b>${seen(one.description)}</b> ` : nothing}${t(one.giver === "us" ? "referrals-to-us" : "referrals-to-them", { partner: agreement.partner })}` : html`<b>${seen(one.description) || t(`unit-${one.unit}`)}</b> <span class="faint">${amountWords(one)} ${span(one.from, one.until)}</span>`}</span></li>`)}</ul>` : nothing}
      ${this.#deliveries()}${this.#dialog()}</section>`,
      this,
    );
  }
}

customElements.define("agreement-promises", AgreementPromises);

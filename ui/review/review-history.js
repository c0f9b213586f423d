// What weeks were signed off and sent back, newest first.

import { href } from "../shared/address.js";
import { dated, moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as reviews from "./api.js";

class ReviewHistory extends HTMLElement {
  route = { room: "review", page: "history", params: {} };
  /** @type {reviews.Remark[] | null} */
  #items = null;
  #wrong = "";

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#items = null;
    render(nothing, this);
  }

  async #load() {
    try {
      this.#items = (await reviews.list()).items;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  #update() {
    const items = this.#items;
    const table = () =>
      html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("review-history")}><table class="table"><thead><tr><th scope="col">${t("review-past-week")}</th><th scope="col">${t("review-past-what")}</th><th scope="col">${t("review-past-by")}</th><th scope="col">${t("review-past-at")}</th><th scope="col">${t("review-past-text")}</th></tr></thead><tbody>${items?.map((one) => html`<tr><th scope="row"><a href=${href("review", { day: one.week })}>${dated(one.week, tag())}</a></th><td>${t(`review_kind-${one.kind}`)}</td><td>${seen(one.by)}</td><td>${moment(one.at, zone(), tag())}</td><td>${seen(one.text)}</td></tr>`)}</tbody></table></div>`;
    render(
      html`<div class="page" data-region><p class="back"><a href="#/review">${icon("back")}${t("nav-review")}</a></p><div class="page__head"><div><h1 tabindex="-1">${t("review-history")}</h1></div></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}${items ? (items.length ? table() : empty(t("review-past-none"), t("review-past-none-more"))) : this.#wrong ? nothing : waiting()}</div>`,
      this,
    );
  }
}

customElements.define("review-history", ReviewHistory);

// Two versions of an agreement side by side: only what differs.

import { go, href } from "../shared/address.js";
import { dated } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as agreements from "./api.js";
import { amountWords } from "./words.js";

/** @typedef {import("../shared/types.d.ts").Difference} Difference */

/** What a part is called. @param {string} part */
function partName(part) {
  const [field, key] = part.split(".");
  if (key) return t(`clause-${key}`);
  return t(
    /** @type {Record<string, string>} */ ({
      title: "agreement-title",
      kind: "agreement-kind",
      purpose: "agreement-purpose",
      start_on: "agreement-start",
      end_on: "agreement-end",
      notice_days: "agreement-notice-days",
      lead_days: "agreement-lead-days",
      commitments: "commitments-title",
      signatories: "signatories-title",
      liaisons: "liaisons-title",
    })[field] ?? "agreement-one",
  );
}

/** What one side says, in words. @param {string} part @param {any} value */
function said(part, value) {
  const [field, key] = part.split(".");
  if (value === null || value === "") return html`<span class="faint">${t("compare-nothing")}</span>`;
  if (key)
    return html`${t(`clause_state-${value.state}`)}${value.text ? html`<p class="pre">${seen(value.text)}</p>` : nothing}`;
  if (field === "kind") return t(`kind-${value}`);
  if (field === "start_on" || field === "end_on") return dated(value, tag());
  if (field === "commitments")
    return joined([t(value.giver === "us" ? "side-us" : "side-partner"), seen(value.description), amountWords(value)]);
  if (typeof value === "object")
    return joined([t(value.side === "us" ? "side-us" : "side-partner"), seen(value.name), seen(value.title)]);
  return html`<span class="pre">${seen(String(value))}</span>`;
}

class ComparePage extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "agreements", page: "compare", params: {} };
  /** @type {{ before: agreements.Agreement, after: agreements.Agreement, found: Difference[] } | null} */
  #both = null;
  #wrong = "";

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#both = null;
    render(nothing, this);
  }

  back() {
    go("agreements/one", { id: this.route.params.after ?? "" });
  }

  async #load() {
    const [before, after] = [this.route.params.before ?? "", this.route.params.after ?? ""];
    try {
      const [first, second, found] = await Promise.all([
        agreements.get(before),
        agreements.get(after),
        agreements.compare(before, after),
      ]);
      this.#both = { before: first, after: second, found };
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (this.isConnected) this.#update();
  }

  #update() {
    const both = this.#both;
    const head = html`<p class="back no-print"><a href=${href("agreements/one", { id: this.route.params.after ?? "" })}>${icon("back")}${t("agreement-one")}</a></p><div class="page__head"><div><h1 tabindex="-1">${t("compare-title")}</h1>${both ? html`<p>${seen(both.after.partner)}</p>` : nothing}</div></div>`;
    if (!both) {
      render(
        html`<div class="page">${head}${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    const column = (/** @type {agreements.Agreement} */ one) =>
      html`<th scope="col">${seen(one.title)}<span class="fine faint under">${t(`state-${one.state}`)}</span></th>`;
    render(
      html`<div class="page" data-region>${head}${
        both.found.length === 0
          ? empty(t("compare-same"), t("compare-same-more"))
          : html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("compare-title")}><table class="table table--top compare"><thead><tr><th scope="col">${t("compare-part")}</th>${column(both.before)}${column(both.after)}</tr></thead><tbody>${both.found.map((one) => html`<tr><th scope="row">${partName(one.part)}</th><td>${said(one.part, one.before)}</td><td>${said(one.part, one.after)}</td></tr>`)}</tbody></table></div>`
      }</div>`,
      this,
    );
  }
}

customElements.define("compare-page", ComparePage);

// What was done: who, what, when, from the chain that nobody can change unseen; and a printed head, compared with it.

import * as people from "../people/api.js";
import { go } from "../shared/address.js";
import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { badge, banner, empty, icon, waiting } from "../shared/parts.js";
import { isDamaged, zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { has, t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as audits from "./api.js";
import { grouped, queryOf, WHATS, wordOf } from "./logic.js";

/** @extends {StoredElement<audits.Page & { people: people.Person[] }>} */
class AuditPage extends StoredElement {
  /** @type {Record<string, string>} */
  #params = {};
  /** @type {audits.HeadReview | null} */
  #compared = null;
  #typed = "";
  #refused = "";

  /** @param {import("../shared/address.js").Route} route */
  set route({ params }) {
    this.#params = params;
    if (this.isConnected) this.load();
  }

  back() {
    go("settings");
  }

  find() {
    /** @type {HTMLElement | null} */ (this.querySelector("#audit-what"))?.focus();
  }

  async read() {
    const [page, all] = await Promise.all([audits.list(queryOf(this.#params)), people.list()]);
    return { ...page, people: all.items };
  }

  #narrow = (/** @type {Event} */ event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    go("audits", { ...this.#params, [name]: value || null }, { replace: true });
  };

  #more = async () => {
    const found = this.found;
    const last = found?.items.at(-1);
    if (!found || !last) return;
    const more = await audits.list(queryOf(this.#params, last.seq));
    this.keep({ ...found, items: [...found.items, ...more.items] });
  };

  #compare = async () => {
    this.#typed = /** @type {HTMLInputElement} */ (this.querySelector("#audit-head")).value;
    try {
      this.#compared = await audits.review(this.#typed);
      this.#refused = "";
    } catch (thrown) {
      this.#compared = null;
      this.#refused = explain(thrown);
    }
    this.update();
  };

  #filters() {
    const now = this.#params;
    const own = this.found?.own;
    /** @param {string} name @param {string} label @param {[string, string][]} options */
    const pick = (name, label, options) =>
      html`<div class="field"><label for="audit-${name}">${label}</label><select class="input" id="audit-${name}" name=${name} @change=${this.#narrow}>${options.map(([value, text]) => html`<option value=${value} .selected=${live((now[name] ?? "") === value)}>${text}</option>`)}</select></div>`;
    /** @param {"from" | "to"} name */
    const day = (name) =>
      html`<div class="field"><label for="audit-${name}">${t(`audit-${name}`)}</label><input class="input" type="date" id="audit-${name}" name=${name} .value=${live(now[name] ?? "")} @change=${this.#narrow}></div>`;
    return html`<div class="form__two audit-filters">${pick(
      "what",
      t("audit-what"),
      WHATS.map((one) => [one, t(one ? `audit_what-${one}` : "audit_what-all")]),
    )}${own ? nothing : pick("person", t("audit-person"), [["", t("audit-everybody")], ...(this.found?.people ?? []).map((one) => /** @type {[string, string]} */ ([one.id, seen(one.label)]))])}${day("from")}${day("to")}</div>`;
  }

  /** @param {audits.Line} one */
  #row(one) {
    const word = has(wordOf(one.action)) ? t(wordOf(one.action)) : one.action;
    const kind = has(`audit_kind-${one.kind}`) ? t(`audit_kind-${one.kind}`) : one.kind;
    return html`<tr><td class="num">${moment(one.at, zone(), tag())}</td><td>${seen(one.by)}</td><td>${word}<span class="fine faint under">${kind}</span></td><td>${seen(one.name)}</td><td class="n num faint">${one.seq}</td></tr>`;
  }

  #table() {
    const found = this.found;
    if (!found) return this.wrong ? nothing : waiting();
    if (found.items.length === 0) return empty(t("audit-none"), t("audit-none-more"));
    const left = found.total - found.items.length;
    return html`<p class="soft" role="status">${t("audit-count", { shown: found.items.length, total: found.total })}</p><div class="table-wrap" tabindex="0" role="group" aria-label=${t("audit-title")}><table class="table table--audit"><thead><tr><th scope="col">${t("audit-when")}</th><th scope="col">${t("audit-person")}</th><th scope="col">${t("audit-what")}</th><th scope="col">${t("audit-record")}</th><th scope="col" class="n">${t("audit-seq")}</th></tr></thead><tbody>${found.items.map((one) => this.#row(one))}</tbody></table></div>${left > 0 ? html`<p class="list__more"><button class="btn" type="button" @click=${this.#more}>${t("list-more", { left })}</button></p>` : nothing}`;
  }

  #chain() {
    const found = this.found;
    const said = this.#compared;
    const told = said
      ? said.found
        ? banner(
            "leaf",
            "check",
            t("audit-head-found", { seq: said.seq, when: moment(said.at, zone(), tag()), since: said.since }),
          )
        : banner("brick", "alert", t("audit-head-lost"))
      : nothing;
    return html`<section class="sec" aria-labelledby="a-chain"><h2 id="a-chain">${t("audit-chain")}</h2>
      <p>${isDamaged() ? badge("brick", "alert", t("audit-chain-broken")) : badge("leaf", "check", t("audit-chain-whole"))}</p><p class="soft measure">${t("audit-chain-more")}</p>
      ${found ? html`<dl class="facts"><dt>${t("audit-rows")}</dt><dd class="num">${found.all}</dd><dt>${t("audit-head")}</dt><dd class="num head-code">${grouped(found.head)}</dd></dl>` : nothing}
      <form autocomplete="off" class="form" novalidate @submit=${this.#compare}><div class="field ${this.#refused ? "field--error" : ""}"><label for="audit-head">${t("audit-compare")}</label><div class="with-button"><input class="input" id="audit-head" autocomplete="off" spellcheck="false" autocapitalize="none" maxlength="80" aria-describedby="audit-head-hint audit-head-wrong"><button class="btn" type="submit" id="audit-compare">${icon("check")}${t("audit-compare-do")}</button></div><p class="field__hint" id="audit-head-hint">${t("audit-compare-hint")}</p><div id="audit-head-wrong" role="alert">${this.#refused ? html`<p class="field__error">${icon("alert")}<span>${this.#refused}</span></p>` : nothing}</div></div></form><div role="status">${told}</div></section>`;
  }

  update() {
    render(
      html`<div class="page" data-region><p class="back no-print"><a href="#/settings">${icon("back")}${t("nav-settings")}</a></p>
      <div class="page__head"><div><h1 tabindex="-1">${t("audit-title")}</h1><p>${t("audit-lead")}</p></div></div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      <section class="sec" aria-label=${t("audit-title")}>${this.#filters()}${this.found?.own ? html`<p class="soft">${t("audit-own")}</p>` : nothing}${this.#table()}</section>${this.#chain()}</div>`,
      this,
    );
  }
}

customElements.define("audit-page", AuditPage);

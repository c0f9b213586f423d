// Today: who is here and which groups meet, what runs out, what is in work, which facts to make sure of. The first thing is a fact.

import { dayCell, nextBadge, stateBadge } from "../agreements/words.js";
import { href } from "../shared/address.js";
import { weekday } from "../shared/dates.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { isOpen, session } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { capital, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { list } from "./api.js";
import { nextFor, SHOWN } from "./logic.js";
import { meetings } from "./meetings.js";
import "../choices/today-panel.js";
import "./reminder-list.js";

/** @extends {StoredElement<import("./api.js").Today>} */
class TodayPage extends StoredElement {
  route = { room: "today", page: "", params: {} };

  find() {
    document.dispatchEvent(new CustomEvent("trellis-palette"));
  }

  read() {
    return list();
  }

  /** @param {import("./api.js").Today} day */
  #ending(day) {
    return html`<section class="sec" aria-labelledby="t-end"><div class="sec__head"><h2 id="t-end">${t("today-ending")}</h2><a href="#/agreements">${t("today-all-agreements")}</a></div>
      ${day.ending.length === 0 ? html`<p class="soft">${t("today-ending-none")}</p>` : html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="t-end"><table class="table"><thead><tr><th scope="col">${t("agreement-partner")}</th><th scope="col">${t("agreement-ends")}</th><th scope="col">${t("agreement-next")}</th></tr></thead><tbody>${day.ending.slice(0, SHOWN).map((line) => html`<tr><th scope="row"><a href=${href("agreements/one", { id: line.id })}>${seen(line.partner)}</a><span class="fine faint under">${seen(line.name)}</span></th><td class="num">${dayCell(line.end_on)}</td><td>${nextBadge(line)}</td></tr>`)}</tbody></table></div>`}</section>`;
  }

  /** @param {import("./api.js").Today} day */
  #drafts(day) {
    return html`<section class="sec" aria-labelledby="t-work"><div class="sec__head"><h2 id="t-work">${t("today-drafts")}</h2><a href=${href("agreements", { states: "draft,in_review" })}>${t("today-all-drafts")}</a></div>
      ${day.drafts.length === 0 ? html`<p class="soft">${t("today-drafts-none")}</p>` : html`<ul class="lines lines--icon">${day.drafts.slice(0, SHOWN).map((line) => html`<li>${icon("edit")}<div><b>${seen(line.name)}</b><p>${seen(line.partner)}</p><p>${stateBadge(line.state)}</p></div><a class="btn btn--dense" href=${href("agreements/one", { id: line.id })}>${t("today-see")}<span class="visually-hidden"> ${seen(line.name)}</span></a></li>`)}</ul>`}</section>`;
  }

  /** @param {import("./api.js").Today} day */
  #next(day) {
    const next = nextFor(day);
    if (next === "partner")
      return empty(
        t("today-empty-partner"),
        t("today-empty-partner-do"),
        html`<div class="btns"><a class="btn btn--act" href="#/partners/new">${icon("plus")}${t("partners-add")}</a><a class="btn" href="#/import">${icon("imports")}${t("partners-import")}</a></div>`,
      );
    if (next === "agreement")
      return empty(
        t("today-empty-agreement"),
        t("today-empty-agreement-do"),
        html`<a class="btn btn--act" href="#/agreements/new">${icon("plus")}${t("agreements-add")}</a>`,
      );
    return nothing;
  }

  update() {
    const day = this.found;
    const who = isOpen() ? session() : null;
    const leads = /** @type {Record<string, string>} */ ({
      partner: "today-lead-partner",
      agreement: "today-lead-agreement",
      "": "today-lead",
    });
    const find = html`<div class="page__acts"><button class="btn" type="button" @click=${() => this.find()}>${icon("search")}${t("palette-title")} <kbd>Ctrl K</kbd></button></div>`;
    if (!day) {
      render(
        html`<div class="page"><div class="page__head"><h1 tabindex="-1">${t("nav-today")}</h1>${find}</div>${this.wrong ? banner("brick", "alert", this.wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${capital(weekday(day.today, tag()), tag())}</h1><p>${t(leads[nextFor(day) ?? ""], { partners: day.partners, agreements: day.agreements, ending: day.ending.length })}</p></div>${find}</div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${who && !who.phrases_confirmed ? banner("ochre", "key", t("today-phrases")) : nothing}
      ${day.partners === 0 && day.agreements === 0 ? this.#next(day) : html`${this.#next(day)}${meetings(day)}<div class="cols cols--two"><div><reminder-list .items=${day.reminders}></reminder-list></div><div>${this.#ending(day)}${this.#drafts(day)}</div></div>`}${who?.choices ? html`<choices-today></choices-today>` : nothing}</div>`,
      this,
    );
  }
}

customElements.define("today-page", TodayPage);

// One shared group: what it is, under which agreement, who can step in. Never who came.

import { get as getAgreement } from "../agreements/api.js";
import { list as listMeetings } from "../schedule/api.js";
import { href } from "../shared/address.js";
import { before, today } from "../shared/dates.js";
import { history } from "../shared/history.js";
import { badge, icon } from "../shared/parts.js";
import { RecordDetail } from "../shared/record-detail.js";
import { zone } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { get as getPerson } from "../staff/api.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as groups from "./api.js";
import { parted } from "./logic.js";
import { meetingsSection, readySection } from "./meetings.js";
import { openWord, tongues } from "./words.js";

/** @param {boolean} answer */
const said = (answer) => (answer ? t("answer-yes") : t("answer-no"));

/** @extends {RecordDetail<groups.Group>} */
class GroupDetail extends RecordDetail {
  /** @type {import("../staff/api.js").Staff[]} */
  #people = [];
  /** @type {{ id: string, title: string } | null} */
  #agreement = null;
  /** @type {import("./meetings.js").Meetings | null} */
  #meetings = null;

  constructor() {
    super({
      room: "groups",
      store: groups,
      name: (kept) => kept.name,
      writers: ["advocate", "supervisor", "staff"],
      back: "nav-groups",
      title: "group-one",
    });
  }

  /** @param {string} id */
  async load(id) {
    const group = await groups.get(id);
    // What lies in the bin may name what is gone for good.
    const there = await Promise.all(group.substitutes.map((person) => getPerson(person).catch(() => null)));
    this.#people = there.filter((one) => one !== null);
    this.#agreement = group.agreement_id ? await getAgreement(group.agreement_id).catch(() => null) : null;
    this.#meetings = group.removed_at ? null : await this.#meets(id);
    return group;
  }

  /** A quarter back, and two months ahead. @param {string} id @returns {Promise<import("./meetings.js").Meetings>} */
  async #meets(id) {
    const day = today(zone());
    const window = { from: before(day, 90), to: before(day, -60), group: id };
    const [ready, series, found] = await Promise.all([groups.ready(id), groups.series(id), listMeetings(window)]);
    return { ready, series: series.items, ...parted(found.items, Date.now()) };
  }

  forget() {
    this.#meetings = null;
    this.#people = [];
    this.#agreement = null;
  }

  /** @param {groups.Group} group */
  lead(group) {
    return html`<a href=${href("partners", { id: group.partner_id })}>${t("group-with", { partner: group.partner })}</a>`;
  }

  /** @param {groups.Group} group */
  acts(group) {
    if (!this.writes()) return nothing;
    return html`<div class="page__acts">${group.removed_at ? this.fromBin() : html`<a class="btn" href=${href("groups/edit", { id: group.id })}>${icon("edit")}${t("app-edit")}</a>`}</div>`;
  }

  /** @param {groups.Group} group */
  #facts(group) {
    const agreement = this.#agreement
      ? html`<a href=${href("agreements/one", { id: this.#agreement.id })}>${seen(this.#agreement.title)}</a>`
      : badge("ochre", "open", t("group-no-agreement"));
    return html`<section class="sec" aria-labelledby="g-facts"><h2 id="g-facts">${t("group-what")}</h2>${group.purpose ? html`<p class="pre measure group__purpose">${seen(group.purpose)}</p>` : nothing}<dl class="facts"><dt>${t("group-agreement")}</dt><dd>${agreement}</dd><dt>${t("group-how")}</dt><dd>${openWord(group)}</dd><dt>${t("service-languages")}</dt><dd>${tongues(group)}</dd><dt>${t("group-capacity")}</dt><dd>${group.capacity ?? t("training-unwritten")}</dd><dt>${t("group-childcare")}</dt><dd>${said(group.childcare)}</dd><dt>${t("group-transport")}</dt><dd>${said(group.transport)}</dd></dl>${group.notes ? html`<p class="small soft pre measure notes"><b>${t("agreement-notes")}</b> ${seen(group.notes)}</p>` : nothing}</section>`;
  }

  #substitutes() {
    return html`<section class="panel" aria-labelledby="g-step"><h2 id="g-step">${t("group-substitutes")}</h2>${
      this.#people.length > 0
        ? html`<ul class="lines lines--icon">${this.#people.map((one) => html`<li>${icon("person")}<div><b>${seen(one.name)}</b><p>${joined([seen(one.title), seen(one.organization)], " · ")}</p></div></li>`)}</ul>`
        : html`<p class="small soft">${t("group-substitutes-why")}</p>`
    }</section>`;
  }

  /** @param {groups.Group} group */
  body(group) {
    return html`<div class="record"><div>${this.#facts(group)}${this.#meetings ? meetingsSection(group.id, this.#meetings, this.writes() && !group.archived_at, today(zone())) : nothing}${history(this.changes)}${this.away(group)}</div><div class="record__side">${this.#meetings && !group.archived_at ? readySection(this.#meetings) : nothing}${this.#substitutes()}<p class="fine faint">${t("group-no-roster")}</p></div></div>`;
  }
}

customElements.define("group-detail", GroupDetail);

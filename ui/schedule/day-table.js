// One day as a table by time: who, where, and what is to be looked at.

import { findingLook, findingTitle, onceEach } from "../shared/findings.js";
import { badge } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { ask } from "./entry.js";
import { ShownElement } from "./shown-element.js";
import { bothNames, stateWords, timeSpan, whereWords, whoWords, zoneWords } from "./words.js";

/** @typedef {import("./logic.js").Entry} Entry */
/** @typedef {{ parts: import("./logic.js").Part[], entries: Entry[], by: string, day: string, closed: string[] }} Shown */

/** @extends {ShownElement<Shown>} */
class DayTable extends ShownElement {
  /** @param {Entry} one */
  #row({ occurrence, findings, off }) {
    const others = [stateWords(occurrence), zoneWords(occurrence)].filter(Boolean);
    return html`<tr class=${off ? "day__off" : ""}><th scope="row"><button class="shift ${off ? "shift--off" : occurrence.kind === "session" ? "shift--group" : ""}" type="button" data-id=${occurrence.id} @click=${(/** @type {Event} */ event) => ask(event, occurrence.id)}><b>${timeSpan(occurrence)}</b></button></th>
      <td>${whoWords(occurrence)}${
        occurrence.name
          ? html`<span class="fine faint under">${occurrence.people
              .filter((who) => who.present)
              .map((who) => seen(who.name))
              .join(", ")}</span>`
          : nothing
      }</td>
      <td>${whereWords(occurrence)}</td><td>${seen(occurrence.partner)}</td>
      <td><div class="btns">${others.map((words) => badge("", "info", words))}${onceEach(findings).map((finding) => {
        const { sign, tone } = findingLook(finding);
        return badge(tone, sign, findingTitle(finding));
      })}</div></td></tr>`;
  }

  /** By time, or under the name of each site, partner or room. @param {Shown} shown */
  #bodies(shown) {
    if (shown.by === "people") return html`<tbody>${shown.entries.map((one) => this.#row(one))}</tbody>`;
    return shown.parts.flatMap((part) =>
      part.rows.map(
        (row) =>
          html`<tbody><tr class="week__part"><th scope="colgroup" colspan="5">${bothNames(row.name, row.outgoing)}${row.more ? html`, ${bothNames(row.more, row.moreOutgoing ?? row.more)}` : nothing}</th></tr>${(row.days[shown.day] ?? []).map((one) => this.#row(one))}</tbody>`,
      ),
    );
  }

  update() {
    const shown = this.shown;
    render(
      shown
        ? html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("schedule-day-table")}><table class="table table--top day">
      <thead><tr>${["time", "who", "where", "partner", "state"].map((head) => html`<th scope="col">${t(`schedule_head-${head}`)}</th>`)}</tr></thead>
      ${this.#bodies(shown)}</table></div>`
        : nothing,
      this,
    );
  }
}

customElements.define("day-table", DayTable);

// The week as a table: rows by person, site, partner or room; the same table on paper.

import { icon } from "../shared/parts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { coverFoot } from "./cover.js";
import { entry } from "./entry.js";
import { rowClosed } from "./logic.js";
import { ShownElement } from "./shown-element.js";
import { bothNames, columnDay, longDay } from "./words.js";

/** @typedef {{ parts: import("./logic.js").Part[], days: string[], by: string, today: string, closed: import("./api.js").ClosedDay[], week: import("./api.js").Week | null }} Shown */

/** @extends {ShownElement<Shown>} */
class WeekTable extends ShownElement {
  /** A meeting that was dropped on a day. @param {DragEvent} event @param {string} day */
  #drop(event, day) {
    event.preventDefault();
    const id = event.dataTransfer?.getData("text/plain");
    this.#over(event, false);
    if (id) this.dispatchEvent(new CustomEvent("occurrence-dropped", { bubbles: true, detail: { id, day } }));
  }

  #over = (/** @type {DragEvent} */ event, on = true) => {
    event.preventDefault();
    /** @type {HTMLElement} */ (event.currentTarget).classList.toggle("is-over", on);
  };

  /** @param {Shown} shown @param {import("./logic.js").Row} row @param {string} day */
  #cell(shown, row, day) {
    const closed = rowClosed(shown.closed, row, day);
    const entries = row.days[day] ?? [];
    const says = shown.by === "people" ? "where" : shown.by === "partner" ? "both" : "who";
    return html`<td class=${closed ? "closed" : ""} @dragover=${this.#over} @dragleave=${(/** @type {DragEvent} */ event) => this.#over(event, false)} @drop=${(/** @type {DragEvent} */ event) => this.#drop(event, day)}>${closed ? html`<span class="closed__why">${closed.reason ? html`<span class="off-paper">${t("schedule-closed", { reason: closed.reason })}</span><span class="on-paper">${t("schedule-closed-day")}</span>` : t("schedule-closed-day")}</span>` : nothing}${entries.map((one) => entry(one, says))}</td>`;
  }

  update() {
    const shown = this.shown;
    if (!shown) {
      render(nothing, this);
      return;
    }
    const { parts, days, by, today } = shown;
    const wide = days.length + 1;
    render(
      html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("schedule-week-table")}><table class="week">
      <caption class="visually-hidden">${t("schedule-caption", { from: longDay(days[0]), to: longDay(days[days.length - 1]) })}</caption>
      <thead><tr><th scope="col"><span class="visually-hidden">${t(`schedule_rows-${by}`)}</span></th>${days.map((day) => html`<th scope="col" aria-current=${day === today ? "date" : nothing}>${columnDay(day)}${day === today ? html` <span>${t("schedule-today")}</span>` : nothing}</th>`)}</tr></thead>
      ${parts.map(
        (part) =>
          html`<tbody><tr class="week__part"><th scope="colgroup" colspan=${wide}>${t(`schedule_part-${part.id}`)}</th></tr>${part.rows.map((row) => html`<tr><th scope="row">${bothNames(row.name, row.outgoing)}${row.more ? html`<span>${bothNames(row.more, row.moreOutgoing ?? row.more)}</span>` : nothing}</th>${days.map((day) => this.#cell(shown, row, day))}</tr>`)}</tbody>`,
      )}
      ${coverFoot(shown.week, days.length)}</table></div>`,
      this,
    );
  }
}

customElements.define("week-table", WeekTable);

/** What a shape of the table means, under it. */
export const weekLegend = () =>
  html`<p class="fine faint no-print week__keys">${icon("info")}${t("schedule-keys")}</p>`;

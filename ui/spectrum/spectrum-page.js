// All partnerships along the spectrum, on any day.

import { go, href } from "../shared/address.js";
import { today } from "../shared/dates.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as spectrum from "./api.js";
import { bothSides, cellsOf, isDay, LEVELS, waysMet } from "./logic.js";
import { dayField } from "./sections.js";
import { standing } from "./words.js";

const SIGNS = { on: "met", here: "leaf", off: "open", lapsed: "lapsed" };

/** @extends {StoredElement<spectrum.SpectrumLine[]>} */
class SpectrumPage extends StoredElement {
  #on = "";

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    this.#on = isDay(route.params.on) ? route.params.on : today(zone());
    if (!this.isConnected) return;
    this.update();
    this.load();
  }

  async read() {
    return (await spectrum.list(this.#on)).items;
  }

  /** The day in the address; today needs none. */
  get #day() {
    return this.#on === today(zone()) ? null : this.#on;
  }

  /** What is said under a knot. @param {spectrum.SpectrumLine} line @param {ReturnType<typeof cellsOf>[number]} cell */
  #words(line, cell) {
    const reached = cell.at === "on" || cell.at === "here";
    // What is open stands under the level that asks for it.
    if (cell.level === "not_yet") return "";
    if (reached && cell.level === "informed")
      return bothSides(line.criteria) ? t("spectrum-three-both") : t("spectrum-three-ours");
    if (reached && cell.level === "collaborative") {
      const ways = waysMet(line.criteria).map((one) => t(`criterion-${one}`));
      return ways.length > 0 ? listed(ways, tag()) : t("spectrum-no-sharing");
    }
    if (reached) return t("spectrum-whole-menu");
    const open = cell.lapsed.length > 0 ? cell.lapsed : cell.open;
    const named = open.map((one) => t(`short-${one.name}`));
    if (cell.sharing && cell.at !== "lapsed") named.push(t("short-sharing"));
    if (named.length === 0) return "";
    const side = open[0]?.side ?? "both";
    const what = listed(named, tag());
    return cell.at === "lapsed" ? t(`spectrum_lapsed-${side}`, { what }) : t(`spectrum_open-${side}`, { what });
  }

  /** @param {spectrum.SpectrumLine} line */
  #row(line) {
    const cells = cellsOf(line);
    return html`<tr><th scope="row"><a href=${href("spectrum/one", { id: line.partner_id, on: this.#day })}>${seen(line.partner)}</a><span>${standing(line)}</span></th>${cells.map(
      (cell) => {
        const words = this.#words(line, cell);
        const sign =
          cell.level === "not_yet" && cell.at === "on" ? "dot" : SIGNS[/** @type {keyof typeof SIGNS} */ (cell.at)];
        return html`<td class=${cell.at}>${icon(sign, `knot ${cell.at === "lapsed" ? "ochre-t" : ""}`)}${cell.at === "here" ? html`<span class="tag">${t("spectrum-here")}</span>` : nothing}${words || html`<span class="visually-hidden">${t(`spectrum-cell-${cell.at}`)}</span>`}</td>`;
      },
    )}</tr>`;
  }

  #table() {
    const lines = this.found;
    if (!lines) return this.wrong ? nothing : waiting();
    if (lines.length === 0)
      return empty(
        t("spectrum-none"),
        t("spectrum-none-do"),
        html`<a class="btn" href="#/partners/new">${icon("plus")}${t("partners-add")}</a>`,
      );
    return html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="s-all"><table class="spectrum">
      <thead><tr><th scope="col">${t("spectrum-partnership")}</th>${LEVELS.map((level) => html`<th scope="col">${t(`level-${level}`)}<span>${t(`level_about-${level}`)}</span></th>`)}</tr></thead>
      <tbody>${lines.map((line) => this.#row(line))}</tbody></table></div>`;
  }

  update() {
    render(
      html`<div class="page" data-region><div class="page__head"><div><h1 tabindex="-1">${t("spectrum-title")}</h1><p>${t("spectrum-lead")} <b>${t("spectrum-never-records")}</b></p></div>
        <div class="page__acts">${dayField(this.#on, (on) => go("spectrum", { on }, { replace: true }))}</div></div>
      <div class="btns spectrum__ways no-print"><a class="btn btn--dense" href=${href("spectrum/one", { id: "own", on: this.#day })}>${icon("partners")}${t("spectrum-own")}</a><a class="btn btn--dense" href="#/spectrum/reflect">${icon("words")}${t("reflect-title")}</a><a class="btn btn--dense" href="#/exports?what=report">${icon("exports")}${t("spectrum-reports")}</a></div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      <section class="sec" aria-labelledby="s-all"><h2 id="s-all" class="visually-hidden">${t("spectrum-all")}</h2>${this.#table()}</section></div>`,
      this,
    );
  }
}

customElements.define("spectrum-page", SpectrumPage);

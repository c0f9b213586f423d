// The parts of a training's page.

import { href } from "../shared/address.js";
import { today } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { trainerFor } from "./logic.js";
import { dueCell, hoursWords, stateBadge } from "./words.js";

/** @typedef {import("./api.js").Training} Training */

/** Planned for a day that is over, or for today. @param {Training} training */
export const isUnsettled = (training) => training.state === "planned" && training.held_on <= today(zone());

/** @param {Training} training */
export function factsSection(training) {
  const past = training.state === "planned" && training.held_on < today(zone());
  const said = (/** @type {number | null | undefined} */ count) => count !== null && count !== undefined;
  /** @param {string} label @param {number | null | undefined} count */
  const heads = (label, count) =>
    training.state === "held" || said(count)
      ? html`<div><dt>${label}</dt><dd>${said(count) ? count : t("training-unwritten")}</dd></div>`
      : nothing;
  return html`<section class="sec" aria-labelledby="t-facts"><h2 id="t-facts" class="visually-hidden">${t("training-what")}</h2><dl class="facts facts--across">
    <div><dt>${t("training-state")}</dt><dd>${stateBadge(training.state, past)}</dd></div>
    <div><dt>${t("training-hours")}</dt><dd>${hoursWords(training.hours) || t("training-unwritten")}</dd></div>
    ${heads(t("training-heads-us"), training.heads_us)}${heads(t("training-heads-partner", { partner: training.partner }), training.heads_partner)}</dl></section>`;
}

/** @param {Training} training */
export function wordsSection(training) {
  if (!training.materials && !training.notes) return nothing;
  return html`<section class="sec" aria-labelledby="t-mat"><div class="sec__head"><h2 id="t-mat">${t("training-materials")}</h2></div>${training.materials ? html`<p class="pre measure">${seen(training.materials)}</p>` : nothing}${training.notes ? html`<p class="small soft pre measure notes"><b>${t("agreement-notes")}</b> ${seen(training.notes)}</p>` : nothing}</section>`;
}

/** @param {import("../resources/api.js").Resource[]} library what was used */
export function librarySection(library) {
  if (library.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="t-lib"><div class="sec__head"><h2 id="t-lib">${t("training-resources")}</h2></div><ul class="lines lines--icon">${library.map((item) => html`<li>${icon("trainings")}<div><b><a class="plain" href=${href("resources/one", { id: item.id })}>${seen(item.title)}</a></b><p>${joined([t(`resource_kind-${item.kind}`), seen(item.publisher)], " · ")}</p></div></li>`)}</ul></section>`;
}

/** @param {Training} training @param {import("./api.js").PartnerDue | null} due */
export function duePanel(training, due) {
  const partner = html`<p class="small"><a href=${href("partners", { id: training.partner_id })}>${seen(training.partner)}</a></p>`;
  if (!due)
    return html`<section class="panel" aria-labelledby="t-next"><h2 id="t-next">${t("due-next")}</h2>${partner}<p class="small soft">${t("due-not-in-use")}</p></section>`;
  return html`<section class="panel" aria-labelledby="t-next"><h2 id="t-next">${t("due-next")}</h2>${partner}
    <ul class="lines"><li><b class="small">${t("due-us")}</b><div>${dueCell(due.us)}</div></li><li><b class="small">${t("due-them")}</b><div>${dueCell(due.them)}</div></li></ul>
    ${may("advocate", "supervisor", "staff") ? html`<a class="btn no-print" href=${href("trainings/new", { partner: due.partner_id, trainer: trainerFor(due) })}>${icon("plus")}${t("due-plan")}</a>` : nothing}</section>`;
}

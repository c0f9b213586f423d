// What each step of an import shows.

import { badge, banner, icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { has, t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { changing, fieldOf, OUTCOME_LOOK, offerOf, placeOf, samplesOf } from "./logic.js";

/** @param {(event: Event) => void} choose */
export const startView = (
  choose,
) => html`<section class="sec form__group" aria-labelledby="i-start"><h2 id="i-start">${t("import-start")}</h2>
  <label class="drop">${icon("imports")}<span><b>${t("import-choose")}</b><br><span class="soft small">${t("import-choose-more")}</span></span><input type="file" multiple accept=".json,.csv,.xlsx,.zip,.tsv,.txt,.ics" aria-describedby="i-kinds" @change=${choose}></label>
  <dl class="facts" id="i-kinds"><dt>${t("import-kind-sheet")}</dt><dd>${t("import-kind-sheet-more")}</dd><dt>${t("import-kind-json")}</dt><dd>${t("import-kind-json-more")}</dd><dt>${t("import-kind-package")}</dt><dd>${t("import-kind-package-more")}</dd><dt>${t("import-kind-calendar")}</dt><dd>${t("import-kind-calendar-more")}</dd></dl>
  <p class="field__guard">${icon("shield")}${t("import-guard")}</p></section>`;

/** @param {string} title @param {import("./api.js").Progress | null} progress @param {(() => void) | null} cancel */
export const progressView = (title, progress, cancel) =>
  html`<div class="progress"><b id="i-progress" tabindex="-1" data-step-title>${title}</b>${progress && progress.total > 0 ? html`<progress max=${progress.total} .value=${Math.min(progress.done, progress.total)} aria-labelledby="i-progress"></progress><span class="small soft">${t("import-progress", { done: progress.done, total: progress.total })}</span>` : html`<progress aria-labelledby="i-progress"></progress>`}${cancel ? html`<button class="btn" type="button" @click=${cancel}>${t("app-cancel")}</button>` : nothing}</div>`;

/** @param {string} field */
const fieldName = (field) => (has(`import-field-${field}`) ? t(`import-field-${field}`) : field);

/**
 * @param {import("./api.js").Opened} opened
 * @param {Record<string, string>} mapping
 * @param {(heading: string, field: string) => void} map
 * @param {() => void} review
 * @param {() => void} cancel
 */
export const mappingView = (
  opened,
  mapping,
  map,
  review,
  cancel,
) => html`<section class="sec" aria-labelledby="i-map"><div class="sec__head"><h2 id="i-map" tabindex="-1" data-step-title>${t("import-map")}</h2><p>${t("import-map-lead")}</p></div>
  ${mapping.name ? nothing : banner("ochre", "alert", t("import-map-name"))}
  <div class="table-wrap" tabindex="0" role="group" aria-labelledby="i-map"><table class="table"><thead><tr><th scope="col">${t("import-column")}</th><th scope="col">${t("import-samples")}</th><th scope="col">${t("import-becomes")}</th></tr></thead>
  <tbody>${opened.headings.map((heading, index) => {
    const now = fieldOf(mapping, heading);
    return html`<tr><th scope="row">${seen(heading)}</th><td class="soft">${samplesOf(opened.sample, index).map((value) => html`<div class="sample">${seen(value)}</div>`)}</td><td><select class="input input--dense" aria-label=${t("import-becomes-of", { column: heading })} @change=${(/** @type {Event} */ event) => map(heading, /** @type {HTMLSelectElement} */ (event.target).value)}><option value="" .selected=${live(now === "")}>${t("import-leave-out")}</option>${opened.fields.map((field) => html`<option value=${field} .selected=${live(field === now)}>${fieldName(field)}</option>`)}</select></td></tr>`;
  })}</tbody></table></div>
  <div class="btns acts"><button class="btn btn--act" type="button" @click=${review}>${t("import-look")}</button><button class="btn btn--quiet" type="button" @click=${cancel}>${t("app-cancel")}</button></div></section>`;

/** @param {import("./api.js").Preview} preview */
const counts = (preview) =>
  html`<ul class="row counts">${/** @type {const} */ (["added", "updated", "unchanged", "refused"]).map((outcome) => html`<li>${badge(OUTCOME_LOOK[outcome].tone, OUTCOME_LOOK[outcome].sign, t(`import-count-${outcome}`, { count: preview[outcome] }))}</li>`)}</ul>`;

/** @param {string | number | null | undefined} column */
function columnWords(column) {
  const n = placeOf(column ?? null);
  return n ? t("import-column-n", { n }) : seen(column === null || column === undefined ? "" : String(column));
}

/** @param {import("./api.js").Problem} problem */
const problem = (problem) =>
  html`<tr><td class="n">${problem.line ?? t("import-whole-file")}</td><td>${columnWords(problem.column)}</td><td>${problem.severity === "fault" ? badge("brick", "alert", t("import-fault")) : badge("sky", "info", t("import-note"))}</td><td>${has(`import-problem-${problem.code}`) ? t(`import-problem-${problem.code}`, { message: problem.message }) : seen(problem.message)}</td></tr>`;

/** @param {{ problems: import("./api.js").Problem[], faults: number, notes: number }} preview */
export const problems = (preview) =>
  preview.problems.length === 0
    ? nothing
    : html`<section class="sec" aria-labelledby="i-wrong"><div class="sec__head"><h3 id="i-wrong">${t("import-problems")}</h3><p>${t("import-problems-count", { faults: preview.faults, notes: preview.notes, shown: preview.problems.length })}</p></div>
  <div class="table-wrap table-wrap--tall" tabindex="0" role="group" aria-labelledby="i-wrong"><table class="table table--top"><thead><tr><th scope="col" class="n">${t("import-line")}</th><th scope="col">${t("import-column")}</th><th scope="col">${t("import-severity")}</th><th scope="col">${t("import-what")}</th></tr></thead><tbody>${preview.problems.map(problem)}</tbody></table></div></section>`;

/** @param {import("./api.js").Preview} preview */
const rows = (preview) =>
  preview.rows.length === 0
    ? nothing
    : html`<section class="sec" aria-labelledby="i-rows"><div class="sec__head"><h3 id="i-rows">${t("import-rows")}</h3><p>${t("import-rows-count", { shown: preview.rows.length })}</p></div>
  <div class="table-wrap table-wrap--tall" tabindex="0" role="group" aria-labelledby="i-rows"><table class="table table--top"><thead><tr><th scope="col" class="n">${t("import-line")}</th><th scope="col">${t("partners-name")}</th><th scope="col">${t("import-outcome")}</th><th scope="col">${t("import-changes")}</th></tr></thead>
  <tbody>${preview.rows.map(
    (row) =>
      html`<tr><td class="n">${row.line ?? nothing}</td><th scope="row">${seen(row.name) || t("import-no-name")}</th><td>${badge(OUTCOME_LOOK[row.outcome].tone, OUTCOME_LOOK[row.outcome].sign, t(`import-outcome-${row.outcome}`))}</td><td>${row.changes
        .map((change) => fieldName(change))
        .map(seen)
        .join(", ")}</td></tr>`,
  )}</tbody></table></div></section>`;

/**
 * @param {import("./api.js").Preview} preview
 * @param {(skipFaulty: boolean) => void} add
 * @param {(() => void) | null} back to the columns
 * @param {() => void} cancel
 */
export function previewView(preview, add, back, cancel) {
  const offer = offerOf(preview);
  const others = html`${back ? html`<button class="btn" type="button" @click=${back}>${t("import-back")}</button>` : nothing}<button class="btn btn--quiet" type="button" @click=${cancel}>${t("app-cancel")}</button>`;
  const acts = {
    all: html`<button class="btn btn--act" type="button" @click=${() => add(false)}>${icon("check")}${t("import-add-all", { count: changing(preview) })}</button>${others}`,
    partly: html`<button class="btn" type="button" @click=${() => add(true)}>${t("import-add-without", { count: changing(preview), left: preview.refused })}</button>${others}`,
    nothing: others,
  }[offer];
  return html`<section aria-labelledby="i-preview"><h2 id="i-preview" tabindex="-1" data-step-title>${t("import-preview")}</h2><p class="soft">${t("import-preview-lead")}</p>${counts(preview)}
    ${preview.faults > 0 ? banner("brick", "alert", t(offer === "partly" ? "import-refused-whole" : "import-refused-all", { count: preview.faults })) : nothing}
    ${offer === "nothing" && preview.faults === 0 ? banner("", "info", t("import-nothing")) : nothing}
    <div class="btns acts">${acts}</div>${problems(preview)}${rows(preview)}</section>`;
}

/** @param {import("./api.js").Preview} preview @param {() => void} again */
export const doneView = (
  preview,
  again,
) => html`<section aria-labelledby="i-done"><h2 id="i-done" tabindex="-1" data-step-title>${t("import-done")}</h2>${counts(preview)}
  ${preview.refused > 0 ? banner("ochre", "alert", t("import-done-without", { left: preview.refused })) : nothing}
  <p class="soft">${t("import-done-next")}</p><div class="btns acts"><a class="btn btn--act" href="#/partners">${icon("partners")}${t("import-see")}</a><button class="btn" type="button" @click=${again}>${t("import-another")}</button></div>${problems(preview)}</section>`;

// The groups of a training's form, and the words for a field that an error names.

import { controlId } from "../shared/faults.js";
import { block, choice, day, line, number } from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { STATES, TRAINERS } from "./logic.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** @type {Record<string, string>} */
const LABELS = {
  partner_id: "training-partner",
  topic: "training-topic",
  held_on: "training-day",
  state: "training-state",
  trainer: "training-who",
  hours: "training-hours",
  heads_us: "training-heads-us",
  heads_partner: "training-heads-theirs",
  materials: "training-materials",
  resources: "training-resources",
  notes: "agreement-notes",
};

/** @param {string} path */
export const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {Sheet} sheet @param {string} partner its name, or empty @param {string} them what it is called here */
export const whatGroup = (
  sheet,
  partner,
  them,
) => html`<section class="sec form__group" aria-labelledby="f-what"><h2 id="f-what">${t("training-what")}</h2>
  <partner-picker .label=${t("training-partner")} .control=${controlId(sheet.id, "partner_id")} .chosen=${partner} .wrong=${sheet.faults.find((one) => one.path === "partner_id")?.text ?? ""}></partner-picker>
  ${line(sheet, "topic", t("training-topic"), { required: true, guard: true, hint: t("training-topic-hint") })}
  ${choice(
    sheet,
    "trainer",
    t("training-who"),
    TRAINERS.map((one) => [one, t(`trainer_planned-${one}`, { partner: them })]),
  )}
  <div class="form__two">${day(sheet, "held_on", t("training-day"), { required: true })}${choice(
    sheet,
    "state",
    t("training-state"),
    STATES.map((state) => [state, t(`training_state-${state}`)]),
  )}</div></section>`;

/** @param {Sheet} sheet @param {string} them what the partner is called here */
export const peopleGroup = (
  sheet,
  them,
) => html`<section class="sec form__group" aria-labelledby="f-heads"><h2 id="f-heads">${t("training-heads")}</h2><p class="soft">${t("training-heads-lead")}</p>
  <div class="form__two">${number(sheet, "heads_us", t("training-heads-us"), { mode: "numeric" })}${number(sheet, "heads_partner", t("training-heads-partner", { partner: them }), { mode: "numeric" })}</div>
  <div class="form__two">${number(sheet, "hours", t("training-hours"), { hint: t("training-hours-hint") })}</div></section>`;

/** @param {Sheet} sheet @param {import("../resources/api.js").ResourceLine[]} library */
export function libraryGroup(sheet, library) {
  const chosen = /** @type {string[]} */ (sheet.values.resources);
  const wrong = sheet.faults.find((one) => one.path === "resources");
  return html`<section class="sec form__group" aria-labelledby="f-lib"><h2 id="f-lib">${t("training-materials")}</h2>
  ${block(sheet, "materials", t("training-materials"), { hint: t("training-materials-hint") })}
  <fieldset class="field ${wrong ? "field--error" : ""}" id=${controlId(sheet.id, "resources")} tabindex="-1"><legend>${t("training-resources")}</legend><div>${library.map((item) => html`<label class="check"><input type="checkbox" name="resources" value=${item.id} data-as="among" .checked=${live(chosen.includes(item.id))}><span>${seen(item.name)}<span class="fine faint under">${joined([t(`resource_kind-${item.kind}`), seen(item.publisher)], " · ")}</span></span></label>`)}</div>${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong.text}</span></p>` : nothing}</fieldset>
  ${block(sheet, "notes", t("agreement-notes"), { hint: t("facts-notes-hint") })}</section>`;
}

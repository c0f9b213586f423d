// The directory before it is saved: every field as it will stand in the file, under the names that the format gives them.

import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @param {unknown} value @returns {unknown} */
function written(value) {
  if (Array.isArray(value))
    return value.every((one) => typeof one !== "object" || one === null)
      ? value.map((one) => seen(String(one))).join(", ")
      : html`<ul class="lines">${value.map((one) => html`<li>${written(one)}</li>`)}</ul>`;
  if (typeof value === "object" && value !== null) return fields(value);
  return seen(String(value));
}

/** Ids say nothing to a reader. @param {object} record */
const fields = (record) =>
  html`<dl class="facts facts--machine">${Object.entries(record)
    .filter(([key, value]) => key !== "id" && !key.endsWith("_id") && value !== null)
    .map(([key, value]) => html`<dt>${key}</dt><dd>${written(value)}</dd>`)}</dl>`;

/** @param {{ organizations: any[], left_out: string[] }} directory */
export const directoryView = ({ organizations, left_out }) =>
  html`${
    left_out.length > 0
      ? html`<p class="small">${t("export-incomplete", { names: left_out.map(seen).join(", ") })}</p>`
      : nothing
  }${organizations.map((one) => html`<details class="fold"><summary>${icon("chevron", "i--turn")}${seen(one.name)}</summary>${fields(one)}</details>`)}`;

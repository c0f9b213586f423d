// The choice of a time zone.
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { t } from "./words.js";
import { NEAR, others, readable } from "./zones.js";

/**
 * @param {{ id: string, name: string, value: string, unset?: string, about?: string }} how `unset` names the empty choice
 */
export function zoneChoice({ id, name, value, unset, about }) {
  /** @param {string} zone */
  const option = (zone) => html`<option value=${zone} .selected=${live(zone === value)}>${readable(zone)}</option>`;
  return html`<select class="input" id=${id} name=${name} aria-describedby=${about ?? nothing}>${unset ? html`<option value="" .selected=${live(value === "")}>${unset}</option>` : nothing}<optgroup label=${t("zone-near")}>${NEAR.map(option)}</optgroup><optgroup label=${t("zone-others")}>${others(value).map(option)}</optgroup></select>`;
}

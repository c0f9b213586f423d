// Meetings before they are saved, as they will stand in the file: sites by the names that may leave, no notes.

import { clock, weekday } from "../shared/dates.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { readable } from "../shared/zones.js";
import { html } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("../shared/types.d.ts").OutgoingSchedule} Schedule */
/** @typedef {Schedule["items"][number]} Meeting */

/** @param {string} at on the wall there */
const time = (at) => clock(at.slice(11, 16), tag());

/** @param {Meeting} one @param {boolean} zones whether they are not all in one zone */
const row = (one, zones) =>
  html`<tr><th scope="row">${weekday(one.start.slice(0, 10), tag())}<br><span class="num">${time(one.start)}–${time(one.end)}</span>${zones ? html`<br><span class="soft">${readable(one.zone)}</span>` : ""}</th>
  <td>${seen(one.name) || t("export-on-site")}${one.cancelled || one.moved ? html`<br><b>${one.cancelled ? t(one.cancelled_by ? `schedule_cancelled-${one.cancelled_by}` : "schedule-cancelled") : t("schedule-moved")}</b>` : ""}</td>
  <td>${one.people.map(seen).join(", ")}</td><td>${joined([seen(one.site), seen(one.room)])}</td><td>${seen(one.partner)}</td></tr>`;

/** @param {Schedule} schedule */
export function meetingsView({ items }) {
  const zones = new Set(items.map((one) => one.zone)).size > 1;
  return html`<div class="table-wrap table-wrap--tall" tabindex="0" role="group" aria-labelledby="e-preview"><table class="table table--top"><thead><tr><th scope="col">${t("schedule_head-time")}</th><th scope="col">${t("export-meeting")}</th><th scope="col">${t("schedule_head-who")}</th><th scope="col">${t("schedule_head-where")}</th><th scope="col">${t("schedule_head-partner")}</th></tr></thead>
  <tbody>${items.map((one) => row(one, zones))}</tbody></table></div>`;
}

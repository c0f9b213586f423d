// What each step of bringing a calendar in shows.

import { personOption } from "../schedule/words.js";
import { href } from "../shared/address.js";
import { clock, dated } from "../shared/dates.js";
import { controlId, summary } from "../shared/faults.js";
import * as fields from "../shared/fields.js";
import { badge, banner, icon } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { changing, MEANINGS, OUTCOME_LOOK, offerOf } from "./logic.js";
import { problems } from "./views.js";

/** @typedef {{ partner: { id: string, name: string } | null, own: string, people: import("../schedule/api.js").Person[], rooms: import("../schedule/api.js").Room[], sites: { key: string, name: string, of: string, zone: string, organization: string }[] }} Known */
/** @typedef {import("./api.js").CalendarPreview} Preview */
/** @typedef {import("../shared/sheet.js").Sheet} Sheet */

/** Those of either side, and the sites of the other. @param {Sheet} sheet @param {Known} known */
function choices({ values }, known) {
  const sides = [known.own, known.partner?.id];
  const people = known.people.filter((one) => sides.includes(one.organization_id));
  const side = people.find((one) => one.id === values.person)?.organization_id;
  const sites = known.sites.filter((one) => one.organization !== side);
  const rooms = known.rooms.filter((one) => `${one.organization_id}/${one.site_id}` === values.site);
  return { people, sites, rooms };
}

/**
 * A file says neither whose it is nor where that is, in a way that could be relied on.
 * @param {Sheet} sheet @param {Known} known @param {number} events
 * @param {{ change: (event: Event) => void, look: (event: Event) => void, cancel: () => void }} acts
 */
export function whoseView(sheet, known, events, { change, look, cancel }) {
  const { people, sites, rooms } = choices(sheet, known);
  const wrong = sheet.faults.find((one) => one.path === "partner_id")?.text ?? "";
  const none = /** @type {[string, string]} */ (["", t("series-choose")]);
  const one = /** @type {(id: string, words: string) => [string, string]} */ ((id, words) => [id, words]);
  return html`<form autocomplete="off" class="form" novalidate @submit=${look} @change=${change}>${summary("calendar", sheet.faults)}
    <section class="form__group sec" aria-labelledby="calendar-whose"><h2 id="calendar-whose" tabindex="-1" data-step-title>${t("calendar-whose")}</h2><p class="soft">${t("calendar-whose-lead", { count: events })}</p>
    <partner-picker .label=${t("calendar-partner_id")} .control=${controlId(sheet.id, "partner_id")} .chosen=${known.partner?.name ?? ""} .wrong=${wrong}></partner-picker>
    ${
      known.partner
        ? html`${fields.choice(sheet, "person", t("calendar-person"), [none, ...people.map((who) => one(who.id, personOption(who)))], { hint: people.length > 0 ? "" : t("series-nobody") })}
          <div class="form__two">${fields.choice(sheet, "site", t("calendar-site"), [none, ...sites.map((site) => one(site.key, joined([seen(site.name), seen(site.of)])))])}${fields.choice(sheet, "room_id", t("schedule-room"), [one("", t("schedule-no-room")), ...rooms.map((room) => one(room.id, seen(room.name)))], { hint: t("calendar-room-hint") })}</div>`
        : nothing
    }</section>
    <div class="btns acts"><button class="btn btn--act" type="submit">${t("import-look")}</button><button class="btn btn--quiet" type="button" @click=${cancel}>${t("app-cancel")}</button></div></form>`;
}

/** @param {Preview} preview */
const counts = (preview) =>
  html`<ul class="row counts">${MEANINGS.filter((meaning) => meaning !== "gone" || preview.gone > 0).map((meaning) => html`<li>${badge(OUTCOME_LOOK[meaning].tone, OUTCOME_LOOK[meaning].sign, t(`calendar-count-${meaning}`, { count: preview[meaning] }))}</li>`)}</ul>`;

/** @param {Preview["rows"][number]} row */
const line = (row) =>
  html`<tr><td class="n">${row.line ?? nothing}</td><th scope="row">${seen(row.name) || t(row.line ? "import-no-name" : "calendar-not-there")}${row.location ? html`<span class="fine faint under">${seen(row.location)}</span>` : nothing}</th><td class="num">${row.starts ? html`${dated(row.starts.slice(0, 10), tag())}<span class="fine faint under">${clock(row.starts.slice(11, 16), tag())}</span>` : nothing}</td><td>${badge(OUTCOME_LOOK[row.meaning].tone, OUTCOME_LOOK[row.meaning].sign, t(`calendar_outcome-${row.meaning}`))}</td></tr>`;

/** @param {Preview} preview */
const rows = (preview) =>
  preview.rows.length === 0
    ? nothing
    : html`<section class="sec" aria-labelledby="i-rows"><div class="sec__head"><h3 id="i-rows">${t("calendar-rows")}</h3><p>${t("calendar-rows-lead")}</p></div>
  <div class="table-wrap table-wrap--tall" tabindex="0" role="group" aria-labelledby="i-rows"><table class="table table--top"><thead><tr><th scope="col" class="n">${t("import-line")}</th><th scope="col">${t("calendar-event")}</th><th scope="col">${t("calendar-first")}</th><th scope="col">${t("import-outcome")}</th></tr></thead><tbody>${preview.rows.map(line)}</tbody></table></div></section>`;

/**
 * @param {Preview} preview @param {{ who: string, partner: string }} whose
 * @param {{ add: (skipFaulty: boolean) => void, back: () => void, cancel: () => void }} acts
 */
export function calendarPreview(preview, whose, { add, back, cancel }) {
  const offer = offerOf(preview);
  const count = changing(preview);
  const others = html`<button class="btn" type="button" @click=${back}>${t("calendar-back")}</button><button class="btn btn--quiet" type="button" @click=${cancel}>${t("app-cancel")}</button>`;
  const acts = {
    all: html`<button class="btn btn--act" type="button" @click=${() => add(false)}>${icon("check")}${t("calendar-add", { count })}</button>${others}`,
    partly: html`<button class="btn" type="button" @click=${() => add(true)}>${t("calendar-add-without", { count, left: preview.refused })}</button>${others}`,
    nothing: others,
  }[offer];
  return html`<section aria-labelledby="i-preview"><h2 id="i-preview" tabindex="-1" data-step-title>${t("import-preview")}</h2><p class="soft">${t("calendar-preview-lead", { who: seen(whose.who), partner: seen(whose.partner) })}</p>${counts(preview)}
    ${preview.faults > 0 ? banner("brick", "alert", t(offer === "partly" ? "calendar-refused-whole" : "calendar-refused-all", { count: preview.faults })) : nothing}
    ${offer === "nothing" && preview.faults === 0 ? banner("", "info", t("calendar-nothing")) : nothing}
    ${preview.gone > 0 ? banner("ochre", "info", t("calendar-gone", { count: preview.gone })) : nothing}
    <div class="btns acts">${acts}</div>${problems(preview)}${rows(preview)}</section>`;
}

/** @param {Preview} preview @param {string} partner @param {() => void} again */
export const calendarDone = (preview, partner, again) =>
  html`<section aria-labelledby="i-done"><h2 id="i-done" tabindex="-1" data-step-title>${t("import-done")}</h2>${counts(preview)}
  ${preview.refused > 0 ? banner("ochre", "alert", t("calendar-done-without", { left: preview.refused })) : nothing}
  <p class="soft">${t("calendar-done-next")}</p><div class="btns acts"><a class="btn btn--act" href=${href("schedule", { partner })}>${icon("schedule")}${t("calendar-see")}</a><button class="btn" type="button" @click=${again}>${t("import-another")}</button></div>${problems(preview)}</section>`;

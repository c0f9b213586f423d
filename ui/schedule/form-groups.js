// The fields of a series: with whom, who, where, when, how often.

import { dayName, WEEK } from "../shared/dates.js";
import { controlId } from "../shared/faults.js";
import * as fields from "../shared/fields.js";
import { icon } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { NTHS, PATTERNS, ruleOf, UNTILS } from "./series-values.js";
import { personOption, ruleWords } from "./words.js";

/** @typedef {import("../shared/sheet.js").Sheet} Sheet */
/** @typedef {{ partner: { id: string, name: string } | null, people: import("./api.js").Person[], rooms: import("./api.js").Room[], sites: { key: string, name: string, of: string, zone: string, organization: string }[], agreements: { id: string, name: string }[], own: string, group: string }} Known */

/** What a field is called, for the summary of what is to be mended. @param {string} path */
export function labelOf(path) {
  const last = path.split(".").at(-1) ?? "";
  /** @type {Record<string, () => string>} */
  const labels = {
    partner_id: () => t("schedule_head-partner"),
    people: () => t("schedule_head-who"),
    site: () => t("schedule-site"),
    places: () => t("schedule-site"),
    from: () => t("series-from"),
    starts: () => t("schedule-starts"),
    ends: () => t("schedule-ends"),
    pattern: () => t("series-pattern"),
    days: () => t("series-days"),
    until: () => t("series-until"),
    until_on: () => t("series-until-on"),
    notes: () => t("series-notes"),
    agreement_id: () => t("series-agreement"),
  };
  return labels[last]?.() ?? "";
}

/** The organizations of staff and of sites, by who goes to whom; a group has both. @param {any} values @param {Known} known */
function sides(values, known) {
  if (values.group_id) return { staff: () => true, site: () => true };
  const theirs = values.direction === "theirs";
  return {
    staff: (/** @type {string} */ id) => (id === known.own) !== theirs,
    site: (/** @type {string} */ id) => (id === known.own) === theirs,
  };
}

/** Who, of those who come into question. @param {Sheet} sheet @param {Known} known */
function people(sheet, known) {
  const { staff } = sides(sheet.values, known);
  const fit = known.people.filter(
    (one) =>
      staff(one.organization_id) && (one.organization_id === known.own || one.organization_id === known.partner?.id),
  );
  if (fit.length === 0)
    return html`<div class="field" id=${controlId(sheet.id, "people")} tabindex="-1"><span class="label">${t("schedule_head-who")}</span><p class="field__hint">${t("series-nobody")}</p></div>`;
  return fields.several(
    sheet,
    "people",
    t("schedule_head-who"),
    fit.map((one) => [one.id, personOption(one)]),
    sheet.values.group_id ? t("series-two") : "",
  );
}

/** Where; several take turns. @param {Sheet} sheet @param {Known} known @param {() => void} redraw */
function places(sheet, known, redraw) {
  const { site } = sides(sheet.values, known);
  const sites = known.sites.filter((one) => site(one.organization));
  const rooms = (/** @type {string} */ key) =>
    known.rooms.filter((room) => `${room.organization_id}/${room.site_id}` === key);
  return html`${fields.groupFault(sheet, "places")}${fields.rows({
    sheet,
    path: "places",
    title: (_, index) => t("series-place", { n: index + 1 }),
    add: t("series-add-place"),
    blank: () => ({ site: "", room_id: "" }),
    redraw,
    least: 1,
    draw: (path, row) =>
      html`<div class="form__two">${fields.choice(sheet, `${path}.site`, t("schedule-site"), [["", t("series-choose")], .../** @type {[string, string][]} */ (sites.map((one) => [one.key, joined([seen(one.name), seen(one.of)])]))])}${fields.choice(sheet, `${path}.room_id`, t("schedule-room"), [["", t("schedule-no-room")], .../** @type {[string, string][]} */ (rooms(row.site).map((room) => [room.id, seen(room.name)]))])}</div>`,
  })}`;
}

/** With whom, and who goes to whom. @param {Sheet} sheet @param {Known} known @param {boolean} fixed */
function parties(sheet, known, fixed) {
  const { values } = sheet;
  if (fixed || values.group_id)
    return html`<div class="field"><span class="label">${t("schedule_head-partner")}</span><b>${seen(known.partner?.name)}</b></div>`;
  const picker = html`<partner-picker .label=${t("schedule_head-partner")} .control=${controlId(sheet.id, "partner_id")} .chosen=${known.partner?.name ?? ""} .wrong=${sheet.faults.find((one) => one.path === "partner_id")?.text ?? ""}></partner-picker>`;
  return html`${picker}${fields.choice(
    sheet,
    "direction",
    t("series-direction"),
    ["theirs", "ours"].map((one) => [one, t(`series_direction-${one}`)]),
  )}`;
}

/** By which rule, in parts that fit the pattern, and the sentence that says it back. @param {Sheet} sheet */
function rule(sheet) {
  const { values } = sheet;
  const { pattern, until } = values;
  const every = () =>
    fields.number(sheet, "every", t(pattern === "weekly" ? "series-every-weeks" : "series-every-months"), {
      as: "number",
    });
  return html`<div class="form__two">${fields.day(sheet, "from", t("series-from"))}${fields.choice(
    sheet,
    "pattern",
    t("series-pattern"),
    PATTERNS.map((one) => [one, t(`pattern-${one}`)]),
  )}</div>
  ${
    pattern === "weekly"
      ? html`${fields.several(
          sheet,
          "days",
          t("series-days"),
          WEEK.map((day) => [day, dayName(day, tag(), "long")]),
        )}${every()}`
      : nothing
  }
  ${
    pattern === "monthly_weekday"
      ? html`<div class="form__two">${fields.choice(
          sheet,
          "nth",
          t("series-nth"),
          NTHS.map((one) => [one, t(`nth-${one}`)]),
        )}${fields.choice(
          sheet,
          "day",
          t("series-day"),
          WEEK.map((day) => [day, dayName(day, tag(), "long")]),
        )}</div>${every()}`
      : nothing
  }
  ${pattern === "monthly_date" ? html`<div class="form__two">${fields.number(sheet, "date", t("series-date"))}${every()}</div>` : nothing}
  ${
    pattern === "once"
      ? nothing
      : html`<div class="form__two">${fields.choice(
          sheet,
          "until",
          t("series-until"),
          UNTILS.map((one) => [one, t(`until-${one}`)]),
        )}${until === "on" ? fields.day(sheet, "until_on", t("series-until-on")) : until === "count" ? fields.number(sheet, "count", t("series-count")) : nothing}</div>`
  }
  <p class="rule-said" role="status">${icon("schedule")}<span>${ruleWords(ruleOf(values), values.from)}</span></p>`;
}

/** @param {string} id @param {string} head @param {unknown} body */
const section = (id, head, body) =>
  html`<section class="form__group sec" aria-labelledby="series-s-${id}"><h2 id="series-s-${id}">${head}</h2>${body}</section>`;

/** All fields. @param {Sheet} sheet @param {Known} known @param {{ fixed: boolean, redraw: () => void }} how */
export const seriesFields = (sheet, known, { fixed, redraw }) =>
  html`${section("who", t("series-who"), html`${parties(sheet, known, fixed)}${known.partner || fixed ? people(sheet, known) : nothing}`)}
  ${section("where", t("series-where"), places(sheet, known, redraw))}
  ${section("when", t("series-when"), html`<div class="form__two">${fields.line(sheet, "starts", t("schedule-starts"), { type: "time" })}${fields.line(sheet, "ends", t("schedule-ends"), { type: "time" })}</div>${rule(sheet)}`)}
  ${fixed ? nothing : section("more", t("series-more"), html`${fields.choice(sheet, "agreement_id", t("series-agreement"), [["", t("series-any-agreement")], .../** @type {[string, string][]} */ (known.agreements.map((one) => [one.id, seen(one.name)]))])}${fields.block(sheet, "notes", t("series-notes"))}`)}`;

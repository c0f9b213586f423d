// What the dialog of a meeting shows and asks: its facts, and the form of each act.

import { weekday } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { plannedOf } from "./edits.js";
import { dayOf } from "./logic.js";
import { personOption, ruleWords, stateWords, timeSpan, whereWords, zoneWords } from "./words.js";

/** @typedef {import("./api.js").Occurrence} Occurrence */
/** @typedef {{ one: Occurrence, known: { series: import("./api.js").Series, rule: import("./api.js").Segment | null, people: import("./api.js").Person[], rooms: import("./api.js").Room[], sites: { key: string, name: string, of: string }[], agreements: { id: string, name: string }[] }, typed: any }} Asked */

/** @param {string} label @param {unknown} words */
const fact = (label, words) => (words ? html`<dt>${t(label)}</dt><dd>${words}</dd>` : nothing);

/** @param {Occurrence["people"][number]} who */
const person = (who) =>
  html`<li>${seen(who.name)}${who.present ? (who.substitute ? html` <span class="soft">${t("schedule-instead")}</span>` : nothing) : html` <span class="soft">${t("schedule-away")}</span>`}</li>`;

/** What is known of it. @param {Occurrence} one @param {Asked["known"] | null} known */
export const factList = (one, known) =>
  html`<dl class="facts occurrence__facts">${fact("schedule_head-time", html`${weekday(dayOf(one), tag())}, ${timeSpan(one)}${zoneWords(one) ? html`<br><span class="soft">${zoneWords(one)}</span>` : nothing}`)}
  ${fact("schedule_head-who", html`<ul>${one.people.map(person)}</ul>`)}${fact("schedule_head-where", whereWords(one))}${fact("schedule_head-partner", seen(one.partner))}
  ${fact("schedule_head-state", stateWords(one))}${known?.rule ? fact("schedule-rule", ruleWords(known.rule.rule, "")) : nothing}${fact("schedule-note", seen(one.note))}</dl>`;

/** @param {string} name @param {string} label @param {unknown} control @param {unknown} [more] */
const field = (name, label, control, more = nothing) =>
  html`<div class="field"><label for="occurrence-${name}">${label}</label>${control}${more}</div>`;

/** @param {string} name @param {string} label @param {string} type @param {string} value */
const input = (name, label, type, value) =>
  field(
    name,
    label,
    html`<input class="input" type=${type} autocomplete="off" id="occurrence-${name}" name=${name} step=${type === "time" ? "300" : nothing} .value=${live(value)}>`,
  );

/** @param {string} name @param {string} label @param {[string, string][]} options @param {string} value */
const choice = (name, label, options, value) =>
  field(
    name,
    label,
    html`<select class="input" id="occurrence-${name}" name=${name}>${options.map(([one, text]) => html`<option value=${one} .selected=${live(one === value)}>${text}</option>`)}</select>`,
  );

/** @param {string} value @param {"note" | "notes"} [name] of the day, or of the series */
const note = (value, name = "note") =>
  field(
    name,
    t(name === "note" ? "schedule-note" : "series-notes"),
    html`<textarea class="input" autocomplete="off" id="occurrence-${name}" name=${name} aria-describedby="occurrence-guard" .value=${live(value)}></textarea>`,
    html`<p class="field__guard" id="occurrence-guard">${icon("shield")}${t("form-guard")}</p>`,
  );

/** Who is away, and who comes instead. @param {Asked} asked */
const absences = ({ one, known, typed }) => {
  const people = plannedOf(one, known.rule);
  const others = known.people.filter((who) => !people.includes(who.id));
  return people.map((id) => {
    const who = known.people.find((person) => person.id === id);
    const name = seen(who?.name ?? "");
    const { away, substitute } = typed.away[id] ?? { away: false, substitute: "" };
    return html`<label class="check"><input type="checkbox" name="away:${id}" .checked=${live(away)}><span>${t("schedule-is-away", { name })}</span></label>${
      away
        ? choice(
            `substitute:${id}`,
            t("schedule-substitute-for", { name }),
            [
              ["", t("schedule-nobody")],
              .../** @type {[string, string][]} */ (others.map((one) => [one.id, personOption(one)])),
            ],
            substitute,
          )
        : nothing
    }`;
  });
};

/** Where: a site, and a room of it. @param {Asked} asked */
function where({ known, typed }) {
  const rooms = known.rooms.filter((room) => `${room.organization_id}/${room.site_id}` === typed.site);
  return html`<div class="form__two">${choice(
    "site",
    t("schedule-site"),
    known.sites.map((site) => [site.key, joined([seen(site.name), seen(site.of)])]),
    typed.site,
  )}
  ${choice("room_id", t("schedule-room"), [["", t("schedule-no-room")], .../** @type {[string, string][]} */ (rooms.map((room) => [room.id, seen(room.name)]))], typed.room_id)}</div>`;
}

/** @param {Asked} asked @param {boolean} day whether the day can be another */
const when = ({ typed }, day) =>
  html`<div class="form__three">${day ? input("date", t("schedule-day"), "date", typed.date) : nothing}${input("starts", t("schedule-starts"), "time", typed.starts)}${input("ends", t("schedule-ends"), "time", typed.ends)}</div>`;

/** Another day, time, place; who is away. @param {Asked} asked */
const change = (asked) =>
  html`<p class="fine soft">${t("schedule-move-hint")}</p>${when(asked, !asked.one.extra)}${where(asked)}${absences(asked)}${note(asked.typed.note)}`;

/** One more, on a day that the rule does not have. @param {Asked} asked */
const extra = (asked) =>
  html`<p class="fine soft">${t("schedule-extra-hint")}</p>${when(asked, true)}${where(asked)}${note(asked.typed.note)}`;

/** What the series rests on. @param {Asked} asked */
const facts = ({ known, typed }) =>
  html`${choice(
    "agreement_id",
    t("series-agreement"),
    [
      ["", t("series-any-agreement")],
      .../** @type {[string, string][]} */ (known.agreements.map((one) => [one.id, seen(one.name)])),
    ],
    typed.agreement_id,
  )}${note(typed.notes, "notes")}`;

/** It does not take place. @param {Asked} asked */
const cancel = ({ typed }) =>
  html`${choice(
    "by",
    t("schedule-cancelled-by"),
    ["us", "partner", "other"].map((by) => [by, t(`schedule_by_whom-${by}`)]),
    typed.by,
  )}${note(typed.note)}`;

/** It took place. @param {Asked} asked */
const held = ({ typed }) =>
  field(
    "heads",
    t("schedule-head-count"),
    html`<input class="input" type="number" min="0" max="500" id="occurrence-heads" name="heads" aria-describedby="occurrence-heads-hint" .value=${live(String(typed.heads))}>`,
    html`<p class="field__hint" id="occurrence-heads-hint">${t("schedule-head-hint")}</p>`,
  );

/** It ends. @param {Asked} asked */
const end = ({ typed }) => input("last", t("schedule-last-day"), "date", typed.last);

/** The form of each act. @type {Record<string, (asked: Asked) => unknown>} */
export const FORMS = { change, extra, cancel, held, end, facts };

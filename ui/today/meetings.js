// Who is here today, and which groups meet: both by time, each with where, and struck out where it does not take place.

import { stateWords, timeSpan, whereWords, whoWords, zoneWords } from "../schedule/words.js";
import { href } from "../shared/address.js";
import { badge, icon } from "../shared/parts.js";
import { joined, listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { isOff } from "./logic.js";

/** @typedef {import("../shared/types.d.ts").Occurrence} Occurrence */

/** Whom it says: of a group its name; of time on site who is there, or was meant to be. @param {Occurrence} one */
const who = (one) =>
  whoWords(one) ||
  listed(
    one.people.map((person) => seen(person.name)),
    tag(),
  );

/** @param {Occurrence} one @param {string} day */
function line(one, day) {
  const off = isOff(one);
  const to = href("schedule", { span: "day", day, one: one.id });
  const name = html`<a class="plain" href=${to}>${who(one)}</a>`;
  const there = one.people.filter((person) => person.present).map((person) => seen(person.name));
  const state = stateWords(one);
  return html`<li>${icon(one.kind === "session" ? "groups" : "person")}<div><b>${off ? html`<s>${name}</s>` : name}</b><p>${off ? html`<s>${timeSpan(one)}</s>` : html`<b>${timeSpan(one)}</b>`}, ${whereWords(one)}</p><p class="faint">${joined([one.name && listed(there, tag()), seen(one.partner), zoneWords(one)], " · ")}</p></div>${state ? badge(off ? "ochre" : "", off ? "minus" : "info", state) : nothing}</li>`;
}

/** @param {string} id @param {string} title @param {string} none @param {Occurrence[]} meetings @param {string} day */
function part(id, title, none, meetings, day) {
  return html`<section class="sec" aria-labelledby=${id}><div class="sec__head"><h2 id=${id}>${title}</h2><a href=${href("schedule", { span: "day", day })}>${t("today-day")}<span class="visually-hidden">: ${title}</span></a></div>
    ${meetings.length === 0 ? html`<p class="soft">${none}</p>` : html`<ul class="lines lines--icon meetings">${meetings.map((one) => line(one, day))}</ul>`}</section>`;
}

/** @param {import("./api.js").Today} day */
export function meetings({ meetings: all, today }) {
  const of = (/** @type {Occurrence["kind"]} */ kind) => all.filter((one) => one.kind === kind);
  return html`<div class="cols cols--two"><div>${part("t-here", t("today-here"), t("today-here-none"), of("on_site"), today)}</div><div>${part("t-groups", t("today-groups"), t("today-groups-none"), of("session"), today)}</div></div>`;
}

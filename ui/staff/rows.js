// The rows of staff, of sites with their rooms, and of closures.

import { href } from "../shared/address.js";
import { dated, near, today } from "../shared/dates.js";
import { badge, icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

const writes = () => may("advocate", "supervisor", "staff");

/** A link to the form for who may use it. @param {string} room @param {string} id @param {string} name */
const named = (room, id, name) =>
  writes() ? html`<a href=${href(`${room}/edit`, { id })}>${seen(name)}</a>` : seen(name);

/** The day, or that it is open. @param {string | null | undefined} day */
const done = (day) =>
  day ? html`<span class="num">${dated(day, tag())}</span>` : badge("ochre", "open", t("staff-not-yet"));

/** @param {{ from?: string | null, until?: string | null, left: boolean }} line */
function when(line) {
  if (line.left) return badge("", "minus", t("staff-left", { day: dated(line.until ?? "", tag()) }));
  if (line.until) return badge("ochre", "clock", t("staff-until-day", { day: dated(line.until, tag()) }));
  return line.from ? t("staff-since", { day: dated(line.from, tag()) }) : nothing;
}

/** @param {import("./api.js").StaffLine} line @param {boolean} whole all organizations stand in the list @param {string} languages */
export const personRow = (line, whole, languages) =>
  html`<tr><th scope="row">${named("staff", line.id, line.name)}<span class="fine faint under">${joined([seen(line.title), whole && seen(line.organization)], " · ")}</span></th><td>${t(`staff_role-${line.role}`)}<span class="fine faint under">${languages}</span></td><td>${done(line.oriented_on)}</td><td>${done(line.trained_on)}</td><td>${when(line)}</td></tr>`;

/** @param {import("../rooms/api.js").RoomLine} room */
const roomItem = (room) =>
  html`<li>${named("rooms", room.id, room.name)}<span class="fine faint"> ${joined([room.capacity ? t("room-fits", { count: room.capacity }) : "", seen(room.accessibility)], " · ")}</span></li>`;

/** @param {{ organization: import("../partners/api.js").Partner, site: import("../shared/types.d.ts").Site, rooms: import("../rooms/api.js").RoomLine[] }} one @param {boolean} whole @param {string} hours */
export const siteRow = ({ organization, site, rooms }, whole, hours) =>
  html`<tr><th scope="row">${seen(site.name)}${site.confidential ? html` ${badge("ochre", "lock", t("site-confidential"))}` : nothing}<span class="fine faint under">${whole ? seen(organization.name) : nothing}</span></th><td>${hours || html`<span class="faint">${t("hours-none")}</span>`}${writes() ? html`<a class="fine under no-print" href=${organization.own ? "#/program/edit" : href("partners/edit", { id: organization.id })}>${t("hours-edit")}<span class="visually-hidden"> ${seen(site.name)}</span></a>` : nothing}</td><td>${rooms.length > 0 ? html`<ul class="rooms">${rooms.map(roomItem)}</ul>` : nothing}${writes() ? html`<a class="fine no-print" href=${href("rooms/new", { organization: organization.id, site: site.id })}>${t("room-add-here")}<span class="visually-hidden"> ${seen(site.name)}</span></a>` : nothing}</td></tr>`;

/** @param {import("../rooms/closures.js").ClosureLine} line */
export function closureRow(line) {
  const over = !line.next_on;
  const span =
    line.from === line.until
      ? dated(line.from, tag())
      : t("closure-span", { from: dated(line.from, tag()), until: dated(line.until, tag()) });
  const next = line.next_on ? t("closure-next", { day: near(line.next_on, today(zone()), tag()) }) : "";
  const day = line.yearly ? next : over ? t("closure-over") : "";
  return html`<tr><td><span class="num">${line.yearly ? next : span}</span>${line.yearly ? html` ${badge("sky", "undo", t("closure-yearly"))}` : over ? html` ${badge("", "minus", day)}` : nothing}${line.leap_only ? html`<span class="fine faint under">${icon("info")} ${t("closure-leap")}</span>` : nothing}</td><th scope="row">${named("closures", line.id, line.reason || t("closure-one"))}</th><td>${line.site ? seen(line.site) : t("closure-everywhere")}<span class="fine faint under">${seen(line.organization)}</span></td></tr>`;
}

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { newGroup } from "../../ui/groups/logic.js";
import { forget } from "../../ui/shared/session.js";
import { newClosure, newPerson, newRoom, sentClosure, sitesWithRooms } from "../../ui/staff/logic.js";
import { asked, enter, put, say, settled, shell } from "./page.mjs";
import "../../ui/groups/group-detail.js";
import "../../ui/settings/settings-page.js";
import "../../ui/groups/group-form.js";
import "../../ui/groups/group-page.js";
import "../../ui/rooms/closure-form.js";
import "../../ui/rooms/room-form.js";
import "../../ui/staff/staff-form.js";
import "../../ui/staff/staff-page.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E{{7*7}}';
const kept = { archived_at: null, removed_at: null, revision: 1, updated_at: "2026-11-24T10:00:00Z" };
const names = { organization: HOSTILE, own: true, site: HOSTILE, site_outgoing: HOSTILE, name: HOSTILE };
const person = { ...newPerson("o1"), ...kept, ...names, id: "s1", title: HOSTILE, notes: HOSTILE };
const room = { ...newRoom("o1", "t1"), ...kept, ...names, id: "r1", accessibility: HOSTILE };
const closure = {
  ...newClosure("o1"),
  ...kept,
  ...names,
  id: "c1",
  reason: HOSTILE,
  from: "2026-12-24",
  until: "2026-12-26",
};
const group = {
  ...newGroup("o2"),
  ...kept,
  id: "g1",
  name: HOSTILE,
  partner: HOSTILE,
  purpose: HOSTILE,
  substitutes: ["s1"],
};
const site = { id: "t1", name: HOSTILE, confidential: false, hours: [] };
const own = { id: "o1", own: true, name: HOSTILE, sites: [site] };
/** @param {any[]} items */
const page = (items) => ({ items, next: null, total: items.length, all: items.length });

beforeEach(async () => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
  forget();
  await enter(["advocate"]);
  Object.assign(shell, {
    changes_list: () => ({ items: [] }),
    programs_get: () => own,
    partners_get: () => own,
    partners_list: () => page([]),
    agreements_list: () => page([]),
    staff_list: () => page([{ ...person, left: false, archived: false }]),
    staff_get: () => person,
    rooms_list: () => page([room]),
    rooms_get: () => room,
    closures_list: () => ({ items: [{ ...closure, next_on: "2026-12-24", leap_only: false }] }),
    closures_get: () => closure,
    groups_list: () => page([{ ...group, substitutes: 0, archived: false }]),
    groups_get: () => group,
    readiness_get: () => ({ agreement: true, trained: true, substitute: true, room: false, ready: false }),
    series_list: () => ({ items: [] }),
    occurrences_list: () => ({ items: [] }),
  });
});

/** @param {string} name @param {string} room @param {string} page @param {Record<string, string>} [params] */
const open = async (name, room, page, params = {}) => {
  const element = put(name, { route: { room, page, params } });
  await settled();
  return element;
};

test("hostile words are text on every screen of staff, places and groups", async () => {
  for (const [name, at, part] of [
    ["staff-page", "staff", ""],
    ["staff-form", "staff", "edit"],
    ["room-form", "rooms", "edit"],
    ["closure-form", "closures", "edit"],
    ["group-page", "groups", ""],
    ["group-detail", "groups", "one"],
    ["group-form", "groups", "edit"],
  ]) {
    const screen = await open(name, at, part, { id: "x" });
    assert.equal(screen.querySelector("img"), null, name);
    assert.ok(screen.textContent.includes("⟨U+202E⟩") && !screen.textContent.includes("\u202E"), name);
  }
});

test("every free text of these forms says that nothing about a survivor belongs there", async () => {
  for (const [name, at, count] of /** @type {const} */ ([
    ["staff-form", "staff", 3],
    ["room-form", "rooms", 3],
    ["closure-form", "closures", 1],
    ["group-form", "groups", 3],
  ])) {
    const form = await open(name, at, "new");
    assert.equal(form.querySelectorAll(".field__guard").length, count, name);
  }
});

test("a form says what is missing by its field and sends nothing", async () => {
  for (const [name, at, words] of [
    ["staff-form", "staff", /Choose the organization/],
    ["room-form", "rooms", /Choose the site/],
    ["closure-form", "closures", /Choose the first day/],
    ["group-form", "groups", /Choose the partner/],
  ]) {
    const form = await open(/** @type {string} */ (name), /** @type {string} */ (at), "new");
    await form.save();
    await settled();
    assert.match(form.querySelector(".errors").textContent, /** @type {RegExp} */ (words));
  }
  assert.ok(!asked.some((one) => one.command.endsWith("_add")));
});

test("who may not write is shown neither a way to add nor to edit", async () => {
  forget();
  await enter(["administrator"]);
  const screen = await open("staff-page", "staff", "");
  assert.equal(screen.querySelector("place-lists a"), null);
  const groups = await open("group-page", "groups", "");
  assert.equal(groups.querySelector("a[href*='new']"), null);
});

test("one closed day needs no last day, and no site is every site", () => {
  assert.deepEqual(sentClosure({ from: "2026-12-24", until: null, site_id: "" }), {
    from: "2026-12-24",
    until: "2026-12-24",
    site_id: null,
  });
});

test("sites of our own stand in the list without rooms, those of others with them", () => {
  const other = { id: "o2", own: false, sites: [{ id: "t2" }, { id: "t3" }] };
  const rows = sitesWithRooms([own, other], [{ site_id: "t3" }], (one) => one.own);
  assert.deepEqual(
    rows.map((one) => one.site.id),
    ["t1", "t3"],
  );
});

test("a group says when it meets, what came of its last meetings, and what it still needs", async () => {
  const place = { site: HOSTILE, site_outgoing: HOSTILE, confidential: false, room: null };
  const meeting = (/** @type {string} */ day, /** @type {any} */ more = {}) => ({
    id: `s1/${day}`,
    kind: "session",
    name: HOSTILE,
    start: `${day}T18:00:00-06:00`,
    end: `${day}T19:30:00-06:00`,
    zone: "America/Chicago",
    clock: "plain",
    people: [{ id: "s1", name: HOSTILE, present: true, substitute: false }],
    place,
    ...more,
  });
  const items = [
    meeting("2020-11-10", { held: true, heads: 7 }),
    meeting("2020-11-17"),
    meeting("2090-12-01", { cancelled: true, cancelled_by: "us" }),
    meeting("2090-12-08"),
  ];
  const until = { pattern: { weekly: { every: 1, days: ["TU"] } }, until: "open" };
  const segment = { from: "2020-09-01", starts: "18:00:00", minutes: 90, rule: until, places: [], people: [] };
  shell.occurrences_list = () => ({ items });
  shell.series_list = () => ({ items: [{ id: "s1", segments: [segment] }] });
  const screen = await open("group-detail", "groups", "one", { id: "g1" });
  assert.equal(screen.querySelector("img"), null);
  assert.equal(screen.querySelectorAll(".group__next li").length, 2);
  assert.equal(screen.querySelectorAll(".group__next s").length, 1, "what was cancelled is struck out");
  const rows = [...screen.querySelectorAll(".group__last tbody tr")];
  assert.equal(rows.length, 2);
  assert.match(rows[0].textContent, /Not recorded yet.*Record as held/s);
  assert.match(rows[1].textContent, /7/);
  const ask = rows[0].querySelector("a.btn");
  assert.equal(new URLSearchParams(ask.getAttribute("href").split("?")[1]).get("one"), "s1/2020-11-17");
  assert.match(screen.querySelector(".group__ready").textContent, /Not ready yet.*No room is booked/s);
  assert.ok(screen.querySelector('a[href="#/schedule/new?group=g1"]'));
  forget();
  await enter(["administrator"]);
  const reader = await open("group-detail", "groups", "one", { id: "g1" });
  assert.equal(reader.querySelector('a[href*="schedule/new"], .group__last a.btn'), null);
});

test("saving the settings keeps the time between two sites, and a refusal stands at its field", async () => {
  forget();
  await enter(["administrator"]);
  const kept = { stale_months: 6, routine_months: 12, travel_minutes: 45, timezone: "America/Chicago" };
  shell.settings_get = () => kept;
  /** @type {any} */
  let sent = null;
  shell.settings_update = (/** @type {any} */ { settings }) => {
    sent = settings;
    if (settings.travel_minutes > 240)
      throw { code: "invalid_input", message: "Choose between 0 and 240 minutes.", field: "travel_minutes" };
    return settings;
  };
  const screen = await open("settings-page", "settings", "");
  const field = screen.querySelector("#travel_minutes");
  assert.equal(field.value, "45");
  await screen.save();
  assert.equal(sent.travel_minutes, 45);
  field.value = "900";
  await screen.save();
  assert.equal(sent.travel_minutes, 255, "still a number that the shell can refuse");
  assert.match(screen.querySelector("#travel-wrong").textContent, /240 minutes/);
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { between, daysOf, nudged, nudgedWhole, turn } from "../../ui/schedule/days.js";
import { extraOf, plannedOf, typedOf, whatOf, withSubstitutes } from "../../ui/schedule/edits.js";
import { byMeeting, columns, officesClosed, partsOf, rowClosed, weeksOf } from "../../ui/schedule/logic.js";
import { follow, isWhole, ruleOf, segmentOf, typedSegment } from "../../ui/schedule/series-values.js";
import { forget } from "../../ui/shared/session.js";
import { asked, enter, put, say, settled, shell, until } from "./page.mjs";
import "../../ui/schedule/schedule-page.js";
import "../../ui/schedule/series-form.js";
import "../../ui/settings/bin-page.js";

const { ruleWords } = await import("../../ui/schedule/words.js");

/** @param {any} [more] @returns {any} */
const meeting = (more = {}) => ({
  id: "s1/2026-11-24",
  series_id: "s1",
  on: "2026-11-24",
  kind: "on_site",
  name: "",
  partner_id: "p1",
  partner: "Fernbrook",
  start: "2026-11-24T09:00:00-06:00",
  end: "2026-11-24T13:00:00-06:00",
  zone: "America/Chicago",
  clock: "plain",
  people: [{ id: "w1", name: "A.M.", organization_id: "p1", present: true, substitute: false }],
  place: {
    site: "The house",
    site_outgoing: "Site two",
    room: "Room 2",
    organization_id: "own",
    site_id: "t1",
    room_id: "r1",
  },
  cancelled: false,
  cancelled_by: null,
  moved: false,
  extra: false,
  held: false,
  heads: null,
  note: "",
  ...more,
});

/** @type {any} */
const segment = {
  from: "2026-11-03",
  starts: "09:00:00",
  minutes: 240,
  zone: "America/Chicago",
  rule: { pattern: { weekly: { every: 2, days: ["TU"] } }, until: { count: 5 } },
  places: [{ organization_id: "own", site_id: "t1", room_id: "r1" }],
  people: ["w1"],
};

const finding = {
  id: "f1",
  kind: "room_twice",
  start: "2026-11-24T09:00:00-06:00",
  action: "change_room",
  comments: [],
  accepted: null,
  records: [
    { kind: "room", id: "r1", name: "Room 2" },
    { kind: "occurrence", id: "s1/2026-11-24", name: "2026-11-24T09:00:00-06:00" },
    { kind: "occurrence", id: "s2/2026-11-24", name: "2026-11-24T10:30:00-06:00" },
  ],
};

/** @param {any[]} occurrences @param {any[]} findings */
function answer(occurrences, findings = []) {
  shell.programs_get = () => ({ id: "own", name: "Larkspur", sites: [{ id: "t1", name: "The house", timezone: "" }] });
  shell.partners_get = () => ({ id: "p1", name: "Fernbrook", sites: [] });
  shell.occurrences_list = () => ({ items: occurrences });
  shell.findings_list = () => ({ items: findings });
  shell.closed_days_list = () => ({ items: [] });
  shell.agreements_list = () => ({ items: [{ id: "g1", name: "Walk-in hours" }], total: 1, next: null });
  shell.reviews_get = () => ({ hours: [], signed: null });
  shell.series_get = () => ({
    id: "s1",
    revision: 3,
    changes: [],
    held: [],
    segments: [segment],
    partner_id: "p1",
    notes: "",
  });
  shell.segments_get = () => ({ ...segment, from: "2026-11-24" });
  shell.staff_list = () => ({
    items: [{ id: "w1", name: "A.M.", organization_id: "p1", own: false, organization: "Fernbrook" }],
  });
  shell.rooms_list = () => ({ items: [{ id: "r1", name: "Room 2", organization_id: "own", site_id: "t1" }] });
  shell.series_review = () => ({
    findings,
    skipped: ["2027-02-01"],
    clocks: [{ on: "2027-03-14", clock: "moved" }],
    dropped: [],
    meetings: 26,
  });
}

beforeEach(async () => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
  forget();
  await enter();
});

test("a month shows whole weeks, and turns to the last day of a shorter one", () => {
  const days = daysOf("month", "2026-11-24");
  assert.deepEqual([days[0], days.at(-1), days.length], ["2026-10-26", "2026-12-06", 42]);
  assert.equal(weeksOf(days).length, 6);
  assert.equal(daysOf("month", "2027-02-10").length, 28);
  assert.equal(turn("month", "2027-01-31", 1), "2027-02-28");
  assert.equal(turn("week", "2026-12-28", 1), "2027-01-04");
});

test("an arrow moves by a day or a quarter of an hour, and never out of the day", () => {
  const at = { date: "2026-11-30", starts: "09:00" };
  assert.deepEqual(nudged(at, "ArrowRight"), { date: "2026-12-01", starts: "09:00" });
  assert.deepEqual(nudged(at, "ArrowUp"), { date: "2026-11-30", starts: "08:45" });
  assert.deepEqual(nudged({ ...at, starts: "23:50" }, "ArrowDown"), { ...at, starts: "23:50" });
  assert.equal(between("22:00", "01:30"), 210);
});

test("a move keeps the length, past midnight too", () => {
  const at = { date: "2026-11-30", starts: "22:50", ends: "23:50" };
  assert.deepEqual(nudgedWhole(at, "ArrowDown"), { ...at, starts: "23:05", ends: "00:05" });
  assert.deepEqual(nudgedWhole({ ...at, starts: "23:05", ends: "00:05" }, "ArrowUp"), at);
  assert.deepEqual(nudgedWhole(at, "ArrowRight"), { ...at, date: "2026-12-01" });
  const edge = { ...at, starts: "23:50", ends: "00:50" };
  assert.deepEqual(nudgedWhole(edge, "ArrowDown"), edge);
  assert.deepEqual(nudgedWhole({ ...at, ends: "" }, "ArrowDown"), { ...at, starts: "23:05", ends: "" });
});

test("the night on which the clocks change leaves the end where the wall has it", () => {
  const night = { ...segment, starts: "22:00:00", minutes: 480 };
  for (const [start, end] of [
    ["2026-10-31T22:00:00-05:00", "2026-11-01T06:00:00-06:00"],
    ["2027-03-13T22:00:00-06:00", "2027-03-14T06:00:00-05:00"],
  ]) {
    const on = start.slice(0, 10);
    const typed = typedOf(meeting({ on, start, end }), ["w1"], null);
    assert.equal(typed.ends, "06:00");
    assert.equal(whatOf(typed, night, on), null);
  }
});

/** An extra one as the series has it. @param {any} [more] */
const extraWhat = (more = {}) => ({
  extra: {
    starts: "09:00:00",
    minutes: 240,
    place: segment.places[0],
    people: ["w1"],
    cancelled_by: null,
    away: [],
    ...more,
  },
});

/** What can be done with the day of a panel. @param {any} panel @returns {string[]} */
const acts = (panel) =>
  [...panel.querySelectorAll(".panel-acts button")].map((/** @type {any} */ one) => one.textContent.trim());

test("an extra meeting is cancelled by whom it was, with all else as it is", async () => {
  const what = extraWhat({ minutes: 1440, away: [{ person: "w1", substitute: null }] });
  const { panel, type, send } = await formOf("Cancel", meeting({ extra: true }), [
    { on: "2026-11-24", what, note: "" },
  ]);
  type("by", "partner");
  const sent = await send();
  assert.deepEqual(sent, {
    one: { on: "2026-11-24", what: { extra: { ...what.extra, cancelled_by: "partner" } }, note: "" },
  });
  assert.ok(!panel.querySelector("dialog").open);
});

test("a cancelled extra meeting takes place after all, or is taken out", async () => {
  const what = extraWhat({ cancelled_by: "us", away: [{ person: "w1", substitute: "w2" }] });
  const one = meeting({ extra: true, cancelled: true, cancelled_by: "us", note: "Snow" });
  one.people[0].present = false;
  const { panel } = await formOf("It takes place after all", one, [{ on: "2026-11-24", what, note: "Snow" }]);
  await settled();
  const sent = asked.find((one) => one.command === "series_update")?.args.edit;
  assert.deepEqual(sent, {
    one: { on: "2026-11-24", what: { extra: { ...what.extra, cancelled_by: null } }, note: "Snow" },
  });
  assert.ok(!panel.querySelector("dialog").open);
  await formOf("Take out", one, [{ on: "2026-11-24", what, note: "Snow" }]);
  await settled();
  assert.deepEqual(asked.findLast((one) => one.command === "series_update")?.args.edit, {
    one: { on: "2026-11-24", what: null, note: "" },
  });
});

test("of an extra meeting its own people are away, and somebody else comes", async () => {
  const what = extraWhat({ people: ["w3"] });
  const [who] = meeting().people;
  const one = meeting({ extra: true, people: [{ ...who, id: "w3", name: "B.N." }] });
  const { panel, send } = await formOf("Move or change", one, [{ on: "2026-11-24", what, note: "" }]);
  const box = panel.querySelector("[name='away:w3']");
  assert.equal(panel.querySelector("[name='away:w1']"), null);
  box.checked = true;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  const instead = panel.querySelector("[name='substitute:w3']");
  instead.value = "w1";
  instead.dispatchEvent(new Event("input", { bubbles: true }));
  const sent = await send();
  assert.deepEqual(sent.one.what, extraWhat({ people: ["w3"], away: [{ person: "w3", substitute: "w1" }] }));
});

test("an extra meeting with a substitute opens with her, and has both acts", async () => {
  const what = extraWhat({ away: [{ person: "w1", substitute: "w2" }] });
  const [who] = meeting().people;
  const people = [
    { ...who, present: false },
    { ...who, id: "w2", name: "C.D.", substitute: true },
  ];
  const typed = withSubstitutes(
    typedOf(meeting({ extra: true, people }), plannedOf(meeting({ people }), null), null),
    /** @type {any} */ (what),
  );
  assert.deepEqual(typed.away, { w1: { away: true, substitute: "w2" } });
  const { panel } = await formOf("Move or change", meeting({ extra: true, people }), [
    { on: "2026-11-24", what, note: "" },
  ]);
  [...panel.querySelectorAll("button")].find((one) => one.textContent.trim() === "Back").click();
  assert.deepEqual(acts(panel), ["Move or change", "Cancel", "Take out"]);
});

test("the form of all asks for the first day that may still be changed", async () => {
  answer([meeting()]);
  const form = (/** @type {string} */ scope) =>
    put("series-form", { route: { room: "schedule", page: "edit", params: { id: "s1", on: "2026-12-15", scope } } });
  form("all");
  await settled();
  form("later");
  await settled();
  const sent = asked.filter((one) => one.command === "segments_get").map((one) => one.args);
  assert.deepEqual(sent, [
    { id: "s1", on: "2026-12-15", all: true },
    { id: "s1", on: "2026-12-15", all: false },
  ]);
});

test("a change keeps only what differs from the rule", () => {
  const typed = typedOf(meeting(), ["w1"], null);
  assert.equal(whatOf(typed, { ...segment, from: "2026-11-24" }, "2026-11-24"), null);
  const moved = typedOf(meeting(), ["w1"], { date: "2026-11-25", starts: "09:15" });
  assert.deepEqual(whatOf(moved, segment, "2026-11-24"), {
    altered: { date: "2026-11-25", starts: "09:15:00", minutes: null, place: null, away: [] },
  });
  typed.away.w1 = { away: true, substitute: "w2" };
  assert.deepEqual(whatOf(typed, segment, "2026-11-24"), {
    altered: { date: null, starts: null, minutes: null, place: null, away: [{ person: "w1", substitute: "w2" }] },
  });
  assert.deepEqual(extraOf(typed, ["w1"]), {
    extra: {
      starts: "09:00:00",
      minutes: 240,
      place: segment.places[0],
      people: ["w1"],
      cancelled_by: null,
      away: [{ person: "w1", substitute: "w2" }],
    },
  });
});

test("a stretch comes out of the form as it went in, whatever its rule", () => {
  const rules = [
    segment.rule,
    { pattern: "once", until: "open" },
    { pattern: { monthly_weekday: { every: 1, nth: "last", day: "FR" } }, until: { on: "2027-06-25" } },
    { pattern: { monthly_date: { every: 2, date: 31 } }, until: "open" },
  ];
  for (const rule of rules) assert.deepEqual(segmentOf(typedSegment({ ...segment, rule })), { ...segment, rule });
});

test("the weekday goes with the first day, and an unfinished form asks for no preview", () => {
  const typed = { ...typedSegment({ ...segment, from: "2026-11-24" }), partner_id: "p1" };
  typed.from = "2026-11-26";
  follow(typed, "2026-11-24");
  assert.deepEqual(typed.days, ["TH"]);
  assert.ok(isWhole(typed));
  assert.ok(!isWhole({ ...typed, days: [] }));
  assert.ok(!isWhole({ ...typed, people: [] }));
});

test("a rule is said back in both languages", () => {
  assert.match(ruleWords(segment.rule, "2026-11-03"), /^Every 2 weeks on Tue, from Nov 3, 2026, 5 times$/);
  const last = ruleOf({ pattern: "monthly_weekday", every: 1, nth: "last", day: "FR", until: "open", days: [] });
  assert.equal(ruleWords(last, ""), "On the last Friday of every month, with no end");
  say("es");
  assert.equal(ruleWords(last, ""), "El último viernes de cada mes, sin fecha final");
});

test("rows stand in parts by whose staff they are, and an absence is struck out", () => {
  const gone = meeting({
    people: [{ id: "w9", name: "S.V.", organization_id: "own", present: false, substitute: false }],
    id: "s3/2026-11-24",
  });
  const parts = partsOf([meeting(), gone], byMeeting([/** @type {any} */ (finding)]), "people", "own");
  assert.deepEqual(
    parts.map((part) => part.id),
    ["theirs", "ours"],
  );
  assert.equal(parts[0].rows[0].days["2026-11-24"][0].findings.length, 1);
  assert.equal(parts[1].rows[0].days["2026-11-24"][0].off, true);
});

test("a weekend has columns only when somebody is there", () => {
  const days = daysOf("week", "2026-11-24");
  assert.equal(columns(days, [meeting()], "2026-11-24").length, 5);
  assert.equal(columns(days, [meeting({ start: "2026-11-28T09:00:00-06:00" })], "2026-11-24").length, 6);
});

test("a row is closed on a day only when all of its places are", () => {
  const closed = [
    { organization_id: "own", site_id: "t1", site: "", site_outgoing: "", day: "2026-11-26", reason: "Thanksgiving" },
    { organization_id: "p1", site_id: null, site: "", site_outgoing: "", day: "2026-11-27", reason: "Staff day" },
  ];
  const row = (/** @type {string[]} */ ...places) => /** @type {any} */ ({ places: new Set(places) });
  assert.equal(rowClosed(closed, row("own/t1"), "2026-11-26")?.reason, "Thanksgiving");
  assert.equal(rowClosed(closed, row("p1/t9"), "2026-11-27")?.reason, "Staff day");
  assert.ok(!rowClosed(closed, row("own/t1", "own/t2"), "2026-11-26"));
  assert.deepEqual(officesClosed(closed, "own", ["2026-11-26", "2026-11-27"]), ["2026-11-26"]);
});

test("a meeting that is dragged to another day is shown with its findings, and nothing is saved", async () => {
  answer([meeting()], [finding]);
  const page = put("schedule-page", { route: { room: "schedule", page: "", params: { day: "2026-11-24" } } });
  await settled();
  /** @type {Record<string, string>} */
  const held = {};
  const dataTransfer = {
    setData: (/** @type {string} */ kind, /** @type {string} */ value) => Object.assign(held, { [kind]: value }),
    getData: (/** @type {string} */ kind) => held[kind],
  };
  const send = (/** @type {Element} */ target, /** @type {string} */ kind) =>
    target.dispatchEvent(Object.assign(new Event(kind, { bubbles: true, cancelable: true }), { dataTransfer }));
  const thursday = page.querySelectorAll(".week tbody tr:not(.week__part) td")[3];
  send(page.querySelector(".week .shift"), "dragstart");
  send(thursday, "dragover");
  assert.ok(thursday.classList.contains("is-over"));
  send(thursday, "drop");
  assert.ok(!thursday.classList.contains("is-over"));
  await until(() => page.querySelector("occurrence-panel .preview")?.textContent.includes("Room 2"));
  await settled();
  const panel = page.querySelector("occurrence-panel");
  assert.equal(panel.querySelector("[name=date]").value, "2026-11-26");
  assert.match(panel.querySelector(".preview").textContent, /Room 2 is taken twice/);
  assert.ok(!asked.some((one) => one.command === "series_update"));
});

/** Opens the only meeting, and a form of its panel. @param {string} words @param {any} [only] @param {any[]} [changes] */
async function formOf(words, only = meeting(), changes = []) {
  answer([only]);
  const series = shell.series_get({});
  shell.series_get = () => ({ ...series, changes });
  shell.series_update = () => ({ id: "s1" });
  const page = put("schedule-page", { route: { room: "schedule", page: "", params: { day: "2026-11-24" } } });
  await settled();
  page.querySelector(".week .shift").click();
  await settled();
  const panel = page.querySelector("occurrence-panel");
  [...panel.querySelectorAll("button")].find((one) => one.textContent.trim() === words).click();
  const type = (/** @type {string} */ name, /** @type {string} */ value) => {
    const control = panel.querySelector(`[name=${name}]`);
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const send = async () => {
    panel.querySelector("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settled();
    return asked.find((one) => one.command === "series_update")?.args.edit;
  };
  return { panel, type, send };
}

test("an extra day has the people of the rule, and is not sent without a day", async () => {
  const { type, send } = await formOf("Add an extra day");
  assert.equal(await send(), undefined);
  type("date", "2026-11-25");
  type("starts", "10:00");
  type("ends", "12:00");
  const { on, what } = (await send()).one;
  assert.equal(on, "2026-11-25");
  assert.deepEqual([what.extra.starts, what.extra.minutes, what.extra.people], ["10:00:00", 120, ["w1"]]);
});

test("agreement and notes of a series change from its panel, with the hint beside the notes", async () => {
  const { panel, type, send } = await formOf("Agreement and notes");
  assert.match(panel.querySelector("form").textContent, /Nothing about a survivor here/);
  type("agreement_id", "g1");
  type("notes", "Doorbell at the side");
  assert.deepEqual(await send(), { facts: { agreement_id: "g1", notes: "Doorbell at the side" } });
});

test("the week names a finding under its entry, and paper gives only the public name of a site", async () => {
  answer([meeting()], [finding]);
  const page = put("schedule-page", { route: { room: "schedule", page: "", params: { day: "2026-11-24" } } });
  await settled();
  assert.match(page.querySelector(".finding").textContent, /Room taken twice/);
  assert.equal(page.querySelector(".shift__where .off-paper").textContent, "The house, Room 2");
  assert.equal(page.querySelector(".shift__where .on-paper").textContent, "Site two, Room 2");
});

test("a move by keyboard is shown with its findings before it is saved", async () => {
  answer([meeting()], [finding]);
  shell.series_update = () => ({ id: "s1" });
  const page = put("schedule-page", { route: { room: "schedule", page: "", params: { day: "2026-11-24" } } });
  await settled();
  const entry = page.querySelector(".week .shift");
  entry.dispatchEvent(
    new KeyboardEvent("keydown", { key: "ArrowRight", altKey: true, bubbles: true, cancelable: true }),
  );
  await until(() => page.querySelector("occurrence-panel .preview")?.textContent.includes("Room 2"));
  await settled();
  const panel = page.querySelector("occurrence-panel");
  assert.equal(panel.querySelector("[name=date]").value, "2026-11-25");
  assert.match(panel.querySelector(".preview").textContent, /Room 2 is taken twice/);
  assert.match(panel.querySelector(".preview").textContent, /time does not exist/);
  assert.match(panel.querySelector("[type=submit]").textContent, /Save with one finding/);
  assert.ok(!asked.some((one) => one.command === "series_update"));
  panel.querySelector("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  const sent = asked.find((one) => one.command === "series_update")?.args;
  assert.equal(sent.revision, 3);
  assert.equal(sent.edit.one.what.altered.date, "2026-11-25");
});

test("a hostile name is text in the week", async () => {
  const name = '<img src=x onerror="alert(1)">';
  answer([meeting({ people: [{ id: "w1", name, organization_id: "p1", present: true, substitute: false }] })]);
  const page = put("schedule-page", { route: { room: "schedule", page: "", params: { day: "2026-11-24" } } });
  await settled();
  assert.equal(page.querySelector("img"), null);
  assert.match(page.querySelector(".week tbody th[scope=row]").textContent, /<img/);
});

test("a series that lies in the bin is named there and can be taken out", async () => {
  shell.bins_list = () => ({
    items: [
      { kind: "series", id: "s1", name: "Steady Ground", removed_at: "2026-11-24T12:00:00Z", gone_on: "2026-12-24" },
    ],
  });
  shell.series_restore = () => ({ id: "s1" });
  const bin = put("bin-page");
  await settled();
  assert.ok(bin.textContent.includes("On-site time or meetings of a group"));
  bin.querySelector("tbody button").click();
  await settled();
  assert.deepEqual(
    asked.filter((one) => one.command === "series_restore"),
    [{ command: "series_restore", args: { id: "s1" } }],
  );
});

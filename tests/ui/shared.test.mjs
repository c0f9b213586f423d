import assert from "node:assert/strict";
import { test } from "node:test";
import { href, parse } from "../../ui/shared/address.js";
import { ago, before, clock, dayRun, days, moment, near, today } from "../../ui/shared/dates.js";
import { newId } from "../../ui/shared/ids.js";
import { at, locate, move, put, read } from "../../ui/shared/paths.js";
import { capital, joined, seen, sentences, sized, tongue } from "../../ui/shared/text.js";
import { press } from "../../ui/shell/press.js";
import { pageOf, placeOf, roomOf } from "../../ui/shell/rooms.js";

test("an address says room, page and filters, and reads back", () => {
  const hash = href("partners/edit", { id: "a b", text: "", stale: true, after: null });
  assert.equal(hash, "#/partners/edit?id=a+b&stale=true");
  assert.deepEqual(parse(hash), { room: "partners", page: "edit", params: { id: "a b", stale: "true" } });
  assert.deepEqual(parse(href("partners", { text: "Ana Lucía" })).params, { text: "Ana Lucía" });
  assert.equal(parse("").room, "today");
});

test("filters of a list do not open another screen, another record does", () => {
  assert.equal(placeOf(parse("#/partners?kind=a&id=1")), placeOf(parse("#/partners?kind=b&id=2")));
  assert.notEqual(placeOf(parse("#/agreements/one?id=1")), placeOf(parse("#/agreements/one?id=2")));
  assert.equal(pageOf(parse("#/nowhere")), "today-page");
  assert.equal(roomOf(parse("#/program/edit")), "settings");
});

test("hidden characters are shown, needed ones stay", () => {
  assert.equal(seen("a\u202Eb\u200Bc"), "a⟨U+202E⟩b⟨U+200B⟩c");
  assert.equal(seen("two\nlines\tand ZWJ \u200d"), "two\nlines\tand ZWJ \u200d");
  assert.equal(seen(null), "");
});

test("remarks become sentences with one full stop each", () => {
  assert.equal(sentences(["Bus 4.", "", "Step-free"]), "Bus 4. Step-free.");
  assert.equal(joined(["a", "", null, "b"]), "a, b");
  assert.equal(capital("maltrato", "es-US"), "Maltrato");
});

test("sizes and languages are said in the language of the screen", () => {
  assert.match(sized(48_213, "en-US"), /48 kB/);
  assert.equal(tongue("es", "en-US"), "Spanish");
  assert.equal(tongue("en", "es-US"), "Inglés");
  assert.equal(tongue("not a tag", "en-US"), "not a tag");
});

test("days are counted by the calendar, not by hours", () => {
  assert.equal(days("2026-03-07", "2026-03-09"), 2);
  assert.equal(before("2027-01-31", 60), "2026-12-02");
  assert.equal(today("Pacific/Kiritimati", new Date("2026-11-24T11:00:00Z")), "2026-11-25");
  assert.equal(today("not/a zone", new Date("2026-11-24T11:00:00Z")), "2026-11-24");
});

test("a far day carries its year, a near one does not", () => {
  assert.equal(near("2027-01-31", "2026-11-24", "en-US"), "Jan 31");
  assert.equal(near("2025-01-31", "2026-11-24", "en-US"), "Jan 31, 2025");
  assert.equal(near(null, "2026-11-24", "en-US"), "");
});

test("ages are said in words", () => {
  assert.equal(ago("2026-06-10", "2026-11-24", "en-US"), "5 months ago");
  assert.equal(ago("2026-11-23", "2026-11-24", "es-US"), "ayer");
});

test("hours are said as people write them", () => {
  assert.equal(dayRun(["FR", "MO", "TU", "WE", "TH", "SU"], "en-US"), "Mon–Fri, Sun");
  assert.equal(dayRun(["MO", "TU"], "en-US"), "Mon, Tue");
  assert.equal(clock("17:30", "en-US").replace(/\s/u, " "), "5:30 PM");
  assert.equal(clock("9", "en-US"), "9");
  assert.match(moment("2026-11-24T03:40:00Z", "America/Chicago", "en-US"), /Nov 23, 2026/);
});

test("a path reads and writes deep values, and nothing of the prototype", () => {
  const record = { sites: [{ address: { city: "A" } }] };
  put(record, "sites.0.address.city", "B");
  assert.equal(at(record, "sites.0.address.city"), "B");
  assert.equal(at(record, "sites.7.name"), undefined);
  put(record, "__proto__.polluted", "x");
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});

test("controls are read by what they stand for", () => {
  const control = (/** @type {any} */ more) => ({ type: "text", value: "", dataset: {}, ...more });
  assert.equal(read(control({ value: "1,5", dataset: { as: "number" } }), null), 1.5);
  assert.equal(read(control({ value: "", dataset: { as: "day" } }), null), null);
  assert.equal(read(control({ value: "no", dataset: { as: "asked" } }), null), false);
  assert.equal(read(control({ value: "", dataset: { as: "asked" } }), true), null);
  assert.deepEqual(read(control({ value: "b", checked: true, dataset: { as: "among" } }), ["a"]), ["a", "b"]);
  assert.deepEqual(read(control({ value: "a", checked: false, dataset: { as: "among" } }), ["a"]), []);
});

test("an error is led to the row that misses the value", () => {
  const record = {
    sites: [
      { name: "A", confidential: false, public_name: "" },
      { name: "", confidential: true, public_name: "" },
    ],
  };
  assert.equal(locate(record, "sites.name"), "sites.1.name");
  assert.equal(
    locate(record, "sites.public_name", (row) => row.confidential),
    "sites.1.public_name",
  );
  assert.equal(locate(record, "sites"), "sites");
  assert.equal(locate({ sites: [] }, "sites.name"), "sites.name");
});

test("a row moves and stops at the ends", () => {
  const list = ["a", "b", "c"];
  move(list, 2, 0);
  move(list, 0, -1);
  assert.deepEqual(list, ["c", "a", "b"]);
});

test("new ids are UUIDs of version 7, in the order of time", async () => {
  const first = newId();
  await new Promise((done) => setTimeout(done, 3));
  const second = newId();
  assert.match(first, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(first < second);
});

test("keys stand for acts, with Control or alone", () => {
  const key = (/** @type {string} */ name, more = {}) =>
    press({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });
  assert.equal(key("k", { ctrlKey: true }), "palette");
  assert.equal(key("F6"), "region");
  assert.equal(key("k"), undefined);
  assert.equal(key("l", { ctrlKey: true, altKey: true }), undefined);
});

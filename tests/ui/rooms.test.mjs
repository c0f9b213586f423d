import assert from "node:assert/strict";
import { test } from "node:test";
import * as agreements from "../../ui/agreements/logic.js";
import * as exports from "../../ui/exports/logic.js";
import * as imports from "../../ui/imports/logic.js";
import { match, step } from "../../ui/palette/logic.js";
import * as partners from "../../ui/partners/logic.js";
import * as resources from "../../ui/resources/logic.js";
import * as scans from "../../ui/scans/logic.js";
import { idleChoices, wished } from "../../ui/settings/logic.js";
import { pageOf, roomOf } from "../../ui/shell/rooms.js";
import { nextFor } from "../../ui/today/logic.js";
import * as trainings from "../../ui/trainings/logic.js";
import { bare, initials, pickPlaces, words } from "../../ui/vault/logic.js";

test("two different words of a sheet are asked for, in order", () => {
  for (let turn = 0; turn < 200; turn += 1) {
    const [first, second] = pickPlaces(Math.random);
    assert.ok(first >= 1 && second <= 12 && first < second);
  }
  assert.deepEqual(words("  one two\nthree "), ["one", "two", "three"]);
  assert.equal(bare(" Anchor "), "anchor");
  assert.equal(initials("maria rivera"), "MR");
});

test("an address asks a list only for what exists", () => {
  const query = partners.queryOf({ text: "x", accepting: "perhaps", kind: "group", show: "archived", stale: "1" });
  assert.equal(query.accepting, null);
  assert.equal(query.kind, "group");
  assert.equal(query.show, "archived");
  assert.ok(partners.narrowed(query));
  assert.ok(partners.sameList({ text: "a", id: "1" }, { text: "a", id: "2" }));
  assert.ok(!partners.sameList({ text: "a" }, { text: "b" }));
});

test("a form changes the facts of a partner and nothing else of it", () => {
  const facts = partners.factsOf({ ...partners.newPartner(), name: "A", id: "1", revision: 3, own: true });
  assert.equal(facts.name, "A");
  assert.ok(!("revision" in facts) && !("own" in facts) && !("id" in facts));
});

test("only a confidential site can miss its public name", () => {
  const fits = partners.fitsOf("sites.public_name");
  assert.ok(!fits({ confidential: false }));
  assert.ok(fits({ confidential: true }));
  assert.ok(partners.fitsOf("sites.name")({ confidential: false }));
});

test("languages are tags", () => {
  assert.ok(partners.isTag("mam"));
  assert.ok(partners.isTag("zh-hant"));
  assert.ok(!partners.isTag("<b>"));
  assert.ok(!partners.languagesLeft(["es"]).includes("es"));
});

test("an agreement goes only where it may go", () => {
  assert.deepEqual(agreements.choicesFrom("draft"), ["draft"]);
  assert.equal(agreements.choicesFrom(null).length, 6, "a paper may be entered in any state but superseded");
});

test("the line of its life marks one step and what lies behind it", () => {
  const life = agreements.lifeOf(
    /** @type {any} */ ({ state: "active", start_on: "2025-02-01", end_on: "2027-01-31", notice_days: 60 }),
  );
  assert.deepEqual(
    life.map((one) => (one.now ? "now" : one.past ? "past" : "next")),
    ["past", "past", "now", "next", "next"],
  );
  assert.equal(life[3].day, "2026-12-02");
  assert.ok(agreements.lifeOf(/** @type {any} */ ({ state: "expired", end_on: "2025-01-31" }))[4].now);
});

test("the two clocks run by themselves", () => {
  assert.deepEqual(agreements.clockOf("2027-01-31", 60, "2026-11-24"), { day: "2026-12-02", count: 60, left: 8 });
  assert.equal(agreements.clockOf(null, 60, "2026-11-24"), null);
  assert.equal(agreements.clockOf("2027-01-31", null, "2026-11-24"), null);
});

test("the most pressing step of an agreement comes first", () => {
  const line = (/** @type {any} */ more) =>
    agreements.nextStep({ state: "active", end_on: "2027-01-31", ...more }, "2026-11-24");
  assert.equal(line({ notice_on: "2026-12-02", lead_on: "2026-11-02" })?.what, "notice");
  assert.equal(line({ lead_on: "2026-11-02" })?.what, "lead");
  assert.equal(line({ review_on: "2026-12-08" })?.what, "review");
  assert.equal(line({ end_on: "2026-11-01" })?.what, "over");
  assert.equal(line({ state: "draft" }), null);
});

test("the checklist is always whole", () => {
  const clauses = agreements.fullClauses([{ key: "money", state: "left_out", text: "", reason: "none" }]);
  assert.equal(clauses.length, 18);
  assert.equal(clauses.find((one) => one.key === "money")?.state, "left_out");
});

test("a referral has no quantity, every other promise has one", () => {
  const promise = agreements.newCommitment();
  agreements.fitAmount(Object.assign(promise, { unit: "referrals" }));
  assert.equal(promise.amount, null);
  agreements.fitAmount(Object.assign(promise, { unit: "groups" }));
  assert.ok(promise.amount);
});

test("empty days of review are not sent", () => {
  assert.deepEqual(agreements.sentOf({ ...agreements.newAgreement("p"), review_on: ["", "2026-12-08"] }).review_on, [
    "2026-12-08",
  ]);
  assert.equal(agreements.flipState("draft,active", "draft"), "active");
});

test("a column goes to one field and a field takes one column", () => {
  const mapping = imports.remap({ name: "Agency", phone: "Tel" }, "Tel", "name");
  assert.deepEqual(mapping, { name: "Tel" });
  assert.equal(imports.fieldOf(mapping, "Tel"), "name");
  assert.deepEqual(imports.remap(mapping, "Tel", ""), {});
  assert.deepEqual(
    imports.samplesOf(
      [
        ["a", " "],
        ["b", "x"],
      ],
      1,
    ),
    ["x"],
  );
});

test("a faulty file is offered only without its faulty rows", () => {
  const preview = (/** @type {any} */ more) =>
    imports.offerOf({
      added: 1,
      updated: 0,
      unchanged: 0,
      refused: 0,
      faults: 0,
      notes: 0,
      problems: [],
      rows: [],
      applied: false,
      ...more,
    });
  assert.equal(preview({}), "all");
  assert.equal(preview({ faults: 2 }), "partly");
  assert.equal(preview({ added: 0 }), "nothing");
});

test("files are weighed before they are read", () => {
  assert.ok(imports.weight([{ size: 200_000_000 }]) > imports.BYTES_MAX);
});

test("an export asks only for what its kind can be", () => {
  assert.deepEqual(exports.wishOf({ what: "directory", format: "pdf", ids: "a" }, "es", "2026-11-24"), {
    what: "directory",
    format: "json",
    ids: null,
    span: { from: null, to: null },
    window: null,
    language: "es",
  });
  assert.deepEqual(exports.wishOf({ ids: "a,b", language: "en" }, "es", "2026-11-24").ids, ["a", "b"]);
  assert.equal(
    exports.wishOf({ ids: "a", from: "2026-01-01" }, "es", "2026-11-24").span.from,
    null,
    "only a report has a span",
  );
  assert.deepEqual(
    exports.wishOf({ what: "report", format: "csv", ids: "a", from: "2026-01-01" }, "en", "2026-11-24"),
    {
      what: "report",
      format: "pdf",
      ids: ["a"],
      span: { from: "2026-01-01", to: null },
      window: null,
      language: "en",
    },
  );
  const schedule = exports.wishOf({ what: "schedule", format: "docx", room: "r1", only: "1" }, "en", "2026-11-24");
  assert.deepEqual([schedule.format, schedule.ids], ["pdf", null]);
  assert.deepEqual(schedule.window, { from: "2026-11-24", to: "2026-11-30", room: "r1" });
  assert.equal(exports.pathOf("/home/mr/", "a.pdf"), "/home/mr/a.pdf");
  assert.equal(exports.pathOf("C:\\Users\\mr", "a.pdf"), "C:\\Users\\mr\\a.pdf");
  assert.deepEqual(exports.flip(["a"], "a"), []);
});

test("a page grows in steps and stops at both ends", () => {
  assert.equal(scans.zoomed(100, "out"), 100);
  assert.equal(scans.zoomed(100, "in"), 125);
  assert.equal(scans.zoomed(300, "in"), 300);
  assert.equal(scans.zoomed(200, "fit"), 100);
});

test("a drawn page says its size before its pixels, a digest is short enough to compare", () => {
  const bytes = new Uint8Array([2, 0, 0, 0, 1, 0, 0, 0, 9, 8, 7, 255, 6, 5, 4, 255]);
  const { width, height, rgba } = scans.pixelsOf(bytes.buffer);
  assert.deepEqual([width, height, [...rgba]], [2, 1, [9, 8, 7, 255, 6, 5, 4, 255]]);
  assert.equal(scans.digestStart("0123456789abcdef"), "0123 4567 89ab");
});

test("anything is found by any of its words, without accents", () => {
  const entries = /** @type {any[]} */ ([{ text: "Partners" }, { text: "Centro Río Claro", more: "North County" }]);
  assert.equal(match(entries, "rio north")[0].text, "Centro Río Claro");
  assert.equal(match(entries, "zzz").length, 0);
  assert.equal(step(0, -1, 3), 2);
  assert.equal(step(0, 1, 0), -1);
});

test("a new program is told what to do next", () => {
  assert.equal(nextFor({ partners: 0, agreements: 0 }), "partner");
  assert.equal(nextFor({ partners: 2, agreements: 0 }), "agreement");
  assert.equal(nextFor({ partners: 2, agreements: 1 }), null);
});

test("a wish changes one thing", () => {
  const wishes = /** @type {any} */ ({ language: "en", theme: "system", text: "normal", idle_minutes: 5 });
  assert.equal(wished(wishes, "idle_minutes", "10").idle_minutes, 10);
  assert.equal(wished(wishes, "theme", "dark").theme, "dark");
  assert.ok(idleChoices(7).includes(7));
});

test("a quarter begins on its first day, and a bar never leaves its field", async () => {
  const { barOf, quarterOf, resultOf } = await import("../../ui/commitments/logic.js");
  assert.deepEqual(quarterOf("2026-11-24"), { from: "2026-10-01", to: "2026-11-24" });
  assert.deepEqual(quarterOf("2026-03-31"), { from: "2026-01-01", to: "2026-03-31" });
  for (const [promised, delivered] of [
    [0, 0],
    [8, 0],
    [8, 8],
    [8, 9],
    [1, 400],
    [0, 3],
  ]) {
    const bar = barOf(promised, delivered);
    for (const at of [bar.mark, bar.full, bar.end]) assert.ok(at >= 0 && at <= 250, `${promised}/${delivered}: ${at}`);
  }
  assert.deepEqual(
    ["short", "ahead", "even"],
    [
      { short: 1, ahead: 0 },
      { short: 0, ahead: 1 },
      { short: 0, ahead: 0 },
    ].map(resultOf),
  );
});

test("the address of the trainings asks only for what exists", () => {
  const query = trainings.queryOf({ text: "x", state: "perhaps", trained: "us", sort: "partner", partner_id: "p" });
  assert.deepEqual([query.state, query.trained, query.sort, query.partner_id], [null, "us", "partner", "p"]);
  assert.ok(trainings.narrowed(query));
  assert.ok(!trainings.narrowed(trainings.queryOf({ show: "archived" })));
  assert.ok(trainings.sameList({ text: "a", id: "1" }, { text: "a" }));
});

test("whoever is due is trained by the other, and both by each other", () => {
  const due = (/** @type {string} */ us, /** @type {string} */ them) =>
    trainings.trainerFor(/** @type {any} */ ({ us: { state: us }, them: { state: them } }));
  assert.equal(due("overdue", "current"), "partner");
  assert.equal(due("planned", "never"), "us");
  assert.equal(due("never", "due"), "both");
  assert.equal(due("current", "planned"), "both");
});

test("a training cannot be sent without a partner and a day, or with what only looks like a number", () => {
  const whole = { ...trainings.newTraining({ partner: "p", trainer: "both" }), held_on: "2026-12-03" };
  assert.equal(whole.trainer, "both");
  assert.deepEqual(trainings.unsendable({ ...whole, hours: 1.75, heads_us: 0 }), []);
  assert.deepEqual(trainings.unsendable(trainings.newTraining()), ["partner_id", "held_on"]);
  assert.deepEqual(trainings.unsendable({ ...whole, hours: Number.NaN, heads_us: -1, heads_partner: 1.5 }), [
    "hours",
    "heads_us",
    "heads_partner",
  ]);
  assert.deepEqual(trainings.unsendable({ ...whole, hours: 0 }), ["hours"]);
  assert.deepEqual(trainings.unsendable({ ...whole, hours: 1.005 }), ["hours"]);
});

test("a form changes the facts of a training and of a resource, and nothing else of them", () => {
  const kept = { id: "1", revision: 3, partner: "P", archived_at: null };
  assert.deepEqual(
    Object.keys(trainings.recordOf({ ...trainings.newTraining(), ...kept })),
    Object.keys(trainings.newTraining()),
  );
  assert.ok(!("own" in resources.recordOf({ ...resources.newResource(), ...kept, own: true })));
});

test("the library stands under its headings, in their order, without empty ones", () => {
  const items = /** @type {any[]} */ ([{ group: "ours" }, { group: "cross_training" }, { group: "ours" }]);
  assert.deepEqual(
    resources.grouped(items).map((one) => [one.group, one.items.length]),
    [
      ["cross_training", 1],
      ["ours", 2],
    ],
  );
  assert.ok(resources.narrowed(resources.queryOf({ unplaced: "1" })));
  assert.equal(resources.queryOf({ kind: "poem" }).kind, null);
});

test("the library stands under the sign of the trainings", () => {
  assert.equal(roomOf({ room: "resources", page: "one", params: {} }), "trainings");
  assert.equal(pageOf({ room: "resources", page: "", params: {} }), "resource-page");
});

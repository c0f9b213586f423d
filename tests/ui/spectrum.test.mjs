import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { forget } from "../../ui/shared/session.js";
import * as logic from "../../ui/spectrum/logic.js";
import { asked, enter, put, say, settled, shell } from "./page.mjs";
import "../../ui/spectrum/proof-form.js";
import "../../ui/spectrum/reflection-page.js";
import "../../ui/spectrum/spectrum-detail.js";
import "../../ui/spectrum/spectrum-page.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E';
const SHOWN = '<img src=x onerror="alert(1)">⟨U+202E⟩';

/** @param {string} name @param {string | null} side @param {string} state @param {any[]} records */
const criterion = (name, side, state, records = []) => ({
  name,
  side,
  state,
  since: state === "not_met" ? null : "2026-03-01",
  until: null,
  records,
});
const sided = ["woven", "cross_training", "referral_partnership"];
/** @param {string} theirs the state of their side */
const criteria = (theirs) => [
  ...sided.map((name) => criterion(name, "us", "met")),
  ...sided.map((name) => criterion(name, "partner", theirs)),
  criterion("shared_group", null, "met", [{ kind: "group", id: "g1", name: HOSTILE }]),
  criterion("on_site", null, "lapsed", [{ kind: "on_site", id: "r1", name: HOSTILE }]),
  criterion("co_located", null, "met", [{ kind: "colocation", id: "c1", name: HOSTILE }]),
  criterion("no_wrong_door", null, "not_met"),
  criterion("self_defined_needs", null, "met"),
  criterion("interdisciplinary_team", null, "lapsed", [{ kind: "team", id: "t1", name: HOSTILE }]),
];
/** @param {any} more */
const line = (more = {}) => ({
  partner_id: "p1",
  partner: HOSTILE,
  level: "informed",
  since: "2026-03-01",
  criteria: criteria("lapsed"),
  next: {
    level: "collaborative",
    open: sided.map((name) => ({ name, side: "partner" })),
    sharing: false,
  },
  ...more,
});
/** @param {any} facts @param {any} more */
const proof = (facts, more = {}) => ({
  id: "x1",
  name: HOSTILE,
  facts,
  archived_at: null,
  removed_at: null,
  revision: 1,
  updated_at: "2026-11-24T10:00:00Z",
  ...more,
});
const door = { kind: "door", partner_id: "p1", site_id: "s1", service_id: "v1", from: "2026-02-01", until: null };
/** @param {any} more */
const one = (more = {}) => ({
  id: "p1",
  name: HOSTILE,
  own: false,
  on: "2026-11-24",
  placement: line(),
  snapshots: [],
  proofs: [proof(door, { id: "d1" })],
  doors: [
    { id: "s1", name: HOSTILE },
    { id: "s2", name: "North" },
  ],
  sites: [{ id: "s9", name: "Clinic" }],
  services: [{ id: "v1", name: HOSTILE }],
  ...more,
});

beforeEach(async () => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
  forget();
  await enter();
});

test("a line passes what lies behind it, stands on one level, and says what has lapsed before the next", () => {
  const cells = logic.cellsOf(/** @type {any} */ (line()));
  assert.deepEqual(
    cells.map((cell) => cell.at),
    ["on", "here", "lapsed", "off"],
  );
  assert.equal(cells[2].lapsed.length, 3);
  const open = logic.cellsOf(/** @type {any} */ (line({ criteria: criteria("not_met") })));
  assert.equal(open[2].at, "off");
  const last = logic.cellsOf(/** @type {any} */ (line({ level: "integrated", next: null })));
  assert.equal(last[3].at, "here");
});

test("a service that leaves a door ends the day before, and a slip of the same day is taken back", () => {
  const kept = /** @type {any} */ (proof(door));
  assert.deepEqual(logic.leave(kept, "2026-11-24"), {
    what: "end",
    facts: { partner_id: "p1", site_id: "s1", service_id: "v1", from: "2026-02-01", until: "2026-11-23" },
  });
  assert.equal(logic.leave(kept, "2026-02-01").what, "remove");
});

test("a proof counts from its first day to its last, and on none once it is put away", () => {
  const kept = /** @type {any} */ (proof({ ...door, until: "2026-03-01" }));
  assert.ok(!logic.holds(kept, "2026-01-31"));
  assert.ok(logic.holds(kept, "2026-02-01"));
  assert.ok(logic.holds(kept, "2026-03-01"));
  assert.ok(!logic.holds(kept, "2026-03-02"));
  assert.ok(!logic.holds({ ...kept, archived_at: "2026-11-01T00:00:00Z" }, "2026-02-01"));
});

test("a new attestation counts for a year, from the last day of February as well", () => {
  assert.equal(logic.blankOf("attestation", {}, "p1", "2028-02-29").until, "2029-02-28");
  assert.equal(logic.blankOf("attestation", { side: "partner" }, null, "2026-11-24").side, "us");
  assert.equal(logic.blankOf("attestation", { side: "partner" }, "p1", "2026-11-24").side, "partner");
});

test("the line over time goes up and down with the levels and ends on the day that is looked at", () => {
  const snapshots = /** @type {any[]} */ ([
    { id: "2", on: "2026-08-01", level: "not_yet", reasons: [], criteria: [] },
    { id: "1", on: "2025-03-01", level: "informed", reasons: [], criteria: [] },
  ]);
  const chart = logic.chartOf(snapshots, "2026-11-24", logic.LEVELS);
  assert.equal(chart?.dots.length, 2);
  assert.ok(
    /** @type {any} */ (chart).dots[0].y < /** @type {any} */ (chart).dots[1].y,
    "informed stands above not yet",
  );
  assert.deepEqual(
    chart?.years.map((one) => one.year),
    ["2025", "2026"],
  );
  assert.equal(logic.chartOf(snapshots, "2025-01-01", logic.LEVELS), null);
});

test("what changed on both sides is said once", () => {
  const reasons = /** @type {any[]} */ ([
    { name: "woven", side: "us", state: "met" },
    { name: "woven", side: "partner", state: "met" },
    { name: "cross_training", side: "us", state: "met" },
    { name: "cross_training", side: "partner", state: "lapsed" },
    { name: "co_located", side: null, state: "met" },
  ]);
  assert.deepEqual(
    logic.reasonsOf(reasons).map((one) => `${one.name} ${one.side} ${one.state}`),
    ["woven both met", "cross_training us met", "cross_training partner lapsed", "co_located null met"],
  );
});

test("the picture names every partnership as text, and colour is never alone", async () => {
  shell.spectrums_list = () => ({ items: [line()] });
  const page = put("spectrum-page", { route: { room: "spectrum", page: "", params: { on: "2026-11-24" } } });
  await settled();
  assert.equal(page.querySelector("tbody a").textContent, SHOWN);
  assert.equal(page.querySelector("img"), null);
  assert.equal(asked[0].args.on, "2026-11-24");
  for (const cell of page.querySelectorAll("tbody td")) assert.ok(cell.textContent.trim().length > 2);
  assert.ok(page.textContent.includes("Integrated never means shared records."));
  assert.ok(!page.innerHTML.includes("brick"), "nothing here is red");
});

test("one partnership shows each criterion with its words, and ticking a place at a door records it from that day", async () => {
  shell.spectrums_get = () => one();
  shell.doors_add = () => proof(door, { id: "d2" });
  const page = put("spectrum-detail", {
    route: { room: "spectrum", page: "one", params: { id: "p1", on: "2026-11-24" } },
  });
  await settled();
  assert.equal(page.querySelector("h1").textContent, SHOWN);
  assert.equal(page.querySelectorAll(".tri > div").length, 4);
  assert.equal(page.querySelectorAll(".tri li").length, 12);
  assert.ok(page.querySelector('a[href="#/groups/one?id=g1"]'), "a group that shows it is a click away");
  assert.ok(page.querySelector('a[href="#/schedule?partner=p1"]'), "and so is time on site");
  assert.ok(page.textContent.includes("1 of 2 places at our doors"));
  assert.equal(page.querySelector("img"), null);
  const boxes = page.querySelectorAll(".doors input");
  assert.deepEqual(
    [...boxes].map((box) => box.checked),
    [true, false],
  );
  boxes[1].checked = true;
  boxes[1].dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  assert.deepEqual(asked.find((one) => one.command === "doors_add")?.args.door, {
    partner_id: "p1",
    site_id: "s2",
    service_id: "v1",
    from: "2026-11-24",
    until: null,
  });
});

test("an advocate reads the page and changes nothing on it", async () => {
  await enter(["advocate"]);
  shell.spectrums_get = () => one();
  const page = put("spectrum-detail", { route: { room: "spectrum", page: "one", params: { id: "p1" } } });
  await settled();
  assert.ok([...page.querySelectorAll(".doors input")].every((box) => box.disabled));
  assert.equal(page.querySelector(".proofs__acts"), null);
});

test("a refused attestation says why at its field, and nothing typed is lost", async () => {
  shell.spectrums_get = () => one();
  shell.attestations_add = () => {
    throw { code: "invalid_input", message: "This day has not come yet.", field: "made_on" };
  };
  const form = put("proof-form", {
    route: { room: "spectrum", page: "edit", params: { kind: "attestation", of: "p1", side: "partner" } },
  });
  await settled();
  const by = form.querySelector("[name=by]");
  by.value = "T.S.";
  by.dispatchEvent(new Event("input", { bubbles: true }));
  await form.save();
  assert.ok(form.querySelector("#proof-made_on-wrong").textContent.includes("This day has not come yet."));
  assert.equal(form.querySelector("[name=by]").value, "T.S.");
  assert.ok(form.textContent.includes("Nothing about a survivor here"));
  assert.equal(asked.find((one) => one.command === "attestations_add")?.args.attestation.side, "partner");
});

test("the questions keep nothing and ask no shell", async () => {
  const page = put("reflection-page");
  await settled();
  assert.equal(page.querySelectorAll(".reflect li").length, 15);
  assert.equal(page.querySelectorAll("input, textarea").length, 0);
  assert.equal(asked.length, 0);
});

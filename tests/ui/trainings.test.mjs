import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { newResource } from "../../ui/resources/logic.js";
import { forget } from "../../ui/shared/session.js";
import { newTraining } from "../../ui/trainings/logic.js";
import { asked, enter, put, say, settled, shell } from "./page.mjs";
import "../../ui/resources/resource-detail.js";
import "../../ui/resources/resource-form.js";
import "../../ui/resources/resource-page.js";
import "../../ui/trainings/training-detail.js";
import "../../ui/trainings/training-form.js";
import "../../ui/trainings/training-page.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E{{7*7}}';
const SHOWN = '<img src=x onerror="alert(1)">⟨U+202E⟩{{7*7}}';
const kept = { archived_at: null, removed_at: null, revision: 1, updated_at: "2026-11-24T10:00:00Z" };
const training = {
  ...newTraining({ partner: "p1" }),
  ...kept,
  id: "t1",
  partner: HOSTILE,
  topic: HOSTILE,
  held_on: "2026-09-17",
  state: "held",
  hours: 1.5,
  heads_us: 11,
  materials: HOSTILE,
  notes: HOSTILE,
  resources: ["r1"],
};
const resource = {
  ...newResource(),
  ...kept,
  id: "r1",
  own: true,
  place: 9,
  title: HOSTILE,
  audience: HOSTILE,
  publisher: HOSTILE,
  address: `https://x.example/${HOSTILE}`,
  notes: HOSTILE,
};
const line = { ...training, name: HOSTILE, unsettled: false, archived: false };
const item = { ...resource, name: HOSTILE, trainings: 1, archived: false };
const side = (/** @type {string} */ state) => ({ state, last: null, due_on: "2026-10-18", planned_on: "2026-12-03" });
const due = { partner_id: "p1", partner: HOSTILE, us: side("overdue"), them: side("planned") };

beforeEach(async () => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
  forget();
  await enter(["advocate"]);
  Object.assign(shell, {
    changes_list: () => ({ items: [] }),
    routines_list: () => ({ items: [due] }),
    settings_get: () => ({ stale_months: 6, routine_months: 18, travel_minutes: 30, timezone: "America/Chicago" }),
    trainings_list: () => ({ items: [line], next: null, total: 1, all: 1 }),
    trainings_get: () => training,
    resources_list: (/** @type {any} */ { query }) =>
      query.show === "archived"
        ? { items: [{ ...item, id: "r2", name: "Put away" }], next: null, total: 1, all: 1 }
        : { items: [item], next: null, total: 1, all: 1 },
    resources_get: () => resource,
  });
});

/** @param {string} name @param {string} room @param {string} page @param {Record<string, string>} [params] */
const open = async (name, room, page, params = {}) => {
  const element = put(name, { route: { room, page, params } });
  await settled();
  return element;
};

test("hostile words are text on every screen of trainings and resources", async () => {
  for (const [name, room, page] of [
    ["training-page", "trainings", ""],
    ["training-detail", "trainings", "one"],
    ["resource-page", "resources", ""],
    ["resource-detail", "resources", "one"],
  ]) {
    const screen = await open(name, room, page, { id: "x" });
    assert.equal(screen.querySelector("img"), null, name);
    assert.ok(!screen.textContent.includes("\u202E"), name);
    assert.ok(screen.textContent.split(SHOWN).length > 3, name);
    assert.equal(screen.querySelector("a[href^='http']"), null, "nothing outside is opened from the window");
  }
});

test("what is due says the day for each side, and plans a training that fits", async () => {
  const screen = await open("training-page", "trainings", "");
  assert.match(screen.querySelector("due-table").textContent, /counts for 18 months/);
  const cells = [...screen.querySelectorAll("due-table tbody td")].map((one) => one.textContent);
  assert.match(cells[0], /Was due Oct 18/);
  assert.match(cells[1], /Planned Dec 3/);
  assert.equal(
    screen.querySelector("due-table td a").getAttribute("href"),
    "#/trainings/new?partner=p1&trainer=partner",
  );
});

test("a form says what is missing by its field and sends nothing", async () => {
  const form = await open("training-form", "trainings", "new");
  await form.save();
  await settled();
  assert.match(form.querySelector(".errors").textContent, /Choose the day/);
  assert.equal(form.querySelector("#training-held_on").getAttribute("aria-invalid"), "true");
  assert.ok(!asked.some((one) => one.command === "trainings_add"));
});

test("every free text of both forms says that nothing about a survivor belongs there", async () => {
  for (const [name, room] of [
    ["training-form", "trainings"],
    ["resource-form", "resources"],
  ]) {
    const form = await open(name, room, "new");
    const texts = [...form.querySelectorAll("textarea, input[type=text]:not([inputmode])")];
    assert.ok(texts.length > 1);
    for (const box of texts) assert.match(box.closest(".field").textContent, /Nothing about a survivor here/, box.id);
  }
});

test("a training that is said to be held opens as held, and keeps what was put away only where it is used", async () => {
  const form = await open("training-form", "trainings", "edit", { id: "t1", held: "1" });
  assert.equal(form.querySelector("#training-state").value, "held");
  assert.doesNotMatch(form.textContent, /Put away/);
  shell.trainings_get = () => ({ ...training, id: "t2", resources: ["r2"] });
  const other = await open("training-form", "trainings", "edit", { id: "t2" });
  assert.match(other.textContent, /Put away/);
});

test("what trainings name offers no way to remove it, and says why", async () => {
  const screen = await open("resource-detail", "resources", "one", { id: "r1" });
  const remove = [...screen.querySelectorAll("button")].find((one) => one.textContent.includes("Remove"));
  assert.equal(remove.getAttribute("aria-disabled"), "true");
  remove.click();
  await settled();
  assert.ok(!asked.some((one) => one.command === "resources_remove"));
  assert.match(screen.textContent, /Trainings name it/);
});

test("an administrator alone is shown no way to write", async () => {
  await enter(["administrator"]);
  const screen = await open("training-page", "trainings", "");
  assert.equal(screen.querySelector("a[href*='trainings/new']"), null);
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { newPartner, newService, newSite } from "../../ui/partners/logic.js";
import { onLocked } from "../../ui/shared/ipc.js";
import { forget, keep } from "../../ui/shared/session.js";
import { asked, enter, put, say, settled, shell } from "./page.mjs";
import "../../ui/scans/scan-list.js";
import "../../ui/partners/partner-detail.js";
import "../../ui/partners/partner-form.js";
import "../../ui/partners/partner-list.js";
import "../../ui/shared/toasts.js";
import "../../ui/today/today-page.js";
import "../../ui/vault/vault-unlock.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E{{7*7}}';
const SHOWN = '<img src=x onerror="alert(1)">⟨U+202E⟩{{7*7}}';

/** @param {any} more */
const partner = (more = {}) => ({
  ...newPartner(),
  id: "p1",
  own: false,
  confirmed_on: null,
  confirmed_by: "",
  archived_at: null,
  removed_at: null,
  revision: 1,
  updated_at: "2026-11-24T10:00:00Z",
  name: HOSTILE,
  ...more,
});
const line = {
  id: "p1",
  name: HOSTILE,
  town: HOSTILE,
  services: 1,
  accepting: "yes",
  confirmed_on: null,
  stale: true,
  archived: false,
};

beforeEach(async () => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
  forget();
  await enter();
});

test("a hostile name is text in the list", async () => {
  shell.partners_list = () => ({ items: [line], next: null, total: 1, all: 1 });
  const list = put("partner-list", { route: { room: "partners", page: "", params: {} } });
  await settled();
  assert.equal(list.querySelector("tbody a").textContent, SHOWN);
  assert.equal(list.querySelector("img"), null);
});

test("a hostile record is text in every part of its page", async () => {
  const everywhere = partner({
    description: HOSTILE,
    notes: HOSTILE,
    email: HOSTILE,
    website: HOSTILE,
    alternate_name: HOSTILE,
    phones: [{ id: "t", number: HOSTILE, extension: HOSTILE, description: HOSTILE }],
    sites: [{ ...newSite(), name: HOSTILE, transport: HOSTILE, confidential: true, public_name: HOSTILE }],
    contacts: [{ id: "c", name: HOSTILE, title: HOSTILE, role: "liaison", email: HOSTILE, phones: [] }],
    services: [
      {
        ...newService(),
        name: HOSTILE,
        description: HOSTILE,
        cost: HOSTILE,
        wait: HOSTILE,
        town: HOSTILE,
        audience: HOSTILE,
      },
    ],
  });
  shell.partners_get = () => everywhere;
  shell.changes_list = () => ({ items: [{ n: 1, at: "2026-11-24T10:00:00Z", by: HOSTILE, action: "partners.add" }] });
  const detail = put("partner-detail", { partnerId: "p1" });
  await settled();
  assert.equal(detail.querySelector("img"), null);
  assert.ok(!detail.textContent.includes("\u202E"));
  assert.ok(detail.textContent.split(SHOWN).length > 12);
});

test("an unknown duty is shown as Ask, a confidential site by its sign and its word", async () => {
  shell.partners_get = () =>
    partner({ name: "A", sites: [{ ...newSite(), name: "House", confidential: true, public_name: "Shelter" }] });
  shell.changes_list = () => ({ items: [] });
  const detail = put("partner-detail", { partnerId: "p1" });
  await settled();
  assert.ok([...detail.querySelectorAll(".duties .badge")].filter((one) => one.textContent === "Ask").length >= 4);
  assert.match(detail.textContent, /Confidential/);
  assert.match(detail.textContent, /Outgoing papers show only “Shelter”/);
});

test("a screen that is gone remembers nothing", async () => {
  shell.partners_get = () => partner({ name: "Canary House" });
  shell.changes_list = () => ({ items: [] });
  const detail = put("partner-detail", { partnerId: "p1" });
  await settled();
  assert.match(detail.textContent, /Canary House/);
  document.body.replaceChildren();
  assert.equal(detail.textContent, "");
});

test("a form keeps what was typed and leads an error to its field", async () => {
  shell.partners_add = () => {
    throw { code: "invalid_input", message: "An organization needs a name.", field: "name" };
  };
  const form = put("partner-form", { route: { room: "partners", page: "new", params: {} } });
  await settled();
  const email = form.querySelector("#partner-email");
  email.value = "intake@example.org";
  email.dispatchEvent(new Event("input", { bubbles: true }));
  await form.save();
  await settled();
  assert.equal(form.querySelector("#partner-name").getAttribute("aria-invalid"), "true");
  assert.match(form.querySelector(".errors").textContent, /Name: An organization needs a name/);
  const again = put("partner-form", { route: { room: "partners", page: "new", params: {} } });
  await settled();
  assert.equal(again.querySelector("#partner-email").value, "intake@example.org");
});

test("every free text of a form says that nothing about a survivor belongs there", async () => {
  const form = put("partner-form", { route: { room: "partners", page: "new", params: {} } });
  await settled();
  for (const box of form.querySelectorAll("textarea"))
    assert.match(box.closest(".field").textContent, /Nothing about a survivor here/);
});

test("somebody else's change is told plainly and loses nothing", async () => {
  shell.partners_get = () => partner({ name: "A", revision: 5 });
  keep("partner:p1", { values: { ...newPartner(), name: "Mine" }, revision: 4 });
  const form = put("partner-form", { route: { room: "partners", page: "edit", params: { id: "p1" } } });
  await settled();
  assert.match(form.textContent, /Somebody else saved a change/);
  assert.equal(form.querySelector("#partner-name").value, "Mine");
});

test("a person who may not import or write agreements is not shown the way", async () => {
  await enter(["advocate"]);
  const list = put("scan-list", { owner: { kind: "agreement", id: "a", scans: [], removed: false } });
  await settled();
  assert.equal(list.querySelector("input[type=file]"), null);
});

const scan = {
  id: "s1",
  name: HOSTILE,
  media: "application/pdf",
  size: 30_000,
  digest: "0123456789abcdef".repeat(4),
  added_at: "2026-11-24T10:00:00Z",
};

test("a paper that cannot be shown says why, and a copy can be saved all the same", async () => {
  await enter(["staff"]);
  shell.scans_open = () => ({
    media: scan.media,
    pages: 0,
    trouble: { code: "invalid_input", message: "This PDF cannot be shown.", field: "scan.pdf" },
    name: "signed.pdf",
    folder: "/home/mara",
  });
  const view = put("scan-view", { owner: { kind: "agreement", id: "a", scans: [scan], removed: false } });
  const dialog = view.querySelector("dialog");
  dialog.showModal = () => {};
  view.show(scan);
  await settled();
  assert.match(view.textContent, /This PDF cannot be shown/);
  assert.ok(view.textContent.includes(SHOWN), "the name is text");
  assert.ok(view.textContent.includes("0123 4567 89ab"), "the beginning of the digest");
  assert.equal(view.querySelector("scan-pages"), null);
  [...view.querySelectorAll("button")].find((one) => one.textContent === "Save a copy…").click();
  await settled();
  assert.equal(view.querySelector("#export-path").value, "/home/mara/signed.pdf");
  dialog.dispatchEvent(new Event("close"));
  await settled();
  assert.equal(view.textContent.trim(), "");
});

test("an advocate may copy a paper and not change it", async () => {
  await enter(["advocate"]);
  const opened = { media: scan.media, pages: 2, trouble: null, name: "signed.pdf", folder: "/home/mara" };
  const acts = put("scan-acts", { owner: { kind: "agreement", id: "a", scans: [scan], removed: false }, scan, opened });
  await settled();
  assert.deepEqual(
    [...acts.querySelectorAll("button, label")].map((one) => one.textContent),
    ["Save a copy…"],
  );
});

test("only the page that is shown is asked for, and turning stops at both ends", async () => {
  await enter(["staff"]);
  shell.scans_review = () => new ArrayBuffer(8);
  asked.length = 0;
  const pages = put("scan-pages", { scan, pages: 2 });
  await settled();
  const tool = (/** @type {string} */ label) => pages.querySelector(`[aria-label="${label}"]`);
  const asks = () => asked.filter((one) => one.command === "scans_review").map((one) => one.args.page);
  assert.deepEqual(asks(), [0]);
  assert.equal(tool("Previous page").getAttribute("aria-disabled"), "true");
  tool("Previous page").click();
  tool("Next page").click();
  await settled();
  tool("Next page").click();
  await settled();
  assert.deepEqual(asks(), [0, 1]);
  assert.match(pages.textContent, /Page 2 of 2/);
  tool("Larger").click();
  await settled();
  assert.match(pages.textContent, /125%/);
  assert.deepEqual(asks(), [0, 1, 1]);
});

test("a wrong passphrase keeps the focus and says what to do", async () => {
  const slot = { id: "s", label: HOSTILE, wrong_tries: 0, last_wrong_at: null, wait_seconds: 0 };
  shell.vaults_get = () => ({
    exists: true,
    demo: false,
    open: null,
    slots: [{ ...slot, wrong_tries: 1 }],
    timezone: "UTC",
    languages: ["en", "es"],
    language: "en",
  });
  shell.vaults_unlock = () => {
    throw { code: "wrong_passphrase", message: "no", field: null };
  };
  const screen = put("vault-unlock", {
    state: {
      exists: true,
      demo: false,
      open: null,
      slots: [slot],
      timezone: "UTC",
      languages: ["en", "es"],
      language: "en",
    },
  });
  screen.querySelector("#pass").value = "wrong";
  screen.querySelector("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  assert.match(screen.textContent, /does not open it/);
  assert.match(screen.textContent, /one wrong try/);
  assert.equal(document.activeElement?.id, "pass");
  assert.ok(screen.textContent.includes(SHOWN));
});

test("when the shell says locked, the page hears it", async () => {
  let heard = 0;
  onLocked(() => {
    heard += 1;
  });
  shell.today_list = () => {
    throw { code: "locked", message: "The vault is locked.", field: null };
  };
  put("today-page");
  await settled();
  assert.equal(heard, 1);
  onLocked(() => {});
});

test("today speaks Spanish from the same state", async () => {
  say("es");
  const facts = { kind: "stale", id: line.id, name: line.name, partner: line.name, on: "2026-05-24" };
  const later = { kind: "training", id: line.id, name: "INSIDE", partner: "INSIDE", side: "us", on: "2026-11-01" };
  const week = { kind: "sent_back", id: "w", name: "Falta alguien el viernes.", partner: "", on: "2026-11-30" };
  const reminders = [{ ...later, snoozed_until: "2026-12-01" }, facts, week];
  shell.today_list = () => ({
    today: "2026-11-24",
    meetings: [],
    ending: [],
    drafts: [],
    reminders,
    partners: 1,
    agreements: 1,
  });
  const page = put("today-page");
  await settled();
  assert.match(page.querySelector("h1").textContent, /Martes, 24 de noviembre/);
  assert.match(page.querySelector(".reminders").textContent, /Datos por confirmar desde/);
  assert.match(page.querySelector(".reminders").textContent, /Semana del 30 .*Devuelta: .?Falta alguien el viernes\./s);
  const links = /** @type {HTMLAnchorElement[]} */ ([...page.querySelectorAll(".reminders a.btn")]);
  assert.deepEqual(
    links.map((one) => one.getAttribute("href")),
    ["#/review?day=2026-11-30"],
  );
  assert.doesNotMatch(page.querySelector(".reminders").textContent, /INSIDE/, "what is put off stands apart");
  assert.match(page.querySelector(".asleep").textContent, /1 para más tarde/);
});

test("a reminder that is put off stands apart at once", async () => {
  say("en");
  const item = { kind: "training", id: line.id, name: "Put off", partner: "Put off", side: "us", on: "2026-11-01" };
  let until = null;
  shell.reminders_close = (/** @type {any} */ said) => {
    until = said.until;
    return null;
  };
  shell.today_list = () => ({
    today: "2026-11-24",
    meetings: [],
    ending: [],
    drafts: [],
    reminders: [{ ...item, snoozed_until: until }],
    partners: 1,
    agreements: 1,
  });
  const page = put("today-page");
  await settled();
  page.querySelector("button[title=Later]").click();
  await settled();
  page.querySelector("dialog form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await settled();
  await settled();
  assert.ok(until, "the shell was asked");
  assert.match(page.querySelector(".asleep")?.textContent ?? "nothing", /1 for later/);
});

test("today says who is here and which groups meet, and strikes out what does not take place", async () => {
  say("en");
  const at = { site: "Downtown office", site_outgoing: "Downtown office", confidential: false, room: "Room 2" };
  const person = (/** @type {string} */ name, present = true) => ({ id: name, name, present, substitute: false });
  const base = { zone: "America/Chicago", clock: "plain", place: at, partner: "Fernbrook", name: "", moved: false };
  const meeting = (/** @type {string} */ id, /** @type {any} */ more) => ({
    ...base,
    id,
    kind: "on_site",
    start: "2026-11-24T09:00:00-06:00",
    end: "2026-11-24T13:00:00-06:00",
    people: [person("A.M.")],
    cancelled: false,
    ...more,
  });
  const meetings = [
    meeting("s1/2026-11-24", {}),
    meeting("s2/2026-11-24", { people: [person("J.T.", false)] }),
    meeting("s3/2026-11-24", { kind: "session", name: "Steady Ground", people: [person("M.R."), person("A.M.")] }),
    meeting("s4/2026-11-24", { kind: "session", name: "Off", cancelled: true, cancelled_by: "partner" }),
  ];
  shell.today_list = () => ({
    today: "2026-11-24",
    meetings,
    ending: [],
    drafts: [],
    reminders: [],
    partners: 1,
    agreements: 1,
  });
  const page = put("today-page");
  await settled();
  const [here, groups] = page.querySelectorAll(".meetings");
  assert.deepEqual(
    [...here.querySelectorAll("a")].map((one) => one.textContent),
    ["A.M.", "J.T."],
  );
  assert.match(here.textContent, /9:00 AM–1:00 PM|9 AM–1 PM/);
  assert.match(here.textContent, /Downtown office, Room 2/);
  assert.equal(here.querySelector("s a")?.textContent, "J.T.", "one of whom nobody is there is struck out");
  assert.match(groups.textContent, /Steady Ground.*M\.R\., A\.M\./s);
  assert.equal(groups.querySelector("s a")?.textContent, "Off");
  assert.match(groups.textContent, /Cancelled by the partner/);
  const link = /** @type {HTMLAnchorElement} */ (here.closest("section")?.querySelector(".sec__head a"));
  assert.equal(link.getAttribute("href"), "#/schedule?span=day&day=2026-11-24");
});

test("planned stands beside promised where the schedule gives it, and nowhere else", async () => {
  const { countRows } = await import("../../ui/commitments/count-table.js");
  const { render } = await import("../../ui/vendor/lit-html/lit-html.js");
  const line = {
    name: "",
    giver: "us",
    quantity: 8,
    period: "week",
    promised: 8,
    planned: 7,
    delivered: 3.5,
    short: 4.5,
  };
  const drawn = (/** @type {string} */ unit) => {
    const at = document.createElement("div");
    const item = /** @type {any} */ ({ ...line, unit, ahead: 0, promised_exact: "8" });
    render(
      countRows("We give", [item], () => ""),
      at,
    );
    return [...at.querySelectorAll("thead th, td.n")].map((one) => one.textContent);
  };
  assert.deepEqual(drawn("hours_on_site").slice(2, 4), ["Promised", "Planned"]);
  assert.deepEqual(drawn("hours_on_site").slice(-3), ["8", "7", "3.5"]);
  assert.deepEqual(drawn("trainings").slice(-2), ["8", "3.5"]);
});

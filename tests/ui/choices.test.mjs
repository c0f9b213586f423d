import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  actsOf,
  endsWithin,
  newRelease,
  pastMonths,
  releaseOf,
  releaseWrongs,
  sentFacts,
  signerOf,
  spanOf,
  untilOf,
  without,
} from "../../ui/choices/logic.js";
import { draft, forget, keep, session } from "../../ui/shared/session.js";
import { allowed, navigation } from "../../ui/shell/rooms.js";
import { asked, enter, put, say, settled, shell } from "./page.mjs";
import "../../ui/choices/choices-page.js";
import "../../ui/choices/counts-page.js";
import "../../ui/choices/dossier-page.js";
import "../../ui/choices/facts-form.js";
import "../../ui/choices/holds-page.js";
import "../../ui/choices/release-form.js";
import "../../ui/choices/rules-page.js";
import "../../ui/choices/tell-form.js";
import "../../ui/choices/today-panel.js";
import "../../ui/choices/told-page.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E{{7*7}}';
const AT = "2026-11-24T16:00:00Z";

const contact = { how: HOSTILE, when: "mornings", not_when: "evenings", say: "the library", none: false };
const facts = {
  name: HOSTILE,
  language: "es",
  wants_known: HOSTILE,
  words: [HOSTILE, "heron"],
  contact,
  needs: HOSTILE,
  goals: "",
  preferences: HOSTILE,
};
const filters = {
  kinds: [],
  languages: [],
  modes: [],
  town: "",
  sliding_scale: false,
  childcare: false,
  accessible: false,
  staff_gender: null,
  accepting: false,
  no_police_report: false,
};
const survivor = {
  id: "v1",
  sign: "Quiet Lantern",
  facts,
  filters,
  opened_by: "MR",
  opened_at: AT,
  touched_at: AT,
  revision: 3,
  held: false,
  wish_at: null,
};
const rules = {
  off: [],
  retention_days: 365,
  release_days_max: null,
  small: 10,
  breach_days: 1,
  witness: false,
  own_part2: false,
};
const service = {
  id: "k1",
  name: HOSTILE,
  kind: "counseling",
  description: "",
  audience: "",
  languages: ["es"],
  cost: "Free",
  modes: ["video"],
  sites: [],
  town: "",
  wait: "",
  accessibility: "",
  staff_gender: "unknown",
  accepting: "no",
  bring: "",
  active: true,
};
const duties = {
  reports: ["child_abuse"],
  reports_detail: "",
  hipaa: true,
  part2: null,
  records: "",
  police_report: null,
};
const item = {
  service,
  partner_id: "p1",
  partner: HOSTILE,
  own: false,
  duties,
  confirmed_on: null,
  ask: ["town"],
  answer: null,
};
const menu = { sign: survivor.sign, parts: [{ kind: "counseling", items: [item] }], shown: 1, all: 1, loosen: [] };
const answer = {
  id: "a1",
  service_id: "k1",
  service: HOSTILE,
  partner_id: "p1",
  partner: HOSTILE,
  words: HOSTILE,
  ask_on: null,
  at: AT,
  by: "MR",
};
const release = {
  id: "r1",
  number: "R-7",
  survivor_id: "v1",
  sign: survivor.sign,
  partner_id: "p1",
  partner: HOSTILE,
  purpose: HOSTILE,
  items: [
    { kind: "language", words: HOSTILE },
    { kind: "times", words: "mornings" },
  ],
  until: { on: "2026-12-24" },
  signer: { capacity: "adult", by: "self", abuser: "not" },
  interpreter: "",
  witness: "",
  state: "live",
  drafted_at: AT,
  signed_on: "2026-11-24",
  signed_by: "she",
  marked_by: "MR",
  paper: "",
  revoked_at: null,
  used_at: null,
  part2: false,
  revision: 1,
};
const task = {
  id: "t1",
  survivor_id: "v1",
  sign: survivor.sign,
  kind: "call_partner",
  partner: HOSTILE,
  due_on: "2026-11-25",
  taken_by: "",
  done_at: null,
};
const referral = {
  id: "f1",
  survivor_id: "v1",
  partner_id: "p1",
  partner: HOSTILE,
  service_id: "k1",
  service: HOSTILE,
  kind: "staff",
  release_id: "r1",
  items: release.items,
  how: "letter",
  at: AT,
  by: "MR",
  outcome: HOSTILE,
  outcome_at: AT,
  place: "no_place",
};
const told = {
  id: "d1",
  survivor_id: "v1",
  sign: survivor.sign,
  kind: "breach",
  on: "2026-11-24",
  to: HOSTILE,
  law: "",
  items: ["name"],
  notice: HOSTILE,
  safety: "",
  lawyer: true,
  told_within: "",
  by: "MR",
  at: AT,
  due_on: "2026-11-25",
};
const hold = {
  id: "h1",
  survivor_id: null,
  sign: "",
  cause: "subpoena",
  set_at: AT,
  set_by: HOSTILE,
  lifted_by: [],
  open: true,
};
const paper = {
  title: HOSTILE,
  number: "R-7",
  lines: [
    { style: "text", text: HOSTILE },
    { style: "line", text: "Name" },
  ],
};
const signers = [
  { signer: { capacity: "adult", by: "self", abuser: "not" }, allowed: true, reason: null },
  { signer: { capacity: "minor", by: "both", abuser: "unknown" }, allowed: false, reason: "unknown" },
];
const dossier = () => ({
  survivor,
  answers: [
    { ...answer, answer: "yes" },
    { ...answer, id: "a2", answer: "no" },
  ],
  releases: [release],
  referrals: [referral],
  disclosures: [told],
  tasks: [task],
  holds: [hold],
  revoked: /** @type {any[]} */ ([]),
});
const partner = { id: "p1", own: false, name: HOSTILE, services: [service], duties: { ...duties, part2: true } };
const line = {
  id: "v1",
  sign: survivor.sign,
  language: "es",
  opened_by: "MR",
  mine: true,
  opened_at: AT,
  touched_at: AT,
  tasks: 1,
};

beforeEach(async () => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
  forget();
  await enter(["advocate"]);
  location.hash = "";
  Object.assign(shell, {
    survivors_list: () => ({ items: [line] }),
    survivors_add: () => ({ ...survivor, id: "v9" }),
    survivors_update: () => survivor,
    dossiers_get: () => dossier(),
    rules_get: () => rules,
    menus_get: () => menu,
    tasks_list: () => ({ items: [task] }),
    retentions_list: () => ({ items: [] }),
    signers_list: () => ({ items: signers }),
    disclosures_list: () => ({ items: [told] }),
    holds_list: () => ({ items: [hold] }),
    counts_list: () => ({
      items: [{ month: "2026-10", what: "conversation", partner: HOSTILE, service: "", count: null }],
    }),
    partners_get: () => partner,
    partners_list: () => ({ items: [], next: null, total: 0, all: 0 }),
  });
});

/** @param {string} name @param {string} page @param {Record<string, string>} [params] */
const open = async (name, page, params = {}) => {
  const element = put(name, { route: { room: "choices", page, params } });
  await settled();
  return element;
};

/** @param {any} root @param {string} selector @param {string} value */
const type = (root, selector, value) => {
  const control = root.querySelector(selector);
  assert.ok(control, selector);
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
};

/** @param {any} root @param {string} name @param {string} value */
const pick = (root, name, value) => {
  const control = root.querySelector(`input[name="${name}"][value="${value}"]`);
  assert.ok(control, `${name} ${value}`);
  control.checked = true;
  control.dispatchEvent(new Event("change", { bubbles: true }));
};

/** @param {any} root @param {RegExp} words */
const button = (root, words) => {
  const found = [...root.querySelectorAll("button, a.btn")].find((one) => words.test(one.textContent));
  assert.ok(found, String(words));
  return found;
};

/** What the form of a dialog says when it is sent. @param {any} root */
const submit = async (root) => {
  root.querySelector("ask-dialog form").dispatchEvent(new Event("submit", { bubbles: true }));
  await settled();
};

const commands = () => asked.map((one) => one.command);

test("hostile words are text on every screen of the room", async () => {
  for (const [name, page, params] of /** @type {const} */ ([
    ["choices-dossier", "one", {}],
    ["choices-dossier", "one", { part: "menu" }],
    ["choices-dossier", "one", { part: "releases" }],
    ["choices-dossier", "one", { part: "papers" }],
    ["choices-dossier", "one", { part: "gone" }],
    ["choices-told", "told", {}],
    ["choices-holds", "holds", {}],
    ["choices-counts", "counts", {}],
    ["choices-release-form", "release", { from: "r1" }],
  ])) {
    const screen = await open(name, page, { id: "v1", ...params });
    assert.equal(screen.querySelector("img"), null, name);
    assert.ok(
      screen.textContent.includes("⟨U+202E⟩") && !screen.textContent.includes("\u202E"),
      `${name} ${JSON.stringify(params)}`,
    );
  }
});

test("the room stands in the navigation of who holds the key, and nowhere else", () => {
  const rooms = (/** @type {any} */ who) => navigation(who).map((one) => one.room);
  assert.ok(!rooms(session()).includes("choices"));
  assert.ok(rooms({ choices: true }).includes("choices"));
  const route = { room: "choices", page: "one", params: { id: "v1" } };
  assert.equal(allowed(route, {}).room, "today");
  assert.equal(allowed(route, { choices: true }), route);
});

test("what is typed to find a record goes to the shell and not into the address; Enter opens the first", async () => {
  const page = await open("choices-page", "");
  assert.match(page.textContent, /Quiet Lantern/);
  const search = page.querySelector("input[type=search]");
  search.value = "quite lantern";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  search.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await settled();
  const query = asked.filter((one) => one.command === "survivors_list").at(-1)?.args.query;
  assert.deepEqual(query, { text: "quite lantern", language: null, mine: false, tasks: false });
  assert.equal(location.hash, "#/choices/one?id=v1");
});

test("a new record is a call sign and nothing else, and opens at once", async () => {
  const page = await open("choices-page", "");
  page.querySelector("#choices-begin").click();
  await settled();
  assert.equal(location.hash, "#/choices/one?id=v9");
});

test("the call sign is the heading, and how she may be reached is in sight in every part", async () => {
  for (const part of ["words", "menu", "releases", "papers", "gone"]) {
    const page = await open("choices-dossier", "one", { id: "v1", part });
    assert.equal(page.querySelectorAll("h1").length, 1);
    assert.equal(page.querySelector("h1").textContent, "Quiet Lantern");
    assert.match(page.querySelector(".contact").textContent, /Say you are/);
  }
  shell.dossiers_get = () => ({
    ...dossier(),
    survivor: { ...survivor, facts: { ...facts, contact: { ...contact, none: true } } },
  });
  const page = await open("choices-dossier", "one", { id: "v1" });
  assert.match(page.querySelector(".contact").textContent, /Do not contact her/);
});

test("a field that the program switched off is neither shown nor asked where it is empty", async () => {
  shell.rules_get = () => ({ ...rules, off: ["name", "contact", "needs"] });
  const none = { how: "", when: "", not_when: "", say: "", none: false };
  shell.dossiers_get = () => ({
    ...dossier(),
    survivor: { ...survivor, facts: { ...facts, name: "", needs: "", contact: none } },
  });
  const page = await open("choices-dossier", "one", { id: "v1" });
  assert.equal(page.querySelector(".contact"), null);
  assert.ok(!/A name that she wants kept|What she needs/.test(page.textContent));
  const form = await open("choices-facts-form", "edit", { id: "v1" });
  assert.equal(form.querySelector("[name=needs]"), null);
  assert.equal(form.querySelector("[name='contact.how']"), null);
  assert.ok(form.querySelector("[name=goals]"));
  assert.equal(form.querySelector(".field__guard"), null);
});

test("what stands in a field that was switched off stays in sight, and can be removed after one question", async () => {
  shell.rules_get = () => ({ ...rules, off: ["contact", "needs", "goals"] });
  const page = await open("choices-dossier", "one", { id: "v1" });
  assert.match(page.querySelector(".contact").textContent, /Say you are/);
  const rows = [...page.querySelectorAll(".her__one")].filter((one) => /No longer asked/.test(one.textContent));
  assert.equal(rows.length, 2, "goals are empty");
  button(rows[1], /Remove/).click();
  await submit(page);
  assert.match(page.querySelector("ask-dialog .errors").textContent, /Answer this first/);
  assert.ok(!commands().includes("survivors_update"));
  pick(page, "asked", "no");
  await submit(page);
  const sent = asked.find((one) => one.command === "survivors_update")?.args;
  assert.deepEqual([sent.facts.needs, sent.facts.name, sent.asked], ["", HOSTILE, "no"]);
});

test("a form that empties a field asks first, and says so only then", async () => {
  shell.rules_get = () => ({ ...rules, off: ["needs", "goals"] });
  const form = await open("choices-facts-form", "edit", { id: "v1" });
  assert.equal(form.querySelector("[name=goals]"), null);
  assert.equal(form.querySelector("[name=asked]"), null);
  type(form, "[name=name]", "Other");
  await form.save();
  await settled();
  assert.equal(asked.find((one) => one.command === "survivors_update")?.args.asked, null);
  asked.length = 0;
  const again = await open("choices-facts-form", "edit", { id: "v1" });
  button(again, /Remove: What she needs/).click();
  assert.equal(again.querySelector("[name=needs]").value, "");
  await again.save();
  assert.match(again.querySelector(".errors").textContent, /Answer this first/);
  pick(again, "asked", "yes");
  assert.ok(again.querySelector("a[href='#/choices/holds?id=v1']"));
  await again.save();
  assert.match(again.querySelector(".errors").textContent, /nothing of it may go now/);
  assert.ok(!commands().includes("survivors_update"));
  pick(again, "asked", "no");
  await again.save();
  await settled();
  const sent = asked.find((one) => one.command === "survivors_update")?.args;
  assert.deepEqual([sent.facts.needs, sent.asked, "asked" in sent.facts], ["", "no", false]);
});

test("an answer, a draft, a joined record and what she told go only after the one question", async () => {
  shell.dossiers_get = () => ({ ...dossier(), releases: [{ ...release, state: "drafted", signed_on: null }] });
  for (const name of ["answers_remove", "releases_remove", "survivors_close", "referrals_answer"])
    shell[name] = () => null;
  for (const [part, words, command, more] of /** @type {const} */ ([
    ["menu", /^\s*Remove/, "answers_remove", {}],
    ["releases", /^\s*Remove the draft/, "releases_remove", {}],
    ["gone", /^\s*Join another/, "survivors_close", { sign: "Quiet Lantern", other_sign: "Loud Heron" }],
    ["releases", /^\s*How it went/, "referrals_answer", { outcome: " " }],
  ])) {
    const page = await open("choices-dossier", "one", { id: "v1", part });
    button(page, words).click();
    for (const [field, value] of Object.entries(more)) type(page, `ask-dialog [name=${field}]`, value);
    await submit(page);
    assert.match(page.querySelector("ask-dialog .errors").textContent, /Answer this first/, command);
    pick(page, "asked", "yes");
    assert.equal(page.querySelector("ask-dialog button[type=submit]"), null, command);
    assert.ok(!commands().includes(command), command);
    pick(page, "asked", "no");
    await submit(page);
    assert.equal(asked.find((one) => one.command === command)?.args.asked, "no", command);
  }
});

test("all answers look alike: the same parts, no badge, no sign, no order but hers", async () => {
  const page = await open("choices-dossier", "one", { id: "v1", part: "menu" });
  const lines = [...page.querySelectorAll(".answers__one")];
  const shape = (/** @type {any} */ one) =>
    [...one.querySelectorAll("*")].map((part) => `${part.tagName}.${part.getAttribute("class")}`);
  assert.deepEqual(shape(lines[0]), shape(lines[1]));
  assert.equal(page.querySelector(".answers .badge"), null);
  button(page, /Write down her answer/).click();
  const choices = [...page.querySelectorAll("ask-dialog input[name=answer]")];
  assert.equal(choices.length, 5);
  assert.ok(choices.every((one) => !one.checked && one.closest("label").className === "pick"));
});

test("what she should hear stands before the choice, and unknown is marked to ask", async () => {
  const page = await open("choices-dossier", "one", { id: "v1", part: "menu" });
  const text = page.querySelector(".menu__one").textContent;
  assert.match(text, /Child abuse/);
  assert.match(text, /42 CFR Part 2\s*Ask/);
  assert.match(text, /Not now/);
  assert.match(text, /Ask Town/);
});

test("when her filters leave nothing it says which one to loosen", async () => {
  shell.menus_get = () => ({ ...menu, parts: [], shown: 0, all: 9, loosen: [{ filter: "town", count: 4 }] });
  shell.filters_update = (args) => ({ ...survivor, filters: args.filters });
  const page = await open("choices-dossier", "one", { id: "v1", part: "menu" });
  button(page, /Without “Town”: 4 services/).click();
  await settled();
  assert.equal(asked.find((one) => one.command === "filters_update")?.args.filters.town, "");
});

test("a release names by its field what is missing, and nothing is sent", async () => {
  const form = await open("choices-release-form", "release", { id: "v1" });
  await form.save();
  await settled();
  const said = form.querySelector(".errors").textContent;
  for (const words of [/Choose the one agency/, /Ask her until when/, /at least one item/, /for whom it is signed/])
    assert.match(said, words);
  assert.equal(form.querySelector("input[name=until]:checked"), null);
  assert.equal(form.querySelector("input[name=capacity]:checked"), null);
  assert.ok(!commands().includes("releases_add"));
});

test("who may not sign is told at once, with the reason; what is whole is sent as the shell wants it", async () => {
  shell.releases_add = () => release;
  const form = await open("choices-release-form", "release", { id: "v1", from: "r1" });
  assert.match(form.textContent, /needs her consent on its own form/);
  pick(form, "capacity", "minor");
  pick(form, "by", "both");
  pick(form, "abuser", "unknown");
  assert.match(form.textContent, /Nobody knows whether this person is the abuser/);
  await form.save();
  assert.ok(!commands().includes("releases_add"));
  pick(form, "capacity", "adult");
  pick(form, "by", "self");
  assert.equal(form.querySelector("input[name=abuser]"), null);
  pick(form, "until", "once");
  await form.save();
  await settled();
  const sent = asked.find((one) => one.command === "releases_add")?.args;
  assert.equal(sent.id, "v1");
  assert.equal(sent.release.until, "once");
  assert.deepEqual(sent.release.signer, { capacity: "adult", by: "self", abuser: "not" });
  assert.deepEqual(Object.keys(sent.release).sort(), [
    "interpreter",
    "items",
    "partner_id",
    "purpose",
    "signer",
    "until",
    "witness",
  ]);
});

test("sending with another's call sign is refused by its field, and no paper comes", async () => {
  shell.referrals_send = () => {
    throw { code: "invalid_input", message: "This is not the call sign of this record.", field: "sign" };
  };
  const page = await open("choices-dossier", "one", { id: "v1", part: "releases" });
  button(page, /^\s*Send/).click();
  await settled();
  await submit(page);
  assert.match(page.querySelector("ask-dialog .errors").textContent, /Choose at least one item/);
  assert.ok(!commands().includes("referrals_send"));
  pick(page, "items", "1");
  pick(page, "kind", "staff");
  pick(page, "how", "letter");
  type(page, "ask-dialog [name=sign]", "Loud Lantern");
  await submit(page);
  assert.deepEqual(asked.find((one) => one.command === "referrals_send")?.args.sending, {
    items: [1],
    kind: "staff",
    how: "letter",
    service_id: null,
    name: "",
    sign: "Loud Lantern",
  });
  assert.match(page.querySelector("ask-dialog .field__error").textContent, /not the call sign/);
  assert.equal(page.querySelector("paper-view"), null);
});

test("what was sent is shown as paper, once, and no copy of it can be saved", async () => {
  shell.referrals_send = () => ({ referral, paper });
  const page = await open("choices-dossier", "one", { id: "v1", part: "releases" });
  button(page, /^\s*Send/).click();
  await settled();
  pick(page, "items", "0");
  pick(page, "kind", "warm");
  pick(page, "how", "telephone");
  type(page, "ask-dialog [name=sign]", survivor.sign);
  await submit(page);
  assert.match(page.querySelector(".paper").textContent, /R-7/);
  assert.equal(page.querySelector("#paper-copy"), null);
  page.querySelector("#paper-close").click();
  assert.equal(page.querySelector("paper-view"), null);
});

test("after revoking it says whom to call and what was already sent", async () => {
  shell.releases_revoke = () => ({
    release: { ...release, state: "revoked" },
    sent: [referral],
    call: [{ name: HOSTILE, phone: "555-0142" }],
    letter: paper,
  });
  const page = await open("choices-dossier", "one", { id: "v1", part: "releases" });
  button(page, /^\s*Revoke/).click();
  await submit(page);
  const said = page.querySelector(".revoked").textContent;
  assert.match(said, /555-0142/);
  assert.match(said, /cannot be called back/);
});

test("whom to call and the letter can be had again, as often as they are wanted", async () => {
  const taken = { ...release, state: "revoked", revoked_at: AT };
  const call = [{ name: HOSTILE, phone: "555-0142" }];
  shell.dossiers_get = () => ({
    ...dossier(),
    releases: [taken, { ...release, id: "r2" }],
    revoked: [{ release: taken, sent: [referral], call, letter: paper }],
  });
  const page = await open("choices-dossier", "one", { id: "v1", part: "releases" });
  const again = [...page.querySelectorAll(".release button")].filter((one) => /Whom to call/.test(one.textContent));
  assert.equal(again.length, 1, "only where she took it back");
  for (let time = 0; time < 2; time += 1) {
    assert.equal(page.querySelector(".revoked"), null);
    button(page, /^\s*Whom to call, and the letter/).click();
    assert.match(page.querySelector(".revoked").textContent, /555-0142/);
    button(page, /The letter to the agency/).click();
    assert.match(page.querySelector(".paper").textContent, /R-7/);
    page.querySelector("#paper-close").click();
  }
});

test("have it gone asks first whether a subpoena came; with one there is no way on but the hold", async () => {
  shell.survivors_remove = () => null;
  const page = await open("choices-dossier", "one", { id: "v1", part: "gone" });
  page.querySelector("#have-gone").click();
  await submit(page);
  assert.match(page.querySelector("ask-dialog .errors").textContent, /Answer this first/);
  pick(page, "asked", "yes");
  assert.equal(page.querySelector("ask-dialog button[type=submit]"), null);
  assert.ok(page.querySelector("ask-dialog a[href='#/choices/holds?id=v1']"));
  pick(page, "asked", "no");
  type(page, "ask-dialog [name=sign]", survivor.sign);
  const form = "choices:release:v1:r1";
  keep(form, { values: { purpose: "typed" }, revision: 1 });
  await submit(page);
  assert.equal(draft(form), undefined, "what was typed about her goes too");
  assert.deepEqual(asked.find((one) => one.command === "survivors_remove")?.args, {
    id: "v1",
    sign: survivor.sign,
    asked: "no",
  });
});

test("under a hold her wish is kept instead, and that is said", async () => {
  shell.dossiers_get = () => ({ ...dossier(), survivor: { ...survivor, held: true } });
  shell.wishes_add = () => survivor;
  const page = await open("choices-dossier", "one", { id: "v1", part: "gone" });
  page.querySelector("#have-gone").click();
  assert.match(page.querySelector("ask-dialog").textContent, /it cannot go now/);
  await submit(page);
  assert.ok(commands().includes("wishes_add"));
});

test("turning the screen round asks the shell first and then says it to the page", async () => {
  shell.views_open = () => menu;
  const page = await open("choices-dossier", "one", { id: "v1" });
  const heard = /** @type {any[]} */ ([]);
  document.addEventListener("trellis-survivor", (event) => heard.push(/** @type {any} */ (event).detail), {
    once: true,
  });
  page.querySelector("#turn-screen").click();
  await settled();
  assert.deepEqual(heard, [{ id: "v1" }]);
});

test("the panel on Today is closed at first and asks for nothing until it is opened", async () => {
  const panel = put("choices-today");
  await settled();
  assert.deepEqual(commands(), []);
  const fold = panel.querySelector("details");
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
  await settled();
  assert.deepEqual([...new Set(commands())], ["tasks_list"]);
  assert.match(panel.textContent, /Quiet Lantern/);
});

test("small numbers are hidden in words, and reversed months are refused at their field", async () => {
  const page = await open("choices-counts", "counts", {});
  assert.match(page.querySelector("tbody").textContent, /Small, hidden/);
  const months = [...page.querySelectorAll("#counts-from option")].map((one) => one.value);
  const turned = await open("choices-counts", "counts", { from: months[0], to: months[5] });
  assert.match(turned.querySelector("#counts-wrong").textContent, /before the first/);
});

test("rules that are no whole numbers are refused by their field", async () => {
  const page = await open("choices-rules", "rules");
  type(page, "#rules-small", "many");
  await page.save();
  assert.match(page.querySelector(".errors").textContent, /whole number/);
  type(page, "#rules-small", "10");
  type(page, "#rules-retention_days", "7");
  await page.save();
  assert.match(page.querySelector(".errors").textContent, /from 30 to 3/);
  assert.ok(!commands().includes("rules_update"));
});

test("what was told without a release says what is missing", async () => {
  const form = await open("choices-tell-form", "tell", { id: "v1" });
  pick(form, "kind", "statute");
  await form.save();
  assert.match(form.querySelector(".errors").textContent, /which law demands it/);
  assert.ok(!commands().includes("disclosures_add"));
});

test("nothing of a record stays when its screen is gone", async () => {
  for (const [name, page, part] of /** @type {const} */ ([
    ["choices-page", "", ""],
    ["choices-dossier", "one", "words"],
    ["choices-dossier", "one", "menu"],
    ["choices-dossier", "one", "releases"],
    ["choices-dossier", "one", "papers"],
    ["choices-dossier", "one", "gone"],
    ["choices-facts-form", "edit", ""],
    ["choices-release-form", "release", ""],
    ["choices-holds", "holds", ""],
    ["choices-told", "told", ""],
  ])) {
    const screen = await open(name, page, { id: "v1", part });
    document.body.replaceChildren();
    assert.equal(screen.textContent, "", `${name} ${part}`);
    assert.ok(!screen.found && !screen.kept && !screen.sheet, `${name} ${part}`);
  }
  assert.equal(draft("choices:ask"), undefined);
});

test("an answer that comes after the screen was left is dropped", async () => {
  const screen = put("choices-dossier", { route: { room: "choices", page: "one", params: { id: "v1" } } });
  document.body.replaceChildren();
  await settled();
  assert.equal(screen.textContent, "");
  assert.equal(screen.found, null);
});

test("an end is what somebody picked; policy may take some away; nothing is a default", () => {
  assert.equal(untilOf({ until: "", on: null }, "2026-11-24"), null);
  assert.deepEqual(untilOf({ until: "14", on: null }, "2026-11-24"), { on: "2026-12-08" });
  assert.deepEqual(untilOf({ until: "own", on: "2026-12-01" }, "2026-11-24"), { on: "2026-12-01" });
  assert.deepEqual(endsWithin(14), ["7", "14", "own", "once"]);
  assert.ok(
    releaseWrongs({ ...newRelease("v1"), until: "own", on: "2026-11-23" }, "2026-11-24", []).includes("on-past"),
  );
});

test("who signs needs all three answers, but for somebody who signs for herself", () => {
  assert.equal(signerOf({ capacity: "minor", by: "both", abuser: "" }), null);
  assert.deepEqual(signerOf({ capacity: "adult", by: "self", abuser: "known" }), {
    capacity: "adult",
    by: "self",
    abuser: "not",
  });
});

test("only what holds now can be sent, and whatever was signed can be taken back", () => {
  for (const state of /** @type {const} */ (["drafted", "expired", "revoked", "used_up", "to_confirm"]))
    assert.equal(actsOf(state).send, false, state);
  assert.equal(actsOf("live").send, true);
  for (const state of /** @type {const} */ (["live", "expired", "used_up", "to_confirm"]))
    assert.equal(actsOf(state).revoke, true, state);
  assert.equal(actsOf("revoked").revoke || actsOf("drafted").revoke, false);
});

test("a release made from another asks anew who may sign", () => {
  const from = /** @type {any} */ ({
    partner_id: "p1",
    purpose: "Rest",
    items: [{ kind: "language", words: "Spanish" }],
    until: "once",
    signer: { capacity: "minor", by: "both", abuser: "not" },
    interpreter: "Ana",
    witness: "Bo",
    survivor_id: "v1",
  });
  const made = newRelease("v1", from);
  assert.deepEqual([made.purpose, made.items], ["Rest", from.items]);
  assert.deepEqual([signerOf(made), made.interpreter, made.witness], [null, "", ""]);
  assert.deepEqual(signerOf(releaseOf(from)), from.signer, "the same draft goes on");
});

test("words to be found by, one fact less, and months that are over", () => {
  assert.deepEqual(sentFacts({ words: " heron,, blue door " }).words, ["heron", "blue door"]);
  assert.deepEqual(without(/** @type {any} */ (facts), "words").words, []);
  assert.equal(without(/** @type {any} */ (facts), "needs").needs, "");
  assert.deepEqual(pastMonths("2026-02-10", 3), ["2026-01", "2025-12", "2025-11"]);
  assert.deepEqual(spanOf({}, pastMonths("2026-02-10", 3)), { from: "2025-11", to: "2026-01" });
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { forget } from "../../ui/shared/session.js";
import { language } from "../../ui/shared/words.js";
import { listen } from "../../ui/shell/keys.js";
import { answersFor, arrow, isAhead, shortFacts } from "../../ui/survivor/logic.js";
import { asked, enter, ftl, put, say, settled, shell } from "./page.mjs";
import "../../ui/survivor/survivor-view.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E{{7*7}}';

/** @param {string} id @param {any} [more] */
const service = (id, more = {}) => ({
  id,
  name: `Help ${id}`,
  kind: "counseling",
  description: "",
  audience: "",
  languages: ["en", "es"],
  cost: "Free",
  modes: ["in_person", "video"],
  sites: [],
  town: "Alder Falls",
  wait: "",
  accessibility: "",
  staff_gender: "unknown",
  accepting: "yes",
  bring: "",
  active: true,
  ...more,
});
const duties = { reports: ["child_abuse"], reports_detail: "", records: "", police_report: false, part2: true };
/** @param {any} one @param {any} [more] */
const item = (one, more = {}) => ({
  service: one,
  partner_id: `p-${one.id}`,
  partner: "Fernbrook",
  own: false,
  duties,
  confirmed_on: "2026-11-01",
  ask: [],
  answer: null,
  ...more,
});
const menu = () => ({
  sign: "amber lantern",
  parts: [
    { kind: "counseling", items: [item(service("a")), item(service("b", { accepting: "no" }))] },
    { kind: "group", items: [item(service("c", { kind: "group" }), { own: true })] },
  ],
  shown: 3,
  all: 3,
  loosen: [],
});

/** @type {any[]} */
let given = [];

beforeEach(async () => {
  document.body.replaceChildren();
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  given = [];
  say("en");
  forget();
  await enter(["advocate"]);
  Object.assign(shell, {
    views_get: menu,
    locales_get: ({ language }) => ftl(language),
    views_answer: ({ answer }) => {
      given.push(answer);
      return { ...answer, id: `x${given.length}`, service: "", partner: "", at: "2026-11-25T10:00:00Z", by: "MR" };
    },
    views_close: ({ passphrase }) => {
      if (passphrase !== "right one") throw { code: "wrong_passphrase", message: "no", field: null };
      return null;
    },
  });
});

/** @param {any} [state] */
const open = async (state = {}) => {
  const view = put("survivor-view", state);
  await settled();
  return view;
};
/** @param {any} view @param {string} selector */
const press = async (view, selector) => {
  const button = view.querySelector(selector);
  assert.ok(button, selector);
  button.focus();
  button.click();
  await settled();
};
/** @param {string} key @param {any} [more] */
const key = (key, more = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};
/** @param {any} view */
const title = (view) => view.querySelector("h1").textContent;

test("it begins calmly: what this is, three promises, both languages, and a way past all of it", async () => {
  const view = await open();
  assert.equal(title(view), "Welcome");
  assert.equal(document.activeElement, view.querySelector("h1"));
  for (const words of ["You can skip this.", "You can change your mind.", "Saying no changes nothing about the help"])
    assert.ok(view.textContent.includes(words), words);
  assert.deepEqual(
    [...view.querySelectorAll("[data-language]")].map((one) => one.textContent),
    ["English", "Español"],
  );
  await press(view, "[data-act=skip]");
  assert.equal(title(view), "You are done for now");
  assert.ok(!asked.some((one) => one.command === "views_answer"));
});

test("kinds and services stand in the order that came, unknown things say ask", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  assert.deepEqual(
    [...view.querySelectorAll(".kind > h2")].map((one) => one.textContent),
    ["Talk with one person", "Groups"],
  );
  assert.deepEqual(
    [...view.querySelectorAll("[data-service]")].map((one) => one.dataset.service),
    ["a", "b", "c"],
  );
  assert.match(view.querySelectorAll(".offer")[0].textContent, /Wait: ask/);
  assert.match(view.querySelectorAll(".offer")[1].textContent, /do not take new people now/);
  assert.match(view.querySelectorAll(".offer")[2].textContent, /With us/);
});

test("what must be reported and shared stands before the choice", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  const text = view.textContent;
  const at = (/** @type {string} */ words) => {
    assert.ok(text.includes(words), words);
    return text.indexOf(words);
  };
  const choice = at("What would you like?");
  for (const words of ["must tell the state", "Who may see your file?", "no police report", "42 CFR Part 2"])
    assert.ok(at(words) < choice, words);
  assert.match(text, /Child care: +ask/);
});

test("nothing is preselected, and the answers look the same", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  const answers = () => [...view.querySelectorAll("[data-answer]")];
  assert.equal(answers().length, 4, "mind can be changed only where it was made up");
  assert.ok(answers().every((one) => one.getAttribute("aria-pressed") === "false"));
  assert.equal(view.querySelector("#sv-day"), null);
  await press(view, "[data-answer=yes]");
  assert.equal(answers().length, 5);
  assert.deepEqual([...new Set(answers().map((one) => one.className))], ["answer"]);
  assert.deepEqual([...new Set(answers().map((one) => one.children.length))], [1]);
  assert.equal(view.querySelector(".btn--act, .badge, progress"), null);
});

test("each answer is taken the same way, with no word more for one than for another", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  const told = [];
  for (const answer of ["yes", "no", "not_now", "something_else", "changed_mind"]) {
    await press(view, `[data-answer=${answer}]`);
    told.push(view.querySelector(".said").textContent.replace(/“.*”/, ""));
    assert.equal(view.querySelector("[aria-pressed=true]").dataset.answer, answer);
  }
  assert.equal(new Set(told).size, 1);
  assert.deepEqual(
    given.map((one) => [one.service_id, one.partner_id, one.answer, one.words, one.ask_on]),
    ["yes", "no", "not_now", "something_else", "changed_mind"].map((answer) => ["a", "p-a", answer, "", null]),
  );
});

test("a whole conversation in Spanish, by keyboard, and no to everything ends calmly", async () => {
  const view = await open();
  await press(view, "[data-language=es]");
  assert.equal(title(view), "Hola");
  assert.equal(document.documentElement.lang, "es");
  await press(view, "[data-act=menu]");
  for (const id of ["a", "b", "c"]) {
    await press(view, `[data-service=${id}]`);
    assert.equal(title(view), `Help ${id}`);
    assert.equal(document.activeElement, view.querySelector("h1"));
    view.querySelector("[data-answer=yes]").focus();
    key("ArrowRight");
    key("ArrowRight");
    assert.equal(document.activeElement?.getAttribute("data-answer"), "no");
    assert.equal(given.filter((one) => one.service_id === id).length, 0, "arrows choose nothing");
    /** @type {HTMLElement} */ (document.activeElement).click();
    await settled();
    assert.match(view.querySelector(".said").textContent, /“No”.*La ayuda que recibe aquí es la misma/);
    await press(view, "[data-act=skip-one]");
    assert.equal(document.activeElement?.getAttribute("data-service"), id, "back where she was");
  }
  assert.deepEqual([...new Set(given.map((one) => one.answer))], ["no"]);
  await press(view, "[data-act=end]");
  const afterNo = view.querySelector("main").textContent;
  assert.match(afterNo, /Lo que dijo está bien, y lo que no dijo también/);
  await press(view, "[data-act=answers]");
  assert.equal(view.querySelectorAll(".offer").length, 3);
  await press(view, "[data-service=a]");
  await press(view, "[data-answer=yes]");
  await press(view, "[data-act=end]");
  assert.equal(view.querySelector("main").textContent, afterNo, "every end is the same");
});

test("her words are hers: kept with an answer, or alone", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  const type = (/** @type {string} */ words) => {
    const field = view.querySelector("#sv-words");
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  type("Only in the morning");
  await press(view, "[data-act=all]");
  await press(view, "[data-service=a]");
  assert.equal(view.querySelector("#sv-words").value, "Only in the morning", "nothing typed is lost");
  await press(view, "[data-answer=not_now]");
  assert.equal(given[0].words, "Only in the morning");
  type(HOSTILE);
  await press(view, "[data-act=keep-words]");
  assert.deepEqual([given[1].answer, given[1].words], ["not_now", HOSTILE]);
  await press(view, "[data-act=answers]");
  assert.equal(view.querySelector("img"), null);
  assert.ok(view.textContent.includes("⟨U+202E⟩"));
});

test("words alone are something else, nothing typed is nothing kept, and the same answer is not kept twice", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  await press(view, "[data-act=keep-words]");
  assert.equal(given.length, 0);
  assert.equal(document.activeElement, view.querySelector("#sv-words"));
  const field = view.querySelector("#sv-words");
  field.value = "A ride there";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await press(view, "[data-act=keep-words]");
  assert.deepEqual([given[0].answer, given[0].words], ["something_else", "A ride there"]);
  assert.match(view.querySelector(".said").textContent, /“Something else”/);
  await press(view, "[data-answer=something_else]");
  assert.equal(given.length, 1);
});

test("not now carries a day only when she asks for one", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  assert.equal(view.querySelector("[data-act=later]"), null);
  await press(view, "[data-answer=not_now]");
  assert.equal(given[0].ask_on, null);
  await press(view, "[data-act=later]");
  const day = view.querySelector("#sv-day");
  assert.equal(document.activeElement, day);
  assert.equal(day.value, "");
  day.value = "2020-01-01";
  await press(view, "[data-act=keep-day]");
  assert.match(view.querySelector(".sv__told").textContent, /still to come/);
  assert.equal(given.length, 1);
  view.querySelector("#sv-day").value = "2090-01-02";
  await press(view, "[data-act=keep-day]");
  assert.equal(given[1].ask_on, "2090-01-02");
  await press(view, "[data-act=no-day]");
  assert.equal(given[2].ask_on, null);
  await press(view, "[data-answer=no]");
  assert.equal(given[3].ask_on, null);
  assert.equal(view.querySelector("#sv-day, [data-act=later]"), null);
});

test("it leaves only with the passphrase, and a wrong one is told calmly", async () => {
  let over = 0;
  document.addEventListener("trellis-survivor-over", () => {
    over += 1;
  });
  const view = await open();
  await press(view, "[data-language=es]");
  await press(view, "[data-act=leave]");
  await press(view, "[data-act=open]");
  assert.match(view.querySelector("#sv-wrong").textContent, /Primero escriba/);
  view.querySelector("#sv-pass").value = "wrong one";
  await press(view, "[data-act=open]");
  assert.match(view.querySelector("#sv-wrong").textContent, /No se perdió nada/);
  assert.equal(view.querySelector(".field--error"), null, "no red");
  await press(view, "[data-act=stay]");
  assert.equal(title(view), "Hola");
  assert.equal(over, 0);
  await press(view, "[data-act=leave]");
  assert.equal(view.querySelector("#sv-pass").value, "");
  view.querySelector("#sv-pass").value = "right one";
  await press(view, "[data-act=open]");
  assert.equal(over, 1);
  assert.equal(language(), "en", "the staff have their language back");
});

test("no key of the program leads out; lock and hide still do", async () => {
  listen();
  /** @type {string[]} */
  const heard = [];
  const names = ["trellis-palette", "trellis-keys", "trellis-lock", "trellis-hide"];
  for (const name of names) document.addEventListener(name, () => heard.push(name));
  await open();
  const before = location.hash;
  for (const [name, more] of /** @type {[string, any][]} */ ([
    ["Escape", {}],
    ["F1", {}],
    ["F6", {}],
    ["k", { ctrlKey: true }],
    ["n", { ctrlKey: true }],
    ["f", { ctrlKey: true }],
    ["p", { ctrlKey: true }],
    ["s", { ctrlKey: true }],
    ["/", { ctrlKey: true }],
  ]))
    assert.ok(key(name, more).defaultPrevented, name);
  assert.deepEqual([heard.length, location.hash], [0, before]);
  assert.equal(document.querySelectorAll("survivor-view").length, 1);
  key("l", { ctrlKey: true });
  for (let shift = 0; shift < 3; shift += 1) key("Shift");
  assert.deepEqual(heard, ["trellis-lock", "trellis-hide"]);
});

test("larger words grow and come back, and the staff's size returns at the end", async () => {
  const view = await open();
  document.documentElement.dataset.text = "large";
  await press(view, "[data-act=larger]");
  assert.equal(document.documentElement.dataset.text, "larger");
  view.remove();
  assert.equal(document.documentElement.dataset.text, "large");
  delete document.documentElement.dataset.text;
});

test("it blanks, keeps only its place, and goes on when somebody is there", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=b]");
  document.dispatchEvent(new CustomEvent("trellis-blank"));
  assert.equal(view.querySelector("h1, button"), null);
  assert.ok(!view.textContent.includes("Help b"));
  assert.equal(view.menu, null);
  key("a");
  await settled();
  assert.equal(title(view), "Help b");
});

test("a lock blanks at once, any other trouble is told and can be tried again", async () => {
  const view = await open();
  await press(view, "[data-act=menu]");
  await press(view, "[data-service=a]");
  shell.views_answer = () => {
    throw { code: "disk_full", message: "full", field: null };
  };
  await press(view, "[data-answer=yes]");
  assert.match(view.querySelector(".sv__told").textContent, /Nothing was lost/);
  assert.equal(view.querySelector("[aria-pressed=true]"), null, "what was not kept is not shown as kept");
  shell.views_answer = () => {
    throw { code: "locked", message: "locked", field: null };
  };
  await press(view, "[data-answer=yes]");
  assert.equal(view.querySelector("h1"), null);
  shell.views_get = () => {
    throw { code: "damaged", message: "no", field: null };
  };
  const other = await open();
  assert.match(other.textContent, /Nothing was lost/);
  shell.views_get = menu;
  await press(other, "[data-act=again]");
  assert.equal(title(other), "Welcome");
});

test("it forgets everything when it goes", async () => {
  const view = await open({ menu: menu() });
  assert.ok(!asked.some((one) => one.command === "views_get"), "a menu that was set is not asked for");
  assert.ok(document.body.classList.contains("survivor"));
  await press(view, "[data-language=es]");
  view.remove();
  assert.equal(view.menu, null);
  assert.equal(view.textContent.trim(), "");
  assert.ok(!document.body.classList.contains("survivor"));
  assert.equal(language(), "en");
});

test("when her wishes leave nothing, it says which one to leave out", async () => {
  shell.views_get = () => ({
    sign: "x y",
    parts: [],
    shown: 0,
    all: 9,
    loosen: [{ filter: "childcare", count: 4 }],
  });
  const view = await open();
  await press(view, "[data-act=menu]");
  assert.match(view.querySelector(".sv__loosen").textContent, /Child care: 4 more/);
});

test("hostile words are text on every step", async () => {
  const bad = service("a", { name: HOSTILE, town: HOSTILE, description: HOSTILE, cost: HOSTILE, bring: HOSTILE });
  const more = { partner: HOSTILE, duties: { ...duties, records: HOSTILE, reports_detail: HOSTILE } };
  const found = { ...menu(), parts: [{ kind: "other", items: [item(bad, more)] }] };
  const view = await open({ menu: found });
  for (const step of ["[data-act=menu]", "[data-service=a]"]) {
    await press(view, step);
    assert.equal(view.querySelector("img"), null);
    assert.ok(view.textContent.includes("⟨U+202E⟩") && !view.textContent.includes("\u202E"));
  }
});

test("one heading a step, no staff navigation, nothing counted", async () => {
  const view = await open();
  for (const step of ["menu", "answers", "end", "leave"]) {
    await press(view, `[data-act=${step}]`);
    assert.equal(view.querySelectorAll("h1").length, 1, step);
    assert.equal(document.querySelector("nav, app-frame, [data-region]"), null);
    assert.match(view.querySelector("[data-sign]").textContent, /amber lantern/, "her call sign stands on every step");
    if (step === "answers") await press(view, "[data-act=back]");
  }
});

test("what the page works out", () => {
  const one = /** @type {any} */ (item(service("a"), { ask: ["childcare", "staff_gender"] }));
  assert.deepEqual(shortFacts(one), ["town", "languages", "cost", "wait", "childcare", "staff"]);
  assert.equal(answersFor(one).length, 4);
  assert.deepEqual([arrow("ArrowLeft", 0, 5), arrow("End", 0, 5), arrow("a", 0, 5)], [4, 4, null]);
  assert.ok(isAhead("2026-11-26", "2026-11-25") && !isAhead("2026-11-25", "2026-11-25") && !isAhead("", "2026-11-25"));
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { watch } from "../../ui/shell/presence.js";
import { asked, put, say, settled, shell } from "./page.mjs";
import "../../ui/vault/vault-create.js";
import "../../ui/vault/vault-unlock.js";

const LONG = "teapot larkspur wagon mosaic thimble";

beforeEach(() => {
  for (const key of Object.keys(shell)) delete shell[key];
  asked.length = 0;
  say("en");
});

/** @param {any} page */
const submit = async (page) => {
  page.querySelector("form").dispatchEvent(new window.Event("submit", { bubbles: true, cancelable: true }));
  await settled();
};

/** @param {any} page @param {string} name @param {string} text */
const type = (page, name, text) => {
  const input = page.querySelector(`[name="${name}"]`);
  input.value = text;
  input.dispatchEvent(new window.Event("input", { bubbles: true }));
};

/** As far as the passphrase. */
async function passphrasePage() {
  const page = put("vault-create", { state: { demo_passphrase: "" } });
  await submit(page);
  type(page, "organization", "Larkspur");
  await submit(page);
  type(page, "person", "Mara Reyes");
  await submit(page);
  return page;
}

test("a passphrase that is typed fast is weighed as it stands at the end, one question at a time", async () => {
  let [now, most] = [0, 0];
  shell.passphrases_review = async ({ text }) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((done) => setTimeout(done, 5));
    now -= 1;
    return { enough: text.length >= 15, characters: text.length, advice: null };
  };
  const page = await passphrasePage();
  for (let end = 1; end <= LONG.length; end += 1) type(page, "passphrase", LONG.slice(0, end));
  await settled();
  assert.match(page.querySelector("#strength").textContent, /good one/);
  assert.equal(most, 1);
  const texts = asked.filter(({ command }) => command === "passphrases_review").map(({ args }) => args.text);
  assert.deepEqual(texts, [LONG.slice(0, 1), LONG]);
});

test("what was wrong with a passphrase is not said any more of the next one", async () => {
  shell.passphrases_review = ({ text }) => ({ enough: text === LONG, characters: text.length, advice: "too_short" });
  const page = await passphrasePage();
  type(page, "passphrase", "short");
  await submit(page);
  assert.match(page.querySelector("#passphrase-wrong").textContent, /15/);
  type(page, "passphrase", LONG);
  await settled();
  assert.equal(page.querySelector("#passphrase-wrong").textContent.trim(), "");
});

test("a passphrase that could not be weighed is not called too short", async () => {
  shell.passphrases_review = () => {
    throw { code: "internal", message: "Something failed here.", field: null };
  };
  const page = await passphrasePage();
  type(page, "passphrase", LONG);
  await submit(page);
  const said = page.querySelector("#passphrase-wrong").textContent;
  assert.ok(said.trim() !== "" && !said.includes("15"), said);
  assert.ok(!asked.some(({ command }) => command === "vaults_add"));
});

test("a hand counts as soon as the vault is made, while its sheets are written down", async () => {
  shell.passphrases_review = ({ text }) => ({ enough: true, characters: text.length, advice: null });
  shell.vaults_add = () => ({ partnership: "one two three", choices: "four five six", session: {} });
  shell.sessions_update = () => null;
  watch();
  const move = async () => {
    document.dispatchEvent(new window.Event("pointermove", { bubbles: true }));
    await settled();
  };
  const told = () => asked.filter(({ command }) => command === "sessions_update").length;
  const page = await passphrasePage();
  type(page, "passphrase", LONG);
  await settled();
  await move();
  assert.equal(told(), 0);
  await submit(page);
  await move();
  assert.equal(told(), 1);
});

test("what opens after its screen was taken away does not open the page", async () => {
  /** @type {(session: any) => void} */
  let open = () => {};
  shell.vaults_unlock = () =>
    new Promise((done) => {
      open = done;
    });
  let opened = 0;
  document.addEventListener("trellis-opened", () => {
    opened += 1;
  });
  const slots = [{ id: "1", label: "MR", wrong_tries: 0, last_wrong_at: null, wait_seconds: 0 }];
  const page = put("vault-unlock", { state: { slots, timezone: "UTC" } });
  page.querySelector("#pass").value = LONG;
  await submit(page);
  page.remove();
  open({});
  await settled();
  assert.equal(opened, 0);
});

test("on a new computer a backup is chosen, read and put back from the first step", async () => {
  const kinds = JSON.parse('[{ "kind": "agreements", "then": 3, "now": null }]');
  const review = { taken_at: "2026-03-02T12:00:00Z", whole: true, kinds, later: null, parted: false, choices: true };
  /** @type {any} */
  let chosen = null;
  shell.backups_open = () => chosen;
  shell.backups_review = ({ passphrase }) => {
    if (passphrase !== LONG) throw { code: "wrong_passphrase", message: "", field: null };
    return { ...review, alone: true };
  };
  shell.backups_restore = () => ({ label: "MR" });
  /** @type {any[]} */
  const opened = [];
  const hear = (/** @type {any} */ event) => opened.push(event.detail);
  document.addEventListener("trellis-opened", hear);
  const page = put("vault-create", { state: { demo_passphrase: "", timezone: "UTC" } });
  const press = async (/** @type {string} */ which) => {
    page.querySelector(which).click();
    await settled();
  };
  const look = async (/** @type {string} */ words) => {
    page.querySelector("#restore-pass").value = words;
    page.querySelector("restore-part form").dispatchEvent(new window.Event("submit", { bubbles: true }));
    await settled();
  };
  await press("#backup-open");
  assert.equal(page.querySelector("#restore-pass"), null, "she changed her mind");
  chosen = { path: "/media/copy.trellis", taken_at: review.taken_at, labels: [{ id: "1", label: "MR" }] };
  await press("#backup-open");
  await look("something else");
  assert.equal(page.querySelector("#restore-do"), null);
  await look(LONG);
  const said = page.querySelector("restore-part").textContent;
  assert.match(said, /no vault here yet/);
  assert.doesNotMatch(said, /set aside|not readable|compare/);
  await press("#restore-do");
  document.removeEventListener("trellis-opened", hear);
  assert.deepEqual(opened, [{ label: "MR" }]);
  const args = { name: "/media/copy.trellis", slot: "1", passphrase: LONG };
  assert.deepEqual(asked.at(-1), { command: "backups_restore", args });
});

test("a file that is no backup is said at the first step, and nowhere later", async () => {
  shell.backups_open = () => {
    throw { code: "file", message: "This is not a backup of Trellis.", field: null };
  };
  const page = put("vault-create", { state: { demo_passphrase: "", timezone: "UTC" } });
  page.querySelector("#backup-open").click();
  await settled();
  assert.ok(page.querySelector(".field__error"));
  await submit(page);
  assert.equal(page.querySelector(".field__error"), null);
  assert.equal(page.querySelector("#backup-open"), null);
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { asked, put, say, settled, shell } from "./page.mjs";
import "../../ui/vault/vault-create.js";

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

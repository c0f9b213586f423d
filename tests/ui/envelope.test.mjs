// What the page says to the shell is sealed, each time anew, and said again when the key had gone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, forgetKeys, Refusal, send, tell } from "../../ui/shared/ipc.js";
import { asked, carried, forgetKey, shell } from "./page.mjs";

const WORDS = "Ana ⟨ñ⟩ \u202e 🌱";

test("nothing that is said, and nothing that is answered, can be read on its way", async () => {
  shell.partners_get = ({ id }) => ({ id, name: WORDS });
  shell.scans_get = () => new Uint8Array([0, 10, 255]);
  shell.scans_add = (bytes, { headers }) => ({ bytes: [...bytes], headers });
  carried.length = 0;
  assert.deepEqual(await call("partners_get", { id: WORDS }), { id: WORDS, name: WORDS });
  assert.deepEqual(await call("partners_get", { id: WORDS }), { id: WORDS, name: WORDS });
  assert.deepEqual([...new Uint8Array(await call("scans_get"))], [0, 10, 255]);
  const headers = { owner: "p1", name: WORDS };
  assert.deepEqual(await send("scans_add", new Uint8Array([10, 0]), headers), { bytes: [10, 0], headers });
  const seen = carried.map((bytes) => Buffer.from(bytes));
  assert.equal(seen.length, 8);
  for (const bytes of seen)
    for (const words of [WORDS, "partners_get", "scans"]) assert.ok(!bytes.includes(Buffer.from(words)));
  assert.equal(new Set(seen.map((bytes) => bytes.toString("hex"))).size, seen.length, "sealed anew each time");
});

test("a call that was sealed to a key that is gone is made again, and done once", async () => {
  shell.vaults_get = () => ({ exists: true });
  await call("vaults_get");
  await forgetKey();
  asked.length = 0;
  const both = await Promise.all([call("vaults_get"), call("vaults_get")]);
  assert.deepEqual(both, [{ exists: true }, { exists: true }]);
  assert.equal(asked.length, 2);
});

test("a shell that can open nothing is not asked for ever, and can still be told to lock", async () => {
  shell.vaults_lock = () => null;
  let keys = 0;
  const inside = /** @type {any} */ (window).__TAURI_INTERNALS__;
  const { invoke } = inside;
  inside.invoke = async (/** @type {string} */ command, /** @type {any} */ args) => {
    if (command === "envelopes_get") keys += 1;
    if (command === "envelopes_open") throw { code: "resealed", message: "no", field: null };
    return invoke(command, args);
  };
  await assert.rejects(call("partners_get"), Refusal);
  assert.ok(keys > 1 && keys < 50, String(keys));
  await tell("vaults_lock");
  inside.invoke = invoke;
});

test("after a lock a call is sealed to a key that was asked for anew", async () => {
  shell.vaults_get = () => ({ exists: true });
  await call("vaults_get");
  forgetKeys();
  await forgetKey();
  carried.length = 0;
  await call("vaults_get");
  assert.equal(carried.length, 2, "at the first try");
});

test("a no keeps its code, its words and its field", async () => {
  shell.partners_add = () => {
    throw { code: "invalid_input", message: WORDS, field: "name" };
  };
  await assert.rejects(call("partners_add"), (thrown) => {
    assert.ok(thrown instanceof Refusal);
    assert.deepEqual([thrown.code, thrown.message, thrown.field], ["invalid_input", WORDS, "name"]);
    return true;
  });
});

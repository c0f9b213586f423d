import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "../../ui/vendor/fluent/index.js";
import { ftl, ui } from "./page.mjs";

/** @param {string} language */
const bundle = (language) => {
  const made = new FluentBundle(language, { useIsolating: false });
  const faults = made.addResource(new FluentResource(ftl(language)));
  assert.deepEqual(faults, [], `two messages of ${language} have one id`);
  return made;
};

/** @param {string} text */
const ids = (text) => [...text.matchAll(/^([a-zA-Z][a-zA-Z0-9_-]*) =/gm)].map((match) => match[1]);

/** @param {string} text the placeables of each message */
const placeables = (text) =>
  Object.fromEntries(
    text.split(/\n(?=[a-zA-Z][a-zA-Z0-9_-]* =)/).flatMap((message) => {
      const id = ids(message)[0];
      return id ? [[id, [...new Set([...message.matchAll(/\$([a-z_]+)/g)].map((match) => match[1]))].sort()]] : [];
    }),
  );

/** Every module of the page. @param {string} folder @returns {string[]} */
const modules = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "vendor") return [];
    return statSync(path).isDirectory() ? modules(path) : path.endsWith(".js") ? [path] : [];
  });

const source = modules(ui)
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** Ids that the code writes out, in quotes. */
const written = new Set([...source.matchAll(/["'`]([a-z]+(?:[-_][a-zA-Z0-9_]+)+)["'`]/g)].map((match) => match[1]));
/** Beginnings of ids whose end is a value: `state-${state}`, and endings of one whose beginning is. */
const begun = [...source.matchAll(/`([a-z_]+-(?:[a-z_]+-)*)\$\{/g)].map((match) => match[1]);

test("both languages have the same messages", () => {
  assert.deepEqual(ids(ftl("es")).sort(), ids(ftl("en")).sort());
});

test("both languages put the same values into each message", () => {
  const [en, es] = [placeables(ftl("en")), placeables(ftl("es"))];
  const own = (/** @type {string} */ id) => /^(error|import-problem)-/.test(id);
  for (const id of Object.keys(en)) if (!own(id)) assert.deepEqual(es[id], en[id], id);
});

test("no message is broken", () => {
  for (const language of ["en", "es"]) {
    const words = bundle(language);
    assert.equal(
      ids(ftl(language))
        .filter((id) => !words.hasMessage(id))
        .join(" "),
      "",
    );
  }
});

test("every id that the code asks for exists", () => {
  const words = bundle("en");
  const asked = [...source.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => match[1]);
  assert.ok(asked.length > 300);
  assert.deepEqual(
    asked.filter((id) => !words.hasMessage(id)),
    [],
  );
});

test("every beginning of an id has at least one message", () => {
  const all = ids(ftl("en"));
  const asked = [...source.matchAll(/\bt\(\s*`([a-z_]+-(?:[a-z_]+-)*)\$\{/g)].map((match) => match[1]);
  assert.deepEqual(
    asked.filter((start) => !all.some((id) => id.startsWith(start))),
    [],
  );
});

test("no message is unused", () => {
  const papers = new Set(
    ["documents.ftl", "papers.ftl"].flatMap((file) => ids(readFileSync(join(ui, "locales", "en", file), "utf8"))),
  );
  const left = ids(ftl("en")).filter(
    (id) => !papers.has(id) && !written.has(id) && !begun.some((start) => id.startsWith(start)),
  );
  const ends = ["-head", "-yes", "-no", "-none", "-since"];
  assert.deepEqual(
    left.filter((id) => !ends.some((end) => id.endsWith(end) && written.has(id.slice(0, -end.length)))),
    [],
  );
});

test("no word that a person reads stands in the code", () => {
  const bare = modules(ui).flatMap((path) => {
    const text = readFileSync(path, "utf8").replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
    return [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)[^<`]*</g)].map((match) => `${path}: ${match[1]}`);
  });
  assert.deepEqual(bare, []);
});

test("no form lets the web view keep what is in it for the way back", () => {
  const open = modules(ui).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/<(?:form|textarea)\b[^>]*?>/g)]
      .filter(([tag]) => !tag.includes('autocomplete="off"'))
      .map(([tag]) => `${path}: ${tag}`),
  );
  assert.deepEqual(open, []);
});

test("every enum of an agreement has its words", () => {
  const words = bundle("es");
  for (const id of [
    "kind-mou",
    "state-in_notice",
    "clause-own_duties",
    "clause_state-left_out",
    "unit-hours_on_site",
    "per-week",
    "side-us",
  ])
    assert.ok(words.hasMessage(id), id);
});

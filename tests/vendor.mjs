// Lays the few files of other people that the program needs at run time: modules and the typeface of the page
// into ui/vendor/, the fonts of printed papers into src-tauri/documents/fonts/. Nothing of it is committed.
// A second call changes nothing. Run `npm ci` beside this file first.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

/** @param {string} name @param {string[]} files */
const both = (name, files) =>
  files.flatMap((file) => [
    [`${name}/${file}.js`, `${file}.js`],
    [`${name}/${file}.d.ts`, `${file}.d.ts`],
  ]);

const lit = ["lit-html", "directive", "directive-helpers", "directives/live", "directives/keyed"];
const fluent = ["index", "ast", "builtins", "bundle", "memoizer", "resolver", "resource", "scope", "types"];
const type = "@fontsource-variable/atkinson-hyperlegible-next/files";
const paper = "@expo-google-fonts";

const wanted = [
  ...both("lit-html", lit).map(([from, to]) => [from, `ui/vendor/lit-html/${to}`]),
  ...both("@fluent/bundle/esm", fluent).map(([from, to]) => [from, `ui/vendor/fluent/${to}`]),
  ["@tauri-apps/api/core.js", "ui/vendor/tauri/core.js"],
  ["@tauri-apps/api/core.d.ts", "ui/vendor/tauri/core.d.ts"],
  ["@tauri-apps/api/external/tslib/tslib.es6.js", "ui/vendor/tauri/external/tslib/tslib.es6.js"],
  ...["latin", "latin-ext"].map((part) => {
    const file = `atkinson-hyperlegible-next-${part}-wght-normal.woff2`;
    return [`${type}/${file}`, `ui/vendor/${file}`];
  }),
  ...["400Regular", "700Bold"].flatMap((weight) =>
    [
      ["atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext"],
      ["noto-sans", "NotoSans"],
    ].map(([name, file]) => [
      `${paper}/${name}/${weight}/${file}_${weight}.ttf`,
      `src-tauri/documents/fonts/${file}_${weight}.ttf`,
    ]),
  ),
];

const modules = join(here, "node_modules");
const missing = wanted.filter(([from]) => !existsSync(join(modules, from)));
if (missing.length > 0) {
  console.error(`vendor: ${missing.length} files are not installed, ${missing[0][0]} first. Run \`npm ci\` in tests/.`);
  process.exit(1);
}

let laid = 0;
for (const [from, to] of wanted) {
  const source = join(modules, from);
  const target = join(root, to);
  if (existsSync(target) && readFileSync(source).equals(readFileSync(target))) continue;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  copyFileSync(source, target);
  laid += 1;
}
console.log(
  laid > 0 ? `vendor: ${laid} of ${wanted.length} files laid` : `vendor: all ${wanted.length} files are there`,
);

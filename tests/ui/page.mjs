// A page without a window: happy-dom's globals, the words of a language, and a shell that answers from a table.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Window } from "happy-dom";

export const ui = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "ui");

/** All messages of a language, as the shell hands them over. @param {string} language */
export const ftl = (language) =>
  readdirSync(join(ui, "locales", language))
    .filter((file) => file.endsWith(".ftl"))
    .map((file) => readFileSync(join(ui, "locales", language, file), "utf8"))
    .join("\n");

/** @type {Record<string, (args: any, options?: any) => any>} */
export const shell = {};

/** What the page asked, in order. @type {{ command: string, args: any }[]} */
export const asked = [];

const window = new Window({ url: "http://localhost/" });
const names = [
  "document",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLSelectElement",
  "HTMLTextAreaElement",
  "Element",
  "Node",
];
names.push(
  "customElements",
  "CustomEvent",
  "Event",
  "KeyboardEvent",
  "location",
  "history",
  "requestAnimationFrame",
  "CSS",
);
names.push("MutationObserver", "DocumentFragment", "Comment", "Text", "HTMLAnchorElement", "HTMLElement");
for (const name of names)
  Object.defineProperty(globalThis, name, {
    value: /** @type {any} */ (window)[name],
    configurable: true,
    writable: true,
  });
Object.defineProperty(globalThis, "window", { value: window, configurable: true });
const { speak } = await import("../../ui/shared/words.js");
/** How often it asked in all, and was answered. */
let [begun, answered] = [0, 0];

/** @param {string} command @param {any} args @param {any} options */
async function answer(command, args, options) {
  asked.push({ command, args });
  begun += 1;
  try {
    if (!shell[command]) throw { code: "refused", message: `nobody answers ${command}`, field: null };
    return (await shell[command](args, options)) ?? null;
  } finally {
    answered += 1;
  }
}

/** @type {any} */ (window).__TAURI_INTERNALS__ = {
  transformCallback: () => 1,
  unregisterCallback: () => {},
  invoke: answer,
};

/** @param {string} language */
export const say = (language) => speak(language, ftl(language));
say("en");

/** Rounds of 20 milliseconds after which a call that has no answer counts as one that is left open on purpose. */
const OPEN = 5;

/** Waits until everything that has been asked for is answered, and nothing more is asked because of it. */
export async function settled() {
  let seen = "";
  for (let still = 0; still < (answered === begun ? 1 : OPEN); ) {
    const now = `${begun} ${answered}`;
    still = now === seen ? still + 1 : 0;
    seen = now;
    if (still < 1 || answered !== begun) await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits until something is so, and answers it; after five seconds it is no. @template T @param {() => T} seen @returns {Promise<T>} */
export async function until(seen) {
  const end = Date.now() + 5000;
  for (;;) {
    const now = seen();
    if (now || Date.now() > end) return now;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Puts an element on the page. @param {string} name @param {Record<string, any>} [state] @returns {any} */
export function put(name, state = {}) {
  const element = Object.assign(document.createElement(name), state);
  document.body.replaceChildren(element);
  return element;
}

/** Somebody has the vault open. @param {string[]} roles */
export async function enter(roles = ["supervisor", "staff", "administrator"]) {
  const { begin } = await import("../../ui/shared/session.js");
  begin(
    /** @type {any} */ ({
      person: "p",
      label: "MR",
      roles,
      program: "Larkspur",
      timezone: "America/Chicago",
      demo: false,
      wrong_tries: 0,
      last_wrong_at: null,
      problems: [],
      phrases_confirmed: true,
      preferences: { language: "en", theme: "system", text: "normal", idle_minutes: 5 },
    }),
  );
}

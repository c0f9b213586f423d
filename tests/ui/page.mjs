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
const { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } = await import(
  "../../ui/vendor/hpke/index.js"
);

const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
let pair = await suite.GenerateKeyPair();

/** Everything that went between the two, as it went. @type {(Uint8Array | ArrayBuffer)[]} */
export const carried = [];

/** The shell locked: what was sealed before cannot be opened any more. */
export async function forgetKey() {
  pair = await suite.GenerateKeyPair();
}

/** @param {string} command @param {any} args @param {any} options */
async function answer(command, args, options) {
  asked.push({ command, args });
  if (!shell[command]) throw { code: "refused", message: `nobody answers ${command}`, field: null };
  return shell[command](args, options);
}

/** What `envelope.rs` does. @param {Uint8Array} envelope */
async function open(envelope) {
  const context = await suite.SetupRecipient(pair, envelope.slice(0, 65));
  const derive = async (/** @type {Uint8Array} */ name) =>
    crypto.subtle.importKey("raw", await context.Export(name, 32), "AES-GCM", false, ["encrypt", "decrypt"]);
  const [nonce, sealed] = [envelope.slice(65, 77), envelope.slice(77)];
  let opened;
  try {
    opened = new Uint8Array(
      await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, await derive(encode("calls")), sealed),
    );
  } catch {
    throw { code: "resealed", message: "", field: null };
  }
  const end = opened.indexOf(10);
  const { command, headers } = JSON.parse(new TextDecoder().decode(opened.slice(0, end)));
  const body = opened.slice(end + 1);
  const args = headers ? body : JSON.parse(new TextDecoder().decode(body));
  const [kind, said] = await answer(command, args, { headers }).then(
    (said) => (said instanceof Uint8Array || said instanceof ArrayBuffer ? ["b", said] : ["j", said ?? null]),
    (thrown) => ["e", thrown instanceof Error ? String(thrown) : thrown],
  );
  const bytes = kind === "b" ? new Uint8Array(said) : encode(JSON.stringify(said));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(Buffer.concat([encode("answer"), nonce]));
  const plain = Buffer.concat([encode(kind), bytes]);
  const answered = Buffer.concat([iv, Buffer.from(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain))]);
  carried.push(envelope, answered);
  return new Uint8Array(answered).buffer;
}

/** @type {any} */ (window).__TAURI_INTERNALS__ = {
  transformCallback: () => 1,
  unregisterCallback: () => {},
  invoke: async (/** @type {string} */ command, /** @type {any} */ args) => {
    if (command === "envelopes_open") return open(args);
    return command === "envelopes_get" ? suite.SerializePublicKey(pair.publicKey) : answer(command, args, {});
  },
};

/** @param {string} language */
export const say = (language) => speak(language, ftl(language));
say("en");

// Sealing takes a while, in steps.
let [begun, ended] = [0, 0];
for (const name of /** @type {const} */ ([
  "generateKey",
  "importKey",
  "exportKey",
  "deriveBits",
  "sign",
  "encrypt",
  "decrypt",
])) {
  const step = /** @type {any} */ (crypto.subtle[name].bind(crypto.subtle));
  Object.defineProperty(crypto.subtle, name, {
    value: (/** @type {any[]} */ ...args) => {
      begun += 1;
      return step(...args).finally(() => {
        ended += 1;
      });
    },
  });
}

/** Waits for everything that has been asked for. */
export async function settled() {
  let seen = -1;
  while (seen !== begun || ended !== begun) {
    seen = begun;
    await new Promise((done) => setTimeout(done, 20));
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

// Seals what the page says to the shell, and opens what it answers: HPKE in base mode (RFC 9180), see `envelope.rs`. What carries
// it is the web view's library, which does not wipe what it lets go of.
import {
  AEAD_AES_256_GCM,
  CipherSuite,
  concat,
  KDF_HKDF_SHA256,
  KEM_DHKEM_P256_HKDF_SHA256,
} from "../vendor/hpke/index.js";

const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
const AES = "AES-GCM";
const NONCE = 12;

/** In UTF-8. @param {string} text */
const encode = (text) => new TextEncoder().encode(text);

/** @typedef {Awaited<ReturnType<typeof suite.SetupSender>>["ctx"]} Shared */
/** @typedef {{ encapsulated: Uint8Array, shared: Shared, calls: CryptoKey }} Context */

/** @param {Shared} shared @param {Uint8Array} name @param {KeyUsage} use */
async function derive(shared, name, use) {
  const bytes = new Uint8Array(await shared.Export(name, 32));
  const key = await crypto.subtle.importKey("raw", bytes, AES, false, [use]);
  bytes.fill(0);
  return key;
}

/** What both sides derive, from the shell's key. @param {ArrayBuffer} key @returns {Promise<Context>} */
export async function agree(key) {
  const { encapsulatedSecret, ctx } = await suite.SetupSender(await suite.DeserializePublicKey(new Uint8Array(key)));
  return { encapsulated: encapsulatedSecret, shared: ctx, calls: await derive(ctx, encode("calls"), "encrypt") };
}

/**
 * One call, sealed, and what opens the answer to it.
 * @param {Context} context
 * @param {{ command: string, headers?: Record<string, string> }} heading Headers where the body is bytes and not arguments in JSON.
 * @param {Uint8Array} body
 */
export async function seal({ encapsulated, shared, calls }, heading, body) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const plain = new Uint8Array(concat(encode(`${JSON.stringify(heading)}\n`), body));
  const [sealed, key] = await Promise.all([
    crypto.subtle.encrypt({ name: AES, iv: nonce }, calls, plain),
    derive(shared, concat(encode("answer"), nonce), "decrypt"),
  ]);
  /** @param {ArrayBuffer} answer */
  const open = async (answer) =>
    answered(await crypto.subtle.decrypt({ name: AES, iv: answer.slice(0, NONCE) }, key, answer.slice(NONCE)));
  return { sealed: concat(encapsulated, nonce, new Uint8Array(sealed)), open };
}

/**
 * The first byte says what the rest is: bytes, JSON, or an error in JSON, which is thrown.
 * @param {ArrayBuffer} opened
 * @returns {any}
 */
function answered(opened) {
  const [kind, body] = [String.fromCharCode(new Uint8Array(opened, 0, 1)[0]), opened.slice(1)];
  if (kind === "b") return body;
  const said = JSON.parse(new TextDecoder().decode(body));
  if (kind === "e") throw said;
  return said;
}

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

/** @typedef {{ encapsulated: Uint8Array, calls: CryptoKey, answers: CryptoKey }} Context */

/** What both sides derive, from the shell's key. @param {ArrayBuffer} key @returns {Promise<Context>} */
export async function agree(key) {
  const { encapsulatedSecret, ctx } = await suite.SetupSender(await suite.DeserializePublicKey(new Uint8Array(key)));
  /** @param {string} name @param {KeyUsage} use */
  const derive = async (name, use) =>
    crypto.subtle.importKey("raw", new Uint8Array(await ctx.Export(encode(name), 32)), AES, false, [use]);
  const [calls, answers] = await Promise.all([derive("calls", "encrypt"), derive("answers", "decrypt")]);
  return { encapsulated: encapsulatedSecret, calls, answers };
}

/**
 * One call, sealed, and what opens the answer to it.
 * @param {Context} context
 * @param {{ command: string, headers?: Record<string, string> }} heading Headers where the body is bytes and not arguments in JSON.
 * @param {Uint8Array} body
 */
export async function seal({ encapsulated, calls, answers }, heading, body) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const plain = new Uint8Array(concat(encode(`${JSON.stringify(heading)}\n`), body));
  const sealed = await crypto.subtle.encrypt({ name: AES, iv: nonce }, calls, plain);
  /** @param {ArrayBuffer} answer */
  const open = async (answer) => {
    const how = { name: AES, iv: answer.slice(0, NONCE), additionalData: nonce };
    return answered(await crypto.subtle.decrypt(how, answers, answer.slice(NONCE)));
  };
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

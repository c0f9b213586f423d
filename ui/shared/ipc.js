// The only door to the shell. Nothing else in the page may call it.
import { Channel, invoke } from "../vendor/tauri/core.js";
import { agree, seal } from "./envelope.js";

/** An answer that is no. The page branches on `code`, never on the text. */
export class Refusal extends Error {
  /** @param {{ code?: string, message?: string, field?: string | null }} report */
  constructor(report) {
    super(report.message ?? "");
    this.code = report.code ?? "refused";
    this.field = report.field ?? null;
  }
}

/** @type {() => void} */
let whenLocked = () => {};

/** What happens when the shell says that the vault is locked. @param {() => void} react */
export function onLocked(react) {
  whenLocked = react;
}

/** @param {unknown} thrown */
function refusal(thrown) {
  const report = typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) };
  const refused = new Refusal(report);
  if (refused.code === "locked") whenLocked();
  return refused;
}

/** What calls are sealed with, until a lock. @type {ReturnType<typeof agree> | null} */
let context = null;

/** It is locked: what was said cannot be opened here any more either. */
export function forgetKeys() {
  context = null;
}

async function begin() {
  try {
    return await agree(await invoke("envelopes_get"));
  } catch (thrown) {
    context = null;
    throw thrown;
  }
}

/** How often a call is sealed anew: as long as nobody has the vault open, each of several at once needs a key of its own. */
const TRIES = 20;

/**
 * Carries a call in its envelope.
 * @param {Parameters<typeof seal>[1]} heading
 * @param {Uint8Array} body
 * @returns {Promise<any>}
 */
async function carry(heading, body, tries = TRIES) {
  context ??= begin();
  const used = context;
  const { sealed, open } = await seal(await used, heading, body);
  let answer;
  try {
    answer = await invoke("envelopes_open", sealed);
  } catch (thrown) {
    if (/** @type {{ code?: string }} */ (thrown)?.code !== "resealed" || tries === 0) throw thrown;
    // Nothing was done: the key had gone.
    if (context === used) context = null;
    return carry(heading, body, tries - 1);
  }
  return open(answer);
}

/**
 * Has the shell do something that carries nothing, in plain: to lock works whatever became of the keys.
 * @param {"vaults_lock" | "sessions_close"} command
 * @returns {Promise<void>}
 */
export async function tell(command) {
  try {
    await invoke(command);
  } catch (thrown) {
    throw refusal(thrown);
  }
}

/**
 * Asks the shell for something.
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<any>}
 */
export async function call(command, args = {}) {
  try {
    return await carry({ command }, new TextEncoder().encode(JSON.stringify(args)));
  } catch (thrown) {
    throw refusal(thrown);
  }
}

/**
 * Hands the shell bytes.
 * @param {string} command
 * @param {Uint8Array} bytes
 * @param {Record<string, string>} headers
 * @returns {Promise<any>}
 */
export async function send(command, bytes, headers) {
  try {
    return await carry({ command, headers }, bytes);
  } catch (thrown) {
    throw refusal(thrown);
  }
}

/**
 * A way for the shell to tell the page something by itself.
 * @template T
 * @param {(message: T) => void} hear
 */
export const channel = (hear) => new Channel(hear);

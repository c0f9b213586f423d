// The only door to the shell. Nothing else in the page may call it.
import { Channel, invoke } from "../vendor/tauri/core.js";

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

/**
 * Asks the shell for something.
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<any>}
 */
export async function call(command, args = {}) {
  try {
    return await invoke(command, args);
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
    return await invoke(command, bytes, { headers });
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

// Tells the shell that somebody is here, at most every fifteen seconds, and only on real input.
import { isOpen } from "../shared/session.js";
import { updateSession } from "../vault/api.js";

const EVERY = 15_000;

/** Whether the shell has something open, also before the sheets of a new vault were read back. */
export const opened = () => isOpen() || /** @type {any} */ (document.querySelector("vault-create"))?.made === true;

/** Begins to watch. */
export function watch() {
  let last = 0;
  const here = () => {
    const now = Date.now();
    if (now - last < EVERY || !opened()) return;
    last = now;
    updateSession().catch(() => {});
  };
  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    document.addEventListener(kind, here, { passive: true, capture: true });
  }
}

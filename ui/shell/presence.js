// Tells the shell that somebody is here, at most every fifteen seconds, and only on real input.
import { isOpen } from "../shared/session.js";
import { updateSession } from "../vault/api.js";

const EVERY = 15_000;

/** Begins to watch. */
export function watch() {
  let last = 0;
  const here = () => {
    const now = Date.now();
    if (!isOpen() || now - last < EVERY) return;
    last = now;
    updateSession().catch(() => {});
  };
  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    document.addEventListener(kind, here, { passive: true, capture: true });
  }
}

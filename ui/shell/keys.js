// The keys that work everywhere. Shift three times hides: blank first, then the rest.
import { isOpen } from "../shared/session.js";
import { press } from "./press.js";

/** @param {string} name */
const say = (name) => document.dispatchEvent(new CustomEvent(name));

/** The screen that is open, if it answers to this. @param {string} what */
function ask(what) {
  const page = /** @type {any} */ (document.querySelector("[data-page]"));
  if (typeof page?.[what] !== "function") return false;
  page[what]();
  return true;
}

/** F6: from the navigation to the page, from the list to the record, and round again. @param {boolean} back */
function nextRegion(back) {
  const regions = /** @type {HTMLElement[]} */ (
    [...document.querySelectorAll("[data-region]")].filter((one) => one.checkVisibility?.() ?? true)
  );
  if (regions.length === 0) return;
  const here = regions.findLastIndex((one) => one.contains(document.activeElement));
  const next = regions[(here + (back ? -1 : 1) + regions.length) % regions.length];
  const current = /** @type {HTMLElement | null} */ (next.querySelector("nav a[aria-current]"));
  const first = current ?? /** @type {HTMLElement | null} */ (next.querySelector("h1, h2")) ?? next;
  if (first !== current) first.tabIndex = -1;
  first.focus();
}

/** @type {Record<string, (back: boolean) => void>} */
const ACTS = {
  palette: () => say("trellis-palette"),
  sheet: () => say("trellis-keys"),
  lock: () => say("trellis-lock"),
  help: () => {
    location.hash = "#/help";
  },
  print: () => window.print(),
  region: nextRegion,
  find: () => ask("find"),
  new: () => ask("begin"),
  save: () => ask("save"),
  back: () => ask("back"),
};

/** Begins to listen. */
export function listen() {
  /** @type {number[]} */
  let shifts = [];
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift" && !event.repeat) {
      shifts = [...shifts, event.timeStamp].filter((at) => event.timeStamp - at < 1200);
      if (shifts.length >= 3) {
        shifts = [];
        say("trellis-hide");
      }
      return;
    }
    shifts = [];
    const act = press(event);
    if (!act || (!isOpen() && act !== "region")) return;
    // While the screen is turned to a survivor, no key of the program does anything but lock and hide.
    if (act !== "lock" && document.querySelector("survivor-view")) return event.preventDefault();
    const modal = document.querySelector("dialog[open]");
    if (modal && act !== "lock") return;
    if (
      act === "back" &&
      event.target instanceof HTMLInputElement &&
      event.target.type === "search" &&
      event.target.value
    )
      return;
    event.preventDefault();
    ACTS[act](event.shiftKey);
  });
}

// Starts the page, and decides between first run, unlock and the open program.

import { getView } from "./choices/api.js";
import { forgetTyped } from "./shared/address.js";
import { forgetKeys, onLocked } from "./shared/ipc.js";
import { begin, forget, isOpen, recall, session, warn } from "./shared/session.js";
import { language, speak } from "./shared/words.js";
import { appear } from "./shell/appearance.js";
import { listen } from "./shell/keys.js";
import { watch } from "./shell/presence.js";
import * as vault from "./vault/api.js";
import "./shell/app-frame.js";
import "./survivor/survivor-view.js";
import "./vault/vault-create.js";
import "./vault/vault-trouble.js";
import "./vault/vault-unlock.js";

/** Puts one screen in the place of whatever is there. @param {HTMLElement} screen */
function show(screen) {
  for (const old of document.body.querySelectorAll(":scope > :not(svg)")) old.remove();
  document.body.append(screen);
}

/** @param {string} wanted */
async function speakIn(wanted) {
  speak(wanted, await vault.getLocale(wanted));
}

/** @param {vault.Session} session */
async function enter(session) {
  begin(session);
  appear(session.preferences);
  const wanted = session.preferences.language || language();
  if (wanted !== language()) await speakIn(wanted);
  // A screen that was turned to her stays hers, whoever opens it next, until it is turned back.
  const turned = session.choices ? await getView().catch(() => null) : null;
  if (!turned) recall(await vault.getDrafts().catch(() => ""));
  if (turned) turn(turned);
  else show(document.createElement("app-frame"));
}

/** The survivor view takes the place of everything. @param {import("./choices/types.d.ts").Menu | null} menu */
function turn(menu) {
  show(Object.assign(document.createElement("survivor-view"), { menu }));
}

/** Back among staff, at the list: nothing of her record is on the screen. */
function turnBack() {
  history.replaceState(null, "", "#/choices");
  show(document.createElement("app-frame"));
}

/** Draws everything anew, in the language and the look that were just chosen. @param {vault.Preferences} wish */
async function redraw(wish) {
  appear(wish);
  if (wish.language && wish.language !== language()) {
    await speakIn(wish.language);
    show(document.createElement("app-frame"));
  }
}

/** How long the way back may take, in milliseconds. */
const BACK = 300;

/** No address of before can be gone back to: a new one behind the first takes the place of all that followed it. */
async function forgetWay() {
  history.pushState(null, "", "#/");
  const back = new Promise((done) => window.addEventListener("popstate", done, { once: true }));
  history.go(1 - history.length);
  await Promise.race([back, new Promise((done) => setTimeout(done, BACK))]);
  history.replaceState(null, "", "#/");
  history.pushState(null, "", "#/");
}

/** @type {Promise<void> | null} */
let closing = null;

/**
 * Nothing of a record stays: not in the page, not in memory, not in an address. Several may say at once that it is locked.
 * @param {string} [leaving] the label of whoever handed over
 * @param {Promise<void>} [told] when the shell has locked
 */
async function locked(leaving = "", told = Promise.resolve()) {
  if (!isOpen() && document.querySelector("vault-unlock")) return;
  closing ??= close(leaving, told).finally(() => {
    closing = null;
  });
  return closing;
}

/** @param {string} leaving @param {Promise<void>} told */
async function close(leaving, told) {
  forget();
  forgetKeys();
  forgetTyped();
  show(document.createElement("div"));
  await forgetWay();
  // What did not lock is open still, and shown so.
  await told.catch(() => {});
  await start(leaving);
}

/** @param {"locked" | "damaged"} said */
function heard(said) {
  if (said === "locked") return locked();
  warn();
  document.dispatchEvent(new CustomEvent("trellis-damaged"));
}

/** @param {string} [leaving] the label of whoever handed over */
async function start(leaving = "") {
  const state = await vault.get();
  if (!document.documentElement.dataset.spoken) {
    await speakIn(state.language);
    document.documentElement.dataset.spoken = "yes";
  }
  if (state.open) return enter(state.open);
  const screen = document.createElement(
    state.trouble ? "vault-trouble" : state.exists ? "vault-unlock" : "vault-create",
  );
  Object.assign(screen, { state, leaving });
  show(screen);
}

document.addEventListener("trellis-opened", (event) => enter(/** @type {CustomEvent} */ (event).detail));
document.addEventListener("trellis-wishes", (event) => redraw(/** @type {CustomEvent} */ (event).detail));
document.addEventListener("trellis-survivor", () => turn(null));
document.addEventListener("trellis-survivor-over", turnBack);
document.addEventListener("trellis-restart", () => start());
document.addEventListener("trellis-lock", () => locked("", vault.lock()));
// The end of a turn: her drafts stay sealed, and the next label is offered.
document.addEventListener("trellis-hand-over", () => locked(session().label, vault.lock()));
document.addEventListener("trellis-drafts", (event) => {
  if (isOpen()) vault.updateDrafts(/** @type {CustomEvent} */ (event).detail).catch(() => {});
});
document.addEventListener("trellis-hide", () => {
  for (const old of document.body.querySelectorAll(":scope > :not(svg)")) old.remove();
  locked(
    "",
    vault.closeSession().catch(() => vault.lock()),
  );
});
document.addEventListener("submit", (event) => event.preventDefault());

onLocked(() => locked());
listen();
watch();
start().then(() => vault.openSession(heard));

// Starts the page, and decides between first run, unlock and the open program.

import { getView } from "./choices/api.js";
import { onLocked } from "./shared/ipc.js";
import { begin, forget, isOpen, recall, unsealed, warn } from "./shared/session.js";
import { language, speak } from "./shared/words.js";
import { appear } from "./shell/appearance.js";
import { listen } from "./shell/keys.js";
import { opened, watch } from "./shell/presence.js";
import * as vault from "./vault/api.js";
import "./shell/app-frame.js";
import "./survivor/survivor-view.js";
import "./vault/vault-create.js";
import "./vault/vault-trouble.js";
import "./vault/vault-unlock.js";

/** Puts one screen in the place of whatever is there. @param {HTMLElement} screen */
function show(screen) {
  blank();
  document.body.append(screen);
}

/** Nothing of a record stays on the screen. */
function blank() {
  for (const old of document.body.querySelectorAll(":scope > :not(svg)")) old.remove();
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

/** How long a lock waits for what was typed to be sealed, in milliseconds. */
const SEALED = 300;

let closing = false;
let asking = false;

/**
 * The screen is empty at once, what was typed is sealed, and the shell ends this page with all that it held. Several may say at once
 * that it is locked.
 * @param {() => Promise<unknown>} [lock] how it is asked for
 */
function locked(lock = () => vault.lock()) {
  // Where nothing is open, there is something to forget only if somebody typed.
  const typed = /** @type {any} */ (document.querySelector("vault-unlock"))?.typed === true;
  if (closing || !(opened() || typed)) return;
  closing = true;
  close(lock).finally(() => {
    closing = false;
  });
}

/** @param {() => Promise<unknown>} lock */
async function close(lock) {
  const typed = isOpen() ? unsealed() : null;
  forget();
  blank();
  if (typed !== null) {
    const sealed = vault.updateDrafts(typed).catch(() => {});
    await Promise.race([sealed, new Promise((done) => setTimeout(done, SEALED))]);
  }
  await lock().catch(() => {});
}

/** Something was refused as if nothing were open. Where only a part of it was closed, the page begins anew with the rest. */
async function refused() {
  if (closing || asking || !isOpen()) return;
  asking = true;
  const state = await vault.get().catch(() => null);
  asking = false;
  if (state?.open) await enter(state.open);
  else if (!state?.busy) locked();
}

/** @param {"locked" | "damaged"} said */
function heard(said) {
  if (said === "locked") return locked();
  warn();
  document.dispatchEvent(new CustomEvent("trellis-damaged"));
}

async function start() {
  const state = await vault.get();
  if (!document.documentElement.dataset.spoken) {
    await speakIn(state.language);
    document.documentElement.dataset.spoken = "yes";
  }
  if (state.open) return enter(state.open);
  const screen = document.createElement(
    state.trouble ? "vault-trouble" : state.exists ? "vault-unlock" : "vault-create",
  );
  Object.assign(screen, { state });
  show(screen);
}

document.addEventListener("trellis-opened", (event) => enter(/** @type {CustomEvent} */ (event).detail));
document.addEventListener("trellis-wishes", (event) => redraw(/** @type {CustomEvent} */ (event).detail));
document.addEventListener("trellis-survivor", () => turn(null));
document.addEventListener("trellis-survivor-over", turnBack);
document.addEventListener("trellis-restart", () => start());
document.addEventListener("trellis-lock", () => locked());
// The end of a turn: what was typed stays sealed for whoever typed it, and the next label is offered.
document.addEventListener("trellis-hand-over", () => locked(() => vault.lock(true)));
document.addEventListener("trellis-drafts", (event) => {
  if (isOpen()) vault.updateDrafts(/** @type {CustomEvent} */ (event).detail).catch(() => {});
});
document.addEventListener("trellis-hide", () => {
  blank();
  // Also where nobody has it open: what was typed on the lock screen goes the same way.
  if (isOpen()) locked(vault.closeSession);
  else vault.closeSession().catch(() => {});
});
document.addEventListener("submit", (event) => event.preventDefault());

onLocked(refused);
listen();
watch();
start().then(() => vault.openSession(heard));

// The history of a record, and taking its last change back: the same for partners and agreements.
import { explain } from "./faults.js";
import { call } from "./ipc.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {{ n: number, at: string, by: string, action: string }} Change */

/** @param {string} id @returns {Promise<{ items: Change[] }>} */
export const list = (id) => call("changes_list", { id });

/** Puts back what stood before the last change. @param {string} id @returns {Promise<null>} */
export const restore = (id) => call("changes_restore", { id });

/** Undo, as a toast offers it; whatever is shown loads again. @param {string} id */
export async function undo(id) {
  try {
    await restore(id);
    toast(t("app-undone"));
  } catch (thrown) {
    toast(explain(thrown));
  }
  document.dispatchEvent(new CustomEvent("trellis-stored"));
}

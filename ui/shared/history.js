// What happened to a record, newest first.
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { moment } from "./dates.js";
import { icon } from "./parts.js";
import { zone } from "./session.js";
import { seen } from "./text.js";
import { has, t, tag } from "./words.js";

/** @type {Record<string, string>} */
const SIGNS = {
  add: "plus",
  update: "edit",
  review: "check",
  archive: "archive",
  restore: "undo",
  remove: "bin",
  import: "imports",
};

/** @param {{ n: number, at: string, by: string, action: string }[]} changes */
export function history(changes) {
  if (changes.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="history-title"><details class="fold"><summary>${icon("chevron", "i--turn")}<span id="history-title">${t("history-title", { count: changes.length })}</span></summary><div class="fold__body"><ol class="timeline">${changes.map(
    (change) => {
      const verb = change.action.split(".").at(-1) ?? "";
      const scan = change.action.startsWith("scans.") ? `history-scan-${verb}` : `history-${verb}`;
      return html`<li>${icon(SIGNS[verb] ?? "edit")}<b>${has(scan) ? t(scan) : t("history-other")}</b> <time datetime=${change.at}>${t("history-when", { when: moment(change.at, zone(), tag()), by: seen(change.by) })}</time></li>`;
    },
  )}</ol></div></details></section>`;
}

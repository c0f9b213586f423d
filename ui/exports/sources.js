// Among what an export lets people choose, and how a line of it reads.

import { list as listAgreements } from "../agreements/api.js";
import { queryOf as agreementsOf } from "../agreements/logic.js";
import { list as listPartners } from "../partners/api.js";
import { queryOf as partnersOf } from "../partners/logic.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";

/** @typedef {import("./record-picks.js").Source} Source */

/** @type {Record<"summary" | "report", () => Source>} */
const MADE = {
  summary: () => ({
    ask: (text, limit) => listAgreements({ ...agreementsOf({ text, sort: "partner" }), limit }),
    about: (line) => joined([seen(line.partner), t(`kind-${line.kind}`), t(`state-${line.state}`)]),
    find: t("agreements-find"),
    findIn: t("agreements-find-in"),
    which: t("export-which"),
  }),
  report: () => ({
    ask: (text, limit) => listPartners({ ...partnersOf({ text }), limit }),
    about: (line) => joined([seen(line.town), t("partners-services", { count: line.services })]),
    find: t("partners-find"),
    findIn: t("partners-find-in"),
    which: t("export-which-partners"),
  }),
};

/** @type {Partial<Record<"summary" | "report", Source>>} */
const kept = {};

/** The same each time, so that a list is not asked for anew at every drawing. @param {"summary" | "report"} what */
export function sourceOf(what) {
  kept[what] ??= MADE[what]();
  return kept[what];
}

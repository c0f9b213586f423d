// Sending: what of the released items, how, and her call sign typed. The program has no wire: it makes a letter, or words for the telephone.

import { ask } from "../shared/ask-dialog.js";
import { choice, line, several } from "../shared/fields.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { aside, oneOf } from "./parts.js";
import { itemWord } from "./words.js";

/** @type {Record<string, string>} */
const LABELS = {
  items: "choices-send-items",
  kind: "choices-send-kind",
  how: "choices-send-how",
  service_id: "choices-send-service",
  name: "choices-send-name",
  sign: "choices-sign",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
const faultsOf = (values) =>
  ["items", "kind", "how", "sign"]
    .filter((path) => values[path].length === 0)
    .map((path) => ({ path, label: aside(labelOf(path)), text: t(`choices_send_wrong-${path}`) }));

/**
 * @param {HTMLElement} screen
 * @param {choices.Release} release
 * @param {import("../shared/types.d.ts").Service[]} services
 * @param {(paper: choices.Paper) => void} show
 */
export const askSend = (screen, release, services, show) =>
  ask(screen, {
    title: t("choices-send-to", { partner: release.partner }),
    text: t("choices-send-ask"),
    values: { items: [], kind: "", how: "", service_id: "", name: "", sign: "" },
    fields: (sheet) => html`
      ${several(
        sheet,
        "items",
        labelOf("items"),
        release.items.map((item, index) => [String(index), itemWord(item)]),
        t("choices-send-items-hint"),
      )}
      ${oneOf(sheet, "kind", labelOf("kind"), [
        ["warm", t("choices_kind-warm")],
        ["staff", t("choices_kind-staff")],
      ])}
      ${oneOf(sheet, "how", labelOf("how"), [
        ["letter", t("choices_how-letter")],
        ["telephone", t("choices_how-telephone")],
      ])}
      ${choice(sheet, "service_id", labelOf("service_id"), [["", t("choices-send-service-none")], ...services.map((one) => /** @type {[string, string]} */ ([one.id ?? "", seen(one.name)]))], { hint: t("choices-send-service-hint") })}
      ${line(sheet, "name", labelOf("name"), { hint: t("choices-send-name-hint") })}
      ${line(sheet, "sign", t("choices-type-sign", { sign: release.sign }), { hint: t("choices-send-sign-hint"), required: true })}`,
    faults: faultsOf,
    label: labelOf,
    button: t("choices-send-do"),
    sign: "link",
    act: async ({ items, service_id, ...rest }) => {
      const numbers = items.map(Number).sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
      const { paper } = await choices.send(release.id, { ...rest, items: numbers, service_id: service_id || null });
      toast(t("choices-send-done"));
      show(paper);
    },
  });

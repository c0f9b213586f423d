// What the values of the choices room are called.
import { LANGUAGES } from "../partners/logic.js";
import { dated, moment } from "../shared/dates.js";
import { badge } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { joined, seen, tongue } from "../shared/text.js";
import { has, t, tag } from "../shared/words.js";
import { STATES } from "./logic.js";

/** A day, with its year. @param {string | null | undefined} day */
export const dayWord = (day) => dated(day, tag());

/** A moment, in the program's zone. @param {string | null | undefined} at */
export const momentWord = (at) => moment(at, zone(), tag());

/** @param {import("./types.d.ts").Release} release */
export const releaseBadge = (release) =>
  badge(STATES[release.state].tone, STATES[release.state].sign, t(`choices_state-${release.state}`));

/** Until when it holds. @param {import("./types.d.ts").Until} until */
export const untilWord = (until) =>
  until === "once" ? t("choices-until-once") : t("choices-until-day", { day: dayWord(until.on) });

/** An item that may be told. @param {import("./types.d.ts").ReleaseItem} item */
export const itemWord = (item) => joined([t(`choices_item-${item.kind}`), seen(item.words)], ": ");

/** @param {readonly string[]} kinds of items @returns {[string, string][]} */
export const itemOptions = (kinds) => kinds.map((kind) => [kind, t(`choices_item-${kind}`)]);

/** Languages to choose from, hers among them. @param {string} hers @returns {[string, string][]} */
export const languageOptions = (hers) =>
  (hers && !LANGUAGES.includes(hers) ? [...LANGUAGES, hers] : LANGUAGES)
    .map((one) => /** @type {[string, string]} */ ([one, tongue(one, tag())]))
    .sort((a, b) => a[1].localeCompare(b[1], tag()));

/** The name of a field of her filters, or of the field as the shell names it. @param {string} name */
export const filterWord = (name) => (has(`choices_filter-${name}`) ? t(`choices_filter-${name}`) : seen(name));

/** November 2026. @param {string} month `YYYY-MM` */
export const monthWord = (month) =>
  new Intl.DateTimeFormat(tag(), { timeZone: "UTC", month: "long", year: "numeric" }).format(
    new Date(`${month}-15T12:00:00Z`),
  );

/** What a task asks for. @param {import("./types.d.ts").ChoiceTask} task */
export const taskWord = (task) => t(`choices_task-${task.kind}`, { partner: task.partner });

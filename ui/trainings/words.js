// What trainings' values are called.
import { dated, near, today } from "../shared/dates.js";
import { badge } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { DUE_LOOK, dueDay, STATE_LOOK } from "./logic.js";

/** @param {string} day */
export const dayCell = (day) => near(day, today(zone()), tag());

/** We trained Fernbrook; before it was held: We train Fernbrook. @param {{ trainer: import("./api.js").Trainer, partner: string, state: import("./api.js").State }} training */
export const whoTrained = ({ trainer, partner, state }) =>
  state === "held" ? t(`trainer-${trainer}`, { partner }) : t(`trainer_planned-${trainer}`, { partner });

/** @param {import("./api.js").State} state @param {boolean} unsettled */
export function stateBadge(state, unsettled) {
  const said = unsettled ? "unsettled" : state;
  return badge(STATE_LOOK[said].tone, STATE_LOOK[said].sign, t(`training_state-${said}`));
}

/** Due by Jan 10. @param {import("./api.js").Due} due */
export const dueBadge = (due) =>
  badge(DUE_LOOK[due.state].tone, DUE_LOOK[due.state].sign, t(`due-${due.state}`, { day: dayCell(dueDay(due) ?? "") }));

/** The badge, and under it what stands behind it. @param {import("./api.js").Due} due */
export const dueCell = (due) =>
  html`${dueBadge(due)}${due.last ? html`<span class="fine faint under">${t("due-last", { day: dated(due.last, tag()) })}</span>` : nothing}${due.state === "current" && due.planned_on ? html`<span class="fine faint under">${t("due-planned", { day: dayCell(due.planned_on) })}</span>` : nothing}`;

/** 3 hours. @param {number | null | undefined} hours */
export const hoursWords = (hours) => (hours ? t("training-hours-count", { count: hours }) : "");

/** 11 of ours, 2 of theirs. @param {{ heads_us?: number | null, heads_partner?: number | null }} training */
export function headsWords({ heads_us: us, heads_partner: them }) {
  const ours = us === null || us === undefined ? "" : t("heads-ours", { count: us });
  const theirs = them === null || them === undefined ? "" : t("heads-theirs", { count: them });
  return ours && theirs ? t("heads-both", { ours, theirs }) : ours || theirs;
}

// Where a partnership stands and what was trained, as an outgoing file says it. A side is called by its name.

import { dated } from "../shared/dates.js";
import { joined, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @typedef {import("../shared/types.d.ts").ReportPlacement} Placement */
/** @typedef {import("../shared/types.d.ts").ReportCriterion} Criterion */
/** @typedef {import("../shared/types.d.ts").ReportTraining} Training */
/** @typedef {(side: "us" | "partner") => string} Party */

/** @param {string | null | undefined} on */
export const day = (on) => dated(on ?? null, tag());

/** @param {{ name: string, side?: "us" | "partner" | null }} one @param {Party} party */
export const criterion = (one, party) =>
  one.side
    ? t("criterion-of", { name: t(`criterion-${one.name}`), side: party(one.side) })
    : t(`criterion-${one.name}`);

/** @param {Criterion} one */
function stands(one) {
  if (one.state === "not_met") return t("paper-not-met");
  if (one.state === "lapsed") return t("paper-lapsed-since", { day: day(one.since) });
  return one.until
    ? t("shown-met-until", { day: day(one.since), until: day(one.until) })
    : t("shown-met-since", { day: day(one.since) });
}

/** @param {Criterion["records"][number]} record */
const record = ({ kind, name }) => joined([t(`record-${kind}`), seen(name)]);

/** @param {Placement} placement @param {Party} party */
export const placementView = (placement, party) => html`<h4>${t("section-placement")}</h4>
  <p><b>${placement.since ? t("spectrum-since", { level: t(`level-${placement.level}`), day: day(placement.since) }) : t(`level-${placement.level}`)}</b></p>
  <ul class="lines">${placement.criteria.map((one) => html`<li>${criterion(one, party)}: ${stands(one)}${one.records.length > 0 ? html` <span class="soft">(${one.records.map(record).join("; ")})</span>` : nothing}</li>`)}</ul>`;

/** @param {Training} one @param {Party} party */
function training(one, party) {
  const [from, to] = one.trainer === "partner" ? [party("partner"), party("us")] : [party("us"), party("partner")];
  const heads = (/** @type {"us" | "partner"} */ side, /** @type {number | null | undefined} */ count) =>
    count === null || count === undefined ? "" : t("paper-staff", { name: party(side), count: String(count) });
  return joined([
    one.state === "planned" ? t("paper-planned", { day: day(one.held_on) }) : day(one.held_on),
    t(one.trainer === "both" ? "paper-trained-both" : "paper-trained", { from, to }),
    one.hours ? t("training-hours-count", { count: one.hours }) : "",
    heads("us", one.heads_us),
    heads("partner", one.heads_partner),
  ]);
}

/** @param {Training[]} trainings @param {Party} party @param {string} title */
export const trainingsView = (trainings, party, title) =>
  html`<h4>${title}</h4>${
    trainings.length === 0
      ? html`<p class="soft">${t("paper-no-trainings")}</p>`
      : html`<ul class="lines">${trainings.map((one) => html`<li><b>${seen(one.topic)}</b><p>${training(one, party)}</p></li>`)}</ul>`
  }`;

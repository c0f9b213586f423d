// What the spectrum's values are called.
import { dated } from "../shared/dates.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";

/** @param {string} level */
export const levelName = (level) => t(`level-${level}`);

/** A criterion, with its side when it has one. @param {{ name: string, side?: string | null }} one */
export const criterionName = (one) =>
  one.side
    ? t("criterion-of", { name: t(`criterion-${one.name}`), side: t(`whose-${one.side}`) })
    : t(`criterion-${one.name}`);

/** Informed, since Mar 4, 2026. @param {{ level: string, since?: string | null }} placement */
export const standing = ({ level, since }) =>
  since
    ? t(level === "not_yet" ? "spectrum-back-since" : "spectrum-since", {
        level: levelName(level),
        day: dated(since, tag()),
      })
    : levelName(level);

/** When a criterion was met or lapsed, and until when it holds. @param {import("./api.js").Criterion} one */
export function stateWords(one) {
  const day = dated(one.since, tag());
  if (one.state === "met")
    return one.until ? t("shown-met-until", { day, until: dated(one.until, tag()) }) : t("shown-met-since", { day });
  return one.state === "lapsed" ? t("shown-lapsed-since", { day }) : t("shown-not_met");
}

/** @param {{ facts: any, name: string }} proof */
export function proofName({ facts, name }) {
  if (facts.kind !== "attestation") return seen(name);
  return t(`attested-${facts.practice}`, { by: facts.by, day: dated(facts.made_on, tag()) });
}

/** @param {{ name: string, side?: string | null, state: string }} one */
export const reasonWords = (one) => t("spectrum-reason", { name: criterionName(one), state: t(`shown-${one.state}`) });

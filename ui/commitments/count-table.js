// Promised and delivered as bars with the table that says the same. Drawn for one agreement and for all.

import { promised } from "../agreements/words.js";
import { badge } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, svg } from "../vendor/lit-html/lit-html.js";
import { barOf, isPlanned, resultOf, tradedOf } from "./logic.js";

/** @typedef {import("./api.js").CommitmentCount} CommitmentCount */

/** @param {number} count */
export const figure = (count) => new Intl.NumberFormat(tag(), { maximumFractionDigits: 2 }).format(count);

/** @param {CommitmentCount} line @param {number} [given] */
export function bar(line, given = line.delivered) {
  const { mark, full, end } = barOf(line.promised, given);
  return html`<svg class="bar" viewBox="0 0 250 18" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar__frame" x="0" y="2" width=${mark} height="14"></rect><rect class="bar__full" x="0" y="2" width=${full} height="14"></rect>${end < mark ? svg`<rect class="bar__short" x=${end} y="2" width=${mark - end} height="14"></rect>` : nothing}${end > mark ? svg`<rect class="bar__ahead" x=${mark} y="2" width=${end - mark} height="14"></rect>` : nothing}<line class="bar__mark" x1=${mark} y1="0" x2=${mark} y2="18"></line></svg>`;
}

/** @param {CommitmentCount} line */
export function result(line) {
  const found = resultOf(line);
  if (found === "short") return badge("ochre", "minus", t("count-short", { count: figure(line.short) }));
  if (found === "ahead") return badge("sky", "plus", t("count-ahead", { count: figure(line.ahead) }));
  return badge("leaf", "check", t("count-even"));
}

/**
 * The rows of one giver under one heading.
 * @param {string} head @param {CommitmentCount[]} lines
 * @param {(line: CommitmentCount) => unknown} act what stands at the end of a row
 */
export function countRows(head, lines, act) {
  if (lines.length === 0) return nothing;
  const plans = lines.some(isPlanned);
  return html`<table class="table counts"><thead><tr><th scope="col">${head}</th><th scope="col"><span class="visually-hidden">${t("count-bar")}</span></th><th scope="col" class="n">${t("count-promised")}</th>${plans ? html`<th scope="col" class="n">${t("count-planned")}</th>` : nothing}<th scope="col" class="n">${t("count-delivered")}</th><th scope="col">${t("count-result")}</th><th scope="col"><span class="visually-hidden">${t("count-acts")}</span></th></tr></thead><tbody>${lines.map(
    (line) =>
      html`<tr><th scope="row">${seen(line.name) || t(`unit-${line.unit}`)}<span class="fine faint under">${promised(line)}</span></th><td>${bar(line)}</td><td class="n" title=${line.promised_exact}>${figure(line.promised)}</td>${plans ? html`<td class="n">${isPlanned(line) ? figure(line.planned) : ""}</td>` : nothing}<td class="n">${figure(line.delivered)}</td><td>${result(line)}</td><td>${act(line)}</td></tr>`,
  )}</tbody></table>`;
}

/** What the bars mean. */
export const countLegend = () => {
  const sign = (/** @type {unknown} */ drawn, /** @type {string} */ text) =>
    html`<li><svg viewBox="0 0 24 12" aria-hidden="true" focusable="false">${drawn}</svg>${text}</li>`;
  return html`<ul class="legend">${sign(svg`<rect class="bar__full" x="0" y="1" width="24" height="10"></rect>`, t("count-delivered"))}${sign(svg`<rect class="bar__short" x="0" y="1" width="24" height="10"></rect>`, t("legend-short"))}${sign(svg`<rect class="bar__ahead" x="0" y="1" width="24" height="10"></rect>`, t("legend-ahead"))}${sign(svg`<line class="bar__mark" x1="12" y1="0" x2="12" y2="12"></line>`, t("legend-mark"))}</ul>`;
};

/** What both sides give of one thing. @param {import("./api.js").Counted} counted */
export const balanceLines = (counted) =>
  tradedOf(counted).map(
    (one) =>
      html`<p class="small soft">${t("count-balance", { unit: t(`unit-${one.unit}`), them: figure(one.delivered_partner), partner: seen(one.partner), us: figure(one.delivered_us) })}</p>`,
  );

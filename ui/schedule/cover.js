// Coverage at a glance: what was promised for these days, against what is planned.

import { figure } from "../commitments/count-table.js";
import { barOf } from "../commitments/logic.js";
import { icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html, nothing, svg } from "../vendor/lit-html/lit-html.js";

/** @param {number} promised @param {number} planned */
function bar(promised, planned) {
  const { mark, full, end } = barOf(promised, planned);
  return html`<svg class="bar" viewBox="0 0 250 18" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar__frame" x="0" y="2" width=${mark} height="14"></rect><rect class="bar__full" x="0" y="2" width=${full} height="14"></rect>${end < mark ? svg`<rect class="bar__short" x=${end} y="2" width=${mark - end} height="14"></rect>` : nothing}${end > mark ? svg`<rect class="bar__ahead" x=${mark} y="2" width=${end - mark} height="14"></rect>` : nothing}<line class="bar__mark" x1=${mark} y1="0" x2=${mark} y2="18"></line></svg>`;
}

/** @param {import("./api.js").Week["hours"][number]} line */
function cover(line) {
  const short = line.planned < line.promised;
  return html`<li>${icon(short ? "minus" : "check", short ? "ochre-t" : "leaf-t")}<a href="#/agreements/one?id=${line.agreement_id}"><b>${seen(line.partner)}</b> ${seen(line.name) || t(`unit-${line.unit}`)}</a>${bar(line.promised, line.planned)}<span class="num">${t("cover-planned", { planned: figure(line.planned), promised: figure(line.promised), unit: line.unit })}</span></li>`;
}

/** The foot of the week. @param {import("./api.js").Week | null} week @param {number} days how many columns */
export const coverFoot = (week, days) =>
  !week || week.hours.length === 0
    ? nothing
    : html`<tfoot><tr><th scope="row">${t("cover-title")}<p class="fine">${t("cover-about")}</p></th><td colspan=${days}><ul class="cover">${week.hours.map(cover)}</ul></td></tr></tfoot>`;

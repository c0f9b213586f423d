// The chain of an agreement, the list to work through when it ends, and the steps that were taken.

import { href } from "../shared/address.js";
import { dated, moment } from "../shared/dates.js";
import { icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { joined, listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { ends, STATE_LOOK } from "./logic.js";
import { amountWords, span } from "./words.js";

/** @typedef {import("./api.js").Agreement} Agreement */
/** @typedef {import("./api.js").Under} Under */
/** @typedef {import("../shared/types.d.ts").ChainLine} ChainLine */
/** @typedef {import("../shared/types.d.ts").Commitment} Commitment */

/** @param {Agreement} agreement @param {ChainLine[]} chain */
export function chainPanel(agreement, chain) {
  const link = (/** @type {ChainLine} */ line) => t(line.link ? `link-${line.link}` : "chain-first");
  return html`<section class="panel" aria-labelledby="a-chain"><h2 id="a-chain">${t("chain-title")}</h2><ol class="timeline">${chain.map(
    (line, index) => {
      const here = line.id === agreement.id;
      const before = chain[index - 1];
      return html`<li aria-current=${here ? "true" : nothing}>${icon(STATE_LOOK[line.state].sign)}<b>${here ? t("chain-this") : html`<a href=${href("agreements/one", { id: line.id })}>${seen(line.name)}</a>`}</b><p>${link(line)}, ${t(`state-${line.state}`).toLocaleLowerCase(tag())}. ${span(line.start_on, line.end_on)}</p>${before ? html`<p><a href=${href("agreements/compare", { before: before.id, after: line.id })}>${t("chain-compare")}<span class="visually-hidden"> ${seen(line.name)}</span></a></p>` : nothing}</li>`;
    },
  )}</ol>${agreement.life.sealed ? html`<p class="fine faint">${t("chain-digest")} <span class="digest">${agreement.life.sealed.slice(0, 16)}…</span></p>` : nothing}</section>`;
}

/** Who took which step, and when. @param {Agreement} agreement */
export function stepsSection(agreement) {
  const steps = agreement.life.steps;
  if (steps.length === 0) return nothing;
  return html`<section class="sec" aria-labelledby="a-steps"><div class="sec__head"><h2 id="a-steps">${t("steps-title")}</h2><p>${t("steps-kept")}</p></div>
    <div class="table-wrap" tabindex="0" role="group" aria-labelledby="a-steps"><table class="table table--top"><thead><tr><th scope="col">${t("step-what")}</th><th scope="col">${t("step-on")}</th><th scope="col">${t("step-by")}</th><th scope="col">${t("step-reason")}</th></tr></thead><tbody>${steps.map(
      (one) =>
        html`<tr><th scope="row">${t(`step_done-${one.step}`)}${one.side ? html`<span class="fine faint under">${one.side === "us" ? t("side-us") : seen(agreement.partner)}</span>` : nothing}</th><td class="num">${dated(one.on, tag())}</td><td>${seen(one.by)}<span class="fine faint under">${moment(one.at, zone(), tag())}</span></td><td class="soft pre">${seen(one.reason)}</td></tr>`,
    )}</tbody></table></div></section>`;
}

/** One group or one's on-site time: when it last meets under this agreement, and what comes after. @param {Under} one */
function underLine(one) {
  const name = one.kind === "session" ? one.name : listed(one.people.map(seen), tag());
  const after = one.after
    ? t(one.open ? "under-open" : "under-covered", { day: dated(one.after, tag()) })
    : one.open
      ? t("under-no_agreement")
      : t("under-over");
  const to = one.group_id
    ? href("groups/one", { id: one.group_id })
    : href("schedule", { span: "week", day: one.after ?? one.last_on ?? "" });
  return html`<li class="closing__one">${icon(one.open ? "open" : "met", one.open ? "ochre-t" : "leaf-t")}<div><a href=${to}><b>${seen(name)}</b></a> <span class="faint">${joined([t(`under_kind-${one.kind}`), seen(one.site), one.last_on && t("under-last", { day: dated(one.last_on, tag()) })])}</span><br><span class="field__hint">${after}</span></div></li>`;
}

/** @param {Agreement} agreement @param {Commitment} one @param {(commitment: string, done: boolean) => void} settle */
function promiseLine(agreement, one, settle) {
  const done = agreement.life.settled.find((settled) => settled.commitment === one.id);
  const change = (/** @type {Event} */ event) => settle(one.id, /** @type {HTMLInputElement} */ (event.target).checked);
  return html`<li><label class="check"><input type="checkbox" .checked=${Boolean(done)} ?disabled=${!may("supervisor", "staff")} @change=${change}><span>${seen(one.description) || t(`unit-${one.unit}`)} <span class="faint">${amountWords(one)}</span><br><span class="field__hint">${done ? t("closing-done", { by: done.by, at: moment(done.at, zone(), tag()) }) : t(`closing_do-${one.unit}`)}</span></span></label></li>`;
}

/**
 * What hangs on an agreement that ends. The last line stands there always, whether there is a referral or not.
 * @param {Agreement} agreement @param {Under[]} under @param {(commitment: string, done: boolean) => void} settle
 */
export function closingSection(agreement, under, settle) {
  if (!ends(agreement)) return nothing;
  const promises = agreement.commitments.filter((one) => one.unit !== "referrals");
  return html`<section class="sec" aria-labelledby="a-close"><div class="sec__head"><h2 id="a-close">${t("closing-title")}</h2><p>${t("closing-lead")}</p></div>
    <h3>${t("under-title")}</h3>${under.length === 0 ? html`<p class="soft">${t("under-none")}</p>` : html`<ul class="closing">${under.map(underLine)}</ul>`}
    <h3>${t("closing-promises")}</h3>${promises.length === 0 ? html`<p class="soft">${t("closing-none")}</p>` : html`<ul class="closing">${promises.map((one) => promiseLine(agreement, one, settle))}</ul>`}
    <p class="closing__last">${icon("key")}${t("closing-referrals")}</p></section>`;
}

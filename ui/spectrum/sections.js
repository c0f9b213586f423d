// The parts of one partnership's page: the next level, the criteria, the records, the doors, the line over time.

import { href } from "../shared/address.js";
import { dated } from "../shared/dates.js";
import { badge, icon } from "../shared/parts.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, svg } from "../vendor/lit-html/lit-html.js";
import {
  chartOf,
  columnsOf,
  doorOf,
  holds,
  LEVELS,
  LOOK,
  OWN_LEVELS,
  offered,
  ownProofs,
  reasonsOf,
  recordHref,
  WAYS,
  waysMet,
} from "./logic.js";
import { levelName, proofName, reasonWords, stateWords } from "./words.js";

/** @typedef {import("./api.js").Spectrum} Spectrum */

/** The day that is looked at. @param {string} on @param {(day: string) => void} pick */
export const dayField = (on, pick) =>
  html`<label class="label" for="on">${t("spectrum-on")}</label><input class="input input--dense" id="on" type="date" .value=${live(on)} @change=${(/** @type {Event} */ event) => pick(/** @type {HTMLInputElement} */ (event.target).value)}>`;

/** @param {Spectrum} all */
export function nextSection({ placement, own }) {
  const next = placement.next;
  if (!next)
    return html`<div class="step">${icon("leaf")}<div><h2>${t("take-nothing")}</h2><p class="small soft">${t("spectrum-moving-back")}</p></div></div>`;
  const items = next.open.map((one) =>
    t(`take-${one.name}${one.side ? `-${one.side}` : own && one.name === "no_wrong_door" ? "-own" : ""}`),
  );
  if (next.sharing) items.push(t("take-sharing"));
  return html`<div class="step">${icon("leaf")}<div><h2>${t("take-title", { level: levelName(next.level) })}</h2><ul class="step__list">${items.map((text) => html`<li>${text}</li>`)}</ul><p class="small soft">${t("take-people-pick")}</p></div></div>`;
}

/** @param {Spectrum} all */
export const criteriaSection = (all) => {
  const columns = columnsOf(all.placement.criteria, all.own);
  return html`<section class="sec" aria-labelledby="s-criteria"><h2 id="s-criteria" class="visually-hidden">${t("spectrum-criteria")}</h2><div class="tri states ${all.own ? "tri--two" : ""}">${columns.map(
    (column) =>
      html`<div><h3>${t(`spectrum_column-${column.id}`)}</h3><ul>${column.criteria.map((one) => criterion(one, all))}</ul></div>`,
  )}</div></section>`;
};

/** @param {import("./api.js").Criterion} one @param {Spectrum} all */
function criterion(one, all) {
  const look = LOOK[one.state];
  const enough = WAYS.includes(one.name) && one.state === "not_met" && waysMet(all.placement.criteria).length > 0;
  return html`<li>${icon(look.sign, look.tone)}<div><b>${t(`criterion-${one.name}`)}</b><p>${enough ? t("spectrum-one-enough") : stateWords(one)}</p>${
    one.name === "no_wrong_door" ? html`<p>${t("doors-offered", offered(all))}</p>` : records(one, all)
  }${one.name === "interdisciplinary_team" && one.state !== "met" ? html`<p>${t("spectrum-team-informed")}</p>` : nothing}</div></li>`;
}

/** @param {import("./api.js").Criterion} one @param {Spectrum} all */
const records = (one, all) =>
  one.records.map((record) => {
    const proof = all.proofs.find((proof) => proof.id === record.id);
    const name = proof ? proofName(proof) : seen(record.name);
    const to = recordHref(record, proof && !proof.facts.partner_id ? "own" : all.id);
    return html`<p>${to ? html`<a href=${to}>${name}</a>` : name}</p>`;
  });

/** @param {Spectrum} all @param {boolean} writer */
export function proofsSection(all, writer) {
  const of = all.own ? "own" : all.id;
  const add = (/** @type {string} */ kind, /** @type {Record<string, string>} */ more = {}) =>
    href("spectrum/edit", { kind, of, ...more });
  const proofs = ownProofs(all);
  return html`<section class="sec" aria-labelledby="s-proofs"><div class="sec__head"><h2 id="s-proofs">${t("proofs-title")}</h2><p>${t("proofs-lead")}</p></div>
    ${writer ? html`<div class="btns no-print proofs__acts"><a class="btn btn--dense" href=${add("attestation", { side: all.own ? "us" : "partner" })}>${icon("check")}${t("proofs-attest")}</a><a class="btn btn--dense" href=${add("team")}>${icon("person")}${t("proofs-team")}</a>${all.own ? nothing : html`<a class="btn btn--dense" href=${add("colocation")}>${icon("pin")}${t("proofs-site")}</a>`}</div>` : nothing}
    ${
      proofs.length === 0
        ? html`<p class="soft">${t("proofs-none")}</p>`
        : html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="s-proofs"><table class="table"><thead><tr><th scope="col">${t("proofs-what")}</th><th scope="col">${t("proofs-whose")}</th><th scope="col">${t("proofs-from")}</th><th scope="col">${t("proofs-until")}</th><th scope="col">${t("proofs-state")}</th></tr></thead><tbody>${proofs.map((proof) => proofRow(proof, all))}</tbody></table></div>`
    }</section>`;
}

/** @param {import("./api.js").Proof} proof @param {Spectrum} all */
function proofRow(proof, all) {
  const facts = /** @type {any} */ (proof.facts);
  const whose = facts.partner_id ? all.id : "own";
  const from = facts.made_on ?? facts.from;
  const state = proof.archived_at ? "archived" : holds(proof, all.on) ? "counts" : from > all.on ? "later" : "over";
  const look = {
    archived: ["", "archive"],
    counts: ["leaf", "check"],
    later: ["", "clock"],
    over: ["ochre", "lapsed"],
  }[state];
  const members = facts.members
    ?.map((/** @type {any} */ one) => `${seen(one.name)}, ${t(`team_role-${one.role}`)}`)
    .join("; ");
  return html`<tr><th scope="row"><a href=${href("spectrum/edit", { kind: facts.kind, id: proof.id, of: whose })}>${proofName(proof)}</a><span class="fine faint under">${members || t(`proof-${facts.kind}`)}</span></th><td>${facts.partner_id ? (facts.side ? t(`whose-${facts.side}`) : t("whose-both")) : t("whose-program")}</td><td class="num">${dated(from, tag())}</td><td class="num">${facts.until ? dated(facts.until, tag()) : t("proofs-open-end")}</td><td>${badge(look[0], look[1], t(`proof_state-${state}`))}</td></tr>`;
}

/** @param {Spectrum} all @param {boolean} writer @param {(site: string, service: string) => void} flip */
export function doorsSection(all, writer, flip) {
  const grid = html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby="s-doors"><table class="table doors"><thead><tr><th scope="col">${t("doors-service")}</th>${all.doors.map((door) => html`<th scope="col">${seen(door.name)}</th>`)}</tr></thead><tbody>${all.services.map(
    (service) =>
      html`<tr><th scope="row">${seen(service.name)}</th>${all.doors.map((door) => {
        const proof = doorOf(all, door.id, service.id);
        const since = /** @type {any} */ (proof?.facts)?.from;
        return html`<td><label class="check"><input type="checkbox" .checked=${live(Boolean(proof))} ?disabled=${!writer} @change=${() => flip(door.id, service.id)}><span><span class="visually-hidden">${t("doors-cell", { service: service.name, door: door.name })}</span><span class="fine">${since ? t("doors-since", { day: dated(since, tag()) }) : t("doors-not")}</span></span></label></td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
  return html`<section class="sec" aria-labelledby="s-doors"><div class="sec__head"><h2 id="s-doors">${t("doors-title")}</h2><p>${t(all.own ? "doors-lead-own" : "doors-lead")}</p></div>${
    all.services.length === 0
      ? html`<p class="soft">${t("doors-no-service")}</p>`
      : all.doors.length === 0
        ? html`<p class="soft">${t("doors-no-door")}</p>`
        : grid
  }</section>`;
}

/** @param {Spectrum} all */
export function timeSection(all) {
  const levels = all.own ? OWN_LEVELS : LEVELS;
  const chart = chartOf(all.snapshots, all.on, levels);
  const head = html`<div class="sec__head"><h2 id="s-time">${t("placed-title")}</h2><p>${t("placed-lead")}</p></div>`;
  if (!chart)
    return html`<section class="sec" aria-labelledby="s-time">${head}<p class="soft">${t("placed-none")}</p></section>`;
  const said = chart.dots
    .map((dot) => t("placed-said", { level: levelName(dot.level), day: dated(dot.on, tag()) }))
    .join(", ");
  const bottom = 30 + (levels.length - 1) * 45;
  const told = all.snapshots.filter((one) => one.on <= all.on);
  return html`<section class="sec" aria-labelledby="s-time">${head}<div class="cols cols--wide-first"><figure><svg class="chart" viewBox="0 0 640 ${bottom + 45}" role="img" aria-label=${said}>
      ${chart.rails.map((rail) => svg`<path class="c-rail" d="M118 ${rail.y}H630"></path><text x="0" y=${rail.y + 4}>${levelName(rail.level)}</text>`)}
      <path class="c-line" d=${chart.path}></path>
      ${chart.dots.map((dot) => svg`<circle class="c-dot" cx=${dot.x} cy=${dot.y} r="5"></circle>`)}<circle class="c-now" cx=${chart.now.x} cy=${chart.now.y} r="7"></circle>
      ${chart.years.map((one) => svg`<path class="c-rail" d="M${one.x} 18V${bottom + 12}"></path><text x=${one.x - 14} y=${bottom + 32}>${one.year}</text>`)}
    </svg></figure>
    <div class="table-wrap" tabindex="0" role="group" aria-labelledby="s-time"><table class="table table--top"><thead><tr><th scope="col">${t("proofs-from")}</th><th scope="col">${t("placed-level")}</th><th scope="col">${t("placed-reason")}</th></tr></thead><tbody>${told.map((one) => html`<tr><td class="num">${dated(one.on, tag())}</td><td>${levelName(one.level)}</td><td><ul>${reasonsOf(one.reasons).map((reason) => html`<li>${reasonWords(reason)}</li>`)}</ul></td></tr>`)}</tbody></table></div></div></section>`;
}

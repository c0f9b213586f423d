// What is to be looked at, row by row: what it is, what was said of it, and what can be done.

import { moment } from "../shared/dates.js";
import { findingAct, findingBoth, findingHref, findingLook, findingTitle } from "../shared/findings.js";
import { icon } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { tally } from "./logic.js";

/** @typedef {import("./api.js").Reviewed} Reviewed */
/** @typedef {import("./api.js").Remark} Remark */
/** @typedef {{ finding: string, kind: "comment" | "acceptance" | "send_back", wrong: string }} Writing what is being said of which finding */
/** @typedef {{ writing: Writing | null, begin: (finding: string, kind: Writing["kind"]) => void, stop: () => void, save: (event: SubmitEvent) => void, takeBack: (id: string) => void }} Acts */

/** @param {string} id @param {Remark} said */
const told = (id, said) => t(id, { by: said.by, at: moment(said.at, zone(), tag()), text: seen(said.text) });

/** What can be done, each with whom it is about for those who hear it. @param {Reviewed} one @param {Acts} acts */
function offers(one, acts) {
  const about = html`<span class="visually-hidden">: ${findingTitle(one)}</span>`;
  const offer = (/** @type {string} */ sign, /** @type {string} */ text, /** @type {Writing["kind"]} */ kind) =>
    html`<button class="btn btn--dense" type="button" @click=${() => acts.begin(one.id, kind)}>${sign ? icon(sign) : nothing}${text}${about}</button>`;
  return html`<a class="btn btn--dense btn--quiet" href=${findingHref(one)}>${findingAct(one)}${about}</a>${may("advocate", "supervisor", "staff") ? offer("", t("review-comment"), "comment") : nothing}${may("supervisor") ? html`${offer("undo", t("review-send"), "send_back")}${offer("", t("review-accept"), "acceptance")}` : nothing}`;
}

/** The field in the row itself. @param {Reviewed} one @param {Acts} acts */
function field(one, acts) {
  const writing = acts.writing;
  if (writing?.finding !== one.id) return nothing;
  const act = { comment: "review-save", acceptance: "review-accept", send_back: "review-send" }[writing.kind];
  return html`<form autocomplete="off" class="stack issue__say" @submit=${acts.save}><div class="field"><label for="review-say">${t(writing.kind === "comment" ? "review-words" : "review-reason")}</label><textarea class="input" autocomplete="off" id="review-say" name="text" rows="2" aria-describedby="review-say-guard"></textarea><p class="field__guard" id="review-say-guard">${icon("shield")}${t("form-guard")}</p>${writing.wrong ? html`<p class="field__error" role="alert">${icon("alert")}<span>${writing.wrong}</span></p>` : nothing}</div><div class="btns"><button class="btn btn--dense" type="button" @click=${acts.stop}>${t("review-cancel")}</button><button class="btn btn--dense btn--act" type="submit">${t(act)}</button></div></form>`;
}

/** @param {Reviewed} one @param {Acts} acts */
function row(one, acts) {
  const look = one.accepted ? { sign: "met", tone: "leaf" } : findingLook(one);
  const { accepted, sent_back: sent } = one;
  return html`<li class="issue">${icon(look.sign, `${look.tone}-t`)}<div><h3>${findingTitle(one)}</h3><p>${findingBoth(one)}</p>${accepted ? html`<p>${told("review-accepted", accepted)}</p>` : nothing}${sent ? html`<p>${told("review-sent", sent)}</p>` : nothing}</div><div class="issue__acts no-print">${accepted ? (may("supervisor") ? html`<button class="btn btn--dense" type="button" @click=${() => acts.takeBack(accepted.id)}>${icon("undo")}${t("review-take-back")}<span class="visually-hidden">: ${findingTitle(one)}</span></button>` : nothing) : offers(one, acts)}</div>${one.comments.map((said) => html`<div class="issue__say"><b>${seen(said.by)}</b> <span class="faint fine">${moment(said.at, zone(), tag())}</span><br>${seen(said.text)}</div>`)}${field(one, acts)}</li>`;
}

/** One section of findings. @param {string} id @param {string} title @param {Reviewed[]} findings @param {Acts} acts */
export function issues(id, title, findings, acts) {
  const { open, settled } = tally(findings);
  const counted = [
    open ? t("review-open", { count: open }) : "",
    settled ? t("review-settled", { count: settled }) : "",
  ];
  return html`<section class="sec" aria-labelledby=${id}><div class="sec__head"><h2 id=${id}>${title}</h2><p>${counted.filter(Boolean).join(", ") || t("review-none-open")}</p></div><ul>${findings.map((one) => row(one, acts))}</ul></section>`;
}

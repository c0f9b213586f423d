// Parts of one record: how she may be reached, her words, what she answered.

import { href } from "../shared/address.js";
import { badge, banner, icon } from "../shared/parts.js";
import { seen, tongue } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { FACTS, hasFact } from "./logic.js";
import { button, typed } from "./parts.js";
import { dayWord, momentWord } from "./words.js";

/** @typedef {import("./types.d.ts").SurvivorFacts} SurvivorFacts */
/** @typedef {import("./types.d.ts").FactName} FactName */
/** @typedef {import("./types.d.ts").Dossier} Dossier */

/** How she may be reached: always in sight, also where it is no longer asked. @param {SurvivorFacts} facts @param {FactName[]} off */
export function contactBar(facts, off) {
  const { contact } = facts;
  if (off.includes("contact") && !hasFact(facts, "contact")) return nothing;
  if (contact.none)
    return html`<div class="contact" role="group" aria-label=${t("choices_fact-contact")}>${icon("minus")}<div><b>${t("choices-contact-none")}</b><p>${t("choices-contact-none-do")}</p></div></div>`;
  const said = ["how", "when", "not_when", "say"].filter((one) => contact[/** @type {"how"} */ (one)]);
  return html`<div class="contact" role="group" aria-label=${t("choices_fact-contact")}>${icon("phone")}<div><b>${t("choices_fact-contact")}</b>${
    said.length === 0
      ? html`<p>${t("choices-contact-unknown")}</p>`
      : html`<dl class="facts facts--across">${said.map((one) => html`<div><dt>${t(`choices_contact-${one}`)}</dt><dd>${typed(contact[/** @type {"how"} */ (one)])}</dd></div>`)}</dl>`
  }</div></div>`;
}

/** @param {SurvivorFacts} facts @param {FactName} name */
function factWord(facts, name) {
  if (name === "words") return seen(facts.words.join(", "));
  if (name === "language") return tongue(facts.language, tag());
  if (name === "contact") return facts.contact.none ? t("choices-contact-none") : t("choices-contact-above");
  return typed(facts[name]);
}

/**
 * Her words and facts; each can be removed by itself.
 * @param {Dossier["survivor"]} survivor
 * @param {FactName[]} off
 * @param {(name: FactName) => void} remove
 */
export function factsSection({ id, facts }, off, remove) {
  const shown = FACTS.filter((name) => !off.includes(name) || hasFact(facts, name));
  return html`<section class="sec" aria-labelledby="d-words"><div class="sec__head"><h2 id="d-words">${t("choices-her-words")}</h2><a class="btn btn--dense" id="facts-edit" href=${href("choices/edit", { id })}>${icon("edit")}${t("choices-facts-edit")}</a></div>
    <p class="soft measure">${t("choices-her-words-lead")}</p>
    <dl class="her">${shown.map((name) => html`<div class="her__one"><dt>${t(`choices_fact-${name}`)}${off.includes(name) ? html`<br><span class="fine faint">${t("choices-not-asked")}</span>` : nothing}</dt><dd>${hasFact(facts, name) ? factWord(facts, name) : html`<span class="faint">${t("choices-not-said")}</span>`}</dd>${hasFact(facts, name) ? html`<dd class="her__act">${button("bin", t("app-remove"), () => remove(name), t(`choices_fact-${name}`))}</dd>` : nothing}</div>`)}</dl></section>`;
}

/**
 * What she answered, in the order in which she did; all alike.
 * @param {Dossier["answers"]} answers
 * @param {(answer: Dossier["answers"][number]) => void} remove
 */
export function answersSection(answers, remove) {
  return html`<section class="sec" aria-labelledby="d-answers"><h2 id="d-answers">${t("choices-answers")}</h2>${
    answers.length === 0
      ? html`<p class="soft">${t("choices-answers-none")}</p>`
      : html`<ol class="lines answers">${answers.map((one) => html`<li class="answers__one"><div><b>${t(`choices_answer-${one.answer}`)}</b> <span class="soft">${seen(one.service)}, ${seen(one.partner)}</span>${one.words ? html`<p class="pre">${seen(one.words)}</p>` : nothing}<p class="fine faint">${momentWord(one.at)}, ${seen(one.by)}${one.ask_on ? html` · ${t("choices-ask-on", { day: dayWord(one.ask_on) })}` : nothing}</p></div>${button("bin", t("app-remove"), () => remove(one), `${t(`choices_answer-${one.answer}`)}, ${seen(one.service)}`)}</li>`)}</ol>`
  }</section>`;
}

/** What stands over everything else: a hold, a wish. @param {Dossier["survivor"]} survivor */
export const warnings = ({ held, wish_at, id }) =>
  html`${held ? banner("ochre", "lock", t("choices-held"), html`<a class="btn btn--dense" href=${href("choices/holds", { id })}>${t("choices-holds-see")}</a>`) : nothing}${wish_at ? banner("ochre", "clock", t("choices-wish-kept", { when: momentWord(wish_at) })) : nothing}`;

/** What was told of her without a release. @param {Dossier} dossier */
export function toldSection({ survivor, disclosures }) {
  return html`<section class="sec" aria-labelledby="d-told"><div class="sec__head"><h2 id="d-told">${t("choices-told-of")}</h2><a class="btn btn--dense" href=${href("choices/tell", { id: survivor.id })}>${icon("plus")}${t("choices-tell")}</a></div>${disclosures.length === 0 ? html`<p class="soft">${t("choices-told-none")}</p>` : html`<ul class="lines">${disclosures.map(toldLine)}</ul>`}</section>`;
}

/** One thing that was told. @param {import("./types.d.ts").Disclosure} one */
export function toldLine(one) {
  /** @type {[string, string][]} */
  const facts = [
    ["choices-tell-law", seen(one.law)],
    ["choices-tell-items", one.items.map((item) => t(`choices_item-${item}`)).join(", ")],
    ["choices-tell-notice", seen(one.notice)],
    ["choices-tell-safety", seen(one.safety)],
    ["choices-tell-within", seen(one.told_within)],
    ["choices-tell-lawyer", one.lawyer ? t("answer-yes") : t("answer-no")],
  ];
  return html`<li><b>${t(`choices_told-${one.kind}`)}</b> ${one.sign ? html`<span class="sign">${seen(one.sign)}</span>` : nothing} <span class="soft">${t("choices-told-when", { day: dayWord(one.on), to: one.to, by: one.by })}</span>${one.due_on ? html` ${badge("ochre", "clock", t("choices-told-due", { day: dayWord(one.due_on) }))}` : nothing}
    <dl class="facts">${facts.filter(([, text]) => text).map(([id, text]) => html`<dt>${t(id)}</dt><dd class="pre">${text}</dd>`)}</dl></li>`;
}

/** Holds that cover this record. @param {Dossier} dossier */
export function holdsSection({ survivor, holds }) {
  const open = holds.filter((one) => one.open);
  return html`<section class="sec" aria-labelledby="d-holds"><div class="sec__head"><h2 id="d-holds">${t("choices-holds")}</h2><a class="btn btn--dense" href=${href("choices/holds", { id: survivor.id })}>${icon("lock")}${t("choices-hold-came")}</a></div>${open.length === 0 ? html`<p class="soft">${t("choices-holds-none")}</p>` : html`<ul class="lines">${open.map((one) => html`<li><b>${t(`choices_cause-${one.cause}`)}</b> <span class="soft">${t("choices-hold-set", { when: momentWord(one.set_at), by: one.set_by })}</span></li>`)}</ul>`}</section>`;
}

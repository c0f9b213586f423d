// One service of her menu: what it is, and what she should hear about the partner before she chooses.

import { acceptingBadge, languageNames, yesNo } from "../partners/words.js";
import { badge } from "../shared/parts.js";
import { capital, joined, listed, seen } from "../shared/text.js";
import { t, tag } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { button } from "./parts.js";
import { dayWord, filterWord } from "./words.js";

/** @typedef {import("./types.d.ts").MenuItem} MenuItem */

const unknown = () => badge("ochre", "help", t("answer-ask"));

/** @param {MenuItem["duties"]} duties */
function reports({ reports, reports_detail }) {
  if (!reports) return unknown();
  const what =
    reports.length === 0
      ? t("duty-reports-none")
      : capital(
          listed(
            reports.map((one) => t(`reports-${one}`)),
            tag(),
          ),
          tag(),
        );
  return html`${what}${reports_detail ? html`. ${seen(reports_detail)}` : nothing}`;
}

/** @param {boolean | null | undefined} answer */
const said = (answer) => (answer === true || answer === false ? yesNo(answer) : unknown());

/** What stands before the choice, never folded away. @param {MenuItem["duties"]} duties */
export const dutyFacts = (duties) =>
  html`<dl class="facts first" aria-label=${t("duties-title")}><dt>${t("duty-reports")}</dt><dd>${reports(duties)}</dd><dt>${t("duty-part2-head")}</dt><dd>${said(duties.part2)}${duties.part2 ? html` <span class="soft">${t("choices-part2-theirs")}</span>` : nothing}</dd><dt>${t("duty-hipaa-head")}</dt><dd>${said(duties.hipaa)}</dd><dt>${t("duty-records")}</dt><dd>${duties.records ? seen(duties.records) : unknown()}</dd><dt>${t("duty-police-head")}</dt><dd>${said(duties.police_report)}</dd></dl>`;

/** @param {MenuItem["service"]} service */
function offer(service) {
  const modes = service.modes.map((one) => t(`mode-${one}`)).join(", ");
  const tongues = service.languages.length > 0 ? languageNames(service.languages) : "";
  return joined([modes, seen(service.town), tongues, seen(service.cost), seen(service.wait)], " · ");
}

/** @param {MenuItem} item @param {{ answer: (item: MenuItem) => void, take: (item: MenuItem) => void }} acts */
export function menuItem(item, acts) {
  const { service, answer } = item;
  const name = seen(service.name);
  return html`<li class="menu__one"><div class="menu__what"><h4>${name}</h4><p class="soft">${item.own ? t("choices-own") : seen(item.partner)} · ${item.confirmed_on ? t("choices-confirmed", { day: dayWord(item.confirmed_on) }) : t("choices-confirmed-never")}</p>
    <p>${t("service-accepting")} ${acceptingBadge(service.accepting)}</p>
    ${offer(service) ? html`<p>${offer(service)}</p>` : nothing}
    ${item.ask.length > 0 ? html`<p>${unknown()} ${item.ask.map(filterWord).join(", ")}</p>` : nothing}
    ${dutyFacts(item.duties)}</div>
    <div class="menu__acts">${answer ? html`<p>${t("choices-last-answer")} <b>${t(`choices_answer-${answer.answer}`)}</b></p>` : nothing}${button("words", t("choices-answer-write"), () => acts.answer(item), name)}${item.own ? nothing : button("print", t("choices-takes"), () => acts.take(item), name)}</div></li>`;
}

// What groups' values are called.
import { languageNames } from "../partners/words.js";
import { badge } from "../shared/parts.js";
import { joined } from "../shared/text.js";
import { t } from "../shared/words.js";

/** @param {{ open: boolean }} group */
export const openWord = ({ open }) => (open ? t("group-open") : t("group-closed"));

/** Childcare, a way there. @param {{ childcare: boolean, transport: boolean }} group */
export const offers = ({ childcare, transport }) =>
  joined([childcare && t("group-childcare"), transport && t("group-transport")], " · ");

/** @param {{ languages: string[] }} group */
export const tongues = ({ languages }) => (languages.length > 0 ? languageNames(languages) : t("answer-ask"));

/** How many can step in; nobody is a gap. @param {number} count */
export const substituteCell = (count) =>
  count > 0 ? t("group-substitutes-count", { count }) : badge("ochre", "open", t("group-substitutes-none"));

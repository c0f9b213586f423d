// The language of this view only: it is spoken while the view stands, and the staff's own comes back at its end.
import { language, speak } from "../shared/words.js";
import { getLocale } from "../vault/api.js";

/** The staff's language and its words, to be given back. @type {{ language: string, ftl: string } | null} */
let before = null;

/**
 * Speaks a language from now on. The words of the one before are read too, so that they can be given back at once.
 * @param {string} wanted `en` or `es`
 * @returns {Promise<() => void>} speaks it; nothing is changed before
 */
export async function ready(wanted) {
  const own = before ?? { language: language(), ftl: await getLocale(language()) };
  const ftl = wanted === own.language ? own.ftl : await getLocale(wanted);
  return () => {
    before = own;
    speak(wanted, ftl);
  };
}

/** Gives the staff their language back. */
export function giveBack() {
  if (before) speak(before.language, before.ftl);
  before = null;
}

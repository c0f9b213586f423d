// Everything that a survivor reads stands at grade 6 or below, in both languages.
//
// English: the Flesch-Kincaid grade (Kincaid and others 1975),
//   0.39 * words per sentence + 11.8 * syllables per word - 15.59;
//   syllables by the package `syllable`.
// Spanish: Crawford's grade for Spanish (Alan N. Crawford 1984),
//   -0.205 * sentences per 100 words + 0.049 * syllables per 100 words - 3.407;
//   and for each file INFLESZ too (Szigriszt-Pazos 1993, bands of Barrio-Cantalejo 2008),
//   206.835 - 62.3 * syllables per word - words per sentence, at least 65: "bastante fácil", what children of
//   primary school read. Syllables by groups of vowels: strong vowels part, a weak one with an accent parts too.
// A file's whole running text is at most 6: its messages that end as a sentence does, so that short labels make
// nothing look easier. So is each message of 12 words or more, though the formulas were made for passages of 100; there
// is no tolerance.
// A sentence ends with a full stop, a question or exclamation mark, or its message. A value put in from outside counts
// as a word of two syllables; "42 CFR Part 2" is the name of a law and counts as one word of one syllable.
// Not measured: the table of signers and the remark to staff, which staff and lawyers read, and the notice of 42 CFR
// 2.32, which the law words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { syllable } from "syllable";
import { ui } from "./page.mjs";

const GRADE = 6;
const LONG = 12;
const EASY = 65;
const UNMEASURED = /^papers-(signers-|part2-notice$|part2-review$)/;

/** @typedef {{ sentences: number, words: number, syllables: number }} Count */

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu;

/** Syllables of a Spanish word. @param {string} word */
export function syllablesEs(word) {
  const bare = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, "q")
    .replace(/gu(?=[eiéí])/g, "g")
    .replace(/y(?=[aeiouáéíóú])/g, "j")
    .replace(/y/g, "i");
  // A boundary stands between two strong vowels, and between a strong one and a weak one that carries the accent.
  const strong = (/** @type {string} */ vowel) => /[aeoáéó]/.test(vowel);
  const parts = (/** @type {string} */ a, /** @type {string} */ b) =>
    (strong(a) && (strong(b) || /[íú]/.test(b))) || (strong(b) && /[íú]/.test(a));
  const groups = bare.match(/[aeiouáéíóúü]+/g) ?? [];
  const count = groups.reduce(
    (sum, group) => sum + [...group].filter((vowel, at) => at === 0 || parts(group[at - 1], vowel)).length,
    0,
  );
  return Math.max(1, count);
}

/** @type {Record<string, (word: string) => number>} */
const SYLLABLES = { en: (word) => Math.max(1, syllable(word)), es: syllablesEs };

/** A message as it is read: a value stands where it will stand. @param {string} text @param {string} language */
const read = (text, language) =>
  text
    .replace(/42 CFR [Pp]art[e]? 2/g, language === "es" ? "ley" : "law")
    .replace(/\{[^}]*\}/g, language === "es" ? "lunes" : "Monday");

/** @param {string} text @param {string} language @returns {Count} */
export function count(text, language) {
  const sentences = read(text, language)
    .split(/[.!?…]+(?=[\s”)]|$)|\n/u)
    .map((one) => one.match(WORD) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + SYLLABLES[language](word), 0),
  };
}

/** @param {Count} one @param {string} language */
export function grade({ sentences, words, syllables }, language) {
  if (language === "en") return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return -0.205 * ((100 * sentences) / words) + 0.049 * ((100 * syllables) / words) - 3.407;
}

/** @param {Count} one */
const inflesz = ({ sentences, words, syllables }) => 206.835 - 62.3 * (syllables / words) - words / sentences;

/** @param {string} file @param {string} language @returns {[string, string][]} */
function messages(file, language) {
  const text = readFileSync(join(ui, "locales", language, file), "utf8");
  return [...text.matchAll(/^([a-z][\w-]*) = (.*(?:\n {4}.*)*)/gm)]
    .map((match) => /** @type {[string, string]} */ ([match[1], match[2]]))
    .filter(([id]) => !UNMEASURED.test(id));
}

/** The running text: no labels. @param {[string, string][]} all */
const prose = (all) =>
  all
    .map(([, text]) => text)
    .filter((text) => /[.!?][”)]*$/.test(text))
    .join("\n");

/** What is too hard of some messages. @param {[string, string][]} all @param {string} language */
function tooHard(all, language) {
  const whole = grade(count(prose(all), language), language);
  const hard = all.flatMap(([id, text]) => {
    const one = count(text, language);
    const found = grade(one, language);
    return one.words >= LONG && found > GRADE ? [`${id} ${found.toFixed(1)}`] : [];
  });
  return whole > GRADE ? [`all of it ${whole.toFixed(1)}`, ...hard] : hard;
}

for (const language of ["en", "es"])
  for (const file of ["survivor.ftl", "papers.ftl"])
    test(`${file} reads at grade ${GRADE} or below in ${language}`, (context) => {
      const all = messages(file, language);
      assert.ok(all.length > 100);
      const whole = count(prose(all), language);
      assert.ok(whole.words > 300);
      context.diagnostic(`${whole.words} words, grade ${grade(whole, language).toFixed(1)}`);
      assert.deepEqual(tooHard(all, language), []);
      if (language === "es") assert.ok(inflesz(whole) >= EASY, `INFLESZ ${inflesz(whole).toFixed(1)}`);
    });

test("hard words are found, as a file and as one message", () => {
  const hard = {
    en: "Notwithstanding the aforementioned confidentiality provisions, participating organizations may disclose personally identifying information when statutorily obligated.",
    es: "No obstante las disposiciones de confidencialidad anteriormente mencionadas, las organizaciones participantes podrán divulgar información identificatoria cuando estén legalmente obligadas.",
  };
  for (const [language, text] of Object.entries(hard)) {
    const found = tooHard([["bad", text]], language);
    assert.equal(found.length, 2, language);
    assert.ok(inflesz(count(text, "es")) < EASY);
    const mixed = tooHard([...messages("survivor.ftl", language), ["bad", text]], language);
    assert.match(mixed.join(), /^bad \d/, "one hard message stands out of an easy file");
  }
});

test("syllables of Spanish words are counted as they are spoken", () => {
  /** @type {Record<string, number>} */
  const words = { ayuda: 3, día: 2, cuídese: 3, aquí: 2, bien: 1, guerra: 2, quiere: 2, oír: 2, agencia: 3, leer: 2 };
  for (const [word, parts] of Object.entries(words)) assert.equal(syllablesEs(word), parts, word);
});

test("sentences and values are counted as they are read", () => {
  assert.deepEqual(count("Say yes: or no. On { $day }?", "en"), { sentences: 2, words: 6, syllables: 7 });
});

test("the discreet handout names neither what it is about nor where it comes from", () => {
  for (const [language, words] of /** @type {const} */ ([
    ["en", /violen|abus|shelter|surviv|victim|safe|advoca|hurt|program/i],
    ["es", /violen|abus|maltrat|refugio|sobrevi|v[ií]ctima|segur|daño|programa/i],
  ]))
    for (const [id, text] of messages("papers.ftl", language))
      if (id.startsWith("papers-discreet-")) assert.doesNotMatch(text, words, id);
});

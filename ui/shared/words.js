// Every word that a person reads comes from the Fluent files, by its id.
import { FluentBundle, FluentResource } from "../vendor/fluent/index.js";
import { seen } from "./text.js";

/** @type {Record<string, string>} */
const TAGS = { en: "en-US", es: "es-US" };

/** The languages that the page speaks. */
export const LANGUAGES = ["en", "es"];

/** @type {FluentBundle | null} */
let bundle = null;
let tongue = "en";

/**
 * Speaks a language from now on.
 * @param {string} language `en` or `es`
 * @param {string} ftl all messages of it
 */
export function speak(language, ftl) {
  tongue = language;
  bundle = new FluentBundle(tag(), { useIsolating: false });
  bundle.addResource(new FluentResource(ftl));
  document.documentElement.lang = language;
}

/** The language that is spoken: `en` or `es`. */
export const language = () => tongue;

/** Its tag for `Intl`, always explicit. */
export const tag = () => TAGS[tongue] ?? "en-US";

/**
 * The words with this id. Names put into them are shown with their hidden characters visible.
 * @param {string} id
 * @param {Record<string, string | number>} [args]
 */
export function t(id, args) {
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return id;
  const shown =
    args &&
    Object.fromEntries(
      Object.entries(args).map(([key, value]) => [key, typeof value === "string" ? seen(value) : value]),
    );
  return bundle.formatPattern(pattern, shown);
}

/** Whether there are words with this id. @param {string} id */
export const has = (id) => bundle?.hasMessage(id) ?? false;

// What the survivor view works out. Pure.

/** @typedef {import("./api.js").Menu} Menu */
/** @typedef {import("./api.js").MenuItem} MenuItem */
/** @typedef {import("./api.js").Answer} Answer */

/** The answers, all equal, always in this order; the last stands only where she answered before. */
export const ANSWERS = /** @type {const} */ (["yes", "not_now", "no", "something_else", "changed_mind"]);

/** @param {MenuItem} item */
export const answersFor = (item) => (item.answer ? [...ANSWERS] : ANSWERS.slice(0, 4));

/** @param {Menu | null} menu */
export const items = (menu) => (menu?.parts ?? []).flatMap((part) => part.items);

/** @param {Menu | null} menu @param {string} id of a service */
export const itemOf = (menu, id) => items(menu).find((item) => item.service.id === id);

/** What she has answered, in the order of the menu. @param {Menu | null} menu */
export const answered = (menu) => items(menu).filter((item) => item.answer);

/**
 * The same menu with her answer in it.
 * @param {Menu} menu
 * @param {Answer} answer
 * @returns {Menu}
 */
export const withAnswer = (menu, answer) => ({
  ...menu,
  parts: menu.parts.map((part) => ({
    ...part,
    items: part.items.map((item) => (item.service.id === answer.service_id ? { ...item, answer } : item)),
  })),
});

/** The facts of a service in the order in which they are told. */
export const FACTS = /** @type {const} */ ([
  "town",
  "how",
  "languages",
  "cost",
  "wait",
  "accepting",
  "audience",
  "childcare",
  "staff",
  "access",
  "bring",
]);

/** @typedef {(typeof FACTS)[number]} Fact */

/** The facts that stand in the list already. @type {Fact[]} */
const SHORT = ["town", "languages", "cost", "wait"];

/** Under which fact an unknown filtered field is told. @type {Record<string, Fact>} */
const TOLD = {
  modes: "how",
  languages: "languages",
  town: "town",
  sliding_scale: "cost",
  childcare: "childcare",
  accessible: "access",
  accessibility: "access",
  staff_gender: "staff",
  accepting: "accepting",
};

/** The facts of the list: few, and whatever she asked for that is unknown. @param {MenuItem} item */
export function shortFacts(item) {
  const more = item.ask.flatMap((name) => TOLD[name] ?? []);
  if (item.service.accepting !== "yes") more.push("accepting");
  return FACTS.filter((fact) => SHORT.includes(fact) || more.includes(fact));
}

/**
 * Where an arrow key leads among so many.
 * @param {string} key
 * @param {number} here
 * @param {number} count
 * @returns {number | null} none: the key is no arrow
 */
export function arrow(key, here, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return (here + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (here - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Whether a day is still to come. @param {string} day @param {string} today */
export const isAhead = (day, today) => /^\d{4}-\d\d-\d\d$/.test(day) && day > today;

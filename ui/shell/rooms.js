// Which element draws which address, and what stands in the navigation. Pure.

/** @type {{ room: string, icon: string, apart?: boolean }[]} */
export const NAVIGATION = [
  { room: "today", icon: "today" },
  { room: "partners", icon: "partners" },
  { room: "spectrum", icon: "spectrum" },
  { room: "agreements", icon: "agreements" },
  { room: "import", icon: "imports", apart: true },
  { room: "exports", icon: "exports" },
  { room: "settings", icon: "settings" },
  { room: "help", icon: "help" },
];

/** @type {Record<string, string>} */
const PAGES = {
  "today/": "today-page",
  "partners/": "partner-page",
  "partners/new": "partner-form",
  "partners/edit": "partner-form",
  "program/": "program-page",
  "program/edit": "partner-form",
  "agreements/": "agreement-page",
  "agreements/one": "agreement-detail",
  "agreements/new": "agreement-form",
  "agreements/edit": "agreement-form",
  "spectrum/": "spectrum-page",
  "spectrum/one": "spectrum-detail",
  "spectrum/edit": "proof-form",
  "spectrum/reflect": "reflection-page",
  "import/": "import-page",
  "exports/": "export-page",
  "settings/": "settings-page",
  "settings/bin": "bin-page",
  "help/": "help-page",
};

/** @param {import("../shared/address.js").Route} route */
export const pageOf = (route) => PAGES[`${route.room}/${route.page}`] ?? "today-page";

/** @param {import("../shared/address.js").Route} route */
export const roomOf = (route) =>
  route.room === "program" ? "settings" : PAGES[`${route.room}/${route.page}`] ? route.room : "today";

/**
 * What tells one opened screen from the next: filters of a list do not.
 * @param {import("../shared/address.js").Route} route
 */
export function placeOf(route) {
  const one = route.page === "" ? "" : (route.params.id ?? "");
  return `${route.room}/${route.page}/${one}`;
}

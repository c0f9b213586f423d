// Which element draws which address, and what stands in the navigation. Pure.

/** @type {{ room: string, icon: string, apart?: boolean, key?: boolean }[]} `key`: only for who holds the key of choices */
const NAVIGATION = [
  { room: "today", icon: "today" },
  { room: "partners", icon: "partners" },
  { room: "spectrum", icon: "spectrum" },
  { room: "agreements", icon: "agreements" },
  { room: "trainings", icon: "trainings" },
  { room: "groups", icon: "groups" },
  { room: "schedule", icon: "schedule" },
  { room: "review", icon: "review" },
  { room: "choices", icon: "key", key: true },
  { room: "import", icon: "imports", apart: true },
  { room: "exports", icon: "exports" },
  { room: "settings", icon: "settings" },
  { room: "help", icon: "help" },
];

/** What stands in the navigation for this person. @param {{ choices?: boolean }} session */
export const navigation = ({ choices }) => NAVIGATION.filter((one) => choices || !one.key);

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
  "agreements/compare": "compare-page",
  "trainings/": "training-page",
  "trainings/one": "training-detail",
  "trainings/new": "training-form",
  "trainings/edit": "training-form",
  "resources/": "resource-page",
  "resources/one": "resource-detail",
  "resources/new": "resource-form",
  "resources/edit": "resource-form",
  "schedule/": "schedule-page",
  "schedule/new": "series-form",
  "schedule/edit": "series-form",
  "groups/": "group-page",
  "groups/one": "group-detail",
  "groups/new": "group-form",
  "groups/edit": "group-form",
  "staff/": "staff-page",
  "staff/new": "staff-form",
  "staff/edit": "staff-form",
  "rooms/new": "room-form",
  "rooms/edit": "room-form",
  "closures/new": "closure-form",
  "closures/edit": "closure-form",
  "spectrum/": "spectrum-page",
  "spectrum/one": "spectrum-detail",
  "spectrum/edit": "proof-form",
  "spectrum/reflect": "reflection-page",
  "review/": "review-page",
  "review/history": "review-history",
  "choices/": "choices-page",
  "choices/one": "choices-dossier",
  "choices/edit": "choices-facts-form",
  "choices/release": "choices-release-form",
  "choices/told": "choices-told",
  "choices/tell": "choices-tell-form",
  "choices/holds": "choices-holds",
  "choices/counts": "choices-counts",
  "choices/openings": "choices-openings",
  "choices/rules": "choices-rules",
  "import/": "import-page",
  "exports/": "export-page",
  "people/": "people-page",
  "backups/": "backup-page",
  "audits/": "audit-page",
  "settings/": "settings-page",
  "settings/bin": "bin-page",
  "help/": "help-page",
};

/** The same address, or Today where this person does not hold the key to its room. @param {import("../shared/address.js").Route} route @param {{ choices?: boolean }} session */
export const allowed = (route, { choices }) =>
  route.room === "choices" && !choices ? { room: "today", page: "", params: {} } : route;

/** @param {import("../shared/address.js").Route} route */
export const pageOf = (route) => PAGES[`${route.room}/${route.page}`] ?? "today-page";

/** Rooms that stand under the sign of another one. @type {Record<string, string>} */
const UNDER = {
  program: "settings",
  people: "settings",
  backups: "settings",
  audits: "settings",
  resources: "trainings",
  staff: "settings",
  rooms: "settings",
  closures: "settings",
};

/** @param {import("../shared/address.js").Route} route */
export const roomOf = (route) =>
  UNDER[route.room] ? UNDER[route.room] : PAGES[`${route.room}/${route.page}`] ? route.room : "today";

/**
 * What tells one opened screen from the next: filters of a list do not.
 * @param {import("../shared/address.js").Route} route
 */
export function placeOf(route) {
  const one = route.page === "" ? "" : (route.params.id ?? "");
  return `${route.room}/${route.page}/${one}`;
}

// What the screens of staff and places work out. Pure.

export const ROLES = /** @type {const} */ (["advocate", "clinician", "other"]);

/** @param {string} [organization] @returns {any} */
export const newPerson = (organization = "") => ({
  organization_id: organization,
  name: "",
  title: "",
  role: "clinician",
  languages: [],
  oriented_on: null,
  trained_on: null,
  from: null,
  until: null,
  notes: "",
});

/** @param {string} [organization] @param {string} [site] @returns {any} */
export const newRoom = (organization = "", site = "") => ({
  organization_id: organization,
  site_id: site,
  name: "",
  capacity: null,
  accessibility: "",
  notes: "",
});

/** @param {string} [organization] @returns {any} */
export const newClosure = (organization = "") => ({
  organization_id: organization,
  site_id: "",
  from: null,
  until: null,
  yearly: false,
  reason: "",
});

/** The record as a form changes it. @param {any} blank @param {any} kept */
export const recordOf = (blank, kept) =>
  Object.fromEntries(Object.entries(blank).map(([key, value]) => [key, structuredClone(kept[key] ?? value)]));

/** A closure as it is sent: one day needs no last day, and no site is every site. @param {any} values */
export const sentClosure = (values) => ({
  ...values,
  site_id: values.site_id || null,
  until: values.until || values.from,
});

/** @param {unknown} value */
const isCount = (value) => value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535);

/** What cannot even be sent. @param {any} room @returns {string[]} paths */
export function unsendableRoom(room) {
  const wrong = [];
  if (!room.organization_id) wrong.push("organization_id");
  if (!room.site_id) wrong.push("site_id");
  if (!isCount(room.capacity)) wrong.push("capacity");
  return wrong;
}

/** Sites, each with its rooms: those of whole organizations, and of others where rooms are. @param {any[]} organizations @param {any[]} rooms @param {(organization: any) => boolean} whole */
export const sitesWithRooms = (organizations, rooms, whole) =>
  organizations.flatMap((organization) =>
    organization.sites
      .map((/** @type {any} */ site) => ({
        organization,
        site,
        rooms: rooms.filter((room) => room.site_id === site.id),
      }))
      .filter((/** @type {any} */ one) => whole(organization) || one.rooms.length > 0),
  );

// What today works out. Pure.
import { href } from "../shared/address.js";
import { before } from "../shared/dates.js";

/** What a program that has just begun does next. @param {{ partners: number, agreements: number }} have */
export const nextFor = (have) => (have.partners === 0 ? "partner" : have.agreements === 0 ? "agreement" : null);

/** How many of a list are shown before it sends on to the whole. */
export const SHOWN = 8;

/** How each kind of reminder is marked. @type {Record<import("./api.js").Reminder["kind"], string>} */
export const SIGNS = {
  over: "alert",
  notice: "clock",
  lead: "link",
  review: "eye",
  in_review: "edit",
  sent_back: "undo",
  closing: "minus",
  training: "trainings",
  practice: "spectrum",
  stale: "partners",
};

/** Tells one reminder from the next. @param {import("./api.js").Reminder} item */
export const keyOf = (item) => [item.kind, item.id, item.side ?? ""].join(":");

/** Where a reminder is settled. @param {import("./api.js").Reminder} item */
export function linkOf(item) {
  if (item.kind === "stale") return href("partners", { id: item.id });
  if (item.kind === "training")
    return href("trainings/new", { partner: item.id, trainer: item.side === "us" ? "partner" : "us" });
  if (item.kind === "sent_back") return href("review", { day: item.on });
  if (item.kind === "practice")
    return href("spectrum/edit", { kind: "attestation", id: item.id, of: item.partner_id ?? "own" });
  return href("agreements/one", { id: item.id });
}

/** So many days after a day. @param {string} day @param {number} count */
export const daysOn = (day, count) => before(day, -count);

/** Whether nothing comes of a meeting: it was cancelled, or nobody who was named for it is there. @param {import("../shared/types.d.ts").Occurrence} one */
export const isOff = (one) => one.cancelled || (one.people.length > 0 && one.people.every((who) => !who.present));

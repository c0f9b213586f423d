// What the pages of backups work out. Pure.

/** Whole, in part, or not looked at yet. @param {import("./api.js").Backup} backup @returns {"good" | "half" | "unproven"} */
export function proof({ proven }) {
  if (proven.partnership && proven.choices) return "good";
  return proven.partnership ? "half" : "unproven";
}

/** How many count: at least three should. @param {import("./api.js").Backup[]} all */
export const good = (all) => all.filter((one) => proof(one) === "good").length;

/** Days since the last copy elsewhere; none yet: null. @param {string | null} at @param {Date} now */
export const since = (at, now) => (at ? Math.floor((now.getTime() - new Date(at).getTime()) / 86_400_000) : null);

/** Bytes as people read them. @param {number} bytes @param {string} tag */
export function size(bytes, tag) {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(tag, { style: "unit", unit, maximumFractionDigits: unit === "kilobyte" ? 0 : 1 }).format(
    value,
  );
}

/** A name for a copy. @param {string} folder @param {Date} now */
export const copyName = (folder, now) => `${folder}/trellis-${now.toISOString().slice(0, 10)}.trellis`;

/** Kinds of which there are not as many as there were. @param {import("./api.js").Review} review */
export const changed = (review) => review.kinds.filter((kind) => kind.now !== kind.then);

// What import works out. Pure.

/** The most that is read, all files together. */
export const BYTES_MAX = 50_000_000;

/** Whether columns are mapped by hand. @param {string} format */
export const isMapped = (format) => format === "csv" || format === "xlsx";

/** The field that a column goes to. @param {Record<string, string>} mapping @param {string} heading */
export const fieldOf = (mapping, heading) => Object.keys(mapping).find((field) => mapping[field] === heading) ?? "";

/**
 * A column goes to a field, and to no other; a field takes one column.
 * @param {Record<string, string>} mapping
 * @param {string} heading
 * @param {string} field empty: the column is left out
 */
export function remap(mapping, heading, field) {
  const rest = Object.fromEntries(
    Object.entries(mapping).filter(([other, column]) => other !== field && column !== heading),
  );
  return field ? { ...rest, [field]: heading } : rest;
}

/** The first few values of a column, for a look. @param {string[][]} sample @param {number} column */
export const samplesOf = (sample, column) =>
  sample
    .map((row) => row[column] ?? "")
    .filter((value) => value.trim() !== "")
    .slice(0, 3);

/** Too large before it is read. @param {{ size: number }[]} files */
export const weight = (files) => files.reduce((sum, file) => sum + file.size, 0);

/**
 * The number in "column 12", where the shell counts characters of a line.
 * @param {string | number | null} column
 */
export const placeOf = (column) => /^column (\d+)$/u.exec(String(column))?.[1] ?? null;

/** The most that is read of a calendar. */
export const CALENDAR_MAX = 10_485_760;

/** Whether a file is a calendar, by its name or its beginning. @param {string} name @param {Uint8Array} bytes */
export const isCalendar = (name, bytes) =>
  /\.ics$/iu.test(name) || /^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(new TextDecoder().decode(bytes.subarray(0, 40)));

/** What a calendar may mean for a series, as it is told. */
export const MEANINGS = /** @type {const} */ (["added", "updated", "unchanged", "gone", "refused"]);

/** How many rows would come in, or end. @param {{ added: number, updated: number, gone?: number }} preview */
export const changing = (preview) => preview.added + preview.updated + (preview.gone ?? 0);

/** What to offer after a look: all, all but the faulty, or nothing. @param {{ added: number, updated: number, gone?: number, faults: number }} preview */
export function offerOf(preview) {
  if (changing(preview) === 0) return "nothing";
  return preview.faults > 0 ? "partly" : "all";
}

/** @type {Record<string, { tone: string, sign: string }>} */
export const OUTCOME_LOOK = {
  added: { tone: "leaf", sign: "plus" },
  updated: { tone: "sky", sign: "edit" },
  unchanged: { tone: "", sign: "check" },
  gone: { tone: "ochre", sign: "minus" },
  refused: { tone: "brick", sign: "alert" },
};

// Time zones to choose from: those of the United States first, then all that the computer knows. Pure.

export const NEAR = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
  "Pacific/Guam",
];

/**
 * All others, the chosen one among them even when the computer does not list it.
 * @param {string} chosen
 */
export function others(chosen) {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  const rest = known.filter((zone) => !NEAR.includes(zone));
  return chosen && !NEAR.includes(chosen) && !rest.includes(chosen) ? [chosen, ...rest] : rest;
}

/** America/New York. @param {string} zone */
export const readable = (zone) => zone.replaceAll("_", " ");

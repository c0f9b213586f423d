// What the screens of scans work out. Pure.

/** The most a scan may weigh. */
export const SCAN_MAX = 25 * 1000 * 1000;
/** The widest that a page is drawn, in pixels. */
export const PAGE_WIDTH_MAX = 3000;
const ZOOMS = [100, 125, 150, 200, 300];

/** The next size of a page, in percent of the one that fits. @param {number} zoom @param {"in" | "out" | "fit"} how */
export function zoomed(zoom, how) {
  const at = how === "fit" ? 0 : ZOOMS.indexOf(zoom) + (how === "in" ? 1 : -1);
  return ZOOMS[at] ?? zoom;
}

/** Enough of a digest to compare two by eye. @param {string} digest */
export const digestStart = (digest) => digest.slice(0, 12).replace(/(.{4})(?=.)/gu, "$1 ");

/** Width and height, then the pixels, as the shell sends a page. @param {ArrayBuffer} bytes */
export function pixelsOf(bytes) {
  const head = new DataView(bytes);
  return { width: head.getUint32(0, true), height: head.getUint32(4, true), rgba: new Uint8ClampedArray(bytes, 8) };
}

/** Pictures are seen in the window; a PDF is only described. @param {string} media */
export const isPicture = (media) => media === "image/jpeg" || media === "image/png";

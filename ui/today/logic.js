// What today works out. Pure.

/** What a program that has just begun does next. @param {{ partners: number, agreements: number }} have */
export const nextFor = (have) => (have.partners === 0 ? "partner" : have.agreements === 0 ? "agreement" : null);

/** How many of a list are shown before it sends on to the whole. */
export const SHOWN = 8;

// The size of the words while the view stands; the staff's own comes back.

/** What the staff chose. @type {string | undefined} */
let before;
let on = false;

/** @param {boolean} larger */
export function sized(larger) {
  const { dataset } = document.documentElement;
  if (larger && !on) before = dataset.text;
  if (larger) dataset.text = "larger";
  else if (on && before) dataset.text = before;
  else if (on) delete dataset.text;
  on = larger;
}

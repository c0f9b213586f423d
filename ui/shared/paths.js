// Reading and writing one value deep inside a form's record, by a dotted path. Pure.

/** What a record itself holds, never what it inherits. @param {any} value @param {string} key */
const own = (value, key) =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : undefined;

/**
 * @param {any} record
 * @param {string} path such as `sites.0.address.city`
 */
export const at = (record, path) => path.split(".").reduce(own, record);

/**
 * Sets it in place.
 * @param {any} record
 * @param {string} path
 * @param {unknown} value
 */
export function put(record, path, value) {
  const keys = path.split(".");
  const last = /** @type {string} */ (keys.pop());
  const owner = keys.reduce(own, record);
  if (owner && !(last in Object.prototype)) owner[last] = value;
}

/**
 * What a control holds, by what it stands for.
 * @param {{ type: string, value: string, checked?: boolean, dataset: Record<string, string | undefined> }} control
 * @param {unknown} now what the record holds there
 */
export function read(control, now) {
  switch (control.dataset.as) {
    case "number":
      return control.value.trim() === "" ? null : Number(control.value.replace(",", "."));
    case "day":
      return control.value || null;
    case "asked":
      return control.value === "" ? null : control.value === "yes";
    case "check":
      return Boolean(control.checked);
    case "among": {
      const rest = Array.isArray(now) ? now.filter((one) => one !== control.value) : [];
      return control.checked ? [...rest, control.value] : rest;
    }
    default:
      return control.value;
  }
}

/** @param {any} value */
const empty = (value) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * Where in the record an error belongs. The shell names fields without their place in a list (`sites.public_name`);
 * among several rows it is the first whose value is missing, else the first.
 * @param {any} record
 * @param {string} field
 * @param {(owner: any) => boolean} [fits] whether a row comes into question at all
 * @returns {string}
 */
export function locate(record, field, fits = () => true) {
  const keys = field.split(".");
  let value = record;
  /** @type {string[]} */
  const path = [];
  for (const [depth, key] of keys.entries()) {
    path.push(key);
    value = own(value, key);
    const rest = keys.slice(depth + 1).join(".");
    if (Array.isArray(value) && rest !== "" && value.length > 0) {
      const rows = value.map((row, index) => ({ row, index })).filter(({ row }) => fits(row));
      const pick = rows.find(({ row }) => empty(at(row, rest))) ?? rows[0] ?? { row: value[0], index: 0 };
      path.push(String(pick.index));
      value = pick.row;
    }
  }
  return path.join(".");
}

/**
 * Moves a row of a list up or down, in place.
 * @param {unknown[]} list
 * @param {number} from
 * @param {number} to
 */
export function move(list, from, to) {
  if (to < 0 || to >= list.length) return;
  const [row] = list.splice(from, 1);
  list.splice(to, 0, row);
}

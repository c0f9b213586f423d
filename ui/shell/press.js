// Which act a key stands for. Pure.

/** @type {Record<string, string>} */
const WITH_CONTROL = { k: "palette", f: "find", n: "new", s: "save", p: "print", l: "lock", "/": "sheet" };

/** @type {Record<string, string>} */
const ALONE = { F1: "help", F6: "region", Escape: "back" };

/**
 * @param {{ key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean }} event
 * @returns {string | undefined}
 */
export function press(event) {
  if (event.altKey) return undefined;
  return event.ctrlKey || event.metaKey ? WITH_CONTROL[event.key.toLowerCase()] : ALONE[event.key];
}

/** What the sheet of keys lists: the act, and the keys as they stand on the keyboard. @type {[string, string[]][]} */
export const SHEET = [
  ["palette", ["Ctrl", "K"]],
  ["find", ["Ctrl", "F"]],
  ["new", ["Ctrl", "N"]],
  ["save", ["Ctrl", "S"]],
  ["print", ["Ctrl", "P"]],
  ["lock", ["Ctrl", "L"]],
  ["hide", ["Shift", "Shift", "Shift"]],
  ["region", ["F6"]],
  ["help", ["F1"]],
  ["back", ["Esc"]],
  ["sheet", ["Ctrl", "/"]],
];

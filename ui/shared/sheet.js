// What a form is about to save: the record as typed, what is wrong with it, and where it is kept until then.
import { controlId, explain, reach } from "./faults.js";
import { Refusal } from "./ipc.js";
import { at, locate, move, put, read } from "./paths.js";
import * as memory from "./session.js";

export class Sheet {
  /** @type {import("./faults.js").Fault[]} */
  faults = [];
  busy = false;

  /**
   * @param {string} id of the form on the page
   * @param {string} key under which the draft is kept
   * @param {any} stored what is saved now, or what a new record starts from
   * @param {number} revision of what is saved; 0 for a new record
   */
  constructor(id, key, stored, revision) {
    this.id = id;
    this.key = key;
    const kept = memory.draft(key);
    this.values = kept?.values ?? structuredClone(stored);
    this.revision = kept?.revision ?? revision;
    this.newest = revision;
    this.restored = Boolean(kept);
  }

  /** Whether there is anything unsaved. */
  get dirty() {
    return memory.draft(this.key) !== undefined;
  }

  /** Whether somebody saved another version since this one was begun. */
  get stale() {
    return this.revision !== this.newest;
  }

  /** Keeps what is typed for when she comes back. */
  keep() {
    memory.keep(this.key, { values: this.values, revision: this.revision });
  }

  /** Takes what a control says. @param {Event} event */
  take(event) {
    const control = event.target;
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
    )
      return;
    if (!control.name) return;
    put(this.values, control.name, read(control, at(this.values, control.name)));
    this.keep();
  }

  /** @param {string} path @param {unknown} row */
  add(path, row) {
    at(this.values, path).push(row);
    this.keep();
    this.show(`${path}-row-${at(this.values, path).length - 1}`);
  }

  /** @param {string} path @param {number} from @param {number} to */
  move(path, from, to) {
    move(at(this.values, path), from, to);
    this.keep();
    this.show(`${path}-row-${Math.max(0, Math.min(to, at(this.values, path).length - 1))}`);
  }

  /** @param {string} path @param {number} index */
  remove(path, index) {
    at(this.values, path).splice(index, 1);
    this.keep();
    this.show(`${path}-add`);
  }

  /** Focus, once the page has drawn what is new. @param {string} path */
  show(path) {
    requestAnimationFrame(() => reach(controlId(this.id, path)));
  }

  /**
   * Says what the shell refused, by its field.
   * @param {unknown} thrown
   * @param {(path: string) => string} label of a field
   * @param {(owner: any) => boolean} [fits]
   */
  fail(thrown, label, fits) {
    const field = thrown instanceof Refusal ? thrown.field : null;
    const path = field ? locate(this.values, field, fits) : "";
    this.faults = [{ path, label: path ? label(path) : "", text: explain(thrown) }];
    this.show("faults");
  }

  /** Takes the newest revision as the one to save over. */
  saveOver() {
    this.revision = this.newest;
    this.faults = [];
    if (this.dirty) this.keep();
  }

  /** Lets go of what was typed. */
  discard() {
    memory.discard(this.key);
  }
}

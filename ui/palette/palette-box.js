// Find anything: screens, acts, partners, agreements, trainings, resources, by typing.

import { list as agreements } from "../agreements/api.js";
import { queryOf as agreementQuery } from "../agreements/logic.js";
import { list as partners } from "../partners/api.js";
import { queryOf as partnerQuery } from "../partners/logic.js";
import { list as resources } from "../resources/api.js";
import { queryOf as resourceQuery } from "../resources/logic.js";
import { href } from "../shared/address.js";
import { icon } from "../shared/parts.js";
import { isOpen, may, session } from "../shared/session.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { navigation } from "../shell/rooms.js";
import { list as trainings } from "../trainings/api.js";
import { queryOf as trainingQuery } from "../trainings/logic.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { match, step } from "./logic.js";

const PAUSE = 120;
const MOST = 6;

/** Lists of records that are searched, and how a line of each reads. @type {{ ask: (text: string) => Promise<import("./logic.js").Entry[]> }[]} */
const RECORDS = [
  {
    ask: async (text) =>
      (await partners({ ...partnerQuery({ text }), limit: MOST })).items.map((line) =>
        record("partner", line, line.town, href("partners", { id: line.id }), "partners"),
      ),
  },
  {
    ask: async (text) =>
      (await agreements({ ...agreementQuery({ text }), limit: MOST })).items.map((line) =>
        record("agreement", line, line.partner, href("agreements/one", { id: line.id }), "agreements"),
      ),
  },
  {
    ask: async (text) =>
      (await trainings({ ...trainingQuery({ text }), limit: MOST })).items.map((line) =>
        record("training", line, line.partner, href("trainings/one", { id: line.id }), "trainings"),
      ),
  },
  {
    ask: async (text) =>
      (await resources(resourceQuery({ text }))).items
        .slice(0, MOST)
        .map((line) => record("resource", line, line.publisher, href("resources/one", { id: line.id }), "trainings")),
  },
];

/** @param {import("./logic.js").Entry["kind"]} kind @param {{ id: string, name: string }} line @param {string} more @param {string} link @param {string} sign */
const record = (kind, line, more, link, sign) => ({
  id: line.id,
  kind,
  text: seen(line.name),
  more: seen(more),
  href: link,
  icon: sign,
});

class PaletteBox extends HTMLElement {
  #text = "";
  #at = 0;
  #timer = 0;
  #asked = 0;
  /** @type {import("./logic.js").Entry[]} */
  #found = [];

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#forget();
    render(nothing, this);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#found = [];
    this.#text = "";
    this.#at = 0;
    const input = this.querySelector("input");
    if (input) input.value = "";
  }

  open() {
    const dialog = this.querySelector("dialog");
    if (!dialog || dialog.open) return;
    this.#forget();
    this.#update();
    dialog.showModal();
    this.querySelector("input")?.focus();
  }

  /** @returns {import("./logic.js").Entry[]} */
  #fixed() {
    const holds = isOpen() && Boolean(session().choices);
    const screens = navigation({ choices: holds }).map((one) => ({
      id: `s-${one.room}`,
      kind: /** @type {const} */ ("screen"),
      text: t(`nav-${one.room}`),
      href: `#/${one.room}`,
      icon: one.icon,
    }));
    /** @type {[string, string, string, boolean][]} */
    const acts = [
      ["partners-add", "#/partners/new", "plus", may("advocate", "supervisor", "staff")],
      ["agreements-add", "#/agreements/new", "plus", may("supervisor", "staff")],
      ["trainings-add", "#/trainings/new", "plus", may("advocate", "supervisor", "staff")],
      ["series-new", "#/schedule/new", "plus", may("advocate", "supervisor", "staff")],
      ["review-history", "#/review/history", "review", true],
      ["choices_tab-told", "#/choices/told", "words", holds],
      ["choices_tab-holds", "#/choices/holds", "lock", holds],
      ["choices_tab-counts", "#/choices/counts", "table", holds],
      ["choices_tab-rules", "#/choices/rules", "settings", holds],
      ["resources-title", "#/resources", "trainings", true],
      ["staff-title", "#/staff", "person", true],
      ["program-title", "#/program", "partners", true],
      ["bin-title", "#/settings/bin", "bin", true],
      ["agreements-register", "#/exports?what=register", "exports", true],
      ["spectrum-reports", "#/exports?what=report", "exports", true],
    ];
    const links = acts
      .filter(([, , , allowed]) => allowed)
      .map(([id, link, sign]) => ({
        id: `a-${id}`,
        kind: /** @type {const} */ ("act"),
        text: t(id),
        href: link,
        icon: sign,
      }));
    const events = /** @type {const} */ ([
      ["keys-sheet", "trellis-keys", "info"],
      ["keys-lock", "trellis-lock", "lock"],
      ["keys-hide", "trellis-hide", "hide"],
    ]).map(([id, event, sign]) => ({
      id: `e-${event}`,
      kind: /** @type {const} */ ("act"),
      text: t(id),
      event,
      icon: sign,
    }));
    return [...screens, ...links, ...events];
  }

  get #entries() {
    return [...match(this.#fixed(), this.#text), ...this.#found];
  }

  #type = (/** @type {Event} */ event) => {
    this.#text = /** @type {HTMLInputElement} */ (event.target).value;
    this.#at = 0;
    this.#update();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(), PAUSE);
  };

  async #search() {
    this.#asked += 1;
    const asked = this.#asked;
    const text = this.#text.trim();
    if (text === "") {
      this.#found = [];
      return this.#update();
    }
    // One list that does not answer takes nothing from the others.
    const found = await Promise.all(RECORDS.map((one) => one.ask(text).catch(() => [])));
    if (asked !== this.#asked) return;
    this.#found = found.flat();
    this.#update();
  }

  #key = (/** @type {KeyboardEvent} */ event) => {
    const entries = this.#entries;
    if (event.key === "ArrowDown") this.#at = step(this.#at, 1, entries.length);
    else if (event.key === "ArrowUp") this.#at = step(this.#at, -1, entries.length);
    else if (event.key === "Enter") return this.#take(entries[this.#at]);
    else return;
    event.preventDefault();
    this.#update();
    this.querySelector(`#palette-${this.#at}`)?.scrollIntoView({ block: "nearest" });
  };

  /** @param {import("./logic.js").Entry | undefined} entry */
  #take(entry) {
    if (!entry) return;
    this.querySelector("dialog")?.close();
    if (entry.event) document.dispatchEvent(new CustomEvent(entry.event));
    else if (entry.href) location.hash = entry.href;
  }

  #update() {
    const entries = this.#entries;
    render(
      html`<dialog class="dialog palette" aria-label=${t("palette-title")} @close=${() => {
        this.#forget();
        this.#update();
      }}>
      <div class="search">${icon("search")}<input class="input" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-label=${t("palette-title")} aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${entries.length > 0 ? `palette-${this.#at}` : nothing} @input=${this.#type} @keydown=${this.#key}></div>
      <p class="fine faint" role="status">${entries.length === 0 ? t("palette-none") : t("palette-count", { count: entries.length })}</p>
      <ul class="palette__list" id="palette-list" role="listbox" tabindex="-1" aria-label=${t("palette-found")}>${entries.map((entry, index) => html`<li id="palette-${index}" role="option" aria-selected=${String(index === this.#at)} @click=${() => this.#take(entry)}>${icon(entry.icon)}<span>${entry.text}</span><span class="fine faint">${entry.more || (entry.kind === "act" ? t("palette-act") : entry.kind === "screen" ? t("palette-screen") : "")}</span></li>`)}</ul></dialog>`,
      this,
    );
  }
}

customElements.define("palette-box", PaletteBox);

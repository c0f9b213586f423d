// A new on-site time or session, or how one goes on from a day; what it leads to is told before it is saved.

import { list as agreements } from "../agreements/api.js";
import { queryOf as agreementQuery } from "../agreements/logic.js";
import * as partners from "../partners/api.js";
import { go } from "../shared/address.js";
import { today } from "../shared/dates.js";
import { RecordForm } from "../shared/record-form.js";
import { zone } from "../shared/session.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as schedule from "./api.js";
import { isDay } from "./days.js";
import { sitesOf } from "./edits.js";
import { saveWords } from "./findings-preview.js";
import { labelOf, seriesFields } from "./form-groups.js";
import { blankSegment, follow, isWhole, segmentOf, seriesOf, typedSegment } from "./series-values.js";
import { shortDay } from "./words.js";
import "../agreements/partner-picker.js";

const FORM = "series";

/** @typedef {import("./form-groups.js").Known} Known */

/** @extends {RecordForm<schedule.Series>} */
class SeriesForm extends RecordForm {
  /** @type {Known} */
  #known = { partner: null, people: [], rooms: [], sites: [], agreements: [], own: "", group: "" };
  #count = 0;
  #first = "";

  constructor() {
    super({
      id: FORM,
      store: {
        get: schedule.get,
        add: (values) => schedule.add(seriesOf(values)),
        update: (id, revision, values) => schedule.update(id, revision, this.#edit(values)),
      },
      name: () => this.#name(),
      label: labelOf,
    });
  }

  /** This and later, or all. @param {any} values @returns {import("./api.js").Edit} */
  #edit(values) {
    const segment = segmentOf(values);
    return this.route.params.scope === "all"
      ? { all: { segment } }
      : { later: { on: this.route.params.on ?? "", segment } };
  }

  #name() {
    return this.#known.group || this.#known.partner?.name || t("nav-schedule");
  }

  async load() {
    const { id, on, group } = this.route.params;
    const [own, people, rooms] = await Promise.all([partners.getProgram(), schedule.staff(), schedule.rooms()]);
    Object.assign(this.#known, { own: own.id, people: people.items, rooms: rooms.items, sites: sitesOf([own]) });
    if (id) await this.#begun(own, id, on ?? "");
    else await this.#blank(own, group ?? "");
    this.#first = this.sheet?.values.from ?? "";
  }

  /** @param {partners.Partner} own @param {string} id @param {string} on */
  async #begun(own, id, on) {
    const all = this.route.params.scope === "all";
    const [kept, segment] = await Promise.all([schedule.get(id), schedule.segment(id, on, all)]);
    await this.#choose(own, kept.partner_id);
    if (kept.group_id) this.#known.group = (await schedule.group(kept.group_id)).name;
    if (!this.isConnected) return;
    this.kept = kept;
    const direction = segment.places[0]?.organization_id === own.id ? "theirs" : "ours";
    const values = { ...typedSegment(segment), partner_id: kept.partner_id, group_id: kept.group_id ?? "", direction };
    this.sheet = new Sheet(FORM, `series:${id}:${on}:${this.route.params.scope}`, values, kept.revision);
  }

  /** @param {partners.Partner} own @param {string} group */
  async #blank(own, group) {
    const { day, partner } = this.route.params;
    const found = group ? await schedule.group(group) : null;
    const partner_id = found?.partner_id ?? partner ?? "";
    const start = isDay(day) && day >= today(zone()) ? day : today(zone());
    const values = {
      ...blankSegment(start),
      zone: zone(),
      partner_id,
      group_id: group,
      direction: "theirs",
      agreement_id: found?.agreement_id ?? "",
      notes: "",
    };
    if (found) this.#known.group = found.name;
    if (!this.isConnected) return;
    const sheet = new Sheet(FORM, `series:new:${group}`, values, 0);
    if (sheet.values.partner_id) await this.#choose(own, sheet.values.partner_id);
    this.sheet = sheet;
  }

  /** Reads what belongs to a partner. @param {partners.Partner | null} own @param {string} id */
  async #choose(own, id) {
    const [program, partner, found] = await Promise.all([
      own ?? partners.getProgram(),
      partners.get(id),
      agreements({ ...agreementQuery({ partner_id: id }), limit: 50 }),
    ]);
    Object.assign(this.#known, { partner, sites: sitesOf([program, partner]), agreements: found.items });
  }

  connectedCallback() {
    this.addEventListener("partner-picked", this.#picked);
    this.addEventListener("preview-known", this.#told);
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.removeEventListener("partner-picked", this.#picked);
    this.removeEventListener("preview-known", this.#told);
    super.disconnectedCallback();
  }

  #told = (/** @type {Event} */ event) => {
    this.#count = /** @type {CustomEvent} */ (event).detail.count;
    this.update();
  };

  #picked = async (/** @type {Event} */ event) => {
    const { id } = /** @type {CustomEvent} */ (event).detail;
    if (!this.sheet) return;
    Object.assign(this.sheet.values, {
      partner_id: id,
      people: [],
      agreement_id: "",
      places: [{ site: "", room_id: "" }],
    });
    this.sheet.keep();
    await this.#choose(null, id);
    this.update();
  };

  /** The other direction has other people and places; a site has its own zone and rooms. @param {any} values */
  adjust(values) {
    const theirs = values.direction === "theirs";
    if (!values.group_id) {
      const fits = (/** @type {string} */ id) =>
        (this.#known.people.find((one) => one.id === id)?.organization_id === this.#known.own) !== theirs;
      values.people = values.people.filter(fits);
      for (const place of values.places)
        if (place.site && (place.site.split("/")[0] === this.#known.own) !== theirs)
          Object.assign(place, { site: "", room_id: "" });
    }
    for (const place of values.places) {
      const at = this.#known.rooms.find((room) => room.id === place.room_id);
      if (at && `${at.organization_id}/${at.site_id}` !== place.site) place.room_id = "";
    }
    const site = this.#known.sites.find((one) => one.key === values.places[0]?.site);
    if (site) values.zone = site.zone || zone();
    follow(values, this.#first);
    this.#first = values.from;
    this.sheet?.keep();
  }

  heading() {
    const { scope, on, group } = this.route.params;
    if (this.kept)
      return t(scope === "all" ? "series-all" : "series-later", { day: shortDay(on ?? ""), name: this.#name() });
    return group ? t("series-new-session", { name: seen(this.#known.group) }) : t("series-new");
  }

  lead() {
    return this.kept ? t("series-lead-kept") : t("series-lead");
  }

  saveWords() {
    return saveWords(this.#count);
  }

  /** @param {Sheet} sheet @param {() => void} redraw */
  fields(sheet, redraw) {
    const { values } = sheet;
    const draft = !isWhole(values)
      ? null
      : this.kept
        ? { update: { id: this.kept.id, edit: this.#edit(values) } }
        : { add: seriesOf(values) };
    return html`${seriesFields(sheet, this.#known, { fixed: Boolean(this.kept), redraw })}<findings-preview .draft=${draft}></findings-preview>`;
  }

  back() {
    go("schedule", { day: this.route.params.on ?? this.route.params.day });
  }

  /** @param {any} _saved */
  leave(_saved) {
    go("schedule", { day: this.sheet?.values.from });
  }
}

customElements.define("series-form", SeriesForm);

// A room, to add or to change. What is typed stays until it is saved or discarded.

import { block, choice, line, number } from "../shared/fields.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { newRoom, recordOf, unsendableRoom } from "../staff/logic.js";
import { organizationField } from "../staff/organizations.js";
import { putAway } from "../staff/put-away.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as rooms from "./api.js";
import { SiteForm } from "./site-form.js";

const FORM = "room";

/** @type {Record<string, string>} */
const LABELS = {
  organization_id: "staff-organization",
  site_id: "room-site",
  name: "room-name",
  capacity: "room-capacity",
  accessibility: "service-accessibility",
  notes: "agreement-notes",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @param {any} values */
const faultsOf = (values) =>
  unsendableRoom(values).map((path) => ({
    path,
    label: labelOf(path),
    text: t(path === "organization_id" ? "staff-wrong-organization" : `room-wrong-${path}`),
  }));

/** @extends {SiteForm<rooms.Room>} */
class RoomForm extends SiteForm {
  constructor() {
    super({ id: FORM, store: rooms, name: (kept) => kept.name, label: labelOf, faults: faultsOf });
  }

  async load() {
    const { id, organization, site } = this.route.params;
    const kept = id ? await rooms.get(id) : null;
    const stored = kept ? recordOf(newRoom(), kept) : newRoom(organization, site);
    const sheet = new Sheet(
      FORM,
      `room:${kept?.id ?? `new:${site ?? organization ?? ""}`}`,
      stored,
      kept?.revision ?? 0,
    );
    await this.choices(sheet.values.organization_id);
    if (!this.isConnected) return;
    this.kept = kept;
    this.sheet = sheet;
  }

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.name }) : t("room-add");
  }

  lead() {
    return t("room-form-lead");
  }

  aside() {
    return putAway(this, rooms, this.kept?.name ?? "");
  }

  /** @param {Sheet} sheet */
  fields(sheet) {
    const site = this.kept
      ? html`<div class="field"><span class="label">${t("room-site")}</span><b>${seen(this.kept.site)}</b></div>`
      : choice(sheet, "site_id", t("room-site"), [["", t("room-site-pick")], ...this.sites]);
    return html`<section class="sec form__group" aria-labelledby="f-room"><h2 id="f-room" class="visually-hidden">${t("room-one")}</h2>
      <div class="form__two">${organizationField(sheet, this.all, this.kept)}${site}</div>
      <div class="form__two">${line(sheet, "name", t("room-name"), { required: true, guard: true, hint: t("room-name-hint") })}${number(sheet, "capacity", t("room-capacity"), { mode: "numeric" })}</div>
      ${line(sheet, "accessibility", t("service-accessibility"), { guard: true })}
      ${block(sheet, "notes", t("agreement-notes"), { hint: t("facts-notes-hint") })}</section>`;
  }
}

customElements.define("room-form", RoomForm);

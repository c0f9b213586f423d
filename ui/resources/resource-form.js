// An item of the library, to add or to change. What is typed stays until it is saved or discarded.

import { go } from "../shared/address.js";
import { block, choice, line } from "../shared/fields.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as resources from "./api.js";
import { GROUPS, KINDS, newResource, recordOf } from "./logic.js";

const FORM = "resource";

/** @type {Record<string, string>} */
const LABELS = {
  title: "resource-title",
  audience: "resource-audience",
  publisher: "resource-publisher",
  address: "resource-address",
  notes: "agreement-notes",
};

/** @param {string} path */
const labelOf = (path) => (LABELS[path] ? t(LABELS[path]) : "");

/** @extends {RecordForm<resources.Resource>} */
class ResourceForm extends RecordForm {
  constructor() {
    super({ id: FORM, store: resources, name: (kept) => kept.title, label: labelOf });
  }

  async load() {
    const { id, to } = this.route.params;
    const item = id ? await resources.get(id) : null;
    if (!this.isConnected) return;
    this.kept = item;
    const stored = item ? recordOf(item) : newResource();
    this.sheet = new Sheet(FORM, `resource:${item?.id ?? "new"}`, stored, item?.revision ?? 0);
    this.update();
    // Who came to fill in the address is led to it, once the heading had its turn.
    if (to === "address") this.sheet.show("address");
  }

  back() {
    if (this.kept) go("resources/one", { id: this.kept.id });
    else go("resources");
  }

  /** @param {resources.Resource} saved */
  leave(saved) {
    go("resources/one", { id: saved.id });
  }

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.title }) : t("resources-add");
  }

  lead() {
    return t("resources-form-lead");
  }

  /** @param {Sheet} sheet */
  fields(sheet) {
    return html`<section class="sec form__group" aria-labelledby="f-what"><h2 id="f-what">${t("resource-what")}</h2>
      ${line(sheet, "title", t("resource-title"), { required: true, guard: true, hint: t("resource-title-hint") })}
      <div class="form__two">${choice(
        sheet,
        "kind",
        t("resource-kind"),
        KINDS.map((kind) => [kind, t(`resource_kind-${kind}`)]),
      )}${choice(
        sheet,
        "group",
        t("resource-group"),
        GROUPS.map((group) => [group, t(`resource_group-${group}`)]),
      )}</div>
      <div class="form__two">${line(sheet, "audience", t("resource-audience"), { guard: true })}${line(sheet, "publisher", t("resource-publisher"), { guard: true })}</div>
      ${line(sheet, "address", t("resource-address"), { type: "url", hint: t("resource-address-hint") })}
      ${block(sheet, "notes", t("agreement-notes"), { hint: t("facts-notes-hint") })}</section>`;
  }
}

customElements.define("resource-form", ResourceForm);

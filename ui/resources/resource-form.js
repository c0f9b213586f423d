// An item of the library, to add or to change. What is typed stays until it is saved or discarded.

import { go } from "../shared/address.js";
import { undo } from "../shared/changes.js";
import { explain, summary } from "../shared/faults.js";
import { block, choice, line } from "../shared/fields.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { Sheet } from "../shared/sheet.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
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

class ResourceForm extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "resources", page: "new", params: {} };
  /** @type {Sheet | null} */
  #sheet = null;
  /** @type {resources.Resource | null} */
  #item = null;
  #wrong = "";
  #busy = false;
  #clash = false;

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#sheet = null;
    this.#item = null;
    render(nothing, this);
  }

  async #load() {
    const { id, to } = this.route.params;
    try {
      const item = id ? await resources.get(id) : null;
      if (!this.isConnected) return;
      this.#item = item;
      const stored = item ? recordOf(item) : newResource();
      this.#sheet = new Sheet(FORM, `resource:${item?.id ?? "new"}`, stored, item?.revision ?? 0);
      this.#clash = this.#sheet.stale;
    } catch (thrown) {
      this.#wrong = explain(thrown);
    }
    if (!this.isConnected) return;
    this.#update();
    // Who came to fill in the address is led to it, once the heading had its turn.
    if (to === "address") this.#sheet?.show("address");
  }

  back() {
    if (this.#item) go("resources/one", { id: this.#item.id });
    else go("resources");
  }

  save = async () => {
    const sheet = this.#sheet;
    if (!sheet || this.#busy) return;
    sheet.faults = [];
    this.#busy = true;
    this.#update();
    try {
      const had = this.#item;
      const saved = had
        ? await resources.update(had.id, sheet.revision, sheet.values)
        : await resources.add(sheet.values);
      sheet.discard();
      toast(t("form-saved", { name: saved.title }), () => undo(saved.id));
      if (this.isConnected) go("resources/one", { id: saved.id });
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#busy = false;
      await this.#refused(thrown);
      this.#update();
    }
  };

  /** @param {unknown} thrown */
  async #refused(thrown) {
    const sheet = /** @type {Sheet} */ (this.#sheet);
    if (thrown instanceof Refusal && thrown.code === "refused" && this.#item) {
      const now = await resources.get(this.#item.id).catch(() => null);
      if (now && now.revision !== sheet.revision) {
        sheet.newest = now.revision;
        this.#clash = true;
        return;
      }
    }
    sheet.fail(thrown, labelOf);
  }

  #discard = () => {
    this.#sheet?.discard();
    this.back();
  };

  #over = () => {
    this.#sheet?.saveOver();
    this.#clash = false;
    this.save();
  };

  #take = (/** @type {Event} */ event) => this.#sheet?.take(event);

  /** @param {Sheet} sheet */
  #fields(sheet) {
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

  #update() {
    const sheet = this.#sheet;
    const title = this.#item ? t("agreements-edit", { name: this.#item.title }) : t("resources-add");
    if (!sheet) {
      render(
        html`<div class="page"><div class="page__head"><h1 tabindex="-1">${title}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page"><div class="page__head"><div><h1 tabindex="-1">${title}</h1><p>${t("resources-form-lead")}</p></div></div>
      <form class="form" novalidate data-region @submit=${this.save} @input=${this.#take} @change=${this.#take}>
        ${sheet.restored ? banner("", "undo", t("form-restored"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-discard")}</button>`) : nothing}
        ${this.#clash ? banner("ochre", "alert", t("form-clash"), html`<button class="btn btn--dense" type="button" @click=${this.#discard}>${t("form-clash-theirs")}</button><button class="btn btn--dense" type="button" @click=${this.#over}>${t("form-clash-mine")}</button>`) : nothing}
        ${summary(FORM, sheet.faults)}${this.#fields(sheet)}
        <div class="form__bar"><button class="btn btn--act" type="submit" aria-disabled=${this.#busy ? "true" : nothing}>${icon("check")}${this.#busy ? t("form-saving") : t("form-save")}</button><button class="btn" type="button" @click=${() => this.back()}>${t("form-later")}</button><button class="btn btn--quiet" type="button" @click=${this.#discard}>${t("form-discard")}</button></div>
      </form></div>`,
      this,
    );
  }
}

customElements.define("resource-form", ResourceForm);

// One item of the library: for whom, by whom, where it is found, and the trainings that used it.

import { href } from "../shared/address.js";
import { history } from "../shared/history.js";
import { icon } from "../shared/parts.js";
import { RecordDetail } from "../shared/record-detail.js";
import { joined, seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { list as listTrainings } from "../trainings/api.js";
import { queryOf as trainingQuery } from "../trainings/logic.js";
import { dayCell, whoTrained } from "../trainings/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import * as resources from "./api.js";
import { addressOf } from "./copy-address.js";

/** @extends {RecordDetail<resources.Resource>} */
class ResourceDetail extends RecordDetail {
  /** @type {import("../trainings/api.js").Found | null} */
  #used = null;

  constructor() {
    super({
      room: "resources",
      store: resources,
      name: (kept) => kept.title,
      writers: ["advocate", "supervisor", "staff"],
      back: "resources-title",
      title: "resource-one",
      looks: "page--one",
    });
  }

  /** @param {string} id */
  async load(id) {
    const [item, used] = await Promise.all([resources.get(id), listTrainings(trainingQuery({ resource_id: id }))]);
    this.#used = used;
    return item;
  }

  forget() {
    this.#used = null;
  }

  /** @param {resources.Resource} item */
  lead(item) {
    return t(`resource_group-${item.group}`);
  }

  /** @param {resources.Resource} item */
  acts(item) {
    if (!this.writes()) return nothing;
    return html`<div class="page__acts">${item.removed_at ? this.fromBin() : html`<a class="btn" href=${href("resources/edit", { id: item.id })}>${icon("edit")}${t("app-edit")}</a>`}</div>`;
  }

  /** What the seed gave is not removed, and neither is what trainings name. @param {resources.Resource} item */
  #away(item) {
    const named = this.#used?.total;
    const remove = !item.own
      ? nothing
      : named
        ? html`<button class="btn btn--dense" type="button" aria-disabled="true" aria-describedby="r-why">${icon("bin")}${t("app-remove")}</button>`
        : this.toBin();
    const why = !item.own ? t("resource-given") : named ? t("resource-named") : "";
    return this.away(item, remove, why ? html`<p class="fine faint no-print" id="r-why">${why}</p>` : nothing);
  }

  #facts(/** @type {resources.Resource} */ item) {
    const address = item.address ? addressOf(item) : html`<span class="faint">${t("resource-no-address")}</span>`;
    return html`<section class="sec" aria-labelledby="r-facts"><h2 id="r-facts" class="visually-hidden">${t("resource-what")}</h2><dl class="facts"><dt>${t("resource-kind")}</dt><dd>${t(`resource_kind-${item.kind}`)}</dd>${item.audience ? html`<dt>${t("resource-audience")}</dt><dd>${seen(item.audience)}</dd>` : nothing}${item.publisher ? html`<dt>${t("resource-publisher")}</dt><dd>${seen(item.publisher)}</dd>` : nothing}<dt>${t("resource-address")}</dt><dd>${address}</dd></dl>${item.notes ? html`<p class="small soft pre measure notes"><b>${t("agreement-notes")}</b> ${seen(item.notes)}</p>` : nothing}</section>`;
  }

  #trainings() {
    const used = this.#used;
    if (!used) return nothing;
    return html`<section class="sec" aria-labelledby="r-used"><div class="sec__head"><h2 id="r-used">${t("resource-used")}</h2></div>${used.items.length === 0 ? html`<p class="soft">${t("resource-unused")}</p>` : html`<ul class="lines lines--icon">${used.items.map((line) => html`<li>${icon("trainings")}<div><b><a class="plain" href=${href("trainings/one", { id: line.id })}>${seen(line.name)}</a></b><p>${joined([dayCell(line.held_on), whoTrained(line)], " · ")}</p></div></li>`)}</ul>`}</section>`;
  }

  /** @param {resources.Resource} item */
  body(item) {
    return html`${this.#facts(item)}${this.#trainings()}${history(this.changes)}${this.#away(item)}`;
  }
}

customElements.define("resource-detail", ResourceDetail);

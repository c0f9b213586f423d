// One item of the library: for whom, by whom, where it is found, and the trainings that used it.

import { go, href } from "../shared/address.js";
import * as changes from "../shared/changes.js";
import { explain } from "../shared/faults.js";
import { history } from "../shared/history.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { joined, seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { list as listTrainings } from "../trainings/api.js";
import { queryOf as trainingQuery } from "../trainings/logic.js";
import { dayCell, whoTrained } from "../trainings/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as resources from "./api.js";
import { addressOf } from "./copy-address.js";

class ResourceDetail extends HTMLElement {
  /** @type {import("../shared/address.js").Route} */
  route = { room: "resources", page: "one", params: {} };
  /** @type {resources.Resource | null} */
  #item = null;
  /** @type {import("../trainings/api.js").Found | null} */
  #used = null;
  /** @type {changes.Change[]} */
  #changes = [];
  #wrong = "";
  #stored = () => this.#load();

  connectedCallback() {
    document.addEventListener("trellis-stored", this.#stored);
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    document.removeEventListener("trellis-stored", this.#stored);
    this.#item = null;
    this.#used = null;
    this.#changes = [];
    render(nothing, this);
  }

  back() {
    go("resources");
  }

  begin() {
    go("resources/new");
  }

  async #load() {
    const id = this.route.params.id ?? "";
    try {
      const [item, used, done] = await Promise.all([
        resources.get(id),
        listTrainings(trainingQuery({ resource_id: id })),
        changes.list(id),
      ]);
      if (!this.isConnected) return;
      this.#item = item;
      this.#used = used;
      this.#changes = done.items;
      this.#wrong = "";
    } catch (thrown) {
      if (!this.isConnected) return;
      this.#wrong = explain(thrown);
    }
    this.#update();
  }

  /** @param {(id: string) => Promise<unknown>} act @param {string} said */
  async #act(act, said) {
    const item = this.#item;
    if (!item) return;
    try {
      await act(item.id);
      toast(t(said, { name: item.title }), () => changes.undo(item.id));
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.#wrong = explain(thrown);
      this.#update();
    }
  }

  #acts(/** @type {resources.Resource} */ item) {
    if (!may("advocate", "supervisor", "staff")) return nothing;
    return html`<div class="page__acts">${
      item.removed_at
        ? html`<button class="btn" type="button" @click=${() => this.#act(resources.restore, "agreements-restored")}>${icon("undo")}${t("bin-restore")}</button>`
        : html`<a class="btn" href=${href("resources/edit", { id: item.id })}>${icon("edit")}${t("app-edit")}</a>`
    }</div>`;
  }

  #away(/** @type {resources.Resource} */ item) {
    if (item.removed_at || !may("advocate", "supervisor", "staff")) return nothing;
    const remove = item.own
      ? html`<button class="btn btn--dense" type="button" aria-disabled=${this.#used?.total ? "true" : nothing} aria-describedby=${this.#used?.total ? "r-why" : nothing} @click=${() => this.#used?.total || this.#act(resources.remove, "agreements-removed")}>${icon("bin")}${t("app-remove")}</button>`
      : nothing;
    const why = !item.own ? t("resource-given") : this.#used?.total ? t("resource-named") : "";
    return html`<div class="btns no-print away">${
      item.archived_at
        ? html`<button class="btn btn--dense" type="button" @click=${() => this.#act(resources.restore, "agreements-restored")}>${icon("undo")}${t("app-unarchive")}</button>`
        : html`<button class="btn btn--dense" type="button" @click=${() => this.#act(resources.archive, "agreements-archived")}>${icon("archive")}${t("app-archive")}</button>`
    }${remove}</div>${why ? html`<p class="fine faint no-print" id="r-why">${why}</p>` : nothing}`;
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

  #update() {
    const item = this.#item;
    const back = html`<p class="back no-print"><a href="#/resources">${icon("back")}${t("resources-title")}</a></p>`;
    if (!item) {
      render(
        html`<div class="page">${back}<div class="page__head"><h1 tabindex="-1">${t("resource-one")}</h1></div>${this.#wrong ? banner("brick", "alert", this.#wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page page--one" data-region>${back}
      <div class="page__head"><div><h1 tabindex="-1">${seen(item.title)}</h1><p>${t(`resource_group-${item.group}`)}</p></div>${this.#acts(item)}</div>
      ${this.#wrong ? banner("brick", "alert", this.#wrong) : nothing}
      ${item.removed_at ? banner("ochre", "bin", t("agreements-in-bin")) : item.archived_at ? banner("", "archive", t("agreements-in-archive")) : nothing}
      ${this.#facts(item)}${this.#trainings()}${history(this.#changes)}${this.#away(item)}</div>`,
      this,
    );
  }
}

customElements.define("resource-detail", ResourceDetail);

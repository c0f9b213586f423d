// The bin: what was removed, until when it is kept, and the way back.

import * as agreements from "../agreements/api.js";
import * as commitments from "../commitments/api.js";
import * as groups from "../groups/api.js";
import * as partners from "../partners/api.js";
import * as resources from "../resources/api.js";
import * as rooms from "../rooms/api.js";
import * as closures from "../rooms/closures.js";
import * as schedule from "../schedule/api.js";
import { go } from "../shared/address.js";
import { dated, moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { banner, empty, icon, waiting } from "../shared/parts.js";
import { zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import * as spectrum from "../spectrum/api.js";
import * as staff from "../staff/api.js";
import * as trainings from "../trainings/api.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import { listBin } from "./api.js";

/** The way back of a proof of this kind. @param {spectrum.Kind} kind */
const proof = (kind) => (/** @type {string} */ id) => spectrum.restore(kind, id);

/** Takes a record of each kind out of the bin. @type {Record<string, (id: string) => Promise<unknown>>} */
const BACK = {
  partner: partners.restore,
  agreement: agreements.restore,
  delivery: commitments.restore,
  training: trainings.restore,
  resource: resources.restore,
  staff: staff.restore,
  room: rooms.restore,
  closure: closures.restore,
  group: groups.restore,
  series: schedule.restore,
  attestation: proof("attestation"),
  team: proof("team"),
  colocation: proof("colocation"),
  door: proof("door"),
};

/** @extends {StoredElement<import("./api.js").Binned[]>} */
class BinPage extends StoredElement {
  route = { room: "settings", page: "bin", params: {} };

  back() {
    go("settings");
  }

  async read() {
    return (await listBin()).items;
  }

  /** @param {import("./api.js").Binned} item */
  async #restore(item) {
    try {
      await BACK[item.kind](item.id);
      toast(t("partners-restored", { name: item.name }));
      await this.load();
      /** @type {HTMLElement | null} */ (this.querySelector("h1"))?.focus();
    } catch (thrown) {
      this.wrong = explain(thrown);
      this.update();
    }
  }

  update() {
    const items = this.found;
    render(
      html`<div class="page page--one" data-region><p class="back"><a href="#/settings">${icon("back")}${t("nav-settings")}</a></p><div class="page__head"><div><h1 tabindex="-1">${t("bin-title")}</h1><p>${t("bin-lead")}</p></div></div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${!items ? waiting() : items.length === 0 ? empty(t("bin-empty"), t("bin-empty-more")) : html`<div class="table-wrap" tabindex="0" role="group" aria-label=${t("bin-title")}><table class="table"><thead><tr><th scope="col">${t("bin-what")}</th><th scope="col">${t("bin-removed")}</th><th scope="col">${t("bin-gone")}</th><th scope="col"><span class="visually-hidden">${t("bin-restore")}</span></th></tr></thead><tbody>${items.map((item) => html`<tr><th scope="row">${seen(item.name)}<span class="fine faint under">${t(`bin-kind-${item.kind}`)}</span></th><td class="num">${moment(item.removed_at, zone(), tag())}</td><td class="num">${dated(item.gone_on, tag())}</td><td class="n"><button class="btn btn--dense" type="button" @click=${() => this.#restore(item)}>${icon("undo")}${t("bin-restore")}<span class="visually-hidden"> ${seen(item.name)}</span></button></td></tr>`)}</tbody></table></div>`}</div>`,
      this,
    );
  }
}

customElements.define("bin-page", BinPage);

// One partnership on the spectrum, or our own program: what is met, by which records, and what the next level would take.

import * as partners from "../partners/api.js";
import { go, href } from "../shared/address.js";
import { undo } from "../shared/changes.js";
import { today } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { may, zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as spectrum from "./api.js";
import { doorOf, isDay, leave } from "./logic.js";
import { criteriaSection, dayField, doorsSection, nextSection, proofsSection, timeSection } from "./sections.js";
import { standing } from "./words.js";

/** @extends {StoredElement<spectrum.Spectrum>} */
class SpectrumDetail extends StoredElement {
  #id = "";
  #on = "";

  /** @param {import("../shared/address.js").Route} route */
  set route(route) {
    this.#id = route.params.id ?? "own";
    this.#on = isDay(route.params.on) ? route.params.on : today(zone());
    if (!this.isConnected) return;
    this.update();
    this.load();
  }

  back() {
    go("spectrum", { on: this.#day });
  }

  get #day() {
    return this.#on === today(zone()) ? null : this.#on;
  }

  async read() {
    const on = this.#on;
    return spectrum.get(this.#id === "own" ? (await partners.getProgram()).id : this.#id, on);
  }

  /** A service comes to a door, or leaves it, from the day that is looked at. @param {string} site @param {string} service */
  async #flip(site, service) {
    const all = /** @type {spectrum.Spectrum} */ (this.found);
    const proof = doorOf(all, site, service);
    try {
      const done = await (proof ? this.#leave(proof) : this.#come(all, site, service));
      toast(t(proof ? "doors-left" : "doors-came", { name: done.name }), () => undo(done.id));
    } catch (thrown) {
      this.wrong = explain(thrown);
    }
    await this.load();
  }

  /** @param {spectrum.Spectrum} all @param {string} site @param {string} service */
  #come(all, site, service) {
    const facts = {
      partner_id: all.own ? null : all.id,
      site_id: site,
      service_id: service,
      from: all.on,
      until: null,
    };
    return spectrum.add("door", facts);
  }

  /** @param {spectrum.Proof} proof */
  #leave(proof) {
    const { what, facts } = leave(proof, this.#on);
    return what === "end"
      ? spectrum.update("door", proof.id, proof.revision, facts)
      : spectrum.remove("door", proof.id);
  }

  update() {
    const all = this.found;
    const writer = may("supervisor", "staff");
    const back = html`<p class="back"><a href=${href("spectrum", { on: this.#day })}>${icon("back")}${t("spectrum-title")}</a></p>`;
    if (!all) {
      render(
        html`<div class="page" data-region>${back}<h1 class="visually-hidden" tabindex="-1">${t("spectrum-title")}</h1>${this.wrong ? banner("brick", "alert", this.wrong) : waiting()}</div>`,
        this,
      );
      return;
    }
    render(
      html`<div class="page" data-region>${back}<div class="page__head"><div><h1 tabindex="-1">${seen(all.name)}</h1><p>${standing(all.placement)}. ${t(all.own ? "spectrum-own-lead" : "spectrum-evidence")} <b>${t("spectrum-never-records")}</b></p></div>
        <div class="page__acts">${dayField(this.#on, (on) => go("spectrum/one", { id: this.#id, on }, { replace: true }))}<a class="btn btn--dense" href=${all.own ? "#/program" : href("partners", { id: all.id })}>${icon("partners")}${t(all.own ? "spectrum-open-program" : "spectrum-open-partner")}</a>${all.own ? nothing : html`<a class="btn btn--dense" href=${href("exports", { what: "report", ids: all.id })}>${icon("exports")}${t("partners-report")}</a>`}</div></div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${nextSection(all)}${criteriaSection(all)}${proofsSection(all, writer)}${doorsSection(all, writer, (site, service) => this.#flip(site, service))}${timeSection(all)}</div>`,
      this,
    );
  }
}

customElements.define("spectrum-detail", SpectrumDetail);

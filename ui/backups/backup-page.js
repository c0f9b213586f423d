// Backups: which there are and what was proven of them, a copy elsewhere, and the way back.

import { missing } from "../people/logic.js";
import { own } from "../people/parts.js";
import * as settings from "../settings/api.js";
import { go } from "../shared/address.js";
import { ask } from "../shared/ask-dialog.js";
import { moment } from "../shared/dates.js";
import { explain } from "../shared/faults.js";
import { line, tick } from "../shared/fields.js";
import { badge, banner, empty, icon, waiting } from "../shared/parts.js";
import { may, session, zone } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as backups from "./api.js";
import { copyName, good, proof, since, size } from "./logic.js";
import "../shared/ask-dialog.js";
import "./restore-part.js";

const SIGN = /** @type {const} */ ({ good: ["leaf", "check"], half: ["ochre", "clock"], unproven: ["ochre", "help"] });

/** @extends {StoredElement<backups.Backups>} */
class BackupPage extends StoredElement {
  route = { room: "backups", page: "", params: {} };
  #busy = false;

  back() {
    go("settings");
  }

  begin() {
    this.#add();
  }

  read() {
    return backups.list();
  }

  #add = async () => {
    if (this.#busy) return;
    this.#busy = true;
    this.update();
    try {
      await backups.add();
      toast(t("backups-made"));
      await this.load();
    } catch (thrown) {
      this.wrong = explain(thrown);
    }
    this.#busy = false;
    if (this.isConnected) this.update();
  };

  #save = () =>
    ask(this, {
      title: t("backups-copy"),
      text: t("backups-copy-more"),
      values: { path: copyName(this.found?.folder ?? "", new Date()), replace: false, passphrase: "" },
      fields: (sheet) =>
        html`${line(sheet, "path", t("backups-path"), { required: true, hint: t("backups-path-hint") })}${tick(sheet, "replace", t("backups-replace"))}${own(sheet)}`,
      faults: (values) => missing(values, ["path", "passphrase"], t("people-missing")),
      button: t("backups-copy"),
      act: async ({ path, replace, passphrase }) => {
        await backups.save(path, replace, passphrase);
        toast(t("backups-copied", { path }));
        await this.load();
      },
    });

  #place = () =>
    ask(this, {
      title: t("backups-place"),
      text: t("backups-place-more"),
      values: { backup_place: this.found?.place ?? "" },
      fields: (sheet) => line(sheet, "backup_place", t("backups-place-path"), { hint: t("backups-place-hint") }),
      button: t("form-save"),
      act: async ({ backup_place }) => {
        await settings.update({ ...(await settings.get()), backup_place: backup_place.trim() });
        toast(t("settings-kept"));
        await this.load();
      },
    });

  /** Here it is always the person who sits there: her slot is the one of today. @param {string} name @param {string} taken_at */
  #restore(name, taken_at) {
    const part = /** @type {any} */ (this.querySelector("restore-part"));
    part.begin({ name, taken_at, labels: [{ id: session().id, label: session().label }], zone: zone() });
  }

  #choose = async () => {
    try {
      const chosen = await backups.choose();
      if (chosen) this.#restore(chosen.path, chosen.taken_at);
    } catch (thrown) {
      this.wrong = explain(thrown);
      this.update();
    }
  };

  /** @param {backups.Backup} one */
  #row(one) {
    const state = proof(one);
    const [tone, sign] = SIGN[state];
    const when = moment(one.taken_at, zone(), tag());
    return html`<tr><th scope="row" class="num">${when}</th><td>${badge(tone, sign, t(`backups_proof-${state}`))}</td><td class="n">${size(one.bytes, tag())}</td><td class="n">${may("supervisor", "administrator") ? html`<button class="btn btn--dense" type="button" @click=${() => this.#restore(one.name, one.taken_at)}>${icon("undo")}${t("backups-look")}<span class="visually-hidden"> ${when}</span></button>` : nothing}</td></tr>`;
  }

  #elsewhere() {
    const found = this.found;
    if (!found) return nothing;
    const days = since(found.copied_at, new Date());
    const late = days === null || days > 7;
    return html`<section class="sec" aria-labelledby="b-else"><h2 id="b-else">${t("backups-else")}</h2>
      ${found.place ? html`<p>${t("backups-else-place", { place: seen(found.place) })} ${t(found.reached ? "backups-else-reached" : "backups-else-not")}</p>` : nothing}
      ${late ? banner("ochre", "alert", days === null ? t("backups-else-none") : t("backups-else-late", { days })) : html`<p>${t("backups-else-days", { days })}</p>`}
      <div class="btns"><button class="btn" type="button" id="backup-copy" @click=${this.#save}>${icon("exports")}${t("backups-copy")}</button>${may("administrator") ? html`<button class="btn" type="button" id="backup-place" @click=${this.#place}>${icon("settings")}${t("backups-place")}</button>` : nothing}${may("supervisor", "administrator") ? html`<button class="btn" type="button" id="backup-choose" @click=${this.#choose}>${icon("imports")}${t("backups-choose")}</button>` : nothing}</div></section>`;
  }

  /** What the program itself kept, and a purge does not reach. */
  #aside() {
    const all = this.found?.aside ?? [];
    if (all.length === 0) return nothing;
    return html`<section class="sec" aria-labelledby="b-aside"><h2 id="b-aside">${t("backups-aside")}</h2><p class="soft measure">${t("backups-aside-lead")}</p><ul class="lines">${all.map((one) => html`<li>${t("backups-aside-one", { when: moment(one.at, zone(), tag()), name: seen(one.name) })}</li>`)}</ul></section>`;
  }

  update() {
    const found = this.found;
    const all = found?.items ?? [];
    render(
      html`<div class="page" data-region><p class="back no-print"><a href="#/settings">${icon("back")}${t("nav-settings")}</a></p>
      <div class="page__head"><div><h1 tabindex="-1">${t("backups-title")}</h1><p>${t("backups-lead")}</p></div><div class="page__acts"><button class="btn btn--act" type="button" id="backup-add" aria-disabled=${this.#busy ? "true" : nothing} @click=${this.#add}>${icon("check")}${this.#busy ? t("backups-making") : t("backups-add")}</button></div></div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      <restore-part></restore-part>
      ${!found ? (this.wrong ? nothing : waiting()) : html`<section class="sec" aria-labelledby="b-rolling"><h2 id="b-rolling">${t("backups-rolling")}</h2><p class="soft measure">${t("backups-rolling-lead")}</p>${all.length === 0 ? empty(t("backups-none"), t("backups-none-more"), nothing, 3) : html`<p>${t("backups-good", { good: good(all), all: all.length })}</p><div class="table-wrap" tabindex="0" role="group" aria-label=${t("backups-rolling")}><table class="table"><thead><tr><th scope="col">${t("backups-when")}</th><th scope="col">${t("backups-proof")}</th><th scope="col" class="n">${t("backups-size")}</th><th scope="col"><span class="visually-hidden">${t("backups-look")}</span></th></tr></thead><tbody>${all.map((one) => this.#row(one))}</tbody></table></div>`}</section>${this.#elsewhere()}${this.#aside()}`}<ask-dialog></ask-dialog></div>`,
      this,
    );
  }
}

customElements.define("backup-page", BackupPage);

// People: who opens the vault, what each may, who holds the key of Choices, and how many ways lead into each store.

import { go } from "../shared/address.js";
import { ask } from "../shared/ask-dialog.js";
import { line, several } from "../shared/fields.js";
import { badge, banner, icon, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { listed, seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t, tag } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as people from "./api.js";
import { few, mayHold, missing, ROLES } from "./logic.js";
import { own, words } from "./parts.js";
import "../shared/ask-dialog.js";
import "./new-sheets.js";

/** @extends {StoredElement<people.People>} */
class PeoplePage extends StoredElement {
  route = { room: "people", page: "", params: {} };

  back() {
    go("settings");
  }

  begin() {
    if (may("administrator")) this.#add();
  }

  read() {
    return people.list();
  }

  /** Asks, does, says, draws. @param {Omit<import("../shared/ask-dialog.js").Question, "act" | "faults"> & { needed: string[], told: string, act: (values: any) => Promise<people.People | null> }} question */
  #ask({ needed, told, act, ...question }) {
    ask(this, {
      ...question,
      faults: (values) => missing(values, needed, t("people-missing")),
      act: async (values) => {
        const found = await act(values);
        toast(told);
        if (found) this.keep(found);
        else await this.load();
      },
    });
  }

  /** @param {import("../shared/sheet.js").Sheet} sheet */
  #facts = (
    sheet,
  ) => html`<div class="form__two">${line(sheet, "name", t("people-name"), { required: true })}${line(sheet, "label", t("people-label"), { hint: t("create-label-hint"), length: 30 })}</div>
    ${several(
      sheet,
      "roles",
      t("people-roles"),
      ROLES.map((role) => [role, t(`role-${role}`)]),
      t("people-roles-hint"),
    )}`;

  #add = () =>
    this.#ask({
      title: t("people-add"),
      text: t("people-add-more"),
      values: { name: "", label: "", roles: [], words: "", passphrase: "" },
      fields: (sheet, redraw) => html`${this.#facts(sheet)}${words(sheet, redraw, t("people-hers"))}${own(sheet)}`,
      needed: ["name", "roles", "words", "passphrase"],
      told: t("people-added"),
      button: t("people-add"),
      act: ({ name, label, roles, words: hers, passphrase }) => people.add({ name, label, roles }, hers, passphrase),
    });

  /** @param {people.Person} person */
  #change(person) {
    this.#ask({
      title: t("people-change", { label: person.label }),
      values: { name: person.name, label: person.label, roles: [...person.roles], passphrase: "" },
      fields: (sheet) => html`${this.#facts(sheet)}${own(sheet)}`,
      needed: ["name", "roles", "passphrase"],
      told: t("people-changed"),
      button: t("form-save"),
      act: ({ name, label, roles, passphrase }) => people.update(person.id, { name, label, roles }, passphrase),
    });
  }

  /** @param {people.Person} person */
  #restore(person) {
    this.#ask({
      title: t("people-restore", { label: person.label }),
      text: person.choices && !this.found?.holder ? t("people-restore-loses") : t("people-restore-more"),
      values: { words: "", passphrase: "" },
      fields: (sheet, redraw) => html`${words(sheet, redraw, t("people-hers"))}${own(sheet)}`,
      needed: ["words", "passphrase"],
      told: t("people-restored"),
      button: t("people-restore-do"),
      sign: "key",
      act: ({ words: hers, passphrase }) => people.restore(person.id, hers, passphrase),
    });
  }

  /** A question with nothing but her passphrase. @param {string} name @param {people.Person} person @param {string} sign @param {(passphrase: string) => Promise<people.People>} act */
  #confirm(name, person, sign, act) {
    this.#ask({
      title: t(`people-${name}`, { label: person.label }),
      text: t(`people-${name}-more`),
      values: { passphrase: "" },
      fields: own,
      needed: ["passphrase"],
      told: t(`people-${name}-told`),
      button: t(`people-${name}-do`),
      sign,
      act: ({ passphrase }) => act(passphrase),
    });
  }

  #mine = () =>
    this.#ask({
      title: t("people-passphrase"),
      text: t("people-passphrase-more"),
      values: { words: "", passphrase: "" },
      fields: (sheet, redraw) => html`${own(sheet)}${words(sheet, redraw, t("people-new-words"))}`,
      needed: ["passphrase", "words"],
      told: t("people-passphrase-told"),
      button: t("people-passphrase"),
      sign: "key",
      act: async ({ words: next, passphrase }) => {
        await people.changePassphrase(passphrase, next);
        return null;
      },
    });

  /** @param {people.Person} person */
  #acts(person) {
    const found = this.found;
    const name = html`<span class="visually-hidden"> ${seen(person.label)}</span>`;
    /** @param {string} sign @param {string} text @param {() => void} act */
    const one = (sign, text, act) =>
      html`<button class="btn btn--dense" type="button" @click=${act}>${icon(sign)}${text}${name}</button>`;
    const key = found?.holder && !person.me && person.opens && may("advocate", "supervisor");
    return html`${may("administrator") ? one("edit", t("people-change-do"), () => this.#change(person)) : nothing}
      ${key && !person.choices && mayHold(person) ? one("key", t("people-grant-do"), () => this.#confirm("grant", person, "key", (own) => people.grantKey(person.id, own))) : nothing}
      ${key && person.choices ? one("minus", t("people-revoke-do"), () => this.#confirm("revoke", person, "minus", (own) => people.revokeKey(person.id, own))) : nothing}
      ${may("administrator") && !person.me ? html`${one("undo", t("people-restore-do"), () => this.#restore(person))}${one("bin", t("people-remove-do"), () => this.#confirm("remove", person, "bin", (own) => people.remove(person.id, own)))}` : nothing}`;
  }

  /** @param {people.Person} person */
  #row(person) {
    const roles = listed(
      person.roles.map((role) => t(`role-${role}`)),
      tag(),
    );
    return html`<tr><th scope="row">${seen(person.name)}<span class="fine faint under">${seen(person.label)}${person.me ? html` · ${t("people-me")}` : nothing}</span></th>
      <td>${roles || badge("ochre", "help", t("people-no-role"))}</td>
      <td>${person.opens ? nothing : badge("ochre", "alert", t("people-shut"))} ${person.choices ? badge("leaf", "key", t("people-holds")) : html`<span class="faint">${t("people-holds-not")}</span>`}</td>
      <td><div class="row-acts">${this.#acts(person)}</div></td></tr>`;
  }

  /** @param {"partnership" | "choices"} store */
  #way(store) {
    const ways = this.found?.[store];
    if (!ways) return nothing;
    return html`<li>${icon(few(ways) ? "alert" : "check", few(ways) ? "ochre-t" : "leaf-t")}<div><b>${t(`people-way-${store}`)}</b><p>${t("people-way", { people: ways.people })} ${t(ways.sheet ? "people-way-sheet" : "people-way-no-sheet")}${few(ways) ? html` ${t("people-way-few")}` : nothing}</p></div></li>`;
  }

  update() {
    const found = this.found;
    const alone = found?.items.length === 1;
    render(
      html`<div class="page page--wide" data-region><p class="back no-print"><a href="#/settings">${icon("back")}${t("nav-settings")}</a></p>
      <div class="page__head"><div><h1 tabindex="-1">${t("people-title")}</h1><p>${t("people-lead")}</p></div>${may("administrator") ? html`<div class="page__acts"><button class="btn btn--act" type="button" id="people-add" @click=${this.#add}>${icon("plus")}${t("people-add")}</button></div>` : nothing}</div>
      ${this.wrong ? banner("brick", "alert", this.wrong) : nothing}
      ${
        found
          ? html`${alone ? banner("", "info", t("people-alone")) : nothing}<section class="sec" aria-label=${t("people-title")}><div class="table-wrap" tabindex="0" role="group" aria-label=${t("people-title")}><table class="table"><thead><tr><th scope="col">${t("people-who")}</th><th scope="col">${t("people-roles")}</th><th scope="col">${t("people-key")}</th><th scope="col"><span class="visually-hidden">${t("people-acts")}</span></th></tr></thead><tbody>${found.items.map((one) => this.#row(one))}</tbody></table></div></section>
      <section class="sec" aria-labelledby="p-ways"><h2 id="p-ways">${t("people-ways")}</h2><p class="soft measure">${t("people-ways-lead")}</p><ul class="lines lines--icon">${this.#way("partnership")}${this.#way("choices")}</ul></section>
      <section class="sec" aria-labelledby="p-mine"><h2 id="p-mine">${t("people-mine")}</h2><div class="btns"><button class="btn" type="button" id="people-passphrase" @click=${this.#mine}>${icon("key")}${t("people-passphrase")}</button></div></section>
      ${may("administrator") ? html`<new-sheets></new-sheets>` : nothing}`
          : this.wrong
            ? nothing
            : waiting()
      }<ask-dialog></ask-dialog></div>`,
      this,
    );
  }
}

customElements.define("people-page", PeoplePage);

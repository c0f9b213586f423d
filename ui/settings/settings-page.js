// Settings: what she likes, at once; what holds for the program; our own program; the bin; what this is.

import { explain } from "../shared/faults.js";
import { Refusal } from "../shared/ipc.js";
import { banner, icon } from "../shared/parts.js";
import { begin, isOpen, may, session } from "../shared/session.js";
import { tongue } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { LANGUAGES, language, t } from "../shared/words.js";
import { zoneChoice } from "../shared/zone-choice.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as settings from "./api.js";
import { countOf, idleChoices, MONTHS_MAX, ROUTINE_MAX, TEXTS, THEMES, TRAVEL_MAX, wished } from "./logic.js";

class SettingsPage extends HTMLElement {
  route = { room: "settings", page: "", params: {} };
  /** @type {settings.Settings | null} */
  #settings = null;
  #wrong = { field: "", text: "" };

  connectedCallback() {
    this.#update();
    this.#load();
  }

  disconnectedCallback() {
    this.#settings = null;
    render(nothing, this);
  }

  async #load() {
    try {
      this.#settings = await settings.get();
    } catch (thrown) {
      this.#wrong = { field: "", text: explain(thrown) };
    }
    if (this.isConnected) this.#update();
  }

  #wish = async (/** @type {Event} */ event) => {
    const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
    try {
      const preferences = await settings.updatePreferences(wished(session().preferences, control.name, control.value));
      begin({ ...session(), preferences });
      document.dispatchEvent(new CustomEvent("trellis-wishes", { detail: preferences }));
      toast(t("settings-kept"));
    } catch (thrown) {
      this.#wrong = { field: "", text: explain(thrown) };
    }
    if (this.isConnected) this.#update();
  };

  save = async () => {
    const months = /** @type {HTMLInputElement | null} */ (this.querySelector("#stale_months"));
    const routine = /** @type {HTMLInputElement | null} */ (this.querySelector("#routine_months"));
    const travel = /** @type {HTMLInputElement | null} */ (this.querySelector("#travel_minutes"));
    const timezone = /** @type {HTMLSelectElement | null} */ (this.querySelector("#timezone"));
    if (!months || !routine || !travel || !timezone) return;
    try {
      this.#settings = await settings.update({
        ...this.#settings,
        stale_months: countOf(months.value),
        routine_months: countOf(routine.value),
        travel_minutes: countOf(travel.value),
        timezone: timezone.value,
      });
      begin({ ...session(), timezone: this.#settings.timezone });
      this.#wrong = { field: "", text: "" };
      toast(t("settings-kept"));
    } catch (thrown) {
      const named = thrown instanceof Refusal ? thrown.field : null;
      const field = ["routine_months", "travel_minutes"].find((one) => one === named) ?? "stale_months";
      this.#wrong = { field, text: explain(thrown) };
    }
    this.#update();
  };

  #wishes() {
    const { preferences } = session();
    /** @param {string} name @param {readonly string[]} values @param {string} now @param {(value: string) => string} word */
    const seg = (name, values, now, word) =>
      html`<fieldset class="field"><legend>${t(`settings-${name}`)}</legend><div><div class="seg">${values.map((value) => html`<label><input type="radio" name=${name} value=${value} .checked=${live(value === now)} @change=${this.#wish}>${word(value)}</label>`)}</div></div></fieldset>`;
    return html`<section class="sec" aria-labelledby="s-mine"><div class="sec__head"><h2 id="s-mine">${t("settings-mine")}</h2><p>${t("settings-mine-lead")}</p></div><div class="form__group">
      ${seg("language", LANGUAGES, preferences.language || language(), (value) => tongue(value, value))}
      ${seg("theme", THEMES, preferences.theme, (value) => t(`settings-theme-${value}`))}
      ${seg("text", TEXTS, preferences.text, (value) => t(`settings-text-${value}`))}
      <div class="field"><label for="idle_minutes">${t("settings-idle")}</label><select class="input" id="idle_minutes" name="idle_minutes" aria-describedby="idle-hint" @change=${this.#wish}>${idleChoices(preferences.idle_minutes).map((minutes) => html`<option value=${minutes} .selected=${live(minutes === preferences.idle_minutes)}>${t("settings-minutes", { minutes })}</option>`)}</select><p class="field__hint" id="idle-hint">${t("settings-idle-hint")}</p></div></div></section>`;
  }

  /** A number, and what is wrong with it. @param {string} name @param {"stale" | "routine" | "travel"} word @param {number} value @param {number} most */
  #countField(name, word, value, most, least = 1) {
    const wrong = this.#wrong.field === name ? this.#wrong.text : "";
    return html`<div class="field ${wrong ? "field--error" : ""}"><label for=${name}>${t(`settings-${word}`)}</label><input class="input" type="number" min=${least} max=${most} id=${name} aria-describedby="${word}-hint ${word}-wrong" aria-invalid=${wrong ? "true" : nothing} .value=${live(String(value))}><p class="field__hint" id="${word}-hint">${t(`settings-${word}-hint`)}</p><div id="${word}-wrong" role="alert">${wrong ? html`<p class="field__error">${icon("alert")}<span>${wrong}</span></p>` : nothing}</div></div>`;
  }

  #shared() {
    const now = this.#settings;
    if (!now) return nothing;
    if (!may("administrator"))
      return html`<section class="sec" aria-labelledby="s-all"><h2 id="s-all">${t("settings-all")}</h2><dl class="facts"><dt>${t("settings-stale")}</dt><dd>${now.stale_months}</dd><dt>${t("settings-routine")}</dt><dd>${now.routine_months}</dd><dt>${t("settings-travel")}</dt><dd>${now.travel_minutes}</dd><dt>${t("create-timezone")}</dt><dd>${now.timezone}</dd></dl><p class="small soft">${t("settings-not-you")}</p></section>`;
    return html`<section class="sec" aria-labelledby="s-all"><h2 id="s-all">${t("settings-all")}</h2><form autocomplete="off" class="form__group" novalidate @submit=${this.save}>
      ${this.#countField("stale_months", "stale", now.stale_months, MONTHS_MAX)}
      ${this.#countField("routine_months", "routine", now.routine_months, ROUTINE_MAX)}
      ${this.#countField("travel_minutes", "travel", now.travel_minutes, TRAVEL_MAX, 0)}
      <div class="field"><label for="timezone">${t("create-timezone")}</label>${zoneChoice({ id: "timezone", name: "timezone", value: now.timezone, about: "zone-hint" })}<p class="field__hint" id="zone-hint">${t("create-timezone-hint")}</p></div>
      <div><button class="btn" type="submit">${icon("check")}${t("form-save")}</button></div></form></section>`;
  }

  #update() {
    if (!isOpen()) return;
    const version = /** @type {{ version?: string }} */ (session()).version;
    render(
      html`<div class="page page--one" data-region><div class="page__head"><h1 tabindex="-1">${t("nav-settings")}</h1></div>
      ${this.#wrong.text && !this.#wrong.field ? banner("brick", "alert", this.#wrong.text) : nothing}
      ${this.#wishes()}
      <section class="sec" aria-labelledby="s-more"><h2 id="s-more">${t("settings-more")}</h2><ul class="lines lines--icon">
        <li>${icon("partners")}<div><b>${t("program-title")}</b><p>${t("settings-program-more")}</p></div><a class="btn btn--dense" href="#/program">${t("today-see")}<span class="visually-hidden"> ${t("program-title")}</span></a></li>
        <li>${icon("person")}<div><b>${t("staff-title")}</b><p>${t("settings-staff-more")}</p></div><a class="btn btn--dense" href="#/staff">${t("today-see")}<span class="visually-hidden"> ${t("staff-title")}</span></a></li>
        <li>${icon("key")}<div><b>${t("people-title")}</b><p>${t("settings-people-more")}</p></div><a class="btn btn--dense" href="#/people">${t("today-see")}<span class="visually-hidden"> ${t("people-title")}</span></a></li>
        <li>${icon("shield")}<div><b>${t("backups-title")}</b><p>${t("settings-backups-more")}</p></div><a class="btn btn--dense" href="#/backups">${t("today-see")}<span class="visually-hidden"> ${t("backups-title")}</span></a></li>
        ${may("advocate", "supervisor", "administrator") ? html`<li>${icon("clock")}<div><b>${t("audit-title")}</b><p>${t("settings-audit-more")}</p></div><a class="btn btn--dense" href="#/audits">${t("today-see")}<span class="visually-hidden"> ${t("audit-title")}</span></a></li>` : nothing}
        <li>${icon("bin")}<div><b>${t("bin-title")}</b><p>${t("settings-bin-more")}</p></div><a class="btn btn--dense" href="#/settings/bin">${t("today-see")}<span class="visually-hidden"> ${t("bin-title")}</span></a></li></ul></section>
      ${this.#shared()}
      <section class="sec" aria-labelledby="s-about"><h2 id="s-about">${t("settings-about")}</h2><div class="stack measure"><p>${version ? t("settings-version", { version }) : nothing} ${t("settings-keeps")}</p><p class="soft">${t("settings-keeps-not")}</p></div></section></div>`,
      this,
    );
  }
}

customElements.define("settings-page", SettingsPage);

// Staff, rooms by site with the site's hours, and closures: of everybody, or of one organization on its own page.

import * as partners from "../partners/api.js";
import { hoursLine, languageNames } from "../partners/words.js";
import * as rooms from "../rooms/api.js";
import * as closures from "../rooms/closures.js";
import { href } from "../shared/address.js";
import { banner, waiting } from "../shared/parts.js";
import { may } from "../shared/session.js";
import { StoredElement } from "../shared/stored-element.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as staff from "./api.js";
import { sitesWithRooms } from "./logic.js";
import { closureRow, personRow, siteRow } from "./rows.js";

/** @typedef {{ staff: staff.StaffLine[], rooms: rooms.RoomLine[], closures: closures.ClosureLine[], organizations: partners.Partner[] }} Found */

/** @extends {StoredElement<Found>} */
class PlaceLists extends StoredElement {
  #organization = "";
  /** @type {"active" | "archived"} */
  #show = "active";
  /** Under a page's own heading, or under a name that is one itself. @type {2 | 3} */
  level = 2;

  /** Only of this one. @param {string} id */
  set organization(id) {
    if (id === this.#organization) return;
    this.#organization = id;
    this.found = null;
    if (this.isConnected) this.load();
  }

  /** @param {"active" | "archived"} show */
  set show(show) {
    if (show === this.#show) return;
    this.#show = show;
    if (this.isConnected) this.load();
  }

  async read() {
    const query = { show: this.#show, organization_id: this.#organization || null };
    const [people, halls, shut] = await Promise.all([
      staff.list(query),
      rooms.list(query),
      closures.list(query.organization_id),
    ]);
    const own = await partners.getProgram();
    const ids = query.organization_id
      ? [query.organization_id]
      : [own.id, ...halls.items.map((room) => room.organization_id)];
    const organizations = await Promise.all([...new Set(ids)].map(partners.get));
    return { staff: people.items, rooms: halls.items, closures: shut.items, organizations };
  }

  /** @param {string} id @param {string} title @param {string} room @param {string} add @param {unknown} body */
  #section(id, title, room, add, body) {
    const head = this.level === 2 ? html`<h2 id=${id}>${title}</h2>` : html`<h3 id=${id}>${title}</h3>`;
    const writer = may("advocate", "supervisor", "staff") && this.#show === "active";
    return html`<section class="sec" aria-labelledby=${id}><div class="sec__head">${head}${writer ? html`<a class="no-print" href=${href(`${room}/new`, { organization: this.#organization })}>${add}</a>` : nothing}</div>${body}</section>`;
  }

  /** @param {string} id @param {string[]} heads @param {unknown} rows */
  #table(id, heads, rows) {
    return html`<div class="table-wrap" tabindex="0" role="group" aria-labelledby=${id}><table class="table table--top table--places"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  }

  /** @param {Found} found */
  #draw(found) {
    const whole = !this.#organization;
    const sites = sitesWithRooms(
      found.organizations,
      found.rooms,
      (one) => this.#show === "active" && (one.own || !whole),
    );
    const people = found.staff.map((line) => personRow(line, whole, languageNames(line.languages)));
    const places = sites.map((one) => siteRow(one, whole, hoursLine(one.site.hours)));
    return html`
      ${this.#section(
        "p-staff",
        t("staff-people"),
        "staff",
        t("staff-add"),
        people.length === 0
          ? html`<p class="soft">${t("staff-none")}</p>`
          : this.#table(
              "p-staff",
              [t("staff-name"), t("staff-role"), t("staff-oriented"), t("staff-trained"), t("staff-when")],
              people,
            ),
      )}
      ${this.#section(
        "p-rooms",
        t("rooms-title"),
        "rooms",
        t("room-add"),
        places.length === 0
          ? html`<p class="soft">${t("rooms-none")}</p>`
          : this.#table("p-rooms", [t("room-site"), t("hours-title"), t("rooms-title")], places),
      )}
      ${
        this.#show === "archived"
          ? nothing
          : this.#section(
              "p-closed",
              t("closures-title"),
              "closures",
              t("closure-add"),
              found.closures.length === 0
                ? html`<p class="soft">${t("closures-none")}</p>`
                : this.#table(
                    "p-closed",
                    [t("closure-when"), t("closure-reason"), t("closure-where")],
                    found.closures.map(closureRow),
                  ),
            )
      }`;
  }

  update() {
    render(
      html`${this.wrong ? banner("brick", "alert", this.wrong) : nothing}${this.found ? this.#draw(this.found) : this.wrong ? nothing : waiting()}`,
      this,
    );
  }
}

customElements.define("place-lists", PlaceLists);

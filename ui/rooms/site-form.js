// What the forms of a room and of a closure share: an organization, and one of its sites.

import { get as getPartner } from "../partners/api.js";
import { go } from "../shared/address.js";
import { RecordForm } from "../shared/record-form.js";
import { seen } from "../shared/text.js";
import { organizations } from "../staff/organizations.js";

/**
 * @template {{ id: string, revision: number, organization: string }} Kept
 * @extends {RecordForm<Kept>}
 */
export class SiteForm extends RecordForm {
  /** @type {import("../staff/organizations.js").Organization[]} */
  all = [];
  /** Sites of the organization that is chosen. @type {[string, string][]} */
  sites = [];
  #of = "";

  /** Reads what can be chosen. @param {string} organization that is chosen now */
  async choices(organization) {
    this.all = await organizations();
    await this.#read(organization);
  }

  /** @param {string} organization */
  async #read(organization) {
    this.#of = organization;
    const sites = organization ? (await getPartner(organization)).sites : [];
    if (this.#of === organization) this.sites = sites.map((site) => [site.id, seen(site.name)]);
  }

  /** Another organization has other sites. @param {any} values */
  adjust(values) {
    if (values.organization_id === this.#of) return;
    values.site_id = "";
    this.sheet?.keep();
    this.#read(values.organization_id).then(() => this.isConnected && this.update());
  }

  back() {
    go("staff");
  }

  leave() {
    this.back();
  }
}

// The words for a field that an error names.
import { has, t } from "../shared/words.js";

/** @type {Record<string, string>} */
const LABELS = {
  name: "partners-name-field",
  alternate_name: "partners-alternate",
  description: "facts-description",
  email: "facts-email",
  website: "facts-website",
  languages: "facts-languages",
  notes: "facts-notes",
  phones: "phones-title",
  "duties.reports_detail": "duty-reports-detail",
  "duties.records": "duty-records",
  "sites.name": "site-name",
  "sites.public_name": "site-public",
  "sites.address": "site-address",
  "sites.timezone": "site-timezone",
  "sites.hours": "hours-title",
  "sites.transport": "site-transport",
  "sites.accessibility": "service-accessibility",
  "sites.phones": "phones-title",
  "contacts.name": "contact-name",
  "contacts.title": "contact-title",
  "contacts.email": "facts-email",
  "contacts.phones": "phones-title",
  "services.name": "service-name-field",
  "services.description": "facts-description",
  "services.audience": "service-audience",
  "services.cost": "service-cost",
  "services.wait": "service-wait",
  "services.town": "service-town",
  "services.accessibility": "service-accessibility",
  "services.bring": "service-bring",
  "services.languages": "service-languages",
};

/** @param {string} path with places in lists, such as `sites.0.name` */
export function labelOf(path) {
  const id = LABELS[path.replace(/\.\d+/g, "")];
  return id && has(id) ? t(id) : "";
}

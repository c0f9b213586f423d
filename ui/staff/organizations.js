// Our own program and the partners in use, to choose from.

import * as partners from "../partners/api.js";
import { queryOf } from "../partners/logic.js";
import { choice } from "../shared/fields.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";

/** @typedef {{ id: string, name: string }} Organization */

/** Ours first. @returns {Promise<Organization[]>} */
export async function organizations() {
  const [own, others] = await Promise.all([partners.getProgram(), partners.list({ ...queryOf({}), limit: 0 })]);
  return [own, ...others.items];
}

/**
 * Chosen when a record is added; it stays from then on.
 * @param {import("../shared/sheet.js").Sheet} sheet
 * @param {Organization[]} all
 * @param {{ organization: string } | null} kept
 */
export const organizationField = (sheet, all, kept) =>
  kept
    ? html`<div class="field"><span class="label">${t("staff-organization")}</span><b>${seen(kept.organization)}</b></div>`
    : choice(sheet, "organization_id", t("staff-organization"), [
        ["", t("staff-organization-pick")],
        .../** @type {[string, string][]} */ (all.map((one) => [one.id, seen(one.name)])),
      ]);

// The words for a field that an error names.
import { t } from "../shared/words.js";

/** @type {Record<string, string>} */
const LABELS = {
  partner_id: "agreement-partner",
  title: "agreement-title",
  kind: "agreement-kind",
  state: "agreement-state",
  purpose: "agreement-purpose",
  notes: "agreement-notes",
  start_on: "agreement-start",
  end_on: "agreement-end",
  notice_days: "agreement-notice-days",
  lead_days: "agreement-lead-days",
  "signatories.name": "party-name",
  "signatories.title": "party-title",
  "liaisons.name": "party-name",
  "liaisons.title": "party-title",
  "liaisons.contact": "party-contact",
  clauses: "clauses-title",
  "clauses.text": "clause-text",
  "clauses.reason": "clause-reason",
  commitments: "commitments-title",
  "commitments.amount": "commitment-quantity",
  "commitments.description": "commitment-description",
  "commitments.from": "commitment-from",
  "commitments.until": "commitment-until",
};

/** @param {string} path with places in lists */
export function labelOf(path) {
  const id = LABELS[path.replace(/\.\d+/g, "")];
  return id ? t(id) : "";
}

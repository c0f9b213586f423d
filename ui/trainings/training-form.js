// Everything about a training, to plan, to record or to change. What is typed stays until it is saved or discarded.

import * as partners from "../partners/api.js";
import { list as listResources } from "../resources/api.js";
import { queryOf as resourceQuery } from "../resources/logic.js";
import { go } from "../shared/address.js";
import { RecordForm } from "../shared/record-form.js";
import { Sheet } from "../shared/sheet.js";
import { seen } from "../shared/text.js";
import { t } from "../shared/words.js";
import { html } from "../vendor/lit-html/lit-html.js";
import * as trainings from "./api.js";
import { labelOf, libraryGroup, peopleGroup, whatGroup } from "./form-groups.js";
import { newTraining, recordOf, unsendable } from "./logic.js";
import "../agreements/partner-picker.js";

const FORM = "training";

/** @param {any} values */
const faultsOf = (values) =>
  unsendable(values).map((path) => ({ path, label: labelOf(path), text: t(`training-wrong-${path}`) }));

/** @extends {RecordForm<trainings.Training>} */
class TrainingForm extends RecordForm {
  /** @type {import("../resources/api.js").ResourceLine[]} */
  #library = [];
  #partner = "";

  constructor() {
    super({ id: FORM, store: trainings, name: (kept) => kept.topic, label: labelOf, faults: faultsOf });
    this.addEventListener("partner-picked", this.#pick);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#library = [];
    this.#partner = "";
  }

  async load() {
    const { id, held, ...given } = this.route.params;
    const [kept, active, away] = await Promise.all([
      id ? trainings.get(id) : null,
      listResources(resourceQuery({})),
      listResources(resourceQuery({ show: "archived" })),
    ]);
    if (!this.isConnected) return;
    this.kept = kept;
    const stored = kept ? recordOf(kept) : newTraining(given);
    if (held) stored.state = "held";
    // A plan for one partner is not the plan for another.
    const key = `training:${kept?.id ?? `new:${given.partner ?? ""}`}`;
    const sheet = new Sheet(FORM, key, stored, kept?.revision ?? 0);
    // What was put away is offered only where it is used.
    this.#library = [...active.items, ...away.items.filter((one) => sheet.values.resources.includes(one.id))];
    const whom = sheet.values.partner_id;
    const name = whom && kept?.partner_id !== whom ? (await partners.get(whom)).name : (kept?.partner ?? "");
    if (!this.isConnected) return;
    this.sheet = sheet;
    this.#partner = name;
  }

  back() {
    if (this.kept) go("trainings/one", { id: this.kept.id });
    else go("trainings");
  }

  /** @param {trainings.Training} saved */
  leave(saved) {
    go("trainings/one", { id: saved.id });
  }

  #pick = (/** @type {Event} */ event) => {
    const { id, name } = /** @type {CustomEvent} */ (event).detail;
    if (!this.sheet) return;
    this.sheet.values.partner_id = id;
    this.#partner = name;
    this.sheet.keep();
    this.update();
  };

  heading() {
    return this.kept ? t("agreements-edit", { name: this.kept.topic }) : t("trainings-add");
  }

  lead() {
    return t("trainings-form-lead");
  }

  /** @param {Sheet} sheet */
  fields(sheet) {
    const them = this.#partner ? seen(this.#partner) : t("side-partner");
    return html`${whatGroup(sheet, this.#partner, them)}${peopleGroup(sheet, them)}${libraryGroup(sheet, this.#library)}`;
  }
}

customElements.define("training-form", TrainingForm);

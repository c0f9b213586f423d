// The way out of use, at the end of a form: put away, take out again, remove; each with a way back.

import { undo } from "../shared/changes.js";
import { icon } from "../shared/parts.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/**
 * @param {import("../shared/record-form.js").RecordForm<any>} form
 * @param {{ archive?: (id: string) => Promise<unknown>, restore: (id: string) => Promise<unknown>, remove: (id: string) => Promise<unknown> }} store
 * @param {string} name what the record is called
 */
export function putAway(form, store, name) {
  const { kept, sheet } = form;
  if (!kept || !sheet) return nothing;
  /** @param {(id: string) => Promise<unknown>} does @param {string} said */
  const act = async (does, said) => {
    try {
      await does(kept.id);
      sheet.discard();
      toast(t(said, { name }), () => undo(kept.id));
      form.back();
    } catch (thrown) {
      sheet.fail(thrown, () => "");
      form.update();
    }
  };
  const { archive, restore, remove } = store;
  const place = !archive
    ? nothing
    : kept.archived_at
      ? html`<button class="btn btn--quiet" type="button" @click=${() => act(restore, "agreements-restored")}>${icon("undo")}${t("app-unarchive")}</button>`
      : html`<button class="btn btn--quiet" type="button" @click=${() => act(archive, "agreements-archived")}>${icon("archive")}${t("app-archive")}</button>`;
  return html`${place}<button class="btn btn--quiet" type="button" @click=${() => act(remove, "agreements-removed")}>${icon("bin")}${t("app-remove")}</button>`;
}

// The open tasks of the room, soonest first: whom to call, and who does it. They belong to all who hold the key.

import { explain } from "../shared/faults.js";
import { banner, icon, waiting } from "../shared/parts.js";
import { StoredElement } from "../shared/stored-element.js";
import { seen } from "../shared/text.js";
import { toast } from "../shared/toasts.js";
import { t } from "../shared/words.js";
import { html, nothing, render } from "../vendor/lit-html/lit-html.js";
import * as choices from "./api.js";
import { openTasks } from "./logic.js";
import { button, signLink } from "./parts.js";
import { dayWord, taskWord } from "./words.js";

/** @typedef {import("./types.d.ts").ChoiceTask} ChoiceTask */

/** @extends {StoredElement<{ items: ChoiceTask[] }>} */
class ChoiceTasks extends StoredElement {
  /** The record whose page this is: then its call sign needs no link. */
  of = "";

  read() {
    return choices.tasks();
  }

  /** @param {() => Promise<unknown>} act @param {string} said */
  async #act(act, said) {
    try {
      await act();
      toast(said);
      document.dispatchEvent(new CustomEvent("trellis-stored"));
    } catch (thrown) {
      this.wrong = explain(thrown);
      this.update();
    }
  }

  /** @param {ChoiceTask} task */
  #line(task) {
    const what = taskWord(task);
    const who = task.taken_by ? t("choices-task-taken", { who: task.taken_by }) : t("choices-task-free");
    return html`<li>${icon(task.kind === "call_partner" ? "phone" : task.kind === "ask_again" ? "clock" : "key")}<div><b>${what}</b><p>${this.of ? nothing : html`${signLink({ id: task.survivor_id, sign: task.sign })} · `}${task.due_on ? t("choices-task-due", { day: dayWord(task.due_on) }) : t("choices-task-no-day")} · ${who}</p></div>
      <div class="btns">${task.taken_by ? nothing : button("person", t("choices-task-take"), () => this.#act(() => choices.takeTask(task.id), t("choices-task-took")), `${what}, ${seen(task.sign)}`)}${button("check", t("choices-task-done"), () => this.#act(() => choices.closeTask(task.id), t("choices-task-closed")), `${what}, ${seen(task.sign)}`)}</div></li>`;
  }

  update() {
    const found = this.found;
    const wrong = this.wrong ? banner("brick", "alert", this.wrong) : nothing;
    if (!found) return render(this.wrong ? wrong : waiting(), this);
    const items = openTasks(found.items).filter((one) => !this.of || one.survivor_id === this.of);
    render(
      html`${wrong}${items.length === 0 ? html`<p class="soft">${t("choices-tasks-none")}</p>` : html`<ul class="lines lines--icon tasks">${items.map((one) => this.#line(one))}</ul>`}`,
      this,
    );
  }
}

customElements.define("choice-tasks", ChoiceTasks);

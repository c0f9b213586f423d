// The two sides of this room: trainings, and the library.

import { t } from "../shared/words.js";
import { html, nothing } from "../vendor/lit-html/lit-html.js";

/** @param {"trainings" | "resources"} here */
export const roomTabs = (here) =>
  html`<nav class="tabs no-print" aria-label=${t("nav-trainings")}><a href="#/trainings" aria-current=${here === "trainings" ? "page" : nothing}>${t("trainings-title")}</a><a href="#/resources" aria-current=${here === "resources" ? "page" : nothing}>${t("resources-title")}</a></nav>`;

// The drawing at the top of the survivor view. Decoration only.
import { html, svg } from "../vendor/lit-html/lit-html.js";

const LEAF = "M0 0C5-15 24-21 47-2C27 16 8 14 0 0Z";
const PETAL = "M0-3C10-10 12-24 0-33C-12-24-10-10 0-3Z";

const bloom = () =>
  svg`${[0, 60, 120, 180, 240, 300].map((turn, at) => svg`<path class=${at % 2 ? "v-petal2" : "v-petal"} transform="rotate(${turn})" d=${PETAL}></path>`)}<circle class="v-eye" r="6"></circle>`;

/** A twig with two blooms. */
export const sprig = () => html`<svg class="sv__sprig" viewBox="4 2 172 148" aria-hidden="true" focusable="false">
  <path class="v-leaf2" transform="translate(97 101) rotate(-12) scale(0.72)" d=${LEAF}></path>
  <path class="v-leaf2" transform="translate(87 79) rotate(212) scale(0.66)" d=${LEAF}></path>
  <path class="v-leaf2" transform="translate(139 92) rotate(-28) scale(0.5)" d=${LEAF}></path>
  <path class="v-stem" d="M120 152C118 120 92 108 88 82C84 58 58 56 46 34"></path>
  <path class="v-twig" d="M46 34c-6-12 4-22 12-16s2 14-5 11"></path>
  <path class="v-twig" d="M112 120C130 114 139 100 140 76"></path>
  <path class="v-twig" d="M66 58C52 66 44 70 34 84"></path>
  <path class="v-leaf" transform="translate(106 114) rotate(202) scale(0.86)" d=${LEAF}></path>
  <path class="v-leaf" transform="translate(84 66) rotate(-34) scale(0.62)" d=${LEAF}></path>
  <path class="v-leaf" transform="translate(57 47) rotate(-28) scale(0.46)" d=${LEAF}></path>
  <path class="v-leaf" transform="translate(130 108) rotate(18) scale(0.56)" d=${LEAF}></path>
  <path class="v-leaf" transform="translate(52 43) rotate(205) scale(0.42)" d=${LEAF}></path>
  <g transform="translate(140 66) rotate(12) scale(0.66)">${bloom()}</g>
  <g transform="translate(30 92) rotate(32) scale(0.5)">${bloom()}</g>
</svg>`;

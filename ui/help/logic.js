// What help is made of. Pure.

export const SECTIONS = [
  "purpose",
  "steps",
  "schedule",
  "review",
  "choices",
  "promised",
  "cannot",
  "powers",
  "care",
  "signs",
  "keys",
  "words",
];

/** What is promised, and what cannot be: the first run says most of it, SECURITY.md all of it. */
export const PROMISED = ["create-promise-here", "create-promise-nobody", "create-promise-wire", "help-promised-lock"];

export const CANNOT = [
  "create-promise-keyboard",
  "create-promise-forgot",
  "create-promise-left",
  "help-cannot-view",
  "help-cannot-older",
  "help-cannot-spool",
  "help-cannot-copied",
];

export const WORDS = [
  "survivor",
  "partner",
  "agreement",
  "commitment",
  "release",
  "confidential",
  "confirmed",
  "notice",
  "bin",
];

/** The signs of the program, as they are drawn. */
export const SIGNS = [
  { tone: "leaf", sign: "check", word: "accepting-yes", about: "help-sign-yes" },
  { tone: "sky", sign: "clock", word: "accepting-waiting_list", about: "help-sign-waiting" },
  { tone: "", sign: "minus", word: "accepting-no", about: "help-sign-no" },
  { tone: "ochre", sign: "help", word: "answer-ask", about: "help-sign-ask" },
  { tone: "ochre", sign: "lock", word: "site-confidential", about: "help-sign-confidential" },
];

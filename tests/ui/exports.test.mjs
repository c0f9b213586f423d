import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { asked, enter, put, settled, shell, until } from "./page.mjs";
import "../../ui/exports/export-page.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E{{7*7}}';
const SHOWN = '<img src=x onerror="alert(1)">⟨U+202E⟩{{7*7}}';

beforeEach(() => enter());

test("the preview of a calendar shows its days, word for word, and nothing that is not in it", async () => {
  await enter(["staff"]);
  const stamp = {
    program: "Larkspur",
    printed_on: "2026-11-24",
    chain_count: 1,
    chain_head: "ab".repeat(32),
    demo: false,
  };
  shell.exports_review = ({ wish: { language } }) => ({
    summaries: [],
    register: { today: "2026-11-24", items: [{ name: "INSIDE" }] },
    days: [{ on: "2026-12-02", text: `Official notice due: ${HOSTILE} (${language})` }],
    report: null,
    directory: null,
    stamp,
    replaced: [],
    name: "agreement-register.ics",
    folder: "/home/mara",
  });
  const page = put("export-page", {
    route: { room: "exports", page: "", params: { what: "register", format: "ics", language: "es" } },
  });
  await settled();
  const said = page.querySelector(".papers").textContent;
  assert.ok(said.includes(`Official notice due: ${SHOWN} (es)`), said);
  assert.ok(!said.includes("INSIDE") && !said.includes("Larkspur"), said);
});

test("the preview of a report says each part by the names of the two, and of hostile text nothing but the text", async () => {
  const due = { state: "never", last: null, due_on: null, planned_on: null };
  const records = [{ kind: "attestation", name: "" }];
  const criterion = { name: "woven", side: "us", state: "met", since: "2026-02-01", until: "2027-02-01", records };
  const training = { topic: HOSTILE, held_on: "2026-05-03", state: "held", trainer: "partner", hours: 2, heads_us: 4 };
  const item = {
    id: "p",
    name: HOSTILE,
    program: "Larkspur",
    description: HOSTILE,
    languages: ["es"],
    accepting: "yes",
    confirmed_on: null,
    duties: { reports: [], reports_detail: "", hipaa: true, part2: null, police_report: false, records: HOSTILE },
    places: [{ side: "partner", name: "Confidential location", address: "" }],
    services: [
      { name: HOSTILE, kind: "group", audience: "", languages: [], modes: ["video"], town: "", accepting: "no" },
    ],
    placement: { level: "informed", since: "2026-03-01", criteria: [criterion] },
    levels: [{ on: "2026-03-01", level: "informed", reasons: [{ name: "woven", side: "us", state: "met" }] }],
    agreements: [
      { id: "a", name: HOSTILE, kind: "mou", state: "active", start_on: "2026-01-01", end_on: null, notice_on: null },
    ],
    commitments: [
      {
        agreement: HOSTILE,
        giver: "us",
        unit: "sessions",
        quantity: 2,
        period: "month",
        description: "",
        from: "2026-01-01",
        to: "2026-11-24",
        promised: 20,
        delivered: 17.5,
        difference: -2.5,
      },
    ],
    balances: [{ unit: "sessions", delivered_us: 3, delivered_partner: 1, balance: 2 }],
    trainings: [training],
    due_us: due,
    due_partner: due,
    ahead: [{ on: "2027-02-01", what: "criterion", name: "", criterion: "woven", side: "us" }],
  };
  shell.exports_review = ({ wish }) => ({
    summaries: [],
    register: null,
    report: { today: "2026-11-24", from: wish.span.from, to: wish.span.to, items: [item] },
    days: [],
    directory: null,
    stamp: { program: "Larkspur", printed_on: "2026-11-24", chain_count: 1, chain_head: "ab", demo: false },
    replaced: [],
    name: "partnership-report.pdf",
    folder: "/home/mara",
  });
  const params = { what: "report", ids: "p", from: "2026-01-01", to: "2026-11-24" };
  const page = put("export-page", { route: { room: "exports", page: "", params } });
  const paper = await until(() => page.querySelector(".papers"));
  const said = paper.textContent.replace(/\s+/g, " ");
  for (const words of [
    "Informed, since Mar 1, 2026",
    "Link woven through the work, Larkspur: Met since Feb 1, 2026, until Feb 1, 2027 (Attested practice)",
    `${SHOWN} trained Larkspur, 2 hours, Larkspur: 4`,
    "promised 20, delivered 17.5. 2.5 less",
    "Last day on which it is met: Link woven through the work, Larkspur",
    "Confidential location",
  ])
    assert.ok(said.includes(words), `${words}: ${said}`);
  assert.equal(paper.querySelector("img, script"), null);
  assert.deepEqual(asked.at(-1)?.args.wish.ids, ["p"]);
});

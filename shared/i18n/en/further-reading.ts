import type { Catalog } from "../catalog.ts";

export const furtherReading: Catalog["furtherReading"] = {
  button: "Deal further readings…",
  title: "Deal further readings",
  text: "Choose the table of the chair’s plan of further readings (XLSX, ODS or CSV). Pleno shows what it holds first; the assignment changes only once you agree.",
  choose: "Choose the plan’s table…",
  fault: {
    "headings-missing":
      "This table has no columns Number and Judge. Use the table that the chair saves on the page of further readings.",
    "quote-broken": "A quotation mark in row {{row}} is not closed, so this table cannot be read.",
  },
  empty: "The table {{name}} holds not one reading.",
  round: "Round to deal",
  roundHint: "Later rounds had better wait for the marks of this one and a new plan of the chair.",
  roundNumber: "Round {{round}} ({{number}} can be dealt)",
  noRound: "Without a round ({{number}} can be dealt)",
  allRounds: "All rounds ({{number}} can be dealt)",
  found: "{{ready}} can be dealt, {{already}} have been dealt, {{problems}} have a problem.",
  skipped: {
    _one: "{{number}} row has a problem and is not dealt. The others still can be.",
    _other: "{{number}} rows have a problem and are not dealt. The others still can be.",
  },
  overLimit: {
    _one: "This takes {{number}} judge beyond the limit: {{names}}.",
    _other: "This takes {{number}} judges beyond their limits: {{names}}.",
  },
  nothing: "Nothing of this choice can be dealt.",
  table: "What the plan holds",
  onlyProblems: "Only rows with a problem",
  column: { row: "Row", round: "Round", proposal: "Proposal", judge: "Judge", outcome: "Remark" },
  ready: "can be dealt",
  readyOver: "can be dealt; beyond the judge’s limit",
  problem: {
    "proposal-unknown": "proposal not known",
    "proposal-ambiguous": "several proposals bear this number",
    "judge-unknown": "judge not known",
    "judge-ambiguous": "several members bear this name",
    "ids-disagree": "the id does not match the number or name beside it",
    "round-unusable": "the round is no number",
    twice: "a row further up has it already",
    "reader-no-judge": "not a judge",
    "reader-withdrawn": "the judge has withdrawn",
    "reader-shadow": "a shadow judge; the marks do not count",
    "proposal-not-admitted": "not admitted",
    "reader-already": "reads this proposal already",
    "reader-in-conflict": "conflict of interest",
  },
  inConflict: "conflict of interest: {{rule}}",
  renew: {
    _one: "The packet of {{number}} judge has to be made and sent again, and the chair’s too, so that the marks can be taken in.",
    _other:
      "The packets of {{number}} judges have to be made and sent again, and the chair’s too, so that the marks can be taken in.",
  },
  reason: "Reason",
  usualReason: "Further readings by the chair’s plan ({{name}})",
  confirm: { _one: "Deal {{number}} reading", _other: "Deal {{number}} readings" },
  done: {
    _one: "{{number}} further reading dealt.",
    _other: "{{number}} further readings dealt.",
  },
  sealAgain: {
    _one: "Seal {{number}} judge’s packet again, and the chair’s",
    _other: "Seal the packets of {{number}} judges again, and the chair’s",
  },
  chooseRound:
    "An earlier round of this table was dealt. The next one is provisional: wait for its marks, then ask the chair for a new plan. To deal it now all the same, choose the round.",
  close: "Close",
  dealt: {
    _one: "{{number}} further reading was dealt by the chair’s plan.",
    _other: "{{number}} further readings were dealt by the chair’s plan.",
  },
  byHand: {
    _one: "{{number}} reading was changed by hand.",
    _other: "{{number}} readings were changed by hand.",
  },
  replan:
    "Released sheets always stay. Further readings that have not been released stay only as far as they are in this plan.",
};

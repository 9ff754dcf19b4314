import type { Catalog } from "../catalog.ts";

export const rereading: Catalog["rereading"] = {
  title: "Further readings",
  fileName: "further-readings",
  task: "Planning further readings",
  form: {
    title: "Budget",
    budget: "Further readings",
    budgetHint: "In all, for all judges together.",
    rounds: "Rounds",
    roundsHint: "When a round is in, plan again.",
    mostPerDossier: "Most per proposal",
    freePerJudge: "Free readings per judge",
    freePerJudgeHint: "Beside what was dealt; each judge's own limit still holds.",
    run: "Plan readings",
    runAgain: "Plan again",
  },
  notDealt:
    "This plan is advice and deals nothing. Save its table for the Secretariat, who deals the readings on the page Assignment by changing the readers of each proposal.",
  notDiscrepant:
    "Proposals whose marks differ most do not come first: a large difference is mostly a strict and a lenient judge, or lies far from the line, so one more reading rarely changes the list.",
  none: "No plan yet",
  noneText: "Fill in the budget and plan. This takes a moment and can be cancelled.",
  outcome: "What to expect",
  gain: "With {{placed}} further readings the share of right proposals in {{list}} is expected to rise from {{before}}% to {{after}}%, about {{more}} proposals more.",
  noGain:
    "With {{placed}} further readings the share of right proposals in {{list}} is expected to stay at about {{after}}%.",
  nothingPlaced: "No further reading could be placed.",
  perRound: "By round: {{rounds}}.",
  provisional: "The second round and later ones are provisional: plan again when the marks of a round are in.",
  unused: {
    _one: "{{number}} reading is not used: no proposal is close enough to the line any more, or no judge can read it.",
    _other:
      "{{number}} readings are not used: no proposal is close enough to the line any more, or no judge can read it.",
  },
  comparison: "Ways of choosing compared",
  comparisonText:
    "From {{simulations}} simulations based on the marks at hand; half a point can be chance.",
  placed: "Readings",
  expected: "Right share",
  difference: "Gain",
  points: "{{gain}} points",
  proposals: "{{gain}} proposals",
  rule: "Way of choosing",
  rules: {
    line: "Nearest to the line (this plan)",
    random: "At random",
    "raw-difference": "Largest difference of marks",
    "adjusted-difference": "Largest difference after adjustment",
  },
  plan: "Plan of readings",
  search: "Find a proposal or judge",
  allRounds: "All rounds",
  roundNumber: "Round {{round}}",
  shown: {
    _one: "{{shown}} of {{number}} reading",
    _other: "{{shown}} of {{number}} readings",
  },
  column: {
    round: "Round",
    number: "Number",
    proposal: "Proposal",
    agency: "Agency",
    judge: "Judge",
    chance: "Chance of a place",
    ranks: "Range of ranks",
    rankLow: "Best rank",
    rankHigh: "Worst rank",
    readings: "Readings now",
    sd: "Standard deviation",
    sdBefore: "Standard deviation now",
    sdAfter: "Standard deviation after",
    reason: "Reason",
  },
  chanceOf: "{{chance}} in 100",
  ranksOf: "{{low}} to {{high}}",
  sdOf: "{{before}} to {{after}}",
  reason: {
    "around-line": "Near the line: one more reading is most likely to decide its place.",
    "links-panels": "Near the line, and ties groups of judges together that share no proposal yet.",
  },
  unplaced: {
    _one: "Without a judge: {{number}} proposal",
    _other: "Without a judge: {{number}} proposals",
  },
  unplacedTable: "Proposals without a further judge",
  unplacedReason: {
    "no-capacity": "All judges are full.",
    conflict: "Every judge with room left has a conflict of interest or has read it.",
    "read-by-all": "Every judge has read it.",
  },
  planning: "If every proposal had this many readers",
  planningText:
    "The share of proposals in {{list}} that is expected to be right, and the reliability of the order. Now there are {{now}} readers per proposal on average.",
  planningNone:
    "The marks at hand do not tell proposals apart, so no number of readers would help.",
  planningColumn: {
    readers: "Readers per proposal",
    shareRaw: "Right, as they are",
    shareAdjusted: "Right, adjusted",
    reliabilityRaw: "Reliability, as they are",
    reliabilityAdjusted: "Reliability, adjusted",
  },
  withheld: {
    "too-few-dossiers": "All proposals fit into the list, so there is no line to make sure of.",
    "no-variation":
      "The marks at hand do not tell proposals apart, so further readings cannot be directed yet.",
    other: "The marks at hand do not allow to compute where further readings would help.",
  },
  export: { xlsx: "Save XLSX", csv: "Save CSV" },
};

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
    freePerJudgeHint:
      "Beside what was dealt; each judge's own limit still holds. Follows the budget until you change it.",
    run: "Plan readings",
    runAgain: "Plan again",
  },
  notDealt:
    "This plan is advice and deals nothing. Save its table for the Secretariat, who deals it round by round on the page Assignment by “Deal further readings…”. When the marks of a round are in, plan again.",
  notDiscrepant:
    "Proposals whose marks differ most do not come first: a large difference is mostly a strict and a lenient judge, or lies far from the line, so one more reading rarely changes the list.",
  none: "No plan yet",
  noneText: "Fill in the budget and plan. This takes a moment and can be cancelled.",
  outcome: "What to expect",
  gain: "With {{placed}} further readings the share of right proposals in the official {{list}} (by means as they are) is expected to rise from {{before}}% to {{after}}%, about {{more}} proposals more.",
  noGain:
    "With {{placed}} further readings the share of right proposals in the official {{list}} (by means as they are) is expected to stay at about {{after}}%.",
  gainChosen:
    "Were {{list}} chosen by the proposals’ chances (for comparison, not the official list): from {{before}}% to {{after}}%.",
  nothingPlaced: "No further reading could be placed.",
  perRound: "By round: {{rounds}}.",
  provisional:
    "The second round and later ones are provisional: plan again when the marks of a round are in.",
  unused: {
    _one: "{{number}} reading of the budget is not used.",
    _other: "{{number}} readings of the budget are not used.",
  },
  leftOver: {
    "no-judge":
      "No judge was left for some proposals that another reading would serve; they are listed below.",
    "most-per-dossier":
      "Some proposals already get as many further readings as one may get (at most {{most}}).",
    "little-gain": "No further reading beyond these would change the list noticeably.",
  },
  roomFull: {
    each: "“Free readings per judge” is the limit: {{judges}} judges × {{free}} = {{readings}} readings.",
    uneven:
      "The judges' room is the limit: {{judges}} judges can take {{readings}} readings together, at most {{free}} each and none beyond their own limit.",
    nobody: "No judge can take another reading.",
  },
  inParts:
    "The panel has {{number}} parts that share no proposal. Readings that tie parts together go first; the chances and ranks here hold only if all parts are equally strong.",
  comparison: "Ways of choosing compared",
  comparisonText:
    "All ways have the same number of readings; from {{simulations}} simulations based on the marks at hand; half a percentage point can be chance.",
  placed: "Readings",
  expectedRaw: "Right, official list",
  expected: "Right, chosen by chances",
  gainOf: "{{share}}% ({{gain}}, {{proposals}})",
  points: "{{gain}} percentage points",
  proposals: "{{gain}} proposals",
  rule: "Way of choosing",
  rules: {
    line: "Largest gain (this plan)",
    random: "At random",
    "raw-difference": "Largest difference of marks",
    "adjusted-difference": "Largest difference after adjustment",
  },
  plan: "Plan of readings",
  planText:
    "Chosen by gain: where one more reading most likely moves a proposal to the other side of the line. Distances are of adjusted means; chances also count how uncertain all the others are, so the two need not point the same way.",
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
    proposalId: "Proposal id",
    judgeId: "Judge id",
    chance: "Chance",
    ranks: "Range of ranks",
    rankLow: "Best rank",
    rankHigh: "Worst rank",
    readings: "Readings now",
    nth: "Further reading no.",
    margin: "Distance from the line (points)",
    turn: "Chance to change sides",
    sd: "Standard deviation",
    sdBefore: "Standard deviation now",
    sdAfter: "Standard deviation after",
    reason: "Why this proposal",
    judgeReason: "Why this judge",
  },
  chanceOf: "{{chance}} in 100",
  chanceProvisional: "now; provisional",
  readingsOf: "{{now}} (+{{more}} in this plan)",
  ranksOf: "{{low}} to {{high}}",
  sdOf: "{{before}} to {{after}}",
  reason: {
    first: {
      above:
        "Now {{chance}} in 100, {{distance}} points above the line; changes sides by this reading: {{turn}} in 100.",
      below:
        "Now {{chance}} in 100, {{distance}} points below the line; changes sides by this reading: {{turn}} in 100.",
      on: "Now {{chance}} in 100, on the line; changes sides by this reading: {{turn}} in 100.",
    },
    further: {
      above:
        "No. {{nth}} in this plan, {{distance}} points above the line now; changes sides by all of them: {{turn}} in 100.",
      below:
        "No. {{nth}} in this plan, {{distance}} points below the line now; changes sides by all of them: {{turn}} in 100.",
      on: "No. {{nth}} in this plan, on the line now; changes sides by all of them: {{turn}} in 100.",
    },
  },
  judgeReason: {
    "links-panels": "Ties two groups of judges.",
    "most-certain": "Severity more certain than of others.",
    "least-loaded": "Used least in this plan.",
    "only-judge": "Nobody else may and has room.",
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
    "The share of proposals in {{list}} that is expected to be right, and the reliability of the order: the official list goes by means as they are, the comparison by adjusted means. Now there are {{now}} readers per proposal on average. These figures are for panels like this one in general, so they can differ by some percentage points from what is expected of this panel above.",
  planningNone: "The marks at hand do not tell proposals apart, so no number of readers would help.",
  planningColumn: {
    readers: "Readers per proposal",
    shareRaw: "Right, official list (as they are)",
    shareAdjusted: "Right, adjusted",
    reliabilityRaw: "Reliability, as they are",
    reliabilityAdjusted: "Reliability, adjusted",
  },
  withheld: "Further readings cannot be planned. {{why}}",
  export: { xlsx: "Save XLSX", csv: "Save CSV" },
};

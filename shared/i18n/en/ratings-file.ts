import type { Catalog } from "../catalog.ts";

export const ratingsFile: Catalog["ratingsFile"] = {
  kinds: { dossier: "dossiers", judge: "judges", criterion: "criteria", mark: "marks" },
  readRows: { _one: "{{number}} row of marks read …", _other: "{{number}} rows of marks read …" },
  done: "{{percent}} % computed …",
  sample:
    "{{dossiers}} dossiers, {{judges}} judges, {{readings}} complete readings; score sheets that lack a mark: {{incomplete}}.",
  unranked: {
    _one: "{{number}} dossier has no complete score sheet and therefore no rank.",
    _other: "{{number}} dossiers have no complete score sheet and therefore no rank.",
  },
  scaleAssumed:
    "No rubric was given: a scale of {{min}} to {{max}} is assumed from the marks; --rubric says the real one.",
  alike: "The marks do not tell the dossiers apart: the places in this list are little more than chance.",
  ignoredCriteria: "Criteria without weight, left out: {{names}}.",
  lookAlikes:
    "Names that differ only by case, spaces or invisible characters, and are counted apart: {{names}}.",
  newJudges: {
    _one: "{{number}} judge of --capacity has not read anything yet: {{names}}.",
    _other: "{{number}} judges of --capacity have not read anything yet: {{names}}.",
  },
  column: {
    rank: "Rank",
    dossier: "Dossier",
    mean: "Mean",
    readings: "Readings",
    adjusted: "Adjusted",
    ranks: "Likely ranks",
    chance: "P(Top {{k}})",
    judge: "Judge",
    severity: "Against colleagues (strict −, lenient +)",
    likely: "95 %",
    scope: "On",
    figure: "Figure",
    value: "Value",
    grade: "Grade",
    round: "Round",
    deviation: "SD, after",
    gain: "Gain",
    rule: "Rule",
    share: "Right of the Top {{k}}",
    readers: "Readers",
    raw: "Raw mean",
  },
  total: "total",
  estimator: {
    "dealt-at-random": "Severity comes from all marks, because the dossiers were dealt at random.",
    "not-dealt-at-random":
      "Severity comes only from marks on the same dossiers: it is not known that the dossiers were dealt at random.",
    "dossiers-of-unequal-strength":
      "Severity comes only from marks on the same dossiers: the dossiers of different judges seem to differ in strength.",
    "dealt-at-random-yet-unequal":
      "Severity comes only from marks on the same dossiers, to be careful: the dossiers were dealt at random, but seem to differ in strength between judges, as happens in about 1 of 20 fair dealings.",
    disconnected:
      "Parts of the panel share no dossier and cannot be compared: judges and adjusted ranks hold inside each part only.",
    "not-estimable": "Severity cannot be estimated from these marks; the raw means stand.",
  },
  line: "Safe on the list: {{in}}; around the line: {{line}}; the Top {{k}} is expected to hold {{share}} % of the right dossiers.",
  noLine: "How sure the places are is not given: {{reason}}.",
  differences: {
    _one: "At the line the other estimator would list {{number}} other dossier: {{dossiers}}.",
    _other: "At the line the other estimator would list {{number}} other dossiers: {{dossiers}}.",
  },
  notable: "above one SD of the dossiers",
  rereads: {
    _one: "{{number}} further reading placed, {{unused}} left over. Expected share of the right Top {{k}} now: {{share}} %.",
    _other:
      "{{number}} further readings placed, {{unused}} left over. Expected share of the right Top {{k}} now: {{share}} %.",
  },
  rereadsInParts: {
    _one: "{{number}} further reading placed, {{unused}} left over. The panel has {{components}} parts that share no dossier: readings that tie parts together go first, and chances of the whole cannot be stated. What follows takes all parts as equally strong.",
    _other:
      "{{number}} further readings placed, {{unused}} left over. The panel has {{components}} parts that share no dossier: readings that tie parts together go first, and chances of the whole cannot be stated. What follows takes all parts as equally strong.",
  },
  unplaced: {
    "no-capacity": {
      _one: "No judge has room left for {{number}} dossier: {{dossiers}}.",
      _other: "No judge has room left for {{number}} dossiers: {{dossiers}}.",
    },
    conflict: {
      _one: "Judges with room must not read {{number}} dossier, or have read it: {{dossiers}}.",
      _other: "Judges with room must not read {{number}} dossiers, or have read them: {{dossiers}}.",
    },
    "read-by-all": {
      _one: "Every judge has read {{number}} dossier already: {{dossiers}}.",
      _other: "Every judge has read {{number}} dossiers already: {{dossiers}}.",
    },
  },
  leftOver: {
    "most-per-dossier": "Some dossiers have as many further readings as one may get (--most-per-dossier).",
    "little-gain": "No further reading beyond these would change the list noticeably.",
  },
  rule: {
    line: "nearest the line",
    "adjusted-difference": "largest difference, severity taken out",
    "raw-difference": "largest raw difference",
    random: "at random",
  },
};

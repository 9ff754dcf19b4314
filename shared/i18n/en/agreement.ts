import type { Catalog } from "../catalog.ts";

export const agreement: Catalog["agreement"] = {
  page: {
    total: "Final mark",
    criteria: "By criterion",
    criteriaText: "A criterion of low reliability is worth talking about before the next season.",
    figuresOf: "Figures of agreement: {{name}}",
    figure: "Measure",
    value: "Figure",
    interval: "95% interval",
    noInterval: "no interval",
    verdict: "Grade",
    noVerdict: "not graded",
    notGiven: "not shown",
    meaning: "What it says here",
    basis: "Based on",
    criterion: "Criterion",
    order: "Reliability of the order",
    alpha: "Krippendorff's alpha",
    needed: "Readers for {{target}}",
    notKnown: "cannot be computed",
    readersText:
      "The reliability above is that of this panel, with who read what. Numbers of readers, and the planning table under Further readings, are for any readers, so their figures may differ a little.",
    readers: "How many readers are enough",
    how: "How to read these figures",
    level:
      "Low agreement with good reliability means: judges differ in level; their order agrees. Alpha counts that difference of level as disagreement; the reliability of the order does not.",
    complete: "Every judge read every proposal, so ICC and Kendall's W are used.",
    incomplete:
      "Proposals were read by different judges, so the reliabilities of the raw and of the adjusted order are used.",
  },
  name: {
    "agreement-single": "Reliability of one judge's mark, ICC(A,1)",
    "consistency-single": "Reliability of one judge's order, ICC(C,1)",
    "agreement-mean": "Reliability of the panel's mean mark, ICC(A,k)",
    "consistency-mean": "Reliability of the panel's order, ICC(C,k)",
    "raw-mean": "Reliability of the order by raw means, ICC(Q,k)",
    "adjusted-mean": "Reliability of the order after adjustment",
    alpha: "Krippendorff's alpha (interval)",
    concordance: "Kendall's W",
    "same-category": "Same category",
    kappa: "Fleiss' kappa",
    "weighted-kappa": "Weighted kappa",
    gwet: "Gwet's AC2",
  },
  meaning: {
    "agreement-single":
      "Of the differences between marks of a single judge, about {{share}} parts in 100 come from the proposals; the rest from severity and chance.",
    "consistency-single":
      "With severity left aside, about {{share}} parts in 100 of the differences between marks of a single judge come from the proposals.",
    "agreement-mean":
      "Of the differences between means of {{judges}} judges, about {{share}} parts in 100 would remain if another panel marked; severity counts.",
    "consistency-mean":
      "If {{judges}} other judges read all proposals, about {{share}} parts in 100 of the differences that make this order would remain.",
    "raw-mean":
      "In the order by raw means, about {{share}} parts in 100 of the differences come from the proposals; the rest from who happened to read them.",
    "adjusted-mean":
      "With severity adjusted for, about {{share}} parts in 100 of the differences in the order come from the proposals.",
    alpha:
      "Two judges who read the same proposal differ by about {{share}} percent of the difference between two marks drawn at random from the whole panel; severity counts.",
    concordance:
      "The orders of {{judges}} judges agree at {{value}}: 1 means the same order by all, 0 that no order is left in common.",
    opposite: "The orders of {{judges}} judges cancel out altogether: what some put high, others put low.",
    "same-category": "Two judges who read the same proposal choose the same category {{share}} times in 100.",
    kappa: "Of the agreement on categories that chance leaves open, {{share}} parts in 100 are reached.",
    "weighted-kappa":
      "With a difference of one step counting only a little, {{share}} parts in 100 of the agreement beyond chance are reached.",
    gwet: "With rare categories not counting more and a difference of one step only a little, agreement beyond chance is {{share}} parts in 100.",
  },
  belowZero:
    "The figure is below zero ({{value}}): judges who read the same proposal agree no more than chance would.",
  interval: "The true figure is likely between {{low}} and {{high}} (95 percent confidence).",
  graded: "This counts as {{grade}}.",
  gradedBetween: "This counts as {{from}} to {{to}}.",
  grade: {
    poor: "poor",
    moderate: "moderate",
    good: "good",
    excellent: "excellent",
    unreliable: "not yet reliable",
    tentative: "tentative",
    firm: "firm",
  },
  sample: "{{dossiers}} proposals, {{judges}} judges, {{readings}} readings.",
  readers: {
    adjusted: {
      _one: "With {{number}} reader per proposal the adjusted order reaches a reliability of {{target}}; now there are {{now}} on average.",
      _other:
        "With {{number}} readers per proposal the adjusted order reaches a reliability of {{target}}; now there are {{now}} on average.",
    },
    raw: {
      _one: "Without adjustment, raw means need {{number}} reader per proposal for a reliability of {{target}}.",
      _other:
        "Without adjustment, raw means need {{number}} readers per proposal for a reliability of {{target}}.",
    },
    none: "The marks do not tell the proposals apart, so the number of readers for a reliability of {{target}} cannot be computed.",
  },
  levelsDiffer: "Judges differ in level; their order agrees.",
};

import type { Catalog } from "../catalog.ts";

export const whatif: Catalog["whatif"] = {
  scenario: {
    "drop-judge": "Without judge {{judge}}",
    "drop-criterion": "Without the criterion {{criterion}}",
    heavier: "With the weight of {{criterion}} {{points}} percentage points higher",
    lighter: "With the weight of {{criterion}} {{points}} percentage points lower",
    unchanged: "With the weight of {{criterion}} as it is",
    "tie-order": "With ties broken by {{criteria}}",
    "tie-order-none": "With no tie broken",
    "trimmed-mean": "With the mean taken without the highest and the lowest total",
    median: "With the median in place of the mean",
    adjusted: "With means adjusted for lenient and severe judges",
    raw: "With the means as they are",
    z: "With z-scores for each judge",
    "min-max": "With each judge scaled from lowest to highest",
    percentile: "With percentiles for each judge",
    centred: "With every judge's mean made the same",
  },
  result: {
    none: "{{scenario}}, none of the top {{listed}} changes.",
    changed: {
      _one: "{{scenario}}, {{number}} of the top {{listed}} changes.",
      _other: "{{scenario}}, {{number}} of the top {{listed}} change.",
    },
  },
  detail: {
    entering: "{{dossier}} comes in: rank {{before}} ({{meanBefore}}) becomes {{after}} ({{meanAfter}}).",
    "entering-new": "{{dossier}} comes in at rank {{after}} ({{meanAfter}}); it had no rank before.",
    leaving: "{{dossier}} falls out: rank {{before}} ({{meanBefore}}) becomes {{after}} ({{meanAfter}}).",
    "leaving-unranked": "{{dossier}} falls out from rank {{before}}: nobody is left who read it.",
    largest: "The largest move on the list: {{dossier}}, from rank {{before}} to {{after}}.",
    unranked: {
      _one: "{{number}} proposal loses all its readings and has no rank: {{dossiers}}.",
      _other: "{{number}} proposals lose all their readings and have no rank: {{dossiers}}.",
    },
    tie: {
      _other:
        "{{number}} proposals are exactly equal on the line, for this many places: {{places}}. They are {{dossiers}}. The rules give no order.",
    },
    more: "{{dossiers}}, and {{rest}} more",
  },
  impossible: {
    "unknown-judge": "{{scenario}}: this judge gave no marks here.",
    "unknown-criterion": "{{scenario}}: there are no marks for this criterion here.",
    "weight-out-of-range": "{{scenario}}: the weight would leave the range from 0 to 100%.",
    "too-few-criteria": "{{scenario}}: only one criterion has a weight, so there is nothing to change.",
    "too-few-readings": "{{scenario}}: no proposal has enough readings.",
    "not-adjusted": "{{scenario}}: the adjustment cannot be computed from the marks at hand.",
    "nothing-ranked": "{{scenario}}: no complete sheet is left to rank.",
  },
  harm: {
    "assumes-equal-pools":
      "This assumes that every judge received equally strong proposals. Where they did not, proposals of a strong pool are pushed down and those of a weak pool lifted.",
    "hangs-on-two-scores":
      "Each judge's scale hangs on two marks, the lowest and the highest. One unusual mark shifts all the others.",
    "discards-distances":
      "Only the order is left. A wide and a narrow gap between two proposals count the same.",
    "constant-judge": {
      _one: "{{number}} judge gave every proposal the same mark, so there is no scale for that judge: {{judges}}.",
      _other:
        "{{number}} judges gave every proposal the same mark, so there is no scale for them: {{judges}}.",
    },
  },
};

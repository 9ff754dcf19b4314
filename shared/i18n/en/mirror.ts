import type { Catalog } from "../catalog.ts";

export const mirror: Catalog["mirror"] = {
  title: "Private mirror",
  intro:
    "How you mark, computed from the sheets you have released. Only you see this: it is part of no packet and shows no other judge.",
  onlyYou: "Only you see this.",
  empty: "The mirror opens after your first released sheet",
  emptyText:
    "While sheets are drafts, these figures could sway your marks. Release at least one sheet to see them.",
  spread: "Mean and spread",
  count: "Released sheets",
  mean: "Mean",
  deviation: "Standard deviation",
  range: "Lowest to highest",
  lowest: "Lowest",
  highest: "Highest",
  fromTo: "{{from}} – {{to}}",
  usedScale: "Your totals use {{share}} of the scale from {{min}} to {{max}}.",
  nearMean: "{{share}} of your sheets lie at most {{reach}} points from your mean.",
  deviationText:
    "The standard deviation says how far your totals usually lie from your mean. No figure is the right one: a small spread may mean that the proposals are alike.",
  total: "Total",
  distribution: "Distribution of marks",
  distributionOf: "Show",
  distributionLabel: {
    _one: "{{name}}, {{number}} released sheet",
    _other: "{{name}}, {{number}} released sheets",
  },
  criteria: "By criterion",
  criterion: "Criterion",
  halo: "Criteria that rise and fall together",
  haloText:
    "The mean correlation between criteria, from −1 to 1. A figure near 1 means that a proposal you mark high on one criterion is usually high on the others; the reason may be a general impression (halo), or the quality of the proposal itself.",
  haloFew: { _other: "Not shown yet: it takes at least {{min}} released sheets, now there are {{number}}." },
  haloFlat: "Cannot be computed, because the marks of the criteria do not vary.",
  repeats: "The same text scored twice",
  repeatsText:
    "Some texts may come twice under different numbers. The difference of the two totals says how steady your marking is.",
  noRepeats: "There is no repeated text among your released sheets.",
  repeatDifference: "{{points}} points apart",
  order: "First and last",
  orderKnown: {
    _other:
      "The {{number}} sheets released first: mean {{first}}. The {{number}} sheets released last: mean {{last}}. {{difference}} points apart.",
  },
  orderFew: { _other: "Not shown yet: it takes at least {{min}} released sheets, now there are {{number}}." },
  orderTogether:
    "Cannot be compared, because many sheets were released at the same moment and so have no order.",
  orderText:
    "The first third of the sheets beside the last third, by time of release. A difference may come from a change of your measure or from the proposals.",
  severity: "Beside colleagues",
  severityKnown: {
    stricter: {
      _other:
        "On average you are {{points}} points stricter than colleagues on the same {{number}} proposals (95% interval: {{low}} to {{high}}).",
    },
    milder: {
      _other:
        "On average you are {{points}} points more lenient than colleagues on the same {{number}} proposals (95% interval: {{low}} to {{high}}).",
    },
    same: {
      _other:
        "On average you mark as colleagues do on the same {{number}} proposals (95% interval: {{low}} to {{high}} points).",
    },
  },
  severityChance: "The interval holds zero, so chance alone may explain the difference.",
  severityFrom: "From the chair's feedback packet, {{at}}.",
  severityWaits:
    "Not yet. Once the ranking is frozen, the chair can send a feedback packet sealed for you. Receive it on the Packets page; the figure then appears here.",
  severityWithheld:
    "Not shown. You share {{dossiers}} proposals with {{colleagues}} colleagues; it takes at least {{minDossiers}} proposals and {{minColleagues}} colleagues for a figure that means something and points at nobody.",
  severityText: "Being stricter or more lenient is no fault and does not change your marks.",
  feedback: {
    open: "Feedback for judges",
    text: "Each packet is sealed for one judge and holds only: how far that judge's totals lie from colleagues' on the same proposals, the 95% interval, and the numbers of proposals and colleagues. No other judge's marks or name. Where the sample is too small, the packet only says why there is no figure.",
    seal: "Save packet",
    sealFor: "Save packet of feedback for {{name}}",
    sealAll: { _other: "Save all in a row ({{number}})" },
    sealing: "Sealing {{done}} of {{total}}…",
    table: "Judges",
    stopped: "Stopped at {{name}}.",
    noCard: "no identity card yet",
    saved: "saved",
    done: { _one: "{{number}} feedback packet saved.", _other: "{{number}} feedback packets saved." },
    empty: "There are no judges in this season.",
    close: "Close",
  },
};

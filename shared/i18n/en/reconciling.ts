export const reconciling = {
  nav: "Reconciliation",
  title: "Reconciling the marks",
  tabs: "Pages of the reconciliation",
  overview: "Line and ranks",
  judges: "Judges",
  agreement: "Agreement",
  rereads: "Further readings",
  whatIf: "What if",
  task: "Reconciling the marks",
  stale: "There are new marks or decisions since these figures were computed.",
  again: "Compute again",
  intro: {
    overview:
      "The official figure is the mean of the released sheets. Every other figure on this page is advice beside it.",
    judges: "How judges differ on the same proposals. Stricter or more lenient is not a fault.",
    agreement: "How far judges agree, criterion by criterion and on the total.",
    rereads: "Where one more reading is most likely to improve the list.",
    whatIf: "How many proposals in the list change if one decision were taken otherwise.",
  },
};

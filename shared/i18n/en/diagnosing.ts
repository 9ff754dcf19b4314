import type { Catalog } from "../catalog.ts";

export const diagnosing: Catalog["diagnosing"] = {
  severity: {
    stricter:
      "{{name}} gives {{points}} points less than colleagues on the same proposals (95% interval: {{low}} to {{high}}).",
    milder:
      "{{name}} gives {{points}} points more than colleagues on the same proposals (95% interval: {{low}} to {{high}}).",
    same: "{{name}} is not clearly different from colleagues on the same proposals: {{points}} points (95% interval: {{low}} to {{high}}).",
    flagged:
      "This difference is larger than is usual between proposals, and more than chance. It is no fault; the official figure does not change for it.",
    part: "Compared with the judges of part {{part}} only.",
    withheld: "How {{name}} differs from colleagues is not shown. {{why}}",
  },
  drift: {
    stricter: {
      _other:
        "Over {{number}} readings, marks for comparable proposals fell by {{points}} points per ten proposals (95% interval: {{low}} to {{high}}). This is no fault; tiredness or a shifting measure may explain it.",
    },
    milder: {
      _other:
        "Over {{number}} readings, marks for comparable proposals rose by {{points}} points per ten proposals (95% interval: {{low}} to {{high}}). This is no fault; a measure may shift with time.",
    },
    steady: {
      _other:
        "No sign of drift over {{number}} readings: {{points}} points per ten proposals (95% interval: {{low}} to {{high}}).",
    },
  },
  halo: {
    together: {
      _other:
        "On {{number}} sheets, the criteria rise and fall together (correlation {{correlation}}, 95% interval: {{low}} to {{high}}) more than with colleagues ({{panel}}). The reason may be a general impression, or the proposals. Sheets with the same mark on every criterion: {{straight}}.",
    },
    usual: {
      _other:
        "On {{number}} sheets, the criteria rise and fall together (correlation {{correlation}}, 95% interval: {{low}} to {{high}}) no more than with colleagues ({{panel}}). Sheets with the same mark on every criterion: {{straight}}.",
    },
  },
  range: {
    narrow: {
      _other:
        "Uses the scale more narrowly than the panel: what is one point between proposals to colleagues is {{slope}} here, over {{number}} readings (95% interval: {{low}} to {{high}}).",
    },
    wide: {
      _other:
        "Uses the scale more widely than the panel: what is one point between proposals to colleagues is {{slope}} here, over {{number}} readings (95% interval: {{low}} to {{high}}).",
    },
    usual: {
      _other:
        "Uses the scale as the panel does: what is one point between proposals to colleagues is {{slope}} here, over {{number}} readings (95% interval: {{low}} to {{high}}).",
    },
    spreadOnly: {
      _other:
        "Over {{number}} readings, the marks spread {{ratio}} times as far as is usual on the panel; no colleague read the same proposals, so nothing more can be compared.",
    },
  },
  home: {
    more: {
      _one: "{{number}} proposal from the own region received {{points}} points more than proposal and judge let expect (95% interval: {{low}} to {{high}}; beside {{others}} other readings). The figure does not say why.",
      _other:
        "{{number}} proposals from the own region received {{points}} points more than proposal and judge let expect (95% interval: {{low}} to {{high}}; beside {{others}} other readings). The figure does not say why.",
    },
    less: {
      _one: "{{number}} proposal from the own region received {{points}} points less than proposal and judge let expect (95% interval: {{low}} to {{high}}; beside {{others}} other readings). The figure does not say why.",
      _other:
        "{{number}} proposals from the own region received {{points}} points less than proposal and judge let expect (95% interval: {{low}} to {{high}}; beside {{others}} other readings). The figure does not say why.",
    },
    none: {
      _one: "No sign that {{number}} proposal from the own region is marked differently: {{points}} points (95% interval: {{low}} to {{high}}; beside {{others}} other readings).",
      _other:
        "No sign that {{number}} proposals from the own region are marked differently: {{points}} points (95% interval: {{low}} to {{high}}; beside {{others}} other readings).",
    },
  },
  repeats: {
    _other:
      "{{number}} texts were marked twice without the judge knowing: they differ by {{points}} points on average. The standard deviation of a single mark is {{sd}} points (95% interval: {{low}} to {{high}}).",
  },
  dossier: {
    wide: "The judges lie {{points}} points apart; with each judge's severity taken into account {{adjusted}} points. Ordinary variation sets {{chance}}% of proposals that far apart.",
    surprising:
      "One mark is far from what was to be expected, {{deviations}} times its standard deviation: check for a slip of the pen.",
    both: "The judges lie {{points}} points apart, and one mark is far from what was to be expected, {{deviations}} times its standard deviation: check for a slip of the pen.",
  },
  mark: "Given {{points}} points; proposal and judge let expect {{expected}}. Check for a slip of the pen; a mark that stands alone may also be right.",
};

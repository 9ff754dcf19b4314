import type { Catalog } from "../catalog.ts";

export const printedLists: Catalog["printedLists"] = {
  group: "Group {{group}}",
  cluster: {
    ministry: "Ministries",
    institution: "State institutions",
    province: "Provinces",
    regency: "Regencies",
    city: "Cities",
    "state-company": "State-owned companies",
    "regional-company": "Regional companies",
  },
  clusterCount: {
    _one: "{{cluster}} ({{number}} innovation)",
    _other: "{{cluster}} ({{number}} innovations)",
  },
  clusterHead: "Cluster",
  countHead: "Number",
  total: "All",
  place: "No.",
  rank: "Rank",
  number: "Number",
  dossierTitle: "Title of the innovation",
  unit: "Service unit",
  agency: "Agency",
  unitAndAgency: "Unit / agency",
  province: "Province",
  points: "Score",
  tied: "* Score and tie-break order are exactly equal: the rank is shared.",
  topList: {
    name: "{{list}} {{season}}",
    title: "{{list}}",
    subtitle: { _one: "{{year}} — {{number}} innovation", _other: "{{year}} — {{number}} innovations" },
  },
  finalists: {
    name: "Finalists of {{season}}",
    title: "Finalists for {{list}}",
    subtitle: { _one: "{{season}} — {{number}} innovation", _other: "{{season}} — {{number}} innovations" },
    order: "Numbered by cluster, agency and title; the numbers tell nothing of marks or ranks.",
  },
  nominations: {
    name: "Nominations of {{season}}",
    title: "Nominations",
    subtitle: { _one: "{{season}} — {{number}} innovation", _other: "{{season}} — {{number}} innovations" },
    basis:
      "The Evaluation Team nominates to the Independent Panel twice as many innovations as {{list}} has places: the highest ranks up to 2 × {{size}} = {{quota}}.",
    beyond: {
      _one: "There is {{number}} nomination beyond this number, because score and tie-break order on the line are exactly equal.",
      _other:
        "There are {{number}} nominations beyond this number, because score and tie-break order on the line are exactly equal.",
    },
  },
};

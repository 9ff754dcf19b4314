import type { Catalog } from "../catalog.ts";

export const assigning: Catalog["assigning"] = {
  title: "Assignment",
  text: "Deal the admitted proposals to judges. Conflicts of interest are never broken; loads are kept equal and pairs of judges mixed, so that marks can be compared.",
  undecided: {
    _one: "{{number}} proposal has not been decided in the administrative check and is not dealt.",
    _other: "{{number}} proposals have not been decided in the administrative check and are not dealt.",
  },
  perJudge: "Per judge",
  perDossier: "Per proposal",
  task: "Working out an assignment",
  planTitle: "Planned assignment",
  presentTitle: "Present assignment",
  showPresent: "Show the present assignment",
  view: "View",
  search: "Find proposals or judges",
  onlyChanged: "Only what changes",
  shown: { _one: "{{shown}} of {{number}} proposal", _other: "{{shown}} of {{number}} proposals" },
  shadow: "(shadow judge)",
  noLimit: "none",
  same: "same",
  plusMinus: "+{{added}} / −{{removed}}",
  noReader: "No reader yet",
  changeReaders: "Change",
  changeOf: "Change the readers of proposal {{number}}",
  atRandom: "Dealt at random with seed {{seed}}.",
  byExpertise: "Dealt with a preference for expertise, so not wholly at random; seed {{seed}}.",
  difference: "Against the present assignment: {{added}} new readings, {{removed}} taken back.",
  form: {
    title: "New plan",
    readers: "Judges per proposal",
    capacity: "Common limit per judge",
    capacityHint: "Empty means no limit. A limit of the panel member’s own is stronger.",
    teams: "Small teams",
    shadow: "Proposals per shadow judge",
    shadowHint: "Beside the judges per proposal; their marks do not count.",
    seed: "Random seed",
    seedHint: "The same seed and the same data always give the same result.",
    newSeed: "New seed",
    keep: "Change the present assignment as little as possible",
    expertise: "Prefer judges who know the proposal’s category",
    finishedStays: "Released sheets always stay. Conflicts of interest and limits are never broken.",
    conflictsHard: "Conflicts of interest and limits are never broken.",
    propose: "Make a plan",
  },
  teams: {
    any: "Not regarded",
    same: "All readers from one team",
    different: "Readers from different teams",
  },
  figures: {
    without: {
      _one: "{{number}} proposal has no reader yet.",
      _other: "{{number}} proposals have no reader yet.",
    },
    readings: "Readings",
    readingsText: "{{readings}} readings of {{dossiers}} proposals",
    loads: "Loads",
    loadsText: "{{least}}–{{most}} proposals per judge",
    comparable: "Comparable",
    connected:
      "Yes. Every judge is linked to all others by proposals read together, so that severity can be allowed for. Efficiency {{efficiency}}% of everybody reading everything.",
    disconnected: {
      _other:
        "No. There are {{number}} groups of judges that share not one proposal; marks cannot be compared between groups.",
    },
    singleJudge: "There is only one judge; nothing to compare.",
    noJudges: "No judge reads anything yet.",
    pairs: "Pairs of judges",
    pairsText: "Any two judges share {{least}}–{{most}} proposals",
    met: "Expertise",
    metText: "{{met}} of {{readings}} readings are in the judge’s own field",
    single: "Read by one person",
    singleText: {
      _one: "{{number}} proposal is read by one judge only",
      _other: "{{number}} proposals are read by one judge only",
    },
  },
  short: {
    title: "The assignment is impossible",
    text: {
      _one: "{{number}} reading can be given to nobody. The assignment has not changed.",
      _other: "{{number}} readings can be given to nobody. The assignment has not changed.",
    },
    reasons: "Why",
    remedies: "Ways out",
    remediesText: "Any one of these is enough. Places to add and readers to take off are as few as possible.",
    conflicts: "Conflicts of interest",
  },
  move: {
    title: "Change the readers of {{number}}",
    from: "Taken from",
    fromNobody: "Nobody; add a reader",
    to: "Given to",
    toNobody: "Nobody; one reader fewer",
    finished: "released already",
    already: "reads this proposal already",
    load: { _one: "free; {{number}} proposal now", _other: "free; {{number}} proposals now" },
    confirm: "Save the change",
  },
  block: {
    "own-agency": "own agency",
    "own-ministry": "own ministry or institution",
    "own-regency": "own regency or city",
    "own-province": "own province",
    relation: "a relation the Secretariat noted",
    declared: "declared a conflict of interest",
  },
  conflict: {
    open: {
      _one: "{{number}} reading has become a conflict and is not released: {{names}}. A new plan gives it to a free judge.",
      _other:
        "{{number}} readings have become conflicts and are not released: {{names}}. A new plan gives them to free judges.",
    },
    replan: "Make a plan that replaces them",
    finished: {
      _one: "{{number}} released sheet is in conflict by now: {{names}}. It stays; the chair can exclude it with a reason.",
      _other:
        "{{number}} released sheets are in conflict by now: {{names}}. They stay; the chair can exclude them with a reason.",
    },
  },
  apply: {
    button: "Use this plan",
    title: "Use this assignment?",
    confirm: "Use the plan",
    text: "The assignment will have {{readings}} readings: {{added}} new, {{removed}} taken back.",
    reason: "Reason for the change",
    renew: {
      _one: "The packet of {{number}} judge has to be made and sent again: {{names}}.",
      _other: "The packets of {{number}} judges have to be made and sent again: {{names}}.",
    },
    done: "Assignment saved: {{readings}} readings.",
  },
  export: { xlsx: "Save XLSX", csv: "Save CSV" },
  empty: {
    proposals: "There are no proposals to deal yet",
    judges: "There are no judges in the panel yet",
    text: "An assignment needs admitted proposals and at least one judge.",
  },
  fileName: "assignment",
  column: {
    number: "Number",
    proposal: "Proposal",
    agency: "Agency",
    category: "Category",
    group: "Group",
    judge: "Judge",
    load: "Proposals",
    capacity: "Limit",
    met: "In own field",
    categories: "Categories",
    regions: "Provinces",
    finished: "Finished",
    team: "Team",
    readers: "Readers",
    change: "Change",
    action: "Action",
  },
  why: {
    capacityShort:
      "This assignment needs {{needed}} readings, but the limits of all judges together are only {{places}}: {{short}} short.",
    panelSmall: {
      _one: "{{number}} proposal needs {{needed}} judges, but the panel has only {{judges}}.",
      _other: "{{number}} proposals need {{needed}} judges, but the panel has only {{judges}}.",
    },
    tooFewFree: {
      _one: "{{number}} proposal of {{agency}} needs {{needed}} judges, but only {{free}} are free of a conflict: {{dossiers}}.",
      _other:
        "{{number}} proposals of {{agency}} need {{needed}} judges, but only {{free}} are free of a conflict: {{dossiers}}.",
    },
    blockedFromAll: {
      _one: "{{judge}} has a conflict with the only proposal of {{agency}}.",
      _other: "{{judge}} has conflicts with all {{number}} proposals of {{agency}}.",
    },
    blockedFromSome: {
      _other: "{{judge}} has conflicts with {{blocked}} of {{number}} proposals of {{agency}}.",
    },
    placesShort: {
      _one: "{{number}} proposal can only be read by {{judges}}. There are {{places}} places for {{needed}} readings: {{short}} short. It is: {{dossiers}}.",
      _other:
        "{{number}} proposals can only be read by {{judges}}. There are {{places}} places for {{needed}} readings: {{short}} short. They are: {{dossiers}}.",
    },
    teamsSame: {
      _one: "No small team has {{needed}} judges free for {{number}} proposal: {{dossiers}}.",
      _other: "No small team has {{needed}} judges free for {{number}} proposals: {{dossiers}}.",
    },
    teamsDifferent: {
      _one: "The judges free for {{number}} proposal come from fewer than {{needed}} teams: {{dossiers}}.",
      _other: "The judges free for {{number}} proposals come from fewer than {{needed}} teams: {{dossiers}}.",
    },
    unproved:
      "With one team per proposal Pleno found no assignment that meets everything; another choice of teams may exist.",
    andMore: { _other: "{{names}}, and {{number}} more" },
  },
  remedy: {
    addPlaces: { _one: "Add {{number}} place: {{judges}}.", _other: "Add {{number}} places: {{judges}}." },
    placesOf: "{{judge}} +{{places}}",
    both: "{{before}}, {{after}}",
    fewerReaders: {
      _one: "Fewer readers for {{number}} proposal ({{readings}} readings in all): {{dossiers}}.",
      _other: "Fewer readers for {{number}} proposals ({{readings}} readings in all): {{dossiers}}.",
    },
    addJudges: {
      _one: "Add {{number}} judge without a conflict with those proposals, for {{places}} readings.",
      _other: "Add {{number}} judges without a conflict with those proposals, for {{places}} readings.",
    },
  },
  cli: {
    done: "{{dossiers}} proposals, {{judges}} judges, {{readings}} readings; loads {{least}}–{{most}}.",
    duplicateDossier: "Row {{row}}: the proposal code “{{code}}” is taken. Nothing was dealt.",
    duplicateJudge: "Row {{row}}: the judge id “{{code}}” is taken. Nothing was dealt.",
    codeMissing: "File {{name}}, row {{row}}: the column {{column}} is empty. Nothing was dealt.",
    columnMissing: "File {{name}}: there is no column {{column}}. Nothing was dealt.",
    numberWrong:
      "File {{name}}, row {{row}}: “{{value}}” in column {{column}} is no whole number from 0. Nothing was dealt.",
    unknownPair:
      "File {{name}}, row {{row}}: proposal “{{dossier}}” or judge “{{judge}}” is not in the lists. Nothing was dealt.",
  },
};

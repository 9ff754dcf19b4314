import type { Catalog } from "../catalog.ts";

export const printedLetter: Catalog["printedLetter"] = {
  pageOf: "Page {{page}} of {{pages}}",
  rehearsal: "REHEARSAL — not a real result and without legal effect",
  number: "Number: {{number}}",
  placeAndDay: "{{place}}, {{day}}",
  formula:
    "Final score = mean of the sums (mark × weight) of every sheet handed in. A sheet that is missing does not count as zero.",
  sameFigure:
    "Equal printed scores are told apart by the next decimals; where they are exactly equal, by the mean marks in the tie-break order: {{order}}.",
  recount:
    'This document holds the complete result record (result.json). Anybody can recount the ranking from this file with the command "pleno recount", or without Pleno with the recount script that comes with every export. Chair\'s journal: entry {{seq}}, fingerprint {{hash}}.',
  chair: "Chair of the {{panel}}",
  secretariat: "Secretariat",
  recordAttachment: "Result record for recounting",
  statementAttachment: "What this document is and who signs it",
  substituted: "{{sign}} stands for characters that cannot be printed; the full text is in {{where}}.",
  inRecord: "the result record",
  numberLabel: "Number",
  attachmentLabel: "Attached",
  aboutLabel: "Subject",
  to: "To",
  announcement: {
    about: "Announcement of {{list}}, {{competition}} {{year}}",
    attachment: "1 (one) list",
    opening: {
      _one: "We have the honour to announce that the {{panel}} has completed its evaluation for {{competition}} {{year}}. By the ranking decided on {{day}}, {{number}} innovation is named {{list}}, as listed in the attachment.",
      _other:
        "We have the honour to announce that the {{panel}} has completed its evaluation for {{competition}} {{year}}. By the ranking decided on {{day}}, {{number}} innovations are named {{list}}, as listed in the attachment.",
    },
    counts: "The innovations by cluster:",
    objection:
      "Objections may be raised in writing, with reasons and evidence, with the {{panel}} through the Secretariat within {{days}} (five) calendar days of the date of this announcement, that is by {{day}} at the latest.",
    final: "This announcement and its attachment are signed on the last page.",
    signers: "Signed electronically on the last page by: {{signers}}.",
    attachmentHead: "ATTACHMENT TO THE ANNOUNCEMENT",
  },
  annex: {
    name: "Annex to the decree on {{list}}, {{competition}} {{year}}",
    head: "Annex",
    decree: "Decree of the Minister Number {{number}}",
    decreeBlank: "Decree of the Minister Number {{blank}} of ..........",
    concerning: "concerning",
    minister: "Minister ....................................",
    about: "Designation of {{list}}, {{competition}} {{year}}",
    title: "{{list}}, {{competition}} {{year}}",
  },
  certificate: {
    name: "Certificates of {{season}}",
    title: "Certificate of award",
    givenTo: "presented to",
    for: "for the innovation",
    as: "as {{list}}, {{competition}} {{year}}",
    signedAtEnd: "The electronic signatures for this whole file are on its last page.",
  },
  handover: {
    name: "Minutes of the handover of nominations, {{season}}",
    title: "Minutes of handover",
    subtitle: "Nominations handed by the Evaluation Team to the Independent Panel — {{season}}",
    opening: "On {{weekday}}, {{day}}, at {{place}}, we, the undersigned:",
    nameLabel: "Name",
    roleLabel: "Position",
    first: "for the Evaluation Team, hereinafter the FIRST PARTY;",
    second: "for the Independent Panel, hereinafter the SECOND PARTY.",
    act: "The FIRST PARTY hands over, and the SECOND PARTY receives, the results of the evaluation of proposals for {{season}}:",
    nominations: {
      _one: "the list of nominations with {{number}} innovation (twice the places: {{quota}});",
      _other: "the list of nominations with {{number}} innovations (twice the places: {{quota}});",
    },
    sheets: {
      _one: "{{number}} score sheet signed by its judge;",
      _other: "{{number}} score sheets, each signed by its judge;",
    },
    record: "the complete result record attached to this document, from which the ranking can be recounted.",
    exclusions: {
      _one: "{{number}} reading that is not counted, with the reason;",
      _other: "{{number}} readings that are not counted, with the reasons;",
    },
    witnesses: "Witnesses:",
    duty: "From this handover on the SECOND PARTY is responsible for the next stage and keeps the results confidential until they are announced.",
    closing: "These minutes are drawn up truthfully, to be used as is proper.",
  },
};

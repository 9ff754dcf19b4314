import type { Catalog } from "../catalog.ts";
import type { ratingsErrors as indonesian } from "../id/ratings-errors.ts";

export const ratingsErrors: Pick<Catalog["errors"], keyof typeof indonesian> = {
  "ratings-header":
    "The first row of file “{{name}}” names no columns of marks. Needed are dossier, judge and mark (criterion and order may follow), or dossier, judge and a column per criterion, or dossier and a column per judge.",
  "ratings-column-twice": "File “{{name}}” has two columns {{column}}. Rename or delete one of them.",
  "ratings-no-sheet":
    "No score sheet in file “{{name}}” has a mark for every criterion that counts, so there are no totals.",
  "ratings-no-marks": "File “{{name}}” holds no mark.",
  "ratings-too-many":
    "File “{{name}}” has more than {{limit}} {{kind}}, so nothing was computed. Split the file.",
  "ratings-label-empty": "Row {{row}}, column {{column}}: empty, but it must be filled in.",
  "ratings-mark-invalid":
    "Row {{row}}, column {{column}}: “{{value}}” is not a mark. Leave it empty if there is none.",
  "ratings-mark-off-scale":
    "Row {{row}}, column {{column}}: {{value}} is off the scale of the rubric, {{min}} to {{max}}.",
  "ratings-mark-between-steps":
    "Row {{row}}, column {{column}}: {{value}} is not a multiple of {{step}}, the step of the rubric.",
  "ratings-mark-twice":
    "Row {{row}}: judge {{judge}} has given dossier {{dossier}} another mark for {{criterion}} in row {{firstRow}}.",
  "ratings-criterion-unknown": "Row {{row}}: the rubric has no criterion “{{criterion}}”.",
  "ratings-problems": {
    _one: "The file of marks has {{number}} problem. Nothing was computed.",
    _other: "The file of marks has {{number}} problems. Nothing was computed.",
  },
  "ratings-rubric-unusable": "Rubric {{id}} cannot be counted with: {{problem}}. Choose another one.",
  "ratings-name-unknown": "The marks do not have “{{value}}”, which {{option}} names.",
  "ratings-option-invalid": "“{{value}}” is not a value of {{option}}. The form is in docs/command-line.md.",
  "ratings-label-invalid":
    "Row {{row}}, column {{column}}: “{{value}}” is longer than 200 characters or has control characters in it.",
  "ratings-field-count":
    "Row {{row}} has {{count}} fields, the first row {{limit}}. If the marks have decimal commas, separate the columns by semicolons or quote the marks; otherwise add or remove separators.",
  "ratings-order-twice":
    "Row {{row}}: judge {{judge}} has order {{value}} for two dossiers. If these are the decimals of the mark, separate the columns by semicolons or quote the marks.",
  "ratings-decimals-mixed":
    "File “{{name}}” has marks with a comma (“{{value}}”) and with a point (“{{text}}”), so it is not clear what separates decimals. Write all marks in one way, without separators of thousands.",
  "ratings-decimals-split":
    "In file “{{name}}” many marks are followed by a single digit, as a decimal comma between commas would make it. Separate the columns by semicolons, also where the marks are right.",
  "ratings-draws-too-many":
    "With this many dossiers {{count}} draws do not fit into memory. Choose at most {{limit}}.",
  "ratings-list-empty": "File “{{name}}” has no row below its headings, so it says nothing.",
  "ratings-list-column": "File “{{name}}” has no column {{column}}. The first row must name it.",
  "ratings-list-broken":
    "File “{{name}}”, row {{row}}: something stands outside the columns with a heading, or a quote is not closed.",
  "ratings-list-blank": "File “{{name}}”, row {{row}}, column {{column}}: empty, but it must be filled in.",
  "ratings-list-number":
    "File “{{name}}”, row {{row}}, column {{column}}: “{{value}}” is not a whole number from 0.",
  "ratings-list-twice":
    "File “{{name}}”, row {{row}}: “{{value}}” stands in row {{firstRow}} already. Keep one of them.",
  "ratings-list-unknown":
    "File “{{name}}”, row {{row}}, column {{column}}: the marks do not have “{{value}}”. Correct or remove the row.",
  "ratings-list-near":
    "File “{{name}}”, row {{row}}, column {{column}}: “{{value}}” is almost “{{text}}” of the marks: only case, spaces or invisible characters differ. Write both the same way.",
};

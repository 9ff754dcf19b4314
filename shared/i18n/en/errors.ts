import type { Catalog } from "../catalog.ts";
import { ratingsErrors } from "./ratings-errors.ts";
import { signingErrors } from "./signing-errors.ts";

export const errors: Catalog["errors"] = {
  "no-season": "No season is open. Open or start a season first.",
  "season-exists": "Season “{{name}}” is already on this computer. Nothing was changed. Open it in Settings.",
  "other-season-open":
    "Another window has opened the season “{{name}}”. Nothing was changed. Open this season again in Settings, then try again.",
  "season-damaged":
    "The log of this season is damaged from line {{line}} on, so the season was not opened. The file was not touched. Ask the Secretariat and delete nothing.",
  "content-missing":
    "Something needed is absent or not intact: {{what}}. Nothing was changed. Ask for the packet again.",
  "season-invalid":
    "The season contradicts itself at {{where}}: {{problem}}. Nothing was changed. Ask for a corrected file.",
  "file-unreadable":
    "The file “{{name}}” cannot be read: {{problem}}. Nothing was changed. Choose another file.",
  "not-your-role": "Only for the role: {{needed}}. Nothing was changed.",
  "not-assigned": "Dossier {{dossier}} is not assigned to you. Nothing was changed.",
  "pact-first":
    "Read and accept the integrity pact first; the conflict check and the proposals open afterwards.",
  "pact-changed":
    "The integrity pact accepted is not this season's. Nothing was recorded. Reload the page and read it again.",
  "paper-code-mistyped":
    "The code of the paper sheet is mistyped. No mark was copied. Compare the ten characters under the QR.",
  "paper-code-other":
    "This code belongs to another paper sheet, not to yours for proposal {{dossier}}. No mark was copied. Take the right sheet.",
  "second-person-needed":
    "Marks from paper must be compared by somebody else. No mark was copied. Enter the name of a person who is not you.",
  "sweep-first": "Finish the check for conflicts of interest first; the proposals open after it.",
  "in-conflict": "Dossier {{dossier}} is closed because of a conflict of interest. Nothing was changed.",
  "already-released":
    "The score sheet of {{dossier}} is released. Nothing was changed. Start a correction if a mark has to change.",
  "nothing-released": "The score sheet of {{dossier}} was never released, so there is nothing to correct.",
  "criterion-unknown": "This criterion is not in the rubric of this season. Nothing was changed.",
  "mark-changed-elsewhere":
    "The mark for {{criterion}} has been changed in another window, and that one stands. The older entry in this window was not saved. Type it again if it must be changed.",
  "mark-off-scale": "The mark for {{criterion}} is off the scale. The saved mark is unchanged.",
  "marks-missing":
    "The score sheet of {{dossier}} is not complete: no mark for {{criteria}}. No sheet was released.",
  "ranking-frozen": "The ranking is frozen. Nothing was changed. Reopen the ranking first.",
  "ranking-not-frozen": "The ranking is not frozen. The chair has to freeze it first.",
  "readings-open":
    "There are still {{number}} readings without a valid score sheet. Wait for their packets or exclude them with a reason, then freeze again. Nothing was changed.",
  "nothing-to-print":
    "The frozen result has no proposal, group or data for this document, so nothing was made.",
  "parties-missing":
    "A handover needs two parties. Name at least two signatories: who hands over, then who receives.",
  "nothing-to-rank": "There is no released score sheet, so there is nothing to rank.",
  "reason-missing": "The reason is missing (at least three letters). Nothing was changed.",
  "card-missing": "The identity card of {{member}} is not registered. Register it first on the Panel page.",
  "card-taken": "This card is already registered for {{member}}. Nothing was changed. Choose another card.",
  "card-invalid":
    "This file is not a valid identity card. Nothing was changed. Ask its owner to send it again.",
  "name-missing": "Enter the panel member's name, at least three letters.",
  "duty-fixed-sealed":
    "A packet for {{name}} has been sealed, so their role can no longer change. Add a new member with that duty.",
  "duty-fixed-taken-in":
    "A return from {{name}} has been taken in, so their duty can no longer change. Their scores would come to mean something else.",
  "last-chair":
    "{{name}} is the only chair and their season packet has been sealed. Add another chair first.",
  "member-withdrawn":
    "{{name}} is recorded as having left, so they get no packet. Reinstate them on the Panel page if that is a mistake.",
  "other-secretariat":
    "This season belongs to another Secretariat identity ({{name}}); the panel would refuse packets from this one. Restore that identity from its backup on this computer, or seal the packets on the computer it came from.",
  "member-dealt":
    "{{name}} has been dealt proposals. If they leave, use Withdraw; what they have released stays valid.",
  "panel-table-refused":
    "The table of members was not taken in: it still has problems, or the panel has changed since it was checked. Nothing has changed; choose the file once more.",
  "reading-blocked":
    "The packet for {{name}} was not sealed: proposal {{number}} is blocked by a conflict of interest ({{rule}}). Assign it anew on the Assignment page, then seal again.",
  "member-unknown": "This panel member is not known in this season. Nothing was changed.",
  "attachment-too-large":
    "The attachment “{{name}}” is larger than {{limit}} MB. Nothing was changed. Make the file smaller first.",
  "document-failed": "The document could not be made: {{problem}}. Nothing was changed.",
  "analysis-failed": "The computation ended before it was done: {{problem}}. Nothing was changed; try again.",
  "catalogue-shipped": "“{{name}}” comes with Pleno and cannot be removed.",
  "rules-unknown": "The rule set “{{id}}” is not on this computer. Choose another.",
  "proposals-dealt": {
    _one: "Of these, {{number}} proposal has been dealt to judges. Take its assignment back first. Nothing was changed.",
    _other:
      "Of these, {{number}} proposals have been dealt to judges. Take their assignments back first. Nothing was changed.",
  },
  "season-archived":
    "Season {{name}} has been archived and can only be read. Open the archive again on the Season page if something has to change.",
  "rubric-incomplete": {
    _one: "The rubric cannot be published yet: {{number}} thing has to be put right. The draft is kept.",
    _other: "The rubric cannot be published yet: {{number}} things have to be put right. The draft is kept.",
  },
  "rubric-draft-elsewhere":
    "This draft was changed in another window. What this window holds was not saved. Reload the page to see the newest.",
  "rubric-draft-missing":
    "This draft was published or discarded in another window. Nothing was changed. Reload the page.",
  "rubric-draft-open":
    "Rubric “{{name}}” still has an unpublished draft. The file was not imported. Publish or discard that draft first.",
  "rubric-version-taken":
    "Rubric “{{name}}” version {{version}} is on this computer with other content. The file was not imported. Ask its sender to publish it under a new version number.",
  "rubric-file-too-large":
    "File “{{name}}” is larger than {{limit}} MB, so it is no rubric pack. Nothing was imported.",
  "rubric-file-broken":
    "File “{{name}}” is cut off or damaged. Nothing was imported. Ask for it to be sent again.",
  "rubric-file-other":
    "File “{{name}}” is not a rubric pack. Nothing was imported. Choose a file exported from a rubric.",
  "rubric-file-newer":
    "File “{{name}}” was made by a newer Pleno. Nothing was imported. Update Pleno and try again.",
  "rubric-file-invalid":
    "Rubric pack “{{name}}” is not valid at “{{where}}”. Nothing was imported. Ask for a corrected file.",
  "rubric-unknown": "Rubric {{id}} is not on this computer. Choose another one or import its file.",
  "already-sealed":
    "A packet for a judge has already been made, so this can no longer be changed. Nothing was changed.",
  "packet-outdated":
    "This packet holds revision {{found}} of the season, this computer already has revision {{known}}. Open the Secretariat's newest packet; nothing was changed.",
  "rubric-changed":
    "This packet brings another rubric, but marks have already been entered under the old one. Ask the Secretariat; your marks stay.",
  "attachment-in-part":
    "Attachment {{name}} is in part {{part}} of the packet. Open that part on the Packets page first.",
  "first-part-missing":
    "This packet holds attachments of season {{name}}. Open the first part first, then this one again.",
  "transfer-gone": "The temporary file is gone. Start again; nothing was changed.",
  "not-a-backup": "This file is not a backup of a season made by Pleno. Choose another file.",
  "backup-locked":
    "The backup's passphrase is wrong, or the file was sealed for somebody else. Nothing was changed.",
  "backup-damaged": "This backup is cut off or damaged ({{where}}). Use another copy; nothing was changed.",
  "backup-too-large": "This backup is larger than the limit of {{limit}} MB. Nothing was changed.",
  "backup-outdated": "Season {{name}} on this computer is further than its backup. Nothing was changed.",
  "backup-diverges":
    "Season {{name}} on this computer has gone another way than its backup, so the two cannot be joined. Nothing was changed.",
  "season-ahead":
    "This judge already works on revision {{found}} of the season, this computer has revision {{known}}. Open the Secretariat's new packet first.",
  "table-unreadable":
    "File {{name}} cannot be read as a table. Save it again from your spreadsheet program as XLSX, ODS or CSV.",
  "table-encrypted":
    "File {{name}} is protected with a password. Open it in your spreadsheet program, remove the password and save a copy.",
  "table-too-large": "File {{name}} holds more than {{limit}} MB. Split it into several files.",
  "table-too-many-rows":
    "A sheet in file {{name}} has more than {{limit}} rows. Delete rows you do not need, or split the file.",
  "table-too-many-columns":
    "A sheet in file {{name}} has more than {{limit}} columns. Delete columns you do not need.",
  "table-empty": "No row of file {{name}} is filled in.",
  "table-sheet-unknown": "File {{name}} has no sheet {{sheet}}.",
  "table-gone": "The program no longer holds this table. Choose the file once more.",
  "intake-empty": "There is no proposal below the header row.",
  "intake-column-missing": "Column {{column}} is not mapped. Without it the table cannot be imported.",
  "intake-column-twice": "Column {{column}} is mapped to {{field}}, which another column already holds.",
  "intake-cell-empty": "Row {{row}}, column {{column}}: empty, but it must be filled in.",
  "intake-cell-invalid": "Row {{row}}, column {{column}}: “{{value}}” cannot be read.",
  "intake-number-twice": "Row {{row}}: number {{value}} is already used in row {{firstRow}}.",
  "intake-row-malformed":
    "Row {{row}}: something stands outside the columns with a header, or a quote is not closed.",
  "intake-problems": {
    _one: "The table has {{number}} problem. Not a single row was imported.",
    _other: "The table has {{number}} problems. Not a single row was imported.",
  },
  ...ratingsErrors,
  ...signingErrors,
  "statistics-not-json": "File “{{name}}” is not valid JSON. Correct it, then try again.",
  "statistics-shape": "File “{{name}}” does not hold an object with “method” and “input”.",
  "statistics-method-unknown":
    "The method “{{method}}” is not known. docs/command-line.md lists all methods.",
  "statistics-input-invalid": "The input of method “{{method}}” has another form than needed at “{{where}}”.",
  cancelled: "Cancelled. Nothing was changed.",

  "not-a-packet": "This file is not a Pleno packet. Nothing was changed. Choose a file that ends in .pleno.",
  "packet-too-large": "The packet is larger than {{limit}} MB, so it was not opened. Nothing was changed.",
  "not-for-you":
    "This packet is sealed for somebody else. Nothing was changed. Ask the sender to seal it with your present identity card.",
  "packet-damaged":
    "The packet is damaged: part of it was lost or changed on the way. Nothing was changed here. Ask for the packet again.",
  "signature-wrong":
    "The signature of {{sender}} on this packet is wrong. It was refused and nothing was changed. Call the sender.",
  "newer-version":
    "The packet comes from a newer Pleno (format {{found}}; this program knows {{known}}). Nothing was changed. Update Pleno first.",
  "older-version":
    "The packet comes from an older Pleno (format {{found}}; this program needs {{known}}). Nothing was changed. Ask for a new packet.",
  "wrong-kind": "This is a {{found}}, but what is needed here is a {{expected}}. Nothing was changed.",
  "other-season": "This packet is for season “{{found}}”, but “{{expected}}” is open. Nothing was changed.",
  "rehearsal-into-real": "A rehearsal packet may not enter a real season. Nothing was changed.",
  "real-into-rehearsal": "A real packet may not enter a rehearsal season. Nothing was changed.",
  "sender-unknown":
    "The sender, {{sender}}, is not a panel member of this season. The packet was refused and nothing was changed.",
  "sender-other":
    "The packet claims to be from {{member}}, but {{sender}} signed it with a key that is not registered. It was refused and nothing was changed. Compare the fingerprint by telephone.",
  "content-invalid":
    "The packet's content is invalid at {{entry}}: {{problem}}. It was refused and nothing was changed.",
  "sheet-invalid":
    "The score sheet of proposal {{dossier}} in the packet is invalid: {{problem}}. The whole packet was refused and nothing was changed.",

  "plan-outdated":
    "This assignment plan no longer applies, because the season has changed since. Make a new plan; the present assignment has not changed.",
  "reading-refused": "{{member}} cannot be assigned that way: {{problem}}. The assignment has not changed.",
  "no-identity": "There is no identity on this computer. Create one first.",
  "identity-exists": "There is already an identity on this computer. Nothing was changed.",
  "vault-locked": "The identity is locked. Enter the passphrase first.",
  "wrong-passphrase":
    "The passphrase is wrong. Check capital letters and the keyboard layout, then try again.",
  "passphrase-too-short": "The passphrase is too short. Use at least {{minimum}} characters.",
  "vault-damaged":
    "The key file is damaged and cannot be opened. Restore it from a backup of the data folder, or ask the Secretariat.",
  "signing-failed": "The signature could not be made (code {{code}}). Nothing was changed. Try once more.",
  "storage-failed": "Writing to the disk failed ({{detail}}). What was saved is unchanged. Try once more.",
  "disk-full": "The disk is full, so the last change is not saved. Free some space, then try again.",
  "file-disk-full":
    "The file “{{name}}” cannot be saved because the disk is full. Free some space or choose another place.",
  "no-permission":
    "There is no permission to open or write “{{name}}”. Choose another place or ask whoever looks after this computer.",

  "too-large": "The file “{{name}}” is larger than {{limit}} MB, so it was not opened. Nothing was changed.",
  "too-large-together":
    "These {{number}} files are larger than {{limit}} MB together, so they were not opened. Nothing was changed. Choose fewer at a time.",
  "not-a-file": "“{{name}}” is not a file but a folder or a device. Name a file.",
  "empty-file": "The file “{{name}}” is empty. Take another copy of it.",
  "changed-meanwhile":
    "The file “{{name}}” was changed meanwhile, so nothing was written. Try once more with the file as it is now.",
  unreadable: "The file “{{name}}” cannot be read. Check that it is still there, then choose it again.",
  "page-handles-files": "Files are chosen and saved through the browser on this computer.",

  "not-a-number": "“{{text}}” is not a number. Type digits, with decimals if needed.",
  "out-of-range": "The mark must lie between {{min}} and {{max}}.",
  "between-steps": "The mark must be a multiple of {{step}}.",
};

export const problems: Catalog["problems"] = {
  "season-changed": "the season was changed while it was being checked; run it once more",
  other: "{{problem}}",
  season: "its result belongs to another season",
  rubric: "its rubric is not this season's rubric",
  assignments: "its assignments are not this season's assignments",
  members: "its panel members or their keys are not known in this season",
  "rubric-unusable": "the rubric cannot be used yet",
  "dossier-twice": "a proposal is listed twice",
  "number-twice": "two proposals have the same number",
  "member-twice": "a panel member is listed twice",
  "assignment-twice": "a reading is assigned twice",
  "assignment-unknown": "a reading names an unknown proposal or member",
  "weight-unknown": "the weight of a criterion is unknown",
  "weights-do-not-sum": "the weights do not add up to 100%",
  "stage-not-scored": "this stage is not scored with weights",
  "stage-weights-do-not-sum": "the weights of the stages do not add up to 100%",
  "criterion-twice": "a criterion is listed twice",
  "tie-order-unknown-criterion": "the tie order names an unknown criterion",
  "pass-mark-off-scale": "the pass mark is off the scale",
  "mark-missing": "a criterion has no mark",
  "mark-off-scale": "a mark is off the scale",
  "criterion-unknown": "there is a mark for an unknown criterion",
  "other-season": "it belongs to another season",
  "other-judge": "it belongs to another judge",
  "other-rubric": "it uses another rubric",
  "other-pact": "is a pact other than this season's",
  "not-assigned": "it is not assigned to that judge",
  "notes-changed": "its notes were changed after signing",
  "counts-implausible": "its progress figures do not match what the packet holds",
  "signature-wrong": "its signature is wrong",
  "counted-twice": "its score sheet is counted twice",
  "excluded-but-counted": "its reading is excluded but counted all the same",
  "reading-unaccounted": "its reading has neither a score sheet nor an exclusion",
  "not-a-pdf": "it is not a PDF file",
  damaged: "the file is damaged",
  encrypted: "the file is locked with a password",
  "check-failed": "it could not be checked in the time and memory there is",
  "no-attachment": "it holds no result that could be recounted",
  "too-large": "the file is too large",
  "glyph-missing": "a character is missing from the document's font",
  "definition-invalid": "the document's layout is invalid",
  "date-invalid": "its date is invalid",
  "attachment-duplicate": "two attachments have the same name",
  "result-invalid": "the result inside is not valid",
  "attachment-ambiguous": "it holds more than one result, and they differ",
  "result-newer": "the result inside is from a newer Pleno and lacks what a recount needs here",
  differs: "its ranking does not follow from the score sheets inside",
  unsound: "the score sheets inside cannot be counted",
  "reader-in-conflict": "there is a conflict of interest with this proposal",
  "reader-already": "that judge reads this proposal already",
  "reader-missing": "that judge does not read this proposal",
  "reading-finished": "the score sheet has been released",
  "reader-withdrawn": "that judge has withdrawn",
  "proposal-not-admitted": "this proposal was not admitted",
  "reader-no-judge": "that member is no judge",
  "reader-shadow": "the marks of a shadow judge do not count",
  "proposal-unknown": "that proposal is not in this season",
  "unsafe-name": "its name is not safe to use",
  empty: "the file is empty",
  "too-many": "it has more than 40 attachments",
  "too-few-judges": "there are not enough judges without a conflict for this proposal",
  "not-a-packet": "it is not a Pleno file",
  "revision-failed": "the signature page could not be added",
  "self-check-failed": "its signature did not pass its own check",
  "signature-too-big": "its signature is too large",
  "packet-damaged": "the file is damaged",
  "packet-too-large": "the file is too large",
  "render-failed": "laying out the pages failed",
};

import type { Catalog } from "../catalog.ts";

export const keeping: Catalog["keeping"] = {
  backUp: "Backup",
  backUpText:
    "This whole season, with attachments and log, becomes one sealed file. Only the passphrase below opens it; keep the two in different places.",
  withKeys:
    "Your identity is in it; its keys stay sealed with the identity's own passphrase. A replacement computer needs both passphrases.",
  passphrase: "Passphrase of the backup",
  passphraseHint: "At least {{minimum}} characters. Without this passphrase nobody can open the backup.",
  repeat: "Repeat the passphrase of the backup",
  mismatch: "The two passphrases differ. Type it again in the second field.",
  make: "Make a backup",
  making: "Making a backup of {{name}}",
  restore: "Restore from a backup",
  restoreText:
    "Puts the season of a backup file back on this computer. What is further here is never overwritten.",
  choose: "Choose a backup file",
  chosen: "File: {{name}}",
  restoreConfirm: "Restore",
  restoreFirst:
    "Is the old computer lost or broken? Your season and identity can come back from a backup file.",
  restoreFirstText:
    "Enter the passphrase of the backup here. After that the identity opens with the identity's own passphrase.",
  otherIdentity:
    "The keys in the backup belong to {{name}} and were not restored, because this computer already has another identity. Packets sealed for {{name}} cannot be opened here.",
  restoring: "Restoring {{name}}",
  outcome: {
    new: "Season {{name}} is back on this computer.",
    "brought-forward": "Season {{name}} has been brought forward to the backup.",
    same: "Season {{name}} on this computer is the same as its backup.",
  },
  archive: "Archive",
  archiveText:
    "Archive the season after its end, so that nothing changes any more. It can still be read, printed and backed up.",
  archiveStart: "Archive the season",
  archiveTitle: "Archive {{name}}?",
  archiveConfirm: "Archive",
  archived: "This season was archived on {{date}} by {{by}}: {{reason}}",
  unarchiveStart: "Open the archive",
  unarchiveTitle: "Open the archive of {{name}} again?",
  unarchiveText: "The season can be changed again. Opening it and the reason are written to the log.",
  unarchiveConfirm: "Open again",
  unfinished: {
    title: "Not finished in {{name}}:",
    packets: {
      _one: "{{number}} judge's packet was sealed before the season's latest change.",
      _other: "{{number}} judges' packets were sealed before the season's latest change.",
    },
    judges: {
      _one: "{{number}} judge has not returned every sheet ({{readings}} sheets).",
      _other: "{{number}} judges have not returned every sheet ({{readings}} sheets).",
    },
    ranking: "The ranking is not frozen.",
  },
  closed: "This season is archived; its content cannot be changed.",
  reason: "Reason",
  done: "Saved in the log.",
};

import type { Catalog } from "../catalog.ts";

export const keeping: Catalog["keeping"] = {
  backUp: "Backup",
  backUpText:
    "This whole season, with attachments and log, becomes one sealed file. Only the passphrase below opens it; keep the two in different places.",
  withoutKeys:
    "The keys of your identity are not in it. On another computer packets can only be made with the same identity.",
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
  reason: "Reason",
  done: "Saved in the log.",
};

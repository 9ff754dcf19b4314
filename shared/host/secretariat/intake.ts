import type { Handlers } from "../../bridge/contract.ts";
import type { intakeContract } from "../../bridge/intake-contract.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { attachFiles } from "./intake-attach.ts";
import { createStage, stagedFiles } from "./intake-files.ts";
import { applyImport, previewImport } from "./intake-import.ts";
import { allProfiles, deleteProfile, saveProfile } from "./intake-profiles.ts";
import { createRecordFinder } from "./intake-records.ts";
import { removeProposals } from "./intake-removal.ts";
import { createHeldTables, type IntakeHost, readTableFile } from "./intake-tables.ts";

/** Takes proposals in: tables, what becomes of them, and the files that belong to them. */
export function intakeHandlers(
  ports: HostPorts,
  workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof intakeContract> {
  const host: IntakeHost = { ports, workspace, tasks, held: createHeldTables() };
  const stage = createStage(ports, workspace);
  const findRecord = createRecordFinder(ports);
  return {
    "intake.read-table": (request) => readTableFile(host, request),
    "intake.profiles": () => allProfiles(ports),
    "intake.save-profile": (request) => saveProfile(ports, request),
    "intake.delete-profile": ({ id }) => deleteProfile(ports, id),
    "intake.preview": (request) => previewImport(host, request),
    "intake.apply": (request) => applyImport(host, request),
    "intake.record": async ({ dossierId }) => {
      const open = asSecretariat(workspace);
      return open.ok ? findRecord(open.value, dossierId) : open;
    },
    "intake.remove": (request) => removeProposals(ports, workspace, request),
    "intake.staged": () => stagedFiles(ports, workspace),
    "intake.stage": ({ files }) => stage(files),
    "intake.attach": (request) => attachFiles(ports, workspace, request),
  };
}

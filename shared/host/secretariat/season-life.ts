import type { Handlers } from "../../bridge/contract.ts";
import type { seasonContract } from "../../bridge/season-contract.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { backUpSeason } from "./season-life-backup.ts";
import {
  archiveSeason,
  createSeason,
  reviseFrame,
  reviseRubric,
  unarchiveSeason,
} from "./season-life-changes.ts";
import { restoreSeason } from "./season-life-restore.ts";

export function seasonLifeHandlers(
  ports: HostPorts,
  workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof seasonContract> {
  return {
    "season.create": (request) => workspace.exclusively(() => createSeason(ports, workspace, request)),
    "season.revise-frame": ({ frame }) => reviseFrame(ports, workspace, frame),
    "season.revise-rubric": ({ rubric }) => reviseRubric(ports, workspace, rubric),
    "season.archive": ({ reason }) => archiveSeason(workspace, reason),
    "season.unarchive": ({ reason }) => unarchiveSeason(ports, workspace, reason),
    "season.back-up": (request) =>
      tasks.run(request.taskId, (task) => backUpSeason(ports, workspace, request, task)),
    "season.restore": (request) =>
      tasks.run(request.taskId, (task) => restoreSeason(ports, workspace, request, task)),
    "transfer.begin": async () => {
      const begun = await ports.transfers.begin();
      return begun.ok ? { ok: true, value: { transferId: begun.value } } : begun;
    },
    "transfer.append": async ({ transferId, offset, bytes }) => {
      const grown = await ports.transfers.append(transferId, offset, bytes);
      return grown.ok ? { ok: true, value: { size: grown.value } } : grown;
    },
    "transfer.read": ({ transferId, offset, length }) => ports.transfers.read(transferId, offset, length),
    "transfer.end": async ({ transferId }) => {
      await ports.transfers.end(transferId);
      return {};
    },
  };
}

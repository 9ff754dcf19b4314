import type { Handlers } from "../../bridge/contract.ts";
import type { duplicatesContract } from "../../bridge/duplicates-contract.ts";
import type { Err } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { importSource, listSources, removeSource } from "./catalogue.ts";
import { findDuplicates } from "./duplicates-find.ts";
import { decidePair, exportPairs, readPairs, readPassages } from "./duplicates-pairs.ts";

export function duplicatesHandlers(
  ports: HostPorts,
  workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof duplicatesContract> {
  return {
    "catalogue.list": async () => refusalOfMember(workspace) ?? (await listSources(ports)),
    "catalogue.import": async (request) =>
      refusalOfMember(workspace) ??
      (await tasks.run(request.taskId, (task) => importSource(ports, request, task))),
    "catalogue.remove": async ({ id }) => refusalOfMember(workspace) ?? (await removeSource(ports, id)),
    "duplicates.find": ({ taskId }) =>
      tasks.run(taskId, (task) => findDuplicates(ports, workspace, taskId, task)),
    "duplicates.pairs": () => readPairs(ports, workspace),
    "duplicates.passages": (pair) => readPassages(ports, workspace, pair),
    "duplicates.decide": (request) => decidePair(ports, workspace, request),
    "duplicates.export": (request) => exportPairs(ports, workspace, request),
  };
}

/** Catalogues are kept without a season too; a machine on which one of a member is open has nothing to do with them. */
function refusalOfMember(workspace: Workspace): Err<SeasonError> | null {
  const open = asSecretariat(workspace);
  return !open.ok && open.error.type === "not-your-role" ? open : null;
}

import type { Handlers } from "../../bridge/contract.ts";
import type { duplicatesContract } from "../../bridge/duplicates-contract.ts";
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
    "catalogue.list": () => listSources(ports),
    "catalogue.import": (request) => tasks.run(request.taskId, (task) => importSource(ports, request, task)),
    "catalogue.remove": ({ id }) => removeSource(ports, id),
    "duplicates.find": ({ taskId }) =>
      tasks.run(taskId, (task) => findDuplicates(ports, workspace, taskId, task)),
    "duplicates.pairs": () => readPairs(ports, workspace),
    "duplicates.passages": (pair) => readPassages(ports, workspace, pair),
    "duplicates.decide": (request) => decidePair(ports, workspace, request),
    "duplicates.export": (request) => exportPairs(ports, workspace, request),
  };
}

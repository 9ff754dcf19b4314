import type { administrationContract } from "../../bridge/administration-contract.ts";
import type { Handlers } from "../../bridge/contract.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { readLatestCheck, runCheck } from "./administration-check.ts";
import { decideAdmission } from "./administration-decide.ts";
import { exportTable, printList } from "./administration-papers.ts";
import {
  changeRuleSet,
  deleteRuleSet,
  exportRuleSet,
  importRuleSet,
  listRuleSets,
} from "./administration-rules.ts";

export function administrationHandlers(
  ports: HostPorts,
  workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof administrationContract> {
  return {
    "administration.rules": () => listRuleSets(ports),
    "administration.import-rules": ({ file }) => importRuleSet(ports, file),
    "administration.export-rules": ({ id }) => exportRuleSet(ports, id),
    "administration.change-rules": ({ id, changes }) => changeRuleSet(ports, id, changes),
    "administration.delete-rules": ({ id }) => deleteRuleSet(ports, id),
    "administration.check": (request) =>
      tasks.run(request.taskId, (task) => runCheck(ports, workspace, request, task)),
    "administration.findings": () => readLatestCheck(ports, workspace),
    "administration.decide": (request) => decideAdmission(ports, workspace, request),
    "administration.export": (request) => exportTable(ports, workspace, request),
    "administration.print": (request) =>
      tasks.run(request.taskId, (task) => printList(ports, workspace, request, task)),
  };
}

import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { administrationHandlers } from "./administration.ts";
import { assignmentHandlers } from "./assignment.ts";
import { duplicatesHandlers } from "./duplicates.ts";
import { intakeHandlers } from "./intake.ts";
import { panelHandlers } from "./panel.ts";
import { rubricHandlers } from "./rubric.ts";
import { seasonLifeHandlers } from "./season-life.ts";

/** What the Secretariat does before and after the judging, one file per topic. */
export function forSecretariat(ports: HostPorts, workspace: Workspace, tasks: Tasks) {
  return {
    ...seasonLifeHandlers(ports, workspace, tasks),
    ...rubricHandlers(ports, workspace, tasks),
    ...intakeHandlers(ports, workspace, tasks),
    ...administrationHandlers(ports, workspace, tasks),
    ...duplicatesHandlers(ports, workspace, tasks),
    ...panelHandlers(ports, workspace, tasks),
    ...assignmentHandlers(ports, workspace, tasks),
  };
}

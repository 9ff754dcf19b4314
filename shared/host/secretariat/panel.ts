import type { Handlers } from "../../bridge/contract.ts";
import type { panelContract } from "../../bridge/panel-contract.ts";
import { createPacketStates } from "../packet-states.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { addFromCards, registerCard } from "./panel-cards.ts";
import { declareRelation, setRules, withdrawRelation } from "./panel-conflicts.ts";
import { importMemberTable, memberTableTemplate, previewMemberTable } from "./panel-import.ts";
import { addMembers, changeMember, removeMember, returnMember, withdrawMember } from "./panel-members.ts";

export function panelHandlers(
  ports: HostPorts,
  workspace: Workspace,
  _tasks: Tasks,
): Handlers<typeof panelContract> {
  return {
    "panel.add": ({ members }) => addMembers(workspace, members),
    "panel.add-from-cards": (request) => addFromCards(ports, workspace, request),
    "panel.preview-table": (request) => previewMemberTable(ports, workspace, request),
    "panel.import-table": (request) => importMemberTable(ports, workspace, request),
    "panel.table-template": async ({ language }) => memberTableTemplate(ports, language),
    "panel.change": (request) => changeMember(workspace, request),
    "panel.remove": ({ memberId }) => removeMember(workspace, memberId),
    "panel.withdraw": (request) => withdrawMember(ports, workspace, request),
    "panel.return": (request) => returnMember(workspace, request),
    "panel.register-card": (request) => registerCard(ports, workspace, request),
    "packet.states": createPacketStates(ports, workspace),
    "conflict.set-rules": ({ rules }) => setRules(workspace, rules),
    "conflict.declare-relation": ({ relation }) => declareRelation(workspace, relation),
    "conflict.withdraw-relation": (request) => withdrawRelation(workspace, request),
  };
}

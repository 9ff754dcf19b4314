import type { Handlers } from "../../bridge/contract.ts";
import type { documentsContract } from "../../bridge/documents-contract.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { verifyDocument } from "./check-document.ts";
import { closeDocument } from "./close-document.ts";
import { exportResult } from "./export-result.ts";
import { inspectDocument } from "./inspect-document.ts";
import { readLetterhead, writeLetterhead } from "./letterhead.ts";
import { makeDocument } from "./make-document.ts";
import { makeOwnDocument } from "./own-documents.ts";
import { recountDocument } from "./recount-document.ts";
import { reserveField } from "./reserve-field.ts";
import { signDocument } from "./sign-document.ts";

export function documentsHandlers(
  ports: HostPorts,
  workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof documentsContract> {
  return {
    "document.make": (request) =>
      tasks.run(request.taskId, (task) =>
        workspace.exclusively(() => makeDocument(ports, workspace, request, task)),
      ),
    // Marking goes on while a judge's papers are made, so this does not wait among the commands.
    "document.make-own": (request) =>
      tasks.run(request.taskId, (task) => makeOwnDocument(ports, workspace, request, task)),
    "document.verify": (request) => verifyDocument(ports, workspace, request),
    "document.recount": ({ file }) => recountDocument(ports, file),
    "document.inspect": ({ file }) => inspectDocument(ports, workspace, file),
    "document.sign": (request) =>
      tasks.run(request.taskId, (task) => signDocument(ports, workspace, request, task)),
    "document.reserve-field": (request) => reserveField(ports, workspace, request),
    "document.close": ({ file }) => closeDocument(ports, workspace, file),
    "result.export": (request) => exportResult(ports, workspace, request),
    "letterhead.read": () => readLetterhead(ports),
    "letterhead.write": ({ letterhead }) => writeLetterhead(ports, letterhead),
  };
}

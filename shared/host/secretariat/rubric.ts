import type { Handlers } from "../../bridge/contract.ts";
import type { rubricContract } from "../../bridge/rubric-contract.ts";
import { ok } from "../../result.ts";
import { shelfName } from "../../rubric/rubric-store.ts";
import type { HostPorts } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { beginDraft, discardDraft, publishDraft, saveDraft } from "./rubric-drafts.ts";
import { exportRubric, importRubric, printRubric } from "./rubric-files.ts";
import { readFolder, readFolders } from "./rubric-library.ts";
import { rowOf } from "./rubric-row.ts";

/** Rubric packs; they belong to this computer, so none of this waits for the open season. */
export function rubricHandlers(
  ports: HostPorts,
  _workspace: Workspace,
  tasks: Tasks,
): Handlers<typeof rubricContract> {
  const inTurn = createTurns();
  return {
    "rubric.list": async () => {
      const folders = await readFolders(ports);
      if (!folders.ok) return folders;
      return ok({
        rows: folders.value.flatMap((folder) => rowOf(folder) ?? []),
        unreadable: folders.value.flatMap(({ id, lost }) => lost.map((version) => shelfName(id, version))),
      });
    },
    "rubric.read": async ({ id }) => {
      const folder = await readFolder(ports, id);
      return folder.ok ? ok({ versions: [...folder.value.versions], draft: folder.value.draft }) : folder;
    },
    "rubric.begin-draft": (request) => inTurn(() => beginDraft(ports, request)),
    "rubric.save-draft": (request) => inTurn(() => saveDraft(ports, request)),
    "rubric.publish": (request) => inTurn(() => publishDraft(ports, request)),
    "rubric.discard-draft": ({ id }) => inTurn(() => discardDraft(ports, id)),
    "rubric.import": ({ file }) => inTurn(() => importRubric(ports, file)),
    "rubric.export": (request) => exportRubric(ports, request),
    "rubric.print": (request) => tasks.run(request.taskId, (task) => printRubric(ports, request, task)),
  };
}

/** One write after another, so that two windows never both take a draft for the newest. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

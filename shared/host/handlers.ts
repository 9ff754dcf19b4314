import type { Handlers } from "../bridge/contract.ts";
import { savedOrRefused } from "../bridge/contract-parts.ts";
import {
  type HostContract,
  hostContract,
  SEASON_METHODS,
  type SeasonMethod,
} from "../bridge/host-contract.ts";
import { err, ok } from "../result.ts";
import { certificatesHandlers } from "./certificates/certificates-handlers.ts";
import { installFromSeason } from "./certificates/own-certificates.ts";
import { excludeReadings, freezeRanking, includeReadings, reopenRanking, sealResult } from "./chairing.ts";
import { putOnDesk, readDesk } from "./desk.ts";
import { documentsHandlers } from "./documents/documents-handlers.ts";
import { readAttachment, readText } from "./dossier-content.ts";
import { createDossierSearch } from "./dossier-search.ts";
import { sealFeedback } from "./feedback.ts";
import { cardFile, identityStatus, type NamedFile } from "./identity.ts";
import {
  declareConflict,
  enterMark,
  enterNote,
  finishSweep,
  releaseSheets,
  startCorrection,
} from "./judging.ts";
import { mergeReturn, previewReturn, sealReturn } from "./merging.ts";
import { acceptPacket, inspectPacket } from "./packet-intake.ts";
import { acceptPact } from "./pact.ts";
import { sealForMember } from "./panel-packets.ts";
import { enterPaperSheet } from "./paper-sheets.ts";
import type { HostPorts } from "./ports.ts";
import { reconciliationHandlers } from "./reconciling.ts";
import { startRehearsal } from "./rehearsal-start.ts";
import { listSeasons } from "./season-list.ts";
import { startFromFile, startSample } from "./season-start.ts";
import { forSecretariat } from "./secretariat/secretariat.ts";
import type { SettingsChange } from "./settings.ts";
import { createTasks } from "./tasks.ts";
import { createWorkspace, summarise, type Workspace } from "./workspace.ts";

/**
 * Requests that only read, or that wait in the queue on their own so that they can be cancelled meanwhile. Long work of
 * the Secretariat queues only its last step, which writes.
 */
const NOT_QUEUED_HERE: readonly SeasonMethod[] = [
  "season.back-up",
  "intake.preview",
  "intake.apply",
  "intake.record",
  "intake.staged",
  "intake.stage",
  "administration.check",
  "administration.findings",
  "administration.export",
  "administration.print",
  "duplicates.find",
  "duplicates.pairs",
  "duplicates.passages",
  "duplicates.export",
  "assignment.propose",
  "reconciliation.report",
  "reconciliation.rereads",
  "reconciliation.what-if",
  "reconciliation.export-rereads",
  "packet.states",
  "journal.read",
  "dossier.text",
  "dossier.attachment",
  "dossier.search",
  "document.make",
  "document.make-own",
];

/**
 * Runs requests about a season one at a time and refuses those that are not about the open one. The season is
 * looked at when the request's turn has come: another window may be opening a different one before it.
 */
function boundToSeason(workspace: Workspace, handlers: Handlers<HostContract>): Handlers<HostContract> {
  const guarded = SEASON_METHODS.map((method) => [method, guard(workspace, method, handlers[method])]);
  return { ...handlers, ...Object.fromEntries(guarded) };
}

/** Requests that write and answer something else than what they wrote; the journal refuses an archived season too. */
const ALSO_WRITING: readonly SeasonMethod[] = [
  "desk.put",
  "authority.issue-for-panel",
  "intake.apply",
  "intake.attach",
  "intake.stage",
  "merge.apply",
  "panel.import-table",
  "packet.seal-for-member",
  "packet.seal-return",
  "packet.seal-result",
  "packet.seal-feedback",
];

function isWriting(method: SeasonMethod): boolean {
  const isCommand: boolean = hostContract[method].output === savedOrRefused;
  return (isCommand && method !== "season.unarchive") || ALSO_WRITING.includes(method);
}

function guard(workspace: Workspace, method: SeasonMethod, handle: (input: never) => Promise<unknown>) {
  return (input: { readonly seasonId?: string; readonly files?: readonly NamedFile[] }) => {
    const work = async (): Promise<unknown> => {
      const open = workspace.current();
      const isOther =
        open.ok && input.seasonId !== undefined && input.seasonId !== open.value.state.season.id;
      const isClosed = open.ok && open.value.state.status.archived !== null && isWriting(method);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the router has parsed it for this very method
      if (!isOther && !isClosed) return handle(input as never);
      const { name: seasonName } = open.value.state.season;
      const refusal = err({ type: isOther ? "other-season-open" : "season-archived", name: seasonName });
      return method === "merge.preview" || method === "merge.apply"
        ? (input.files ?? []).map(({ name }) => ({ name, result: refusal }))
        : refusal;
    };
    return NOT_QUEUED_HERE.includes(method) ? work() : workspace.exclusively(work);
  };
}

/** One file after another, so that each is merged into what the one before it left. */
async function each<T>(files: readonly NamedFile[], take: (file: NamedFile) => Promise<T>) {
  const rows: { name: string; result: T }[] = [];
  for (const file of files) rows.push({ name: file.name, result: await take(file) });
  return rows;
}

/** The one implementation of the host contract; each host supplies its own adapters. */
export function createHostHandlers(ports: HostPorts): Handlers<HostContract> {
  const workspace = createWorkspace(ports);
  const tasks = createTasks();
  return boundToSeason(workspace, {
    ...aboutThisHost(ports),
    ...aboutSeasons(ports, workspace),
    ...forJudges(ports, workspace),
    ...forPackets(ports, workspace),
    ...forRanking(ports, workspace),
    ...reconciliationHandlers(ports, workspace, tasks),
    ...forSecretariat(ports, workspace, tasks),
    ...documentsHandlers(ports, workspace, tasks),
    ...certificatesHandlers(ports, workspace),
    "task.cancel": async ({ taskId }) => {
      tasks.cancel(taskId);
      return {};
    },
  });
}

type Built = Omit<
  HostContract,
  | keyof ReturnType<typeof forSecretariat>
  | keyof ReturnType<typeof reconciliationHandlers>
  | keyof ReturnType<typeof documentsHandlers>
  | keyof ReturnType<typeof certificatesHandlers>
>;
type Some<Prefix extends string> = {
  [K in keyof Built as K extends `${Prefix}.${string}` ? K : never]: Handlers<HostContract>[K];
};

function aboutThisHost(ports: HostPorts): Some<"host" | "settings" | "identity" | "file"> {
  let lastSettings: Promise<unknown> = Promise.resolve();
  return {
    "host.describe": async () => ({
      kind: ports.kind,
      version: ports.version,
      fileAccess: ports.kind === "electron" ? "host" : "page",
      keyProtection: await ports.vault.protection(),
    }),
    "settings.read": () => ports.settings.read(),
    "settings.write": (change) => {
      // One after another, or two changes at once would lose one; never behind a document being made.
      const written = lastSettings.then(() => changeSettings(ports, change));
      lastSettings = written.catch(() => undefined);
      return written;
    },
    "identity.status": () => identityStatus(ports),
    "identity.create": ({ name, passphrase }) => ports.vault.create(name, passphrase),
    "identity.unlock": ({ passphrase }) => ports.vault.unlock(passphrase),
    "identity.lock": async () => {
      await ports.vault.lock();
      return {};
    },
    "identity.card": () => cardFile(ports),
    "file.open": async (options) => {
      const opened = await ports.files.open(options);
      return opened.ok ? ok([...opened.value]) : opened;
    },
    "file.save": ({ name, bytes }) => ports.files.save({ suggestedName: name, bytes }),
  };
}

async function changeSettings(ports: HostPorts, change: SettingsChange) {
  const settings = { ...(await ports.settings.read()), ...change };
  const written = await ports.settings.write(settings);
  return written.ok ? ok(settings) : written;
}

function aboutSeasons(ports: HostPorts, workspace: Workspace): Some<"season" | "journal" | "dossier"> {
  const { exclusively } = workspace;
  return {
    "season.list": () => listSeasons(ports),
    "season.select": ({ seasonId }) =>
      exclusively(async () => {
        const opened = await workspace.select(seasonId);
        if (!opened.ok) return opened;
        const { season, status } = opened.value.state;
        await installFromSeason(ports, season, status.memberId);
        return ok(summarise(opened.value));
      }),
    "season.current": async () => {
      const open = workspace.current();
      if (!open.ok) return null;
      const { state, seasonHash } = open.value;
      return { season: state.season, seasonHash, head: state.head };
    },
    "season.start-sample": () => exclusively(() => startSample(ports, workspace)),
    "season.start-rehearsal": ({ role }) => exclusively(() => startRehearsal(ports, workspace, role)),
    "season.start-file": ({ file }) => exclusively(() => startFromFile(ports, workspace, file)),
    "journal.read": async ({ afterSeq, limit }) => {
      const open = workspace.current();
      return open.ok ? ok(open.value.events.slice(afterSeq, afterSeq + limit)) : open;
    },
    "dossier.search": createDossierSearch(ports, workspace),
    "dossier.text": ({ dossierId }) => readText(ports, workspace, dossierId),
    "dossier.attachment": (request) => readAttachment(ports, workspace, request),
  };
}

function forJudges(ports: HostPorts, workspace: Workspace): Some<"desk" | "pact" | "conflict" | "sheet"> {
  return {
    "desk.read": () => readDesk(ports, workspace),
    "desk.put": ({ entries }) => putOnDesk(ports, workspace, entries),
    "pact.accept": ({ digest }) => acceptPact(ports, workspace, digest),
    "conflict.declare": (request) => declareConflict(ports, workspace, request),
    "conflict.finish-sweep": () => finishSweep(ports, workspace),
    "sheet.mark": (request) => enterMark(workspace, request),
    "sheet.note": (request) => enterNote(workspace, request),
    "sheet.release": ({ dossierIds }) => releaseSheets(ports, workspace, dossierIds),
    "sheet.correct": (request) => startCorrection(workspace, request),
    "sheet.enter-paper": (request) => enterPaperSheet(ports, workspace, request),
  };
}

function forPackets(ports: HostPorts, workspace: Workspace): Some<"packet" | "merge"> {
  const { exclusively } = workspace;
  return {
    "packet.seal-for-member": (request) => sealForMember(ports, workspace, request),
    "packet.seal-return": () => sealReturn(ports, workspace),
    "packet.seal-result": () => sealResult(ports, workspace),
    "packet.seal-feedback": ({ memberId }) => sealFeedback(ports, workspace, memberId),
    "packet.inspect": ({ file }) => inspectPacket(ports, file),
    "packet.accept": ({ file }) => exclusively(() => acceptPacket(ports, workspace, file)),
    "merge.preview": ({ files }) => each(files, (file) => previewReturn(ports, workspace, file)),
    "merge.apply": ({ files }) => each(files, (file) => mergeReturn(ports, workspace, file)),
  };
}

function forRanking(ports: HostPorts, workspace: Workspace): Some<"ranking"> {
  return {
    "ranking.exclude": (request) => excludeReadings(workspace, request),
    "ranking.include": (request) => includeReadings(workspace, request),
    "ranking.freeze": ({ reason }) => freezeRanking(ports, workspace, reason),
    "ranking.reopen": ({ reason }) => reopenRanking(workspace, reason),
  };
}

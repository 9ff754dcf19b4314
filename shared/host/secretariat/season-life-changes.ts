import type { SeasonFrame } from "../../bridge/season-contract.ts";
import { SeasonId } from "../../identifiers.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import { findRubricProblems, type RubricPack } from "../../rubric/rubric-pack.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { fileSlug } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import { startSeason } from "../season-start.ts";
import type { Saved, SeasonSummary, Workspace } from "../workspace.ts";
import { findRubric } from "./rubric-library.ts";

interface RubricChoice {
  readonly id: string;
  readonly version: number;
}

/** An id is a slug of at most 64 characters: the name, then enough of a hash to tell namesakes apart. */
const ID_NAME_LENGTH = 48;
const ID_HASH_LENGTH = 8;

/** Starts a season that has its frame and rubric, and no proposals or panel yet. */
export async function createSeason(
  ports: HostPorts,
  workspace: Workspace,
  request: { readonly frame: SeasonFrame; readonly rubric: RubricChoice; readonly rehearsal: boolean },
): Promise<Result<SeasonSummary, SeasonError>> {
  const rubric = await findUsable(ports, request.rubric);
  if (!rubric.ok) return rubric;
  const createdAt = ports.clock.now();
  const name = fileSlug(request.frame.name).slice(0, ID_NAME_LENGTH);
  const hash = ports.crypto.sha256(`${request.frame.name} ${createdAt}`).slice(0, ID_HASH_LENGTH);
  const season: Season = {
    format: "pleno-season",
    version: 1,
    id: SeasonId.parse(`${name}-${hash}`),
    rehearsal: request.rehearsal,
    createdAt,
    rubric: rubric.value,
    secretariat: null,
    members: [],
    dossiers: [],
    assignments: [],
    assignmentMethod: { name: "", seed: null },
    ...toFrame(request.frame),
  };
  return startSeason(ports, workspace, { season, texts: [], attachments: new Map() });
}

export async function reviseFrame(
  ports: HostPorts,
  workspace: Workspace,
  frame: SeasonFrame,
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { season } = open.value.state;
  const { closesOn: _closesOn, administrationRules: _rules, ...others } = season;
  const revised: Season = { ...others, ...toFrame(frame) };
  if (canonicalJson(revised) === canonicalJson(season)) return ok(nothing(ports));
  return workspace.revise(revised, {
    change: { kind: "frame", figures: changedParts(season, revised), reason: "" },
  });
}

/** Names every part of the frame that is no longer as it was, so that the log tells of it. */
function changedParts(before: Season, after: Season): Record<string, number> {
  const parts = [
    "name",
    "year",
    "list",
    "labels",
    "closesOn",
    "administrationRules",
    "conflictRules",
  ] as const;
  const changed = parts.filter(
    (part) => canonicalJson(before[part] ?? null) !== canonicalJson(after[part] ?? null),
  );
  return Object.fromEntries(changed.map((part) => [part, 1]));
}

/** Another rubric for a season of which no judge has a packet yet: nobody can have marked under the old one. */
export async function reviseRubric(
  ports: HostPorts,
  workspace: Workspace,
  choice: RubricChoice,
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { season, status } = open.value.state;
  if (Object.keys(status.sealed).some((key) => key.startsWith("judge-packet/")))
    return err({ type: "already-sealed" });
  const rubric = await findUsable(ports, choice);
  if (!rubric.ok) return rubric;
  if (canonicalJson(rubric.value) === canonicalJson(season.rubric)) return ok(nothing(ports));
  return workspace.revise(
    { ...season, rubric: rubric.value },
    { change: { kind: "rubric", figures: { version: rubric.value.version }, reason: "" } },
  );
}

/** Anybody may lay their own copy to rest; from then on it is only read. */
export async function archiveSeason(
  workspace: Workspace,
  reason: string,
): Promise<Result<Saved, SeasonError>> {
  return workspace.record([{ type: "season-archived", reason }]);
}

export async function unarchiveSeason(
  ports: HostPorts,
  workspace: Workspace,
  reason: string,
): Promise<Result<Saved, SeasonError>> {
  const open = workspace.current();
  if (!open.ok) return open;
  if (!open.value.state.status.archived) return ok(nothing(ports));
  return workspace.record([{ type: "season-unarchived", reason }]);
}

async function findUsable(ports: HostPorts, choice: RubricChoice): Promise<Result<RubricPack, SeasonError>> {
  const found = await findRubric(ports, choice);
  if (!found.ok) return found;
  return findRubricProblems(found.value).length === 0
    ? found
    : err({ type: "season-invalid", problem: "rubric-unusable", where: choice.id });
}

/** What is not said stays out, so that equal frames have equal hashes. */
function toFrame({ closesOn, administrationRules, ...frame }: SeasonFrame) {
  return {
    ...frame,
    ...(closesOn === null ? {} : { closesOn }),
    ...(administrationRules === null ? {} : { administrationRules }),
  };
}

function nothing({ clock }: HostPorts): Saved {
  return { events: [], savedAt: clock.now() };
}

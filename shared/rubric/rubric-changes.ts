import type { LocalisedText } from "../i18n/localised-text.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { Scale } from "../scoring/hundredths.ts";
import { type CriterionChange, describeCriteria } from "./criterion-changes.ts";
import type { Level, RubricDraft, RubricStage, RubricStatus, StageWeights } from "./rubric-pack.ts";

/** One thing in which a rubric differs from an earlier one; `before` and `after` are ready to be put into words. */
export type RubricChange =
  | { readonly type: "name-changed"; readonly before: LocalisedText; readonly after: LocalisedText }
  | { readonly type: "year-changed"; readonly before: number | null; readonly after: number | null }
  | { readonly type: "group-changed"; readonly before: string; readonly after: string }
  | { readonly type: "stage-changed"; readonly before: RubricStage; readonly after: RubricStage }
  | { readonly type: "status-changed"; readonly before: RubricStatus; readonly after: RubricStatus }
  | {
      readonly type: "sources-changed";
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly type: "note-changed" }
  | { readonly type: "scale-changed"; readonly before: Scale; readonly after: Scale }
  | { readonly type: "pass-mark-changed"; readonly before: number | null; readonly after: number | null }
  | {
      readonly type: "tie-order-changed";
      readonly before: readonly LocalisedText[];
      readonly after: readonly LocalisedText[];
    }
  | {
      readonly type: "stage-weights-changed";
      readonly before: StageWeights | null;
      readonly after: StageWeights | null;
    }
  | { readonly type: "level-added" | "level-removed" | "level-changed"; readonly level: Level }
  | { readonly type: "levels-reordered" }
  | CriterionChange;

/**
 * What changed from one rubric to another, in the order of a rubric's parts; id and version are left aside. Criteria are
 * known by their id, levels by the mark they begin at.
 */
export function describeRubricChanges(before: RubricDraft, after: RubricDraft): readonly RubricChange[] {
  return [
    ...describeFacts(before, after),
    ...describeCriteria(before, after),
    ...describeLevels(before.levels, after.levels),
    ...describeScoring(before, after),
    ...describeProvenance(before, after),
  ];
}

function describeFacts(before: RubricDraft, after: RubricDraft): readonly RubricChange[] {
  return [
    ...(isSame(before.name, after.name)
      ? []
      : [{ type: "name-changed" as const, before: before.name, after: after.name }]),
    ...(before.year === after.year
      ? []
      : [{ type: "year-changed" as const, before: before.year, after: after.year }]),
    ...(before.group === after.group
      ? []
      : [{ type: "group-changed" as const, before: before.group, after: after.group }]),
    ...(before.stage === after.stage
      ? []
      : [{ type: "stage-changed" as const, before: before.stage, after: after.stage }]),
  ];
}

function describeScoring(before: RubricDraft, after: RubricDraft): readonly RubricChange[] {
  const stages = { before: before.stageWeights ?? null, after: after.stageWeights ?? null };
  return [
    ...(isSame(before.scale, after.scale)
      ? []
      : [{ type: "scale-changed" as const, before: before.scale, after: after.scale }]),
    ...(before.passMark === after.passMark
      ? []
      : [{ type: "pass-mark-changed" as const, before: before.passMark, after: after.passMark }]),
    ...(isSame(before.tieOrder, after.tieOrder)
      ? []
      : [{ type: "tie-order-changed" as const, before: tieNames(before), after: tieNames(after) }]),
    ...(isSame(stages.before, stages.after) ? [] : [{ type: "stage-weights-changed" as const, ...stages }]),
  ];
}

function describeProvenance(before: RubricDraft, after: RubricDraft): readonly RubricChange[] {
  const { status, sources, note } = before.provenance;
  const now = after.provenance;
  return [
    ...(status === now.status
      ? []
      : [{ type: "status-changed" as const, before: status, after: now.status }]),
    ...(isSame(sources, now.sources)
      ? []
      : [
          {
            type: "sources-changed" as const,
            added: now.sources.filter((source) => !sources.includes(source)),
            removed: sources.filter((source) => !now.sources.includes(source)),
          },
        ]),
    ...(isSame(note, now.note) ? [] : [{ type: "note-changed" as const }]),
  ];
}

function describeLevels(before: readonly Level[], after: readonly Level[]): readonly RubricChange[] {
  const changes: readonly RubricChange[] = [
    ...before
      .filter(({ from }) => !after.some((level) => level.from === from))
      .map((level) => ({ type: "level-removed" as const, level })),
    ...after.flatMap((level): readonly RubricChange[] => {
      const known = before.find(({ from }) => from === level.from);
      if (!known) return [{ type: "level-added", level }];
      return isSame(known, level) ? [] : [{ type: "level-changed", level }];
    }),
  ];
  return changes.length === 0 && !isSame(before, after) ? [{ type: "levels-reordered" }] : changes;
}

function tieNames({ tieOrder, criteria }: RubricDraft): readonly LocalisedText[] {
  return tieOrder.map((id) => criteria.find((criterion) => criterion.id === id)?.name ?? { id, en: id });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

import { SeasonFrame } from "#shared/bridge/season-contract.ts";
import { USUAL_CONFLICT_RULES } from "#shared/conflict/conflict-rules.ts";

/** The form as it stands; a figure is `null` while its field is empty. */
export interface FrameDraft
  extends Omit<SeasonFrame, "year" | "list" | "labels" | "closesOn" | "administrationRules"> {
  readonly year: number | null;
  readonly listName: string;
  readonly listSize: number | null;
  readonly panel: string;
  readonly judge: string;
  /** As the date field writes it; empty while there is none. */
  readonly closesOn: string;
  /** Empty where no set of rules has been chosen. */
  readonly administrationRules: string;
}

export const FRAME_FIELDS = [
  "name",
  "competition",
  "year",
  "listName",
  "listSize",
  "panel",
  "judge",
] as const;
export type FrameField = (typeof FRAME_FIELDS)[number];

export interface LabelPreset {
  readonly id: "evaluation" | "independent";
  readonly panel: string;
  readonly judge: string;
}

/** A draft of the kind most seasons are, for the year that runs. */
export function newFrameDraft(year: number, labels: Pick<LabelPreset, "panel" | "judge">): FrameDraft {
  return {
    name: "",
    competition: "",
    year,
    listName: "Top 45",
    listSize: 45,
    panel: labels.panel,
    judge: labels.judge,
    closesOn: "",
    administrationRules: "",
    conflictRules: USUAL_CONFLICT_RULES,
  };
}

/** The draft that says what a season says already. */
export function draftOfFrame(frame: SeasonFrame): FrameDraft {
  const { list, labels, closesOn, administrationRules, ...rest } = frame;
  return {
    ...rest,
    listName: list.name,
    listSize: list.size,
    panel: labels.panel,
    judge: labels.judge,
    closesOn: closesOn ?? "",
    administrationRules: administrationRules ?? "",
  };
}

export type CheckedFrame =
  | { readonly ok: true; readonly frame: SeasonFrame }
  | { readonly ok: false; readonly wrong: readonly FrameField[] };

/** What the form says, or the fields that keep it from being sent. */
export function checkFrame(draft: FrameDraft): CheckedFrame {
  const { listName, listSize, panel, judge, closesOn, administrationRules, ...rest } = draft;
  const parsed = SeasonFrame.safeParse({
    ...rest,
    list: { name: listName.trim(), size: listSize },
    labels: { panel: panel.trim(), judge: judge.trim() },
    closesOn: closesOn === "" ? null : closesOn,
    administrationRules: administrationRules === "" ? null : administrationRules,
  });
  const empty = FRAME_FIELDS.filter((field) => draft[field] === null || String(draft[field]).trim() === "");
  if (parsed.success && empty.length === 0) return { ok: true, frame: parsed.data };
  const faulty = (parsed.error?.issues ?? []).flatMap(({ path }) => fieldOf(path));
  return {
    ok: false,
    wrong: FRAME_FIELDS.filter((field) => empty.includes(field) || faulty.includes(field)),
  };
}

function fieldOf(path: readonly PropertyKey[]): readonly FrameField[] {
  const [first, second] = path;
  if (first === "list") return [second === "size" ? "listSize" : "listName"];
  if (first === "labels") return [second === "judge" ? "judge" : "panel"];
  return FRAME_FIELDS.filter((field) => field === first);
}

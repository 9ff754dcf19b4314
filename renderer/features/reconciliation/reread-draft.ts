import type { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";

/** The form as it stands; `null` where a field is empty. */
export interface RereadDraft extends Readonly<Record<keyof RereadRequest, number | null>> {
  /** The free readings were set by hand and follow the budget no longer. */
  readonly isFreeOwn: boolean;
}

type Sample = Pick<PanelReport["sample"], "dossiers" | "judges">;

/** A tenth of the dossiers once more, with room for it. */
export function usualDraft(sample: Sample): RereadDraft {
  const budget = Math.max(5, Math.round(sample.dossiers / 10));
  const draft = { budget, rounds: 2, mostPerDossier: 2, freePerJudge: null, isFreeOwn: false };
  return changeDraft(draft, {}, sample);
}

/** Until it is set by hand, a judge has room for half as much again as an equal part. */
export function changeDraft(
  draft: RereadDraft,
  part: Partial<Record<keyof RereadRequest, number | null>>,
  { judges }: Pick<Sample, "judges">,
): RereadDraft {
  const changed = { ...draft, ...part, isFreeOwn: draft.isFreeOwn || part.freePerJudge !== undefined };
  const { budget, mostPerDossier, isFreeOwn } = changed;
  if (isFreeOwn || budget === null) return changed;
  const room = Math.ceil((1.5 * budget) / Math.max(1, judges));
  return { ...changed, freePerJudge: Math.max(mostPerDossier ?? 1, room) };
}

import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useUndo } from "#renderer/parts/undo.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Admission } from "#shared/administration/admission.ts";
import type { FindingRow } from "./finding-rows.ts";

interface Decide {
  readonly work: Work;
  readonly decide: (
    rows: readonly FindingRow[],
    admission: Admission | null,
    reason: string,
  ) => Promise<boolean>;
}

/** Decides, and offers to put back what stood before; decisions that differed are put back one kind after another. */
export function useDecide(): Decide {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const undo = useUndo();
  const work = useWork();
  const { id: seasonId } = workspace.season;
  const send = (rows: readonly FindingRow[], admission: Admission | null, reason: string) =>
    store.run(() =>
      client["administration.decide"]({
        seasonId,
        dossierIds: rows.map(({ dossier }) => dossier.id),
        admission,
        reason,
      }),
    );
  const putBack = async (rows: readonly FindingRow[]): Promise<boolean> => {
    const before = new Map<string, FindingRow[]>();
    for (const row of rows) {
      const key = row.decision ? `${row.decision.admission}\n${row.decision.reason}` : "";
      before.set(key, [...(before.get(key) ?? []), row]);
    }
    for (const group of before.values()) {
      const decision = group[0]?.decision ?? null;
      const answer = await send(group, decision?.admission ?? null, decision?.reason ?? "");
      if (!answer.ok) return false;
    }
    return true;
  };
  const decide: Decide["decide"] = async (rows, admission, reason) => {
    let isDone = false;
    await work.run(async () => {
      const answer = await send(rows, admission, reason);
      if (!answer.ok) return work.refused(answer.error);
      isDone = true;
      const label = text.t("administration.decided", {
        number: rows.length,
        outcome: text.t(`administration.outcome.${admission ?? "undecided"}`),
      });
      undo.push({ label, undo: () => putBack(rows) });
      return null;
    });
    return isDone;
  };
  return { work, decide };
}

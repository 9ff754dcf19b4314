import { useCallback, useMemo } from "react";
import { useDesk, useDeskStore } from "#renderer/desk/desk-context.ts";
import { useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import type { EvidencePin, PinPlace } from "#shared/desk/desk-entry.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";

export interface Evidence {
  readonly pins: readonly EvidencePin[];
  readonly add: (criterionId: CriterionId, place: PinPlace) => void;
  readonly remove: (pin: EvidencePin) => void;
}

/** The evidence a judge has marked in one dossier. */
export function useEvidence(dossierId: DossierId): Evidence {
  const { pins: all } = useDesk();
  const store = useDeskStore();
  const undo = useUndo();
  const text = useText();
  const pins = useMemo(
    () => [...all.values()].filter((pin) => pin.dossierId === dossierId),
    [all, dossierId],
  );
  const add = useCallback(
    (criterionId: CriterionId, place: PinPlace): void => {
      const pin = { id: crypto.randomUUID(), dossierId, criterionId, place };
      store.put({ type: "pin", pin });
      undo.push({
        isQuiet: true,
        label: text.t("marking.pinAdded"),
        undo: () => store.put({ type: "pin-removed", id: pin.id }),
      });
    },
    [store, undo, text, dossierId],
  );
  const remove = useCallback(
    (pin: EvidencePin): void => {
      store.put({ type: "pin-removed", id: pin.id });
      undo.push({ label: text.t("marking.pinRemoved"), undo: () => store.put({ type: "pin", pin }) });
    },
    [store, undo, text],
  );
  return { pins, add, remove };
}

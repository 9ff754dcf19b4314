import { useEffect, useMemo, useRef } from "react";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { MoveCaret } from "./compare-cell.tsx";

/** Where the caret goes in the table of marks: down a column and on to the next one, and across with Ctrl. */
export function useCaretGrid(criteria: readonly CriterionId[], dossiers: readonly DossierId[]): MoveCaret {
  const text = useText();
  const fields = useRef(new Map<string, HTMLInputElement>());
  const order = useRef({ criteria, dossiers });
  // The fields' callbacks outlive a rendering and must see the newest columns.
  useEffect(() => {
    order.current = { criteria, dossiers };
  });
  const across = (direction: 1 | -1): void => {
    const at = [...fields.current].find(([, field]) => field === document.activeElement)?.[0].split("/");
    const target = dossiers[dossiers.findIndex((id) => id === at?.[0]) + direction];
    if (at && target) fields.current.get(`${target}/${at[1]}`)?.focus();
  };
  useShortcuts([
    { keys: "Mod+ArrowRight", label: text.t("compare.keyRight"), whileTyping: true, run: () => across(1) },
    { keys: "Mod+ArrowLeft", label: text.t("compare.keyLeft"), whileTyping: true, run: () => across(-1) },
  ]);
  return useMemo(
    () => ({
      register: (criterionId, dossierId, field) => {
        const key = `${dossierId}/${criterionId}`;
        if (field) fields.current.set(key, field);
        else fields.current.delete(key);
      },
      move: (criterionId, dossierId, direction) => {
        const places = order.current.dossiers.flatMap((dossier) =>
          order.current.criteria.map((criterion) => `${dossier}/${criterion}`),
        );
        const rest = places.slice(places.indexOf(`${dossierId}/${criterionId}`) + 1);
        const before = places
          .slice(0, Math.max(0, places.indexOf(`${dossierId}/${criterionId}`)))
          .toReversed();
        const target = (direction === 1 ? rest : before).find((place) => fields.current.has(place));
        if (target !== undefined) fields.current.get(target)?.focus();
        return target !== undefined;
      },
    }),
    [],
  );
}

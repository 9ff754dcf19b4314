import { useMemo } from "react";
import { hasWords } from "#renderer/parts/search-words.ts";
import { useText } from "#renderer/text/text.ts";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { LongComboBox } from "#renderer/ui/long-combo-box.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { ScopeField as ScopeName } from "./kind-fields.ts";

export interface Scope {
  readonly memberId: string | null;
  readonly dossierId: string | null;
  readonly group: string | null;
}

export const NO_SCOPE: Scope = { memberId: null, dossierId: null, group: null };

interface ScopeFieldProps {
  readonly scope: ScopeName;
  readonly value: Scope;
  readonly judges: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
  readonly problem: string | undefined;
  readonly onValue: (value: Scope) => void;
}

/** No group has this name, for a name is never empty. */
const ALL_GROUPS = "";

/** The judge, proposal or group that a document is about. */
export function ScopeField({ scope, value, judges, dossiers, problem, onValue }: ScopeFieldProps) {
  const text = useText();
  const dossierChoices = useMemo(
    () => dossiers.map(({ id, number, title }) => ({ value: id as string, label: `${number} – ${title}` })),
    [dossiers],
  );
  const groups = useMemo(() => [...new Set(dossiers.map(({ group }) => group))].toSorted(), [dossiers]);
  switch (scope) {
    case "judge":
      return (
        <ComboBox<string>
          label={text.t("role.judge")}
          problem={problem}
          value={value.memberId}
          choices={judges.map(({ id, name }) => ({ value: id, label: name }))}
          onValue={(memberId) => onValue({ ...NO_SCOPE, memberId })}
        />
      );
    case "group":
      return (
        <SelectField<string>
          label={text.t("making.group")}
          value={value.group ?? ALL_GROUPS}
          choices={[
            { value: ALL_GROUPS, label: text.t("making.allGroups") },
            ...groups.map((group) => ({ value: group, label: group })),
          ]}
          onValue={(group) => onValue({ ...NO_SCOPE, group: group === ALL_GROUPS ? null : group })}
        />
      );
    default:
      return (
        <LongComboBox<string>
          label={text.t("making.dossier")}
          hint={text.t(scope === "dossier" ? "making.dossierHint" : "making.listedHint")}
          problem={problem}
          value={value.dossierId}
          choices={dossierChoices}
          matches={({ label }, typed) => hasWords(label, typed)}
          onValue={(dossierId) => onValue({ ...NO_SCOPE, dossierId })}
        />
      );
  }
}

import { useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { KnownRuleSet } from "#shared/bridge/administration-contract.ts";

interface AdministrationFieldProps {
  /** Empty while none is chosen. */
  readonly value: string;
  readonly onValue: (id: string) => void;
}

const NONE = "*";

/** Which year's regulation the administrative check goes by; it can still be chosen at the check itself. */
export function AdministrationField({ value, onValue }: AdministrationFieldProps) {
  const text = useText();
  const known = useRuleSets();
  const none = { value: NONE, label: text.t("seasons.rulesLater") };
  return (
    <SelectField
      label={text.t("seasons.rules")}
      hint={text.t("seasons.rulesHint")}
      value={value === "" ? NONE : value}
      choices={[none, ...known.map(({ rules }) => ({ value: rules.id, label: text.pick(rules.name) }))]}
      onValue={(id) => onValue(id === NONE ? "" : id)}
    />
  );
}

/** None while they are being read, nor where they cannot be. */
export function useRuleSets(): readonly KnownRuleSet[] {
  const { client } = useHost();
  const [known, setKnown] = useState<readonly KnownRuleSet[]>([]);
  useEffect(() => {
    let isCurrent = true;
    client["administration.rules"]({}).then(
      (list) => isCurrent && list.ok && setKnown(list.value),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return known;
}

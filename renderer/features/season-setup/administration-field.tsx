import { useEffect, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { SelectField } from "#renderer/ui/select-field.tsx";

type KnownRules = Awaited<ReturnType<HostClient["administration.rules"]>>[number];

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
export function useRuleSets(): readonly KnownRules[] {
  const { client } = useHost();
  const [known, setKnown] = useState<readonly KnownRules[]>([]);
  useEffect(() => {
    let isCurrent = true;
    client["administration.rules"]({}).then(
      (list) => isCurrent && setKnown(list),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return known;
}

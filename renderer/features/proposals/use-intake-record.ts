import { useEffect, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { IntakeRecord } from "#shared/intake/intake-record.ts";

/** What the table held of one proposal beyond its card; `undefined` while it is being asked for, `null` where there is none. */
export function useIntakeRecord(dossierId: string): IntakeRecord | null | undefined {
  const { client } = useHost();
  const { intakeHash } = useSeason().workspace.status;
  const [known, setKnown] = useState<{
    readonly of: string | null;
    readonly records: readonly IntakeRecord[];
  }>();
  useEffect(() => {
    let isCurrent = true;
    client["intake.records"]({}).then(
      (answer) => isCurrent && setKnown({ of: intakeHash, records: answer.ok ? answer.value : [] }),
      () => isCurrent && setKnown({ of: intakeHash, records: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, intakeHash]);
  if (known?.of !== intakeHash) return undefined;
  return known.records.find((record) => record.dossierId === dossierId) ?? null;
}

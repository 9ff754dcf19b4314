import { useEffect, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { IntakeRecord } from "#shared/intake/intake-record.ts";

type Answer =
  | { readonly record: IntakeRecord | null }
  /** Why it cannot be read, as a sentence. */
  | { readonly failure: string };

/** What the table held of one proposal beyond its card; `undefined` while it is being asked for. */
export function useIntakeRecord(dossierId: string): Answer | undefined {
  const text = useText();
  const { client } = useHost();
  const { intakeHash } = useSeason().workspace.status;
  const asked = `${intakeHash ?? ""}/${dossierId}`;
  const [known, setKnown] = useState<{ readonly asked: string; readonly answer: Answer }>();
  useEffect(() => {
    let isCurrent = true;
    const show = (answer: Answer): void => {
      if (isCurrent) setKnown({ asked, answer });
    };
    client["intake.record"]({ dossierId }).then(
      (answer) => show(answer.ok ? { record: answer.value } : { failure: text.error(answer.error) }),
      (cause: unknown) =>
        show({ failure: text.failure(cause instanceof Error ? cause : new Error(String(cause))) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, dossierId, asked, text]);
  return known?.asked === asked ? known.answer : undefined;
}

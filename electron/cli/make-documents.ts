import type { DocumentKind } from "#shared/documents/define-document.ts";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { MemberId } from "#shared/identifiers.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { HostClient } from "./workstation.ts";

/** Makes top list, minutes, recap and every judge's score sheets, one after another. */
export async function makeDocuments(
  client: HostClient,
  paper: "F4" | "A4",
  keep: (file: NamedFile) => Promise<Result<void, StorageError>>,
): Promise<Result<number, SeasonError>> {
  const season = (await client["season.current"]({}))?.season;
  if (!season) return err({ type: "no-season" });
  const readers = new Set(season.assignments.map(({ memberId }) => memberId));
  const wanted: { kind: DocumentKind; memberId: MemberId | null }[] = [
    { kind: "top-list", memberId: null },
    { kind: "minutes", memberId: null },
    { kind: "recap", memberId: null },
    ...[...readers].toSorted().map((memberId) => ({ kind: "score-sheets" as const, memberId })),
  ];
  let count = 0;
  for (const { kind, memberId } of wanted) {
    const made = await client["document.make"]({ kind, memberId, paper, taskId: `export-${count}` });
    const hasNothing = !made.ok && made.error.type === "member-unknown";
    if (hasNothing) continue;
    if (!made.ok) return made;
    const kept = await keep(made.value);
    if (!kept.ok) return kept;
    count += 1;
  }
  return ok(count);
}

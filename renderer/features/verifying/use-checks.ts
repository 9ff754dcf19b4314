import { useRef, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import type { DocumentStatement } from "#shared/documents/document-statement.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { type DocumentVerdict, documentVerdict } from "./document-verdict.ts";

/** What beside the file decides a check; forgotten with the page. */
export interface CheckOptions {
  readonly roots: readonly NamedFile[];
  readonly lists: readonly NamedFile[];
  readonly requireSigners: boolean;
}

/** A file that was checked, and all that was found. */
export interface CheckedFile {
  readonly id: number;
  readonly name: string;
  /** It came alone, so that all there is to say of it can be in view. */
  readonly isAlone: boolean;
  /** SHA-256 in hex. */
  readonly digest: string;
  readonly checkedAt: string;
  readonly verdict: DocumentVerdict;
  readonly report: VerificationReport;
  readonly statement: DocumentStatement | null;
  readonly recount: Awaited<ReturnType<HostClient["document.recount"]>>;
}

export interface Checks {
  readonly work: Work;
  /** The name of the file that is being checked; `null` when none is. */
  readonly checking: string | null;
  /** The last one first. */
  readonly checked: readonly CheckedFile[];
  readonly check: (files: readonly NamedFile[], options: CheckOptions) => void;
  readonly clear: () => void;
}

/** Checks files one after another; what is found of each stays until the list is cleared. */
export function useChecks(): Checks {
  const { client } = useHost();
  const work = useWork();
  const [checking, setChecking] = useState<string | null>(null);
  const [checked, setChecked] = useState<readonly CheckedFile[]>([]);
  const nextId = useRef(1);
  const check = (files: readonly NamedFile[], options: CheckOptions): void => {
    void work.run(async () => {
      try {
        for (const file of files) {
          setChecking(file.name);
          const id = nextId.current;
          nextId.current += 1;
          const found = await checkFile(client, file, options);
          setChecked((known) => [{ id, isAlone: files.length === 1, ...found }, ...known]);
        }
      } finally {
        setChecking(null);
      }
      return null;
    });
  };
  return { work, checking, checked, check, clear: () => setChecked([]) };
}

async function checkFile(
  client: HostClient,
  file: NamedFile,
  { roots, lists, requireSigners }: CheckOptions,
): Promise<Omit<CheckedFile, "id" | "isAlone">> {
  const digest = await digestOf(file.bytes);
  const report = await client["document.verify"]({
    file,
    roots: [...roots],
    lists: [...lists],
    requireSigners,
  });
  const recount = await client["document.recount"]({ file });
  const inspected = await client["document.inspect"]({ file });
  const statement = inspected.ok ? inspected.value.statement : null;
  const hasResult = statement && statement.resultDigest !== null;
  return {
    name: file.name,
    digest,
    checkedAt: new Date().toISOString(),
    verdict: documentVerdict(report, recount, hasResult),
    report,
    statement,
    recount,
  };
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

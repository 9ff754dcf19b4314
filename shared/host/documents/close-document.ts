import type { VerificationReport } from "../../documents/verification-report.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { verifyDocument } from "./check-document.ts";
import { isComplete, plainHex, refuseReport } from "./inspect-document.ts";

interface KnownAuthority {
  readonly root: string;
  readonly revocationList: string;
}

/**
 * Puts the revocation lists of the panel's authorities and their roots into a signed document. Only those that stand
 * behind one of its signatures are put in.
 */
export async function closeDocument(
  ports: HostPorts,
  workspace: Workspace,
  file: NamedFile,
): Promise<Result<NamedFile, SeasonError>> {
  const report = await verifyDocument(ports, workspace, {
    file,
    roots: [],
    lists: [],
    requireSigners: false,
  });
  if (report.codes.includes("NOT_A_PDF")) return err({ type: "pdf-refused", problem: "not-a-pdf" });
  const obstacle = refuseReport(report, []);
  if (obstacle && !isComplete(obstacle)) return err(obstacle);
  const authorities = await knownAuthorities(ports, workspace, report);
  const closed = await ports.revisions.addValidationData(file.bytes, {
    certificatesDer: authorities.map(({ root }) => ports.text.fromBase64(root)),
    revocationListsDer: authorities.map(({ revocationList }) => ports.text.fromBase64(revocationList)),
  });
  return closed.ok ? ok({ name: file.name, bytes: closed.value }) : closed;
}

async function knownAuthorities(
  ports: HostPorts,
  workspace: Workspace,
  report: VerificationReport,
): Promise<readonly KnownAuthority[]> {
  const open = workspace.current();
  const ofSeason = open.ok ? open.value.state.season.authority : undefined;
  const own = await ports.authority.state();
  const known = [own.ok ? own.value : null, ofSeason].filter((authority) => authority != null);
  const behind = new Set(
    report.signatures.flatMap(({ chain }) => chain.map(({ fingerprint }) => plainHex(fingerprint))),
  );
  const byRoot = new Map<string, KnownAuthority>();
  for (const { root, revocationList } of known) {
    const isBehind = behind.has(ports.crypto.sha256(ports.text.fromBase64(root)));
    // The authority's own computer has the newest list, and it comes first.
    if (isBehind && !byRoot.has(root)) byRoot.set(root, { root, revocationList });
  }
  return [...byRoot.values()];
}

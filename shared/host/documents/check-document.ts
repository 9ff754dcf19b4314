import { readDerFiles } from "../../certificates/read-der-files.ts";
import type { VerificationReport } from "../../documents/verification-report.ts";
import { findMember } from "../../season/season-state.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";

export interface CheckRequest {
  readonly file: NamedFile;
  readonly roots: readonly NamedFile[];
  readonly lists: readonly NamedFile[];
  readonly requireSigners: boolean;
}

/** Checks a PDF's signatures by the roots and lists known here and those that are brought along. */
export async function verifyDocument(
  ports: HostPorts,
  workspace: Workspace,
  { file, roots, lists, requireSigners }: CheckRequest,
): Promise<VerificationReport> {
  const known = await readKnownTrust(ports, workspace);
  const givenRoots = readDerFiles(roots, "CERTIFICATE", ports.text);
  const givenLists = readDerFiles(lists, "X509 CRL", ports.text);
  const trusted = [...known.roots.map(ports.text.fromBase64), ...givenRoots.der];
  const report = await ports.reader.verify(file.bytes, {
    // Where nobody is known, "nobody said whom to trust" is the truth, not "signed by a stranger".
    ...(trusted.length === 0 && roots.length === 0 ? {} : { trustedRootsDer: trusted }),
    revocationListsDer: [...known.lists.map(ports.text.fromBase64), ...givenLists.der],
    requireSigners,
    at: ports.clock.now(),
  });
  return withUnreadable(report, givenRoots.unreadable, givenLists.unreadable);
}

/** A root or list that was brought along and cannot be read must not be left out in silence. */
function withUnreadable(
  report: VerificationReport,
  roots: readonly string[],
  lists: readonly string[],
): VerificationReport {
  if (roots.length + lists.length === 0) return report;
  const codes = new Set(report.codes);
  if (roots.length > 0) codes.add("ROOT_UNREADABLE");
  if (lists.length > 0) codes.add("REVOCATION_LIST_INVALID");
  return { ...report, valid: false, intact: false, codes: [...codes], unreadableFiles: [...roots, ...lists] };
}

/** Only chair and Secretariat may vouch for a document of the open season, and the authorities known here. */
async function readKnownTrust(
  ports: HostPorts,
  workspace: Workspace,
): Promise<{ readonly roots: readonly string[]; readonly lists: readonly string[] }> {
  const { card } = await ports.vault.state();
  const open = workspace.current();
  const state = open.ok ? open.value.state : null;
  const officials = state?.season.members.filter(({ role }) => role !== "judge") ?? [];
  const cards = state
    ? [state.season.secretariat, ...officials.map(({ id }) => findMember(state, id)?.card)]
    : [card];
  const own = await ports.authority.state();
  const authorities = [state?.season.authority, own.ok ? own.value : null].filter((one) => one != null);
  const roots = cards.flatMap((one) => (one ? [one.documentRoot] : []));
  return {
    roots: [...new Set([...roots, ...authorities.map(({ root }) => root)])],
    lists: [...new Set(authorities.map(({ revocationList }) => revocationList))],
  };
}

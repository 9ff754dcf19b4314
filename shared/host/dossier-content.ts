import { DossierText } from "../dossier/dossier.ts";
import type { DossierId, Sha256Hex } from "../identifiers.ts";
import { err, ok, type Result } from "../result.ts";
import { planParts } from "../season/attachment-parts.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asJudge, asSecretariat, openReading } from "./access.ts";
import { type NamedFile, parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { OpenSeason, Workspace } from "./workspace.ts";

/** A dossier's narrative; a judge sees it only after the sweep and without a conflict. */
export async function readText(
  ports: HostPorts,
  workspace: Workspace,
  dossierId: DossierId,
): Promise<Result<DossierText, SeasonError>> {
  const season = await mayRead(ports, workspace, dossierId);
  if (!season.ok) return season;
  const card = season.value.state.dossiers.get(dossierId);
  const bytes = card ? await ports.blobs.get(card.textHash) : null;
  const text = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  return text.success ? ok(text.data) : err({ type: "content-missing", what: card?.number ?? dossierId });
}

export async function readAttachment(
  ports: HostPorts,
  workspace: Workspace,
  { dossierId, sha256, name }: { dossierId: DossierId; sha256: Sha256Hex; name?: string },
): Promise<Result<NamedFile, SeasonError>> {
  const season = await mayRead(ports, workspace, dossierId);
  if (!season.ok) return season;
  const card = season.value.state.dossiers.get(dossierId);
  const attachment = card?.attachments.find(
    (file) => file.sha256 === sha256 && (name === undefined || file.name === name),
  );
  const bytes = attachment ? await ports.blobs.get(sha256) : null;
  if (attachment && bytes) return ok({ name: attachment.name, bytes });
  const part = planParts(season.value.state.season).partOf.get(sha256) ?? 1;
  return attachment && part > 1
    ? err({ type: "attachment-in-part", name: attachment.name, part })
    : err({ type: "content-missing", what: attachment?.name ?? sha256 });
}

async function mayRead(
  ports: HostPorts,
  workspace: Workspace,
  dossierId: DossierId,
): Promise<Result<OpenSeason, SeasonError>> {
  if ((await ports.vault.state()).state !== "unlocked") return err({ type: "vault-locked" });
  const secretariat = asSecretariat(workspace);
  if (secretariat.ok) return secretariat;
  const judge = asJudge(workspace);
  if (!judge.ok) return judge;
  const reading = openReading(judge.value, dossierId);
  return reading.ok ? judge : reading;
}

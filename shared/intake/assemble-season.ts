import type { Attachment, DossierCard, DossierText } from "../dossier/dossier.ts";
import { type DossierId, SeasonId, type Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import type { AttachmentLink } from "./attachment-links.ts";
import { mediaTypeOf } from "./media-type.ts";
import { slugOf } from "./plain-text.ts";

interface AssembleInput {
  readonly proposals: readonly { readonly card: DossierCard; readonly text: DossierText }[];
  readonly links: readonly AttachmentLink[];
  /** Content of the linked files by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly rubric: RubricPack;
  readonly name: string;
  readonly createdAt: string;
  readonly sha256: Sha256;
}

/** Proposals listed in the end; a person changes it before anything is ranked. */
const LIST = { name: "Top 45", size: 45 };

/** A season of proposals alone: panel and assignment come later. */
export function assembleSeason(input: AssembleInput): SeasonBundle {
  const { proposals, rubric, name, createdAt, sha256 } = input;
  const attached = attach(input);
  const id = `${slugOf(name).slice(0, 40) || "periode"}-${sha256(canonicalJson([createdAt, name])).slice(0, 8)}`;
  return {
    season: {
      format: "pleno-season",
      version: 1,
      id: SeasonId.parse(id),
      name: name.slice(0, 200),
      competition: "Kompetisi Inovasi Pelayanan Publik",
      year: Number(createdAt.slice(0, 4)),
      rehearsal: false,
      createdAt,
      rubric,
      list: LIST,
      labels: { panel: "Tim Panel Independen", judge: "Penilai" },
      secretariat: null,
      members: [],
      dossiers: proposals.map(({ card }) => ({
        ...card,
        attachments: attached.byDossier.get(card.id) ?? [],
      })),
      assignments: [],
      assignmentMethod: { name: "", seed: null },
    },
    texts: proposals.map(({ text }) => text),
    attachments: attached.byHash,
  };
}

function attach({ links, files, sha256 }: AssembleInput) {
  const byDossier = new Map<DossierId, Attachment[]>();
  const byHash = new Map<string, Uint8Array>();
  for (const { dossierId, path, name } of links) {
    const bytes = files.get(path);
    if (!bytes) continue;
    const hash = sha256(bytes);
    byHash.set(hash, bytes);
    const attachment = { name, mediaType: mediaTypeOf(name), size: bytes.length, sha256: hash };
    byDossier.set(dossierId, [...(byDossier.get(dossierId) ?? []), attachment]);
  }
  return { byDossier, byHash };
}

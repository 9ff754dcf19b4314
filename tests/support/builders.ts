import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { conflictPayload, type SignedConflict } from "#shared/conflict/conflict.ts";
import { buildResult } from "#shared/documents/build-result.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import { DossierCard } from "#shared/dossier/dossier.ts";
import { CriterionId, DossierId, MemberId, SeasonId } from "#shared/identifiers.ts";
import type { AuditEvent, SeasonEvent } from "#shared/journal/audit-event.ts";
import { GENESIS, linkEvents } from "#shared/journal/chain.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { Manifest } from "#shared/packet/manifest.ts";
import { IdentityCard, identityCardPayload } from "#shared/panel/identity-card.ts";
import { DEFAULT_PACT, pactDigest, pactPayload, type SignedPact } from "#shared/panel/integrity-pact.ts";
import { PanelMember } from "#shared/panel/panel-member.ts";
import { RubricPack, rubricDigest } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { type Marks, type SignedSheet, sheetPayload } from "#shared/scoring/score-sheet.ts";
import { Season } from "#shared/season/season.ts";
import { applyEvent, createSeasonState, type SeasonState } from "#shared/season/season-state.ts";

/** Some moment of a season: 18 June 2026, 10.42.07 in Jakarta. */
export const MOMENT = "2026-06-18T03:42:07.125Z";

/** The criteria of {@link buildRubric} with their weights in basis points. */
export const WEIGHTS = { ringkasan: 3500, kebaruan: 2500, dampak: 2500, keberlanjutan: 1500 } as const;

/** DER header of an Ed25519 private key (RFC 8410); the 32-byte seed follows it. */
const ED25519_PKCS8_HEADER = Buffer.from("302e020100300506032b657004220420", "hex");
const RAW_KEY_BYTES = 32;

interface Signer {
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

const signerByName = new Map<string, Signer>();

/** The keys of a person, always the same for the same name. */
export function signerOf(name: string): Signer {
  const known = signerByName.get(name);
  if (known) return known;
  const seed = Buffer.from(nodeCrypto.sha256(name), "hex");
  const key = createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8_HEADER, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const signer: Signer = {
    publicKey: spki.subarray(-RAW_KEY_BYTES).toString("base64"),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64"),
  };
  signerByName.set(name, signer);
  return signer;
}

export function buildCard(name: string): IdentityCard {
  const signer = signerOf(name);
  const unsigned = {
    format: "pleno-identity-card",
    version: 1,
    name,
    signingKey: signer.publicKey,
    recipient: `age1${nodeCrypto.sha256(name).replaceAll("b", "q").replaceAll("1", "z").slice(0, 58)}`,
    documentRoot: "MAA=",
    createdAt: MOMENT,
  } as const;
  return IdentityCard.parse({ ...unsigned, signature: signer.sign(identityCardPayload(unsigned)) });
}

export function buildMember(id: string, overrides: Partial<PanelMember> = {}): PanelMember {
  return PanelMember.parse({
    id,
    name: `Nama ${id}`,
    role: "judge",
    homeAgencyCodes: [],
    homeRegionCodes: [],
    card: buildCard(id),
    ...overrides,
  });
}

export function buildDossier(index: number, overrides: Partial<DossierCard> = {}): DossierCard {
  return DossierCard.parse({
    id: `d-${index}`,
    number: `2026-${String(index).padStart(4, "0")}`,
    title: `Inovasi nomor ${index}`,
    agency: { code: `pemkab-${index}`, name: `Pemerintah Kabupaten ${index}`, type: "regency" },
    unit: `Dinas ${index}`,
    region: {
      provinceCode: "35",
      provinceName: "Jawa Timur",
      regencyCode: "35.10",
      isUnderdeveloped: false,
    },
    group: "umum",
    category: "kesehatan",
    year: 2026,
    sdgs: [3],
    implementedOn: "2024-02-01",
    source: "",
    textHash: nodeCrypto.sha256(`text ${index}`),
    wordCount: 1200,
    attachments: [],
    ...overrides,
  });
}

export function buildRubric(overrides: Partial<RubricPack> = {}): RubricPack {
  return RubricPack.parse({
    id: "kipp-uji",
    version: 1,
    name: { id: "Rubrik uji", en: "Test rubric" },
    year: 2026,
    group: "umum",
    stage: "proposal-scoring",
    provenance: { status: "as-quoted", sources: ["uji"], note: { id: "", en: "" } },
    scale: { min: 0, max: 10_000, step: 25 },
    passMark: null,
    levels: [],
    criteria: Object.entries(WEIGHTS).map(([id, weight]) => ({
      id,
      name: { id: `Bagian ${id}`, en: `Section ${id}` },
      question: { id: "", en: "" },
      weight,
      words: {},
    })),
    tieOrder: ["dampak"],
    ...overrides,
  });
}

/** Two judges who read every dossier, a chair, and the Secretariat, unless told otherwise. */
export function buildSeason(
  { dossiers = 3, judges = 2 }: { readonly dossiers?: number; readonly judges?: number } = {},
  overrides: Partial<Season> = {},
): Season {
  const cards = Array.from({ length: dossiers }, (_, index) => buildDossier(index + 1));
  const panel = Array.from({ length: judges }, (_, index) => buildMember(`judge-${index + 1}`));
  return Season.parse({
    format: "pleno-season",
    version: 1,
    id: "kipp-2026-uji",
    name: "KIPP 2026 uji",
    competition: "Kompetisi Inovasi Pelayanan Publik",
    year: 2026,
    rehearsal: false,
    createdAt: MOMENT,
    rubric: buildRubric(),
    list: { name: "Top 2", size: 2 },
    labels: { panel: "Tim Evaluasi", judge: "Evaluator" },
    secretariat: buildCard("office-1"),
    members: [
      ...panel,
      buildMember("chair-1", { role: "chair" }),
      buildMember("office-1", { role: "secretariat" }),
    ],
    dossiers: cards,
    assignments: cards.flatMap(({ id: dossierId }) =>
      panel.map(({ id: memberId }) => ({ dossierId, memberId })),
    ),
    assignmentMethod: { name: "uji", seed: 7 },
    ...overrides,
  });
}

/** Marks in points for the criteria of {@link buildRubric}, in their order; fewer leave the rest unmarked. */
export function buildMarks(...points: readonly number[]): Marks {
  const ids = Object.keys(WEIGHTS).slice(0, points.length);
  return Object.fromEntries(
    ids.map((id, index) => [CriterionId.parse(id), hundredths(Math.round((points[index] ?? 0) * 100))]),
  );
}

export interface SheetDetails {
  readonly dossier?: string;
  readonly judge?: string;
  readonly points?: readonly number[];
  readonly revision?: number;
  readonly notes?: SignedSheet["notes"];
  readonly releasedAt?: string;
  readonly seasonId?: string;
  readonly rubric?: Partial<SignedSheet["sheet"]["rubric"]>;
  /** Whose key signs; the judge's own unless told otherwise. */
  readonly signedBy?: string;
}

export function buildSheet(details: SheetDetails = {}): SignedSheet {
  const { dossier = "d-1", judge = "judge-1", points = [60, 61, 79, 76], notes = {} } = details;
  const { revision = 1, releasedAt = MOMENT, seasonId = "kipp-2026-uji" } = details;
  const sheet = {
    seasonId: SeasonId.parse(seasonId),
    dossierId: DossierId.parse(dossier),
    memberId: MemberId.parse(judge),
    rubric: {
      id: "kipp-uji",
      version: 1,
      digest: rubricDigest(buildRubric(), nodeCrypto.sha256),
      ...details.rubric,
    },
    revision,
    marks: buildMarks(...points),
    notesDigest: nodeCrypto.sha256(canonicalJson(notes)),
    releasedAt,
  };
  const signature = signerOf(details.signedBy ?? judge).sign(sheetPayload(sheet));
  return { sheet, notes, signature };
}

export function buildConflict(
  details: {
    readonly dossier?: string;
    readonly judge?: string;
    readonly reason?: string;
    readonly declaredAt?: string;
    readonly seasonId?: string;
    readonly signedBy?: string;
  } = {},
): SignedConflict {
  const { dossier = "d-1", judge = "judge-1", declaredAt = MOMENT, seasonId = "kipp-2026-uji" } = details;
  const declaration = {
    seasonId: SeasonId.parse(seasonId),
    dossierId: DossierId.parse(dossier),
    memberId: MemberId.parse(judge),
    kind: "relation",
    reason: details.reason ?? "saudara kandung pengusul",
    declaredAt,
  } as const;
  return { declaration, signature: signerOf(details.signedBy ?? judge).sign(conflictPayload(declaration)) };
}

/** A judge's pledge to the integrity pact. */
export function buildPact(
  details: { readonly judge?: string; readonly acceptedAt?: string } = {},
): SignedPact {
  const { judge = "judge-1", acceptedAt = MOMENT } = details;
  const { id, version } = DEFAULT_PACT;
  const acceptance = {
    seasonId: SeasonId.parse("kipp-2026-uji"),
    memberId: MemberId.parse(judge),
    pact: { id, version, digest: pactDigest(DEFAULT_PACT, nodeCrypto.sha256) },
    acceptedAt,
  };
  return { acceptance, signature: signerOf(judge).sign(pactPayload(acceptance)) };
}

/** What a judge's return packet says of itself. */
export function buildManifest(judge = "judge-1", overrides: Partial<Manifest> = {}): Manifest {
  return Manifest.parse({
    format: "pleno-packet",
    version: 1,
    kind: "return-packet",
    seasonId: "kipp-2026-uji",
    seasonName: "KIPP 2026 uji",
    rehearsal: false,
    sender: buildCard(judge),
    memberId: judge,
    sequence: 1,
    createdAt: MOMENT,
    entries: [],
    ...overrides,
  });
}

/** A return as the chair's journal keeps it. */
export function buildReturn(
  judge: string,
  sheets: readonly SignedSheet[],
  conflicts: readonly SignedConflict[] = [],
  pact?: SignedPact,
): SeasonEvent {
  return {
    type: "return-merged",
    packetHash: nodeCrypto.sha256(canonicalJson({ judge, sheets, conflicts })),
    memberId: MemberId.parse(judge),
    sequence: 1,
    sheets: [...sheets],
    conflicts: [...conflicts],
    ...(pact ? { pact } : {}),
  };
}

export function chainOf(events: readonly SeasonEvent[]): readonly AuditEvent[] {
  return linkEvents(GENESIS, events, { at: MOMENT, by: "Ketua", sha256: nodeCrypto.sha256 });
}

export function foldEvents(season: Season, events: readonly SeasonEvent[]): SeasonState {
  const state = createSeasonState(season);
  for (const audit of chainOf(events)) applyEvent(state, audit);
  return state;
}

/** The record of a season whose judges released the given sheets and whose chair froze the ranking. */
export function buildRecord(
  season: Season,
  sheets: readonly SignedSheet[],
  events: readonly SeasonEvent[] = [],
): ResultRecord {
  const released = sheets.map((signed): SeasonEvent => ({ type: "sheet-released", signed }));
  return buildResult(foldEvents(season, [...released, ...events]), {
    at: MOMENT,
    by: "Nama chair-1",
    reason: "seluruh lembar telah masuk",
  });
}

/** A sheet for every reading of a season; `points` gives the four marks by dossier and judge, both from 0. */
export function buildSheets(
  season: Season,
  points: (dossier: number, judge: number) => readonly number[],
): readonly SignedSheet[] {
  const judges = season.members.filter(({ role }) => role === "judge").map(({ id }) => id);
  return season.assignments.map(({ dossierId, memberId }) =>
    buildSheet({
      dossier: dossierId,
      judge: memberId,
      points: points(
        season.dossiers.findIndex(({ id }) => id === dossierId),
        judges.indexOf(memberId),
      ),
    }),
  );
}

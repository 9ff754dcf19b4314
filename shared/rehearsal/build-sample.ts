import { DEALING_METHOD, dealReaders } from "../assignment/deal-readers.ts";
import {
  AgencyType,
  type Attachment,
  type DossierCard,
  type DossierText,
  type Region,
} from "../dossier/dossier.ts";
import { PROVINCES } from "../dossier/provinces.ts";
import { DossierId, SeasonId, type Sha256, type Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import { composeNarrative, REHEARSAL_MARK } from "./compose-narrative.ts";
import { drawEvidence, type EvidenceFile, figuresFile, letterFile } from "./evidence.ts";
import { rehearsalMember } from "./panel.ts";
import { inventParticulars } from "./particulars.ts";
import { createRandom } from "./random.ts";
import { scheduleRehearsal } from "./schedule.ts";
import { inventStory, placeOf, type Story } from "./story.ts";
import { THEMES } from "./themes.ts";

interface SampleSources {
  /**
   * Published titles as tab-separated text, `resources/sample/titles.tsv`. Its columns `category` and `need`
   * (which of the theme's needs, counted from 1) are our reading of the title, the others published facts.
   */
  readonly titles: string;
  /** Invented files that many dossiers share, `resources/sample/evidence.json`. */
  readonly evidence: readonly EvidenceFile[];
  readonly rubric: RubricPack;
  readonly sha256: Sha256;
}

const SEED = 2026;
const YEAR = 2026;
const READERS_PER_DOSSIER = 2;
const LIST_SIZE = 15;
/** The first dossiers come with evidence files of their own, about their own figures. */
const WITH_OWN_EVIDENCE = 2;
const WITH_PRESENTATION = 12;

/**
 * The rehearsal season that ships with the program: published titles, agencies, provinces and years with
 * their source; texts, figures, units' start dates, categories and people invented.
 */
export function buildSample({ titles, ...sources }: SampleSources): SeasonBundle {
  const { rubric } = sources;
  const built = parseTitles(titles).map((row, index) => buildDossier(row, index, sources));
  const dossiers = built.map(({ card }) => card);
  const members = samplePanel();
  const dealt = dealReaders({ dossiers, members, readers: READERS_PER_DOSSIER, seed: SEED });
  if (!dealt.ok) throw new RangeError(`no readers for ${dealt.error.dossierId}`);
  return {
    season: {
      format: "pleno-season",
      version: 1,
      id: SeasonId.parse("latihan-kipp-2026"),
      name: "Latihan KIPP 2026",
      competition: "Kompetisi Inovasi Pelayanan Publik (latihan)",
      year: YEAR,
      rehearsal: true,
      createdAt: "2026-11-02T02:00:00.000Z",
      rubric,
      list: { name: `Top ${LIST_SIZE}`, size: LIST_SIZE },
      labels: { panel: "Tim Evaluasi", judge: "Penilai" },
      secretariat: null,
      members,
      dossiers,
      assignments: dealt.value,
      assignmentMethod: { name: DEALING_METHOD, seed: SEED },
      schedule: scheduleRehearsal(dossiers.slice(0, WITH_PRESENTATION).map(({ id }) => id)),
    },
    texts: built.map(({ text }) => text),
    attachments: new Map(
      built.flatMap(({ evidence }) =>
        evidence.map(({ attachment, bytes }): [Sha256Hex, Uint8Array] => [attachment.sha256, bytes]),
      ),
    ),
  };
}

type TitleRow = Readonly<Record<string, string>>;

/** Rows of a tab-separated table by the names in its first line. */
function parseTitles(titles: string): TitleRow[] {
  const [header = "", ...lines] = titles.replaceAll("\r", "").trim().split("\n");
  const names = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

interface BuiltDossier {
  readonly card: DossierCard;
  readonly text: DossierText;
  readonly evidence: readonly EvidenceFile[];
}

function buildDossier(
  row: TitleRow,
  index: number,
  { rubric, sha256, evidence: shared }: Omit<SampleSources, "titles">,
): BuiltDossier {
  const { title = "", agency = "", unit = "", category = "", source = "" } = row;
  const theme = THEMES.find((candidate) => candidate.category === category);
  if (!theme) throw new RangeError(`no such category: ${category}`);
  const random = createRandom(SEED, "sample", title);
  const region = regionOf(row);
  const need = theme.needs[Number(row["need"]) - 1];
  const place = placeOf(agency, region);
  const story = inventStory(
    { title, theme, agencyName: agency, unit: unit || agency, place, need, year: Number(row["year"]) },
    random,
  );
  const number = String(index + 1).padStart(3, "0");
  const dossierId = DossierId.parse(`latihan-${number}`);
  const { text, wordCount } = composeNarrative({ dossierId, story, rubric, length: "short", random });
  // A stream of their own, so that the texts stay as they were before there were particulars.
  const extras = createRandom(SEED, "sample-particulars", title);
  const own = index < WITH_OWN_EVIDENCE ? evidenceOf(title, story, sha256) : [];
  const evidence = [...own, ...drawEvidence(shared, extras)];
  const card: DossierCard = {
    id: dossierId,
    number: `LATIHAN-${number}`,
    title,
    agency: { code: row["agencyCode"] ?? "", name: agency, type: AgencyType.parse(row["agencyType"]) },
    unit,
    region,
    group: "umum",
    category,
    year: Number(row["year"]),
    sdgs: [...theme.sdgs],
    implementedOn: null,
    source,
    textHash: sha256(canonicalJson(text)),
    wordCount,
    attachments: evidence.map(({ attachment }): Attachment => attachment),
    ...inventParticulars({ story, year: Number(row["year"]), number }, extras),
  };
  return { card, text, evidence };
}

function regionOf(row: TitleRow): Region | null {
  const provinceCode = row["provinceCode"] ?? "";
  const provinceName = PROVINCES.get(provinceCode);
  if (provinceName === undefined) return null;
  return { provinceCode, provinceName, regencyCode: null, isUnderdeveloped: row["underdeveloped"] === "ya" };
}

function evidenceOf(title: string, { measures }: Story, sha256: Sha256): EvidenceFile[] {
  const rows = measures.map(({ name, before, after }) => [name, before, after]);
  const lines = [REHEARSAL_MARK, `Pernyataan pelaksanaan: ${title}`, "Berkas contoh tanpa kekuatan apa pun."];
  return [figuresFile(rows, sha256), letterFile(lines, sha256)];
}

/** Eleven judges, four of them with a home that meets dossiers of the list, a chair and the secretariat. */
function samplePanel(): PanelMember[] {
  const homes: Readonly<Record<number, Pick<PanelMember, "homeAgencyCodes" | "homeRegionCodes">>> = {
    1: { homeAgencyCodes: ["kementerian-keuangan"], homeRegionCodes: [] },
    4: { homeAgencyCodes: [], homeRegionCodes: ["51"] },
    6: { homeAgencyCodes: [], homeRegionCodes: ["52"] },
    9: { homeAgencyCodes: ["pemkot-surakarta"], homeRegionCodes: ["72"] },
  };
  const judges = Array.from({ length: 11 }, (_, index) => rehearsalMember("judge", index, homes[index]));
  return [...judges, rehearsalMember("chair", 11), rehearsalMember("secretariat", 12)];
}

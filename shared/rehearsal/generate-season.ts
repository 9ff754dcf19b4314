import { DEALING_METHOD, dealReaders } from "../assignment/deal-readers.ts";
import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import { DossierId, SeasonId, type Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import { AGENCY_MIX, drawProvince, inventEntrants } from "./agencies.ts";
import { composeNarrative, type NarrativeLength } from "./compose-narrative.ts";
import { composeTitle } from "./compose-title.ts";
import { rehearsalMember } from "./panel.ts";
import { inventParticulars } from "./particulars.ts";
import { createRandom, type Random } from "./random.ts";
import { inventStory, placeOf } from "./story.ts";
import { THEMES } from "./themes.ts";

export interface SeasonRequest {
  /** Number of proposals, at least 1. */
  readonly dossiers: number;
  /** Number of judges, at least `readers`; a chair and a secretariat come on top. */
  readonly judges: number;
  /** Judges per proposal. */
  readonly readers: number;
  readonly seed: number;
  readonly year?: number;
  /** Instant in UTC with milliseconds. */
  readonly createdAt: string;
  readonly sha256: Sha256;
  readonly rubric: RubricPack;
  readonly narrative?: NarrativeLength;
  readonly listSize?: number;
}

const USUAL_YEAR = 2026;
/** Top 99 of about 2,000; smaller seasons keep the proportion. */
const USUAL_LIST = { size: 99, of: 2000 } as const;
const SPECIAL_GROUP_SHARE = 0.06;
/** Assumption: share of judges whose own agency takes part, and of those with a home province. */
const HOME_AGENCY_SHARE = 0.2;
const HOME_PROVINCE_SHARE = 0.6;

/**
 * An invented season of any size, reproducible by its seed. Throws `RangeError` for sizes that cannot be
 * dealt (fewer judges than readers, nothing to read).
 */
export function generateSeason(request: SeasonRequest): SeasonBundle {
  const { dossiers: count, judges, readers, seed, year = USUAL_YEAR, rubric } = request;
  if (count < 1 || readers < 1 || judges < readers) throw new RangeError("season too small to deal");
  const generated = generateDossiers(request, year);
  const dossiers = generated.map(({ card }) => card);
  const members = inventPanel(request, dossiers);
  const dealt = dealReaders({ dossiers, members, readers, seed });
  if (!dealt.ok) throw new RangeError(`no readers for ${dealt.error.dossierId}`);
  const size =
    request.listSize ?? Math.min(USUAL_LIST.size, Math.ceil((count * USUAL_LIST.size) / USUAL_LIST.of));
  return {
    season: {
      format: "pleno-season",
      version: 1,
      id: SeasonId.parse(`latihan-${year}-${count}x${judges}x${readers}-${seed}`),
      name: `Musim latihan ${year}: ${count} usulan, ${judges} penilai`,
      competition: "KIPP (latihan)",
      year,
      rehearsal: true,
      createdAt: request.createdAt,
      rubric,
      list: { name: `Top ${size}`, size },
      labels: { panel: "Tim Evaluasi", judge: "Penilai" },
      secretariat: null,
      members,
      dossiers,
      assignments: dealt.value,
      assignmentMethod: { name: DEALING_METHOD, seed },
    },
    texts: generated.map(({ text }) => text),
    attachments: new Map(),
  };
}

interface GeneratedDossier {
  readonly card: DossierCard;
  readonly text: DossierText;
}

function generateDossiers(request: SeasonRequest, year: number): GeneratedDossier[] {
  const entrants = inventEntrants(request.dossiers, request.seed);
  return Array.from({ length: request.dossiers }, (_, index) => {
    const random = createRandom(request.seed, "dossier", index);
    const { agency, region } = random.pick(entrants.get(random.pickWeighted(AGENCY_MIX)) ?? []);
    const theme = random.pick(THEMES);
    const title = composeTitle(theme, random);
    const unit = random.pick(theme.units);
    const place = placeOf(agency.name, region);
    const story = inventStory({ title, theme, agencyName: agency.name, unit, place, year }, random);
    const number = String(index + 1).padStart(4, "0");
    const dossierId = DossierId.parse(`l-${number}`);
    const { rubric, narrative: length = "full", sha256 } = request;
    const { text, wordCount } = composeNarrative({ dossierId, story, rubric, length, random });
    const card: DossierCard = {
      id: dossierId,
      number: `LATIHAN-${year}-${number}`,
      title,
      agency,
      unit,
      region,
      group: random.chance(SPECIAL_GROUP_SHARE) ? "khusus" : "umum",
      category: theme.category,
      year,
      sdgs: [...theme.sdgs],
      implementedOn: startDay(story, random),
      source: "",
      textHash: sha256(canonicalJson(text)),
      wordCount,
      attachments: [],
      ...inventParticulars({ story, year, number }, createRandom(request.seed, "particulars", index)),
    };
    return { card, text };
  });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function startDay(story: { startYear: number; startMonth: number }, random: Random): string {
  return `${story.startYear}-${twoDigits(story.startMonth)}-${twoDigits(random.between(1, 28))}`;
}

/**
 * The panel, some with a home agency or province. Never more than `judges - readers` have one, so that
 * enough judges are free for every dossier.
 */
function inventPanel(
  { judges, readers, seed }: SeasonRequest,
  dossiers: readonly DossierCard[],
): PanelMember[] {
  const random = createRandom(seed, "panel");
  const mayHaveHome = new Set(random.sample([...Array(judges).keys()], judges - readers));
  const members = Array.from({ length: judges }, (_, index) => {
    if (!mayHaveHome.has(index)) return rehearsalMember("judge", index);
    const homeAgencyCodes = random.chance(HOME_AGENCY_SHARE) ? [random.pick(dossiers).agency.code] : [];
    const homeRegionCodes = random.chance(HOME_PROVINCE_SHARE) ? [drawProvince(random)] : [];
    return rehearsalMember("judge", index, { homeAgencyCodes, homeRegionCodes });
  });
  return [...members, rehearsalMember("chair", judges), rehearsalMember("secretariat", judges + 1)];
}

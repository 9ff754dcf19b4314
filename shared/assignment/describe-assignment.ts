import { isAdmitted } from "../administration/admission.ts";
import { type DossierId, type MemberId, readingKey } from "../identifiers.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import type { SeasonState } from "../season/season-state.ts";
import type { Assignment } from "./assignment.ts";
import type { AssignmentOverview, DossierReaders, JudgeLoad } from "./assignment-overview.ts";
import { describeDesign } from "./describe-design.ts";
import { foldCategory } from "./plan-assignment.ts";
import { isShadow } from "./shadow-judge.ts";

/** Puts an assignment into figures, and beside the season's present one. */
export function describeAssignment(
  { season, status, readings }: Pick<SeasonState, "season" | "status" | "readings">,
  assignments: readonly Assignment[],
  limit: number | null,
): AssignmentOverview {
  const after = new Set<string>(assignments.map(readingKey));
  const before = new Set<string>(season.assignments.map(readingKey));
  const added = assignments.filter((reading) => !before.has(readingKey(reading)));
  const removed = season.assignments.filter((reading) => !after.has(readingKey(reading)));
  const judges = season.members.filter(({ role }) => role === "judge");
  const cards = new Map(
    season.dossiers.map(({ id, category, region }) => [
      id,
      { category: foldCategory(category), region: region?.provinceCode ?? "" },
    ]),
  );
  const rows = judges
    .map((judge) => describeJudge(judge, { assignments, added, removed, cards, readings, limit }))
    .filter((row, index) => row.load > 0 || row.removed > 0 || !judges[index]?.withdrawn);
  const shadows = new Set<MemberId>(judges.filter(isShadow).map(({ id }) => id));
  const counted = assignments.filter(({ memberId }) => !shadows.has(memberId));
  const readers = rows.filter((row) => !row.isShadow && isActive(judges, row.memberId));
  const loads = readers.map(({ load }) => load);
  const {
    componentOfJudge: _,
    singleReadingDossiers,
    ...design
  } = describeDesign(
    counted,
    readers.filter(({ load }) => load > 0).map(({ memberId }) => memberId),
  );
  return {
    judges: rows,
    dossiers: readersByDossier(
      season.dossiers.filter(({ id }) => isAdmitted(status.admissions, id)),
      { assignments, added, removed },
    ),
    design: { ...design, singleReadingDossiers: singleReadingDossiers.length },
    readings: counted.length,
    added: added.filter(({ memberId }) => !shadows.has(memberId)).length,
    removed: removed.filter(({ memberId }) => !shadows.has(memberId)).length,
    loads: { least: loads.length > 0 ? Math.min(...loads) : 0, most: Math.max(0, ...loads) },
    met: readers.reduce((sum, { met }) => sum + met, 0),
  };
}

function isActive(judges: readonly PanelMember[], memberId: MemberId): boolean {
  return judges.some(({ id, withdrawn }) => id === memberId && withdrawn === undefined);
}

interface Difference {
  readonly assignments: readonly Assignment[];
  readonly added: readonly Assignment[];
  readonly removed: readonly Assignment[];
}

interface JudgeFacts extends Difference, Pick<SeasonState, "readings"> {
  readonly cards: ReadonlyMap<DossierId, { readonly category: string; readonly region: string }>;
  readonly limit: number | null;
}

function describeJudge(
  judge: PanelMember,
  { assignments, added, removed, cards, readings, limit }: JudgeFacts,
): JudgeLoad {
  const isOwn = ({ memberId }: Assignment): boolean => memberId === judge.id;
  const own = assignments.filter(isOwn);
  const dealt = own.flatMap(({ dossierId }) => cards.get(dossierId) ?? []);
  const known = new Set((judge.expertise ?? []).map(foldCategory));
  return {
    memberId: judge.id,
    isShadow: isShadow(judge),
    load: own.length,
    capacity: judge.withdrawn ? 0 : (judge.capacity ?? limit),
    finished: own.filter((reading) => (readings.get(readingKey(reading))?.sheets.length ?? 0) > 0).length,
    added: added.filter(isOwn).length,
    removed: removed.filter(isOwn).length,
    met: dealt.filter(({ category }) => known.has(category)).length,
    categories: new Set(dealt.map(({ category }) => category)).size,
    regions: new Set(dealt.map(({ region }) => region)).size,
  };
}

function readersByDossier(
  dossiers: readonly { readonly id: DossierReaders["dossierId"] }[],
  { assignments, added, removed }: Difference,
): DossierReaders[] {
  const [readers, more, fewer] = [group(assignments), group(added), group(removed)];
  return dossiers.map(({ id: dossierId }) => ({
    dossierId,
    readers: readers.get(dossierId) ?? [],
    added: more.get(dossierId) ?? [],
    removed: fewer.get(dossierId) ?? [],
  }));
}

function group(readings: readonly Assignment[]): ReadonlyMap<string, MemberId[]> {
  const groups = new Map<string, MemberId[]>();
  for (const { dossierId, memberId } of readings)
    groups.set(dossierId, [...(groups.get(dossierId) ?? []), memberId]);
  return groups;
}

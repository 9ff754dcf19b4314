import type { BlockingRule, Conflicts } from "#shared/conflict/explain-conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { type DossierId, type MemberId, readingKey } from "#shared/identifiers.ts";

/** An agency with proposals in the season. */
export interface MatrixColumn {
  readonly code: string;
  readonly name: string;
  /** Name of the province; empty for ministries and other national bodies. */
  readonly province: string;
  readonly dossiers: number;
}

/** What keeps one judge from proposals of one agency. */
interface MatrixCell {
  readonly rule: BlockingRule;
  readonly memberCode: string;
  readonly reason: string;
  readonly blocked: number;
  /** How many of the blocked ones are dealt to this judge all the same. */
  readonly dealt: number;
}

/** A dealt reading that the rules block. */
interface Fault {
  readonly memberId: MemberId;
  readonly dossierId: DossierId;
}

export interface ConflictMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** Proposals each judge may read. */
  readonly free: ReadonlyMap<MemberId, number>;
  readonly faults: readonly Fault[];
}

export function cellKey(memberId: string, code: string): string {
  return `${memberId}/${code}`;
}

/** Judges against agencies: what is blocked and by which rule. Agencies stand by province, national bodies first. */
export function buildConflictMatrix(
  memberIds: readonly MemberId[],
  dossiers: readonly DossierCard[],
  conflictOf: Conflicts,
  dealt: ReadonlySet<string>,
): ConflictMatrix {
  const cells = new Map<string, MatrixCell>();
  const free = new Map<MemberId, number>();
  const faults: Fault[] = [];
  for (const memberId of memberIds) {
    let open = 0;
    for (const { id: dossierId, agency } of dossiers) {
      const found = conflictOf(memberId, dossierId);
      if (!found) {
        open += 1;
        continue;
      }
      const isDealt = dealt.has(readingKey({ dossierId, memberId }));
      if (isDealt) faults.push({ memberId, dossierId });
      const key = cellKey(memberId, agency.code);
      const known = cells.get(key);
      const { rule, memberCode, reason = "" } = found;
      cells.set(key, {
        ...(known ?? { rule, memberCode, reason }),
        blocked: (known?.blocked ?? 0) + 1,
        dealt: (known?.dealt ?? 0) + Number(isDealt),
      });
    }
    free.set(memberId, open);
  }
  return { columns: columnsOf(dossiers), cells, free, faults };
}

/** What the name of an agency begins with in most of them, and how officials write it for short. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:pemerintah )?(?:daerah )?kabupaten /iu, "Kab. "],
  [/^(?:pemerintah )?(?:daerah )?kota /iu, "Kota "],
  [/^(?:pemerintah )?(?:daerah )?provinsi /iu, "Prov. "],
  [/^kementerian /iu, "Kemen. "],
  [/^universitas /iu, "Univ. "],
];

/** A name for a narrow heading: what tells agencies apart comes first. */
export function shortAgencyName(name: string): string {
  const [pattern, short] = SHORT_FORMS.find(([beginning]) => beginning.test(name)) ?? [];
  return pattern && short !== undefined ? name.replace(pattern, short) : name;
}

/** Those with the most blocked agencies first; `isOnlyBlocked` leaves out who has none. */
export function orderJudges<Judge extends { readonly id: MemberId }>(
  judges: readonly Judge[],
  columns: readonly Pick<MatrixColumn, "code">[],
  { cells }: Pick<ConflictMatrix, "cells">,
  isOnlyBlocked: boolean,
): readonly Judge[] {
  const counted = judges.map((judge) => ({
    judge,
    blocks: columns.filter(({ code }) => cells.has(cellKey(judge.id, code))).length,
  }));
  return counted
    .filter(({ blocks }) => !isOnlyBlocked || blocks > 0)
    .toSorted((a, b) => b.blocks - a.blocks)
    .map(({ judge }) => judge);
}

function columnsOf(dossiers: readonly DossierCard[]): readonly MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>();
  for (const { agency, region } of dossiers) {
    const known = columns.get(agency.code);
    columns.set(agency.code, {
      code: agency.code,
      name: agency.name,
      province: known?.province ?? region?.provinceName ?? "",
      dossiers: (known?.dossiers ?? 0) + 1,
    });
  }
  return [...columns.values()].toSorted(
    (a, b) => COLLATOR.compare(a.province, b.province) || COLLATOR.compare(a.name, b.name),
  );
}

const COLLATOR = new Intl.Collator("id", { numeric: true });

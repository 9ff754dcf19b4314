import type { DossierCard } from "../dossier/dossier.ts";
import type { DossierId, MemberId } from "../identifiers.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import type { Season } from "../season/season.ts";
import { type ConflictRules, type DeclaredRelation, USUAL_CONFLICT_RULES } from "./conflict-rules.ts";

/** What blocks a member from a dossier, in the order in which it is named. */
export const BLOCKING_RULES = [
  "own-agency",
  "own-ministry",
  "own-regency",
  "own-province",
  "relation",
] as const;
export type BlockingRule = (typeof BLOCKING_RULES)[number];

/** Why a member must not read a dossier: the rule and the codes on both sides that met. */
export interface ConflictExplanation {
  readonly rule: BlockingRule;
  /** The member's code; of a declared relation, the code or dossier it names. */
  readonly memberCode: string;
  readonly dossierCode: string;
  /** Only of a declared relation. */
  readonly reason?: string;
}

/** What conflicts are judged by. */
export interface ConflictBasis {
  readonly rules?: ConflictRules | undefined;
  readonly relations?: readonly DeclaredRelation[] | undefined;
  /** The ministry or institution above an agency, by the agency's code. */
  readonly parents?: ReadonlyMap<string, string> | undefined;
}

type Home = Pick<PanelMember, "homeAgencyCodes" | "homeRegionCodes"> & { readonly id?: MemberId };
type Entry = Pick<DossierCard, "agency" | "region"> & { readonly id?: DossierId };

/**
 * The first rule that keeps a member from a dossier, or `null` where none does. Own university is own agency: both are
 * codes of bodies. Codes are compared, never names. A home region counts as it is written: a regency does not stand
 * for its province.
 */
export function explainConflict(
  member: Home,
  dossier: Entry,
  basis: ConflictBasis = {},
): ConflictExplanation | null {
  const { rules = USUAL_CONFLICT_RULES, relations = NO_RELATIONS, parents = NO_PARENTS } = basis;
  return byCodes(member, dossier, rules, parents) ?? declaredRelation(member, dossier, relations);
}

const NO_RELATIONS: readonly DeclaredRelation[] = [];
const NO_PARENTS: ReadonlyMap<string, string> = new Map();

function byCodes(
  member: Home,
  dossier: Entry,
  rules: ConflictRules,
  parents: ReadonlyMap<string, string>,
): ConflictExplanation | null {
  const { region } = dossier;
  return (
    (rules.ownAgency ? ownAgency(member, dossier) : null) ??
    (rules.ownMinistry ? ownMinistry(member, dossier, parents) : null) ??
    (rules.ownRegency ? ownRegion(member, region?.regencyCode, "own-regency") : null) ??
    (rules.ownProvince ? ownRegion(member, region?.provinceCode, "own-province") : null)
  );
}

function ownAgency({ homeAgencyCodes }: Home, { agency: { code } }: Entry): ConflictExplanation | null {
  return homeAgencyCodes.includes(code) ? { rule: "own-agency", memberCode: code, dossierCode: code } : null;
}

/** Both ways: the dossier's body stands under the member's ministry, or the member's body under the dossier's. */
function ownMinistry(
  { homeAgencyCodes }: Home,
  { agency: { code, parentCode } }: Entry,
  parents: ReadonlyMap<string, string>,
): ConflictExplanation | null {
  for (const memberCode of homeAgencyCodes) {
    const above = parents.get(memberCode);
    const isSame = parentCode !== undefined && (parentCode === memberCode || parentCode === above);
    if (isSame || above === code) return { rule: "own-ministry", memberCode, dossierCode: code };
  }
  return null;
}

function ownRegion(
  { homeRegionCodes }: Home,
  code: string | null | undefined,
  rule: "own-regency" | "own-province",
): ConflictExplanation | null {
  return code && homeRegionCodes.includes(code) ? { rule, memberCode: code, dossierCode: code } : null;
}

function declaredRelation(
  { id }: Home,
  dossier: Entry,
  relations: readonly DeclaredRelation[],
): ConflictExplanation | null {
  if (id === undefined) return null;
  for (const { memberId, target, reason } of relations) {
    if (memberId !== id) continue;
    const met = metBy(target, dossier);
    if (met !== null) return { rule: "relation", ...met, reason };
  }
  return null;
}

function metBy(
  target: DeclaredRelation["target"],
  { id, agency, region }: Entry,
): Pick<ConflictExplanation, "memberCode" | "dossierCode"> | null {
  switch (target.kind) {
    case "dossier":
      return target.dossierId === id ? { memberCode: id, dossierCode: id } : null;
    case "agency":
      return target.code === agency.code || target.code === agency.parentCode
        ? { memberCode: target.code, dossierCode: agency.code }
        : null;
    case "region":
      return target.code === region?.regencyCode || target.code === region?.provinceCode
        ? { memberCode: target.code, dossierCode: region.regencyCode ?? region.provinceCode }
        : null;
  }
}

/** Says of any member and dossier of a season what blocks the one from the other. */
export type Conflicts = (memberId: MemberId, dossierId: DossierId) => ConflictExplanation | null;

/**
 * The conflicts of a season under its own rules. Indexed once, so that asking for every member and dossier of a
 * season stays cheap; whoever is not of the season has no conflict.
 */
export function conflictsOf(
  season: Pick<Season, "members" | "dossiers" | "conflictRules" | "relations">,
): Conflicts {
  const { conflictRules: rules, relations = [] } = season;
  const parents = parentsOf(season.dossiers);
  const members = new Map(season.members.map((member) => [member.id, member]));
  const dossiers = new Map(season.dossiers.map((dossier) => [dossier.id, dossier]));
  const bases = new Map(
    season.members.map(({ id }) => [id, { rules, relations: relationsOf(id, relations), parents }]),
  );
  return (memberId, dossierId) => {
    const member = members.get(memberId);
    const dossier = dossiers.get(dossierId);
    return member && dossier ? explainConflict(member, dossier, bases.get(memberId)) : null;
  };
}

function relationsOf(id: MemberId, relations: readonly DeclaredRelation[]): readonly DeclaredRelation[] {
  return relations.filter(({ memberId }) => memberId === id);
}

/** The body above each agency, as far as the proposals name it. */
export function parentsOf(dossiers: Iterable<Pick<DossierCard, "agency">>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { agency } of dossiers)
    if (agency.parentCode !== undefined) parents.set(agency.code, agency.parentCode);
  return parents;
}

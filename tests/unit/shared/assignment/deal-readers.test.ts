import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assignment } from "#shared/assignment/assignment.ts";
import { dealReaders } from "#shared/assignment/deal-readers.ts";
import { detectConflict } from "#shared/conflict/conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

type Card = Pick<DossierCard, "id" | "agency" | "region">;
type Member = Pick<PanelMember, "id" | "role" | "homeAgencyCodes" | "homeRegionCodes">;

function buildCard(index: number, provinceCode = "35", agencyCode = "pemkab-a"): Card {
  return {
    id: DossierId.parse(`d-${index}`),
    agency: { code: agencyCode, name: "Instansi", type: "regency" },
    region: { provinceCode, provinceName: "Provinsi", regencyCode: null, isUnderdeveloped: false },
  };
}

function buildJudge(index: number, homeRegionCodes: string[] = [], homeAgencyCodes: string[] = []): Member {
  return { id: MemberId.parse(`m-${index}`), role: "judge", homeAgencyCodes, homeRegionCodes };
}

const buildCards = (count: number): Card[] => Array.from({ length: count }, (_, index) => buildCard(index));
const buildJudges = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => buildJudge(index));

function requireDealt(dealing: Parameters<typeof dealReaders>[0]): Assignment[] {
  const dealt = dealReaders(dealing);
  if (!dealt.ok) throw new Error(`cannot deal ${dealt.error.dossierId}`);
  return dealt.value;
}

function loads(assignments: readonly Assignment[], judges: readonly Member[]): number[] {
  return judges.map(({ id }) => assignments.filter(({ memberId }) => memberId === id).length);
}

/** Groups of judges with readings that share no dossier, however indirectly. */
function countPanels(assignments: readonly Assignment[]): number {
  const panels: Set<string>[] = [];
  for (const { dossierId, memberId } of assignments) {
    const joined = new Set([`d/${dossierId}`, `m/${memberId}`]);
    for (const panel of panels.filter((known) => [...joined].some((node) => known.has(node)))) {
      for (const node of panel) joined.add(node);
      panels.splice(panels.indexOf(panel), 1);
    }
    panels.push(joined);
  }
  return panels.length;
}

const sizes = fc
  .record({
    dossiers: fc.integer({ min: 1, max: 40 }),
    judges: fc.integer({ min: 1, max: 12 }),
    readers: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
  })
  .filter(({ judges, readers }) => readers <= judges);

/** Panels and dossiers with conflicts by region and agency, feasible or not. */
const conflicted = fc.record({
  members: fc.array(fc.subarray(["31", "32", "33", "35"], { maxLength: 2 }), { minLength: 2, maxLength: 9 }),
  provinces: fc.array(fc.constantFrom("31", "32", "33", "35", "51"), { minLength: 1, maxLength: 30 }),
  readers: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(),
});

describe("dealReaders", () => {
  it("gives every dossier the wanted number of different judges with loads within one", () => {
    fc.assert(
      fc.property(sizes, ({ dossiers, judges, readers, seed }) => {
        const [cards, members] = [buildCards(dossiers), buildJudges(judges)];
        const dealt = requireDealt({ dossiers: cards, members, readers, seed });
        for (const { id } of cards) {
          const own = dealt.filter(({ dossierId }) => dossierId === id).map(({ memberId }) => memberId);
          expect(new Set(own).size).toBe(readers);
          expect(own).toHaveLength(readers);
        }
        const counts = loads(dealt, members);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("makes one connected panel whenever there are enough readings to join all who read", () => {
    fc.assert(
      fc.property(sizes, ({ dossiers, judges, readers, seed }) => {
        const dealt = requireDealt({
          dossiers: buildCards(dossiers),
          members: buildJudges(judges),
          readers,
          seed,
        });
        const busy = new Set(dealt.map(({ memberId }) => memberId)).size;
        const fewestPanels = Math.max(1, dossiers + busy - dealt.length);
        expect(countPanels(dealt)).toBe(fewestPanels);
      }),
    );
  });

  it("depends on the seed and never on the order of dossiers or members", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ dossiers, judges, readers, seed }, rotation) => {
        const [cards, members] = [buildCards(dossiers), buildJudges(judges)];
        const rotate = <T>(items: readonly T[]): T[] => {
          const start = rotation % items.length;
          return [...items.slice(start), ...items.slice(0, start)].toReversed();
        };
        const dealt = requireDealt({ dossiers: cards, members, readers, seed });
        expect(requireDealt({ dossiers: rotate(cards), members: rotate(members), readers, seed })).toEqual(
          dealt,
        );
      }),
    );
    const dealing = { dossiers: buildCards(40), members: buildJudges(10), readers: 2 };
    expect(requireDealt({ ...dealing, seed: 1 })).not.toEqual(requireDealt({ ...dealing, seed: 2 }));
  });

  it("deals no conflict, and refuses only when a dossier has too few free judges", () => {
    fc.assert(
      fc.property(conflicted, ({ members: homes, provinces, readers, seed }) => {
        const members = homes.map((regions, index) => buildJudge(index, regions));
        const cards = provinces.map((province, index) => buildCard(index, province));
        const freeOf = (card: Card): number =>
          members.filter((member) => detectConflict(member, card) === null).length;
        const dealt = dealReaders({ dossiers: cards, members, readers, seed });
        expect(dealt.ok).toBe(cards.every((card) => freeOf(card) >= readers));
        if (!dealt.ok) {
          const stuck = cards.find(({ id }) => id === dealt.error.dossierId);
          expect(dealt.error).toMatchObject({ type: "too-few-judges", needed: readers });
          expect(dealt.error.free).toBe(stuck && freeOf(stuck));
          return;
        }
        expect(dealt.value).toHaveLength(cards.length * readers);
        for (const { dossierId, memberId } of dealt.value) {
          const card = cards.find(({ id }) => id === dossierId);
          const member = members.find(({ id }) => id === memberId);
          expect(card && member && detectConflict(member, card)).toBeNull();
        }
      }),
    );
  });

  it("equalises loads as far as conflicts allow, over chains of judges", () => {
    const members = [buildJudge(0, ["31"]), buildJudge(1, ["32"]), buildJudge(2)];
    const cards = Array.from({ length: 30 }, (_, index) => buildCard(index, index < 15 ? "31" : "32"));
    const dealt = requireDealt({ dossiers: cards, members, readers: 1, seed: 5 });
    expect(loads(dealt, members)).toEqual([10, 10, 10]);
  });

  it("leaves a judge idle who is in conflict with everything", () => {
    const members = [buildJudge(0, [], ["pemkab-a"]), buildJudge(1), buildJudge(2)];
    const dealt = requireDealt({ dossiers: buildCards(8), members, readers: 2, seed: 3 });
    expect(loads(dealt, members)).toEqual([0, 8, 8]);
  });

  it("deals to judges only", () => {
    const chair: Member = { ...buildJudge(9), role: "chair" };
    const result = dealReaders({
      dossiers: buildCards(1),
      members: [chair, buildJudge(1)],
      readers: 2,
      seed: 1,
    });
    expect(result).toEqual({
      ok: false,
      error: { type: "too-few-judges", dossierId: "d-0", free: 1, needed: 2 },
    });
  });

  it("accepts panels that conflicts keep apart", () => {
    const members = [
      buildJudge(0, ["31"]),
      buildJudge(1, ["31"]),
      buildJudge(2, ["32"]),
      buildJudge(3, ["32"]),
    ];
    const cards = Array.from({ length: 12 }, (_, index) => buildCard(index, index % 2 ? "31" : "32"));
    const dealt = requireDealt({ dossiers: cards, members, readers: 2, seed: 1 });
    expect(countPanels(dealt)).toBe(2);
  });

  it("gives up equal loads where nothing else joins the panels", () => {
    const members = Array.from({ length: 8 }, (_, index) => buildJudge(index, index < 6 ? ["31"] : []));
    const cards = Array.from({ length: 60 }, (_, index) => buildCard(index, index % 5 ? "31" : "32"));
    const dealt = requireDealt({ dossiers: cards, members, readers: 2, seed: 4 });
    expect(countPanels(dealt)).toBe(1);
    expect(loads(dealt, members).toSorted((a, b) => a - b)).toEqual([3, 4, 4, 4, 4, 4, 48, 49]);
  });

  it("finds out quickly that conflicts keep large panels apart", () => {
    const members = Array.from({ length: 30 }, (_, index) => buildJudge(index, [index % 2 ? "31" : "32"]));
    const cards = Array.from({ length: 3500 }, (_, index) => buildCard(index, index % 2 ? "31" : "32"));
    const started = performance.now();
    requireDealt({ dossiers: cards, members, readers: 3, seed: 1 });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("deals 3,500 dossiers three times to 30 judges in under two seconds, with conflicts", () => {
    const members = Array.from({ length: 30 }, (_, index) => buildJudge(index, [String(11 + index)]));
    const cards = Array.from({ length: 3500 }, (_, index) => buildCard(index, String(11 + (index % 38))));
    const started = performance.now();
    const dealt = requireDealt({ dossiers: cards, members, readers: 3, seed: 20_261_122 });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(loads(dealt, members)).toEqual(Array.from({ length: 30 }, () => 350));
    expect(countPanels(dealt.slice(0, 300))).toBe(1);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { USUAL_CONFLICT_RULES } from "#shared/conflict/conflict-rules.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { MemberId } from "#shared/identifiers.ts";
import { type MemberDraft, plainDraft } from "#shared/panel/member-draft.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { setUpPanel } from "#tests/support/contract-panel.ts";
import {
  buildSmallSeason,
  dealtTo,
  errorOf,
  invite,
  markAll,
  must,
  openContent,
  type Person,
  toSeasonFile,
} from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

function draft(name: string, changes: Partial<MemberDraft> = {}): MemberDraft {
  return { ...plainDraft(name, "te-member"), ...changes };
}

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("the panel set up by the Secretariat, %s", (_name, createKind) => {
  const bundle = buildSmallSeason();
  let kind: HostKind;
  let office: Person;

  beforeAll(async () => {
    kind = await createKind();
    office = await invite(kind, "Sekretariat");
    must(await office.client["season.start-file"]({ file: toSeasonFile(bundle) }));
  });

  afterAll(() => kind.close());

  async function members(): Promise<readonly PanelMember[]> {
    return (await office.client["season.current"]({}))?.season.members ?? [];
  }

  async function memberNamed(name: string): Promise<PanelMember> {
    const found = (await members()).find((member) => member.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  it("adds members by hand with ids of its own, and refuses who has no name", async () => {
    const before = await members();
    const added = [draft("Ani Baru", { capacity: 40, expertise: ["kesehatan"] }), draft("Budi Baru")];
    must(await office.client["panel.add"]({ members: added }));
    const after = await members();
    expect(after.length).toBe(before.length + 2);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    expect(await memberNamed("Ani Baru")).toMatchObject({ role: "judge", capacity: 40, card: null });
    const refused = await office.client["panel.add"]({ members: [draft("Citra Baru"), draft(" ?")] });
    expect(errorOf(refused)?.type).toBe("name-missing");
    expect(await members()).toEqual(after);
  });

  it("takes several cards at once: known names get theirs, new names become members, once only", async () => {
    const [ani, dewi] = [await invite(kind, "Ani Baru"), await invite(kind, "Dewi Baru")];
    const forged: NamedFile = { name: "palsu.json", bytes: new TextEncoder().encode("{}") };
    const before = (await office.client["season.current"]({}))?.head.seq ?? 0;
    const files = [ani.cardFile, dewi.cardFile, forged, dewi.cardFile];
    const answer = must(await office.client["panel.add-from-cards"]({ files, duty: "shadow" }));
    expect(answer.files.map(({ outcome }) => outcome)).toEqual(["bound", "added", "invalid", "known"]);
    expect(answer.events.map(({ event }) => event.type)).toEqual([
      "season-revised",
      "card-registered",
      "card-registered",
    ]);
    expect(answer.events[0]?.seq).toBe(before + 1);
    expect(await memberNamed("Dewi Baru")).toMatchObject({ role: "judge", duty: "shadow" });
    const again = must(await office.client["panel.add-from-cards"]({ files, duty: "shadow" }));
    expect(again.events).toEqual([]);
  });

  it("changes, withdraws and brings back a member, whose id and card stay", async () => {
    const { id } = await memberNamed("Ani Baru");
    const member = draft("Ani Baru, M.Si.", { homeAgencyCodes: ["univ-x", "univ-x"], team: "Tim 2" });
    must(await office.client["panel.change"]({ memberId: id, member }));
    expect(await memberNamed("Ani Baru, M.Si.")).toMatchObject({ id, homeAgencyCodes: ["univ-x"] });
    const hasty = await office.client["panel.withdraw"]({ memberId: id, reason: "" });
    expect(errorOf(hasty)?.type).toBe("reason-missing");
    must(await office.client["panel.withdraw"]({ memberId: id, reason: "sakit sampai akhir tahun" }));
    expect((await memberNamed("Ani Baru, M.Si.")).withdrawn?.reason).toBe("sakit sampai akhir tahun");
    must(await office.client["panel.return"]({ memberId: id, reason: "sudah sembuh" }));
    expect((await memberNamed("Ani Baru, M.Si.")).withdrawn).toBeUndefined();
  });

  it("removes who was dealt nothing, never gives the id again, and refuses who was dealt something", async () => {
    const { id } = await memberNamed("Dewi Baru");
    must(await office.client["panel.remove"]({ memberId: id }));
    must(await office.client["panel.add"]({ members: [draft("Eka Baru")] }));
    expect((await memberNamed("Eka Baru")).id).not.toBe(id);
    const dealt = bundle.season.assignments[0]?.memberId ?? MemberId.parse("x");
    expect(errorOf(await office.client["panel.remove"]({ memberId: dealt }))?.type).toBe("member-dealt");
    const asChair = await office.client["panel.change"]({
      memberId: dealt,
      member: { ...draft("Ketua Baru"), duty: "te-chair" },
    });
    expect(errorOf(asChair)?.type).toBe("member-dealt");
  });

  it("says which dealt readings a new relation or rule blocks", async () => {
    const reading = bundle.season.assignments[0];
    if (!reading) throw new Error("nothing dealt");
    const relation = {
      memberId: reading.memberId,
      target: { kind: "dossier" as const, dossierId: reading.dossierId },
      reason: "bekas atasan",
    };
    const declared = must(await office.client["conflict.declare-relation"]({ relation }));
    expect(declared.blocked).toEqual([reading]);
    const again = must(await office.client["conflict.declare-relation"]({ relation }));
    expect(again.blocked).toEqual([]);
    const { season } = (await office.client["season.current"]({})) ?? {};
    expect(season?.relations).toEqual([relation]);
    must(await office.client["conflict.withdraw-relation"]({ relation, reason: "keliru orangnya" }));
    const rules = { ...USUAL_CONFLICT_RULES, ownProvince: false };
    expect(must(await office.client["conflict.set-rules"]({ rules })).blocked).toEqual([]);
    const after = (await office.client["season.current"]({}))?.season;
    expect([after?.relations, after?.conflictRules]).toEqual([[], rules]);
  });
});

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("what a judge's return tells of the work, %s", (_name, createKind) => {
  it("reaches the Secretariat as counts, also with nothing released, and no newer count is lost", async () => {
    const kind = await createKind();
    try {
      const panel = await setUpPanel(kind);
      const { client } = panel.secretariat;
      const [judge] = panel.judges;
      if (!judge) throw new Error("no judge");
      must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
      const unopened = must(await judge.client["packet.seal-return"]({}));
      await openContent(judge);
      const dealt = dealtTo(panel.bundle, judge.memberId);
      for (const dossierId of dealt.slice(0, 1)) await markAll(judge, dossierId, 8000);
      const scored = must(await judge.client["packet.seal-return"]({}));
      for (const file of [scored, unopened]) {
        const [row] = await client["merge.apply"]({ files: [file] });
        expect(errorOf(row?.result)).toBeNull();
      }
      const events = must(await client["journal.read"]({ afterSeq: 0, limit: 5000 }));
      const told = events.flatMap(({ event }) => (event.type === "return-merged" ? [event.progress] : []));
      expect(told).toEqual([
        expect.objectContaining({ assigned: dealt.length, scored: 1, released: 0 }),
        expect.objectContaining({ assigned: dealt.length, scored: 0, released: 0 }),
      ]);
    } finally {
      await kind.close();
    }
  });
});

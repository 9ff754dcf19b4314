import { expect, it } from "vitest";
import { MemberId } from "#shared/identifiers.ts";
import { draftOfMember, plainDraft } from "#shared/panel/member-draft.ts";
import { memoryHosts } from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, setUpPanel } from "#tests/support/contract-panel.ts";
import { dealtTo, errorOf, must, openContent } from "#tests/support/people.ts";

it("a packet's content is named, and the name changes for those only whose own content changed", async () => {
  const kind = await memoryHosts();
  try {
    const panel = await setUpPanel(kind);
    const { client } = panel.secretariat;
    const [one, other] = panel.judges;
    if (!one || !other) throw new Error("two judges are needed");
    const hashes = async () => must(await client["packet.states"]({})).hashes;
    await panel.packetFor(one.memberId);
    const events = must(await client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    const sealed = events.flatMap(({ event }) => (event.type === "packet-sealed" ? [event] : []));
    const before = await hashes();
    expect(sealed.map(({ contentHash }) => contentHash)).toEqual([before[one.memberId]]);
    must(await client["panel.add"]({ members: [plainDraft("Orang Lain", "te-member")] }));
    const joined = await hashes();
    expect([joined[one.memberId], joined[other.memberId]]).toEqual([
      before[one.memberId],
      before[other.memberId],
    ]);
    const taken = panel.bundle.season.assignments.find(({ memberId }) => memberId === one.memberId);
    if (!taken) throw new Error("nothing dealt");
    const move = { dossierId: taken.dossierId, from: one.memberId, to: null, reason: "beban terlalu berat" };
    must(await client["assignment.move"](move));
    const moved = await hashes();
    expect(moved[one.memberId]).not.toBe(before[one.memberId]);
    expect(moved[other.memberId]).toBe(before[other.memberId]);
  } finally {
    await kind.close();
  }
});

it("a packet with a reading that the rules block is not sealed, and the refusal names proposal and rule", async () => {
  const kind = await memoryHosts();
  try {
    const panel = await setUpPanel(kind);
    const { client } = panel.secretariat;
    const [reading] = panel.bundle.season.assignments;
    if (!reading) throw new Error("nothing dealt");
    const { memberId, dossierId } = reading;
    must(
      await client["conflict.declare-relation"]({
        relation: { memberId, target: { kind: "dossier", dossierId }, reason: "saudara kandung" },
      }),
    );
    const refused = await client["packet.seal-for-member"]({ memberId });
    const number = panel.bundle.season.dossiers.find(({ id }) => id === dossierId)?.number;
    expect(errorOf(refused)).toMatchObject({ type: "reading-blocked", number, rule: "relation" });
    must(await client["assignment.move"]({ dossierId, from: memberId, to: null, reason: "benturan" }));
    must(await client["packet.seal-for-member"]({ memberId }));
  } finally {
    await kind.close();
  }
});

it("nobody who left is sealed for, what came back fixes the duty, and the last chair with a packet stays", async () => {
  const kind = await memoryHosts();
  try {
    const panel = await setUpPanel(kind);
    const { client } = panel.secretariat;
    const [one, other] = panel.judges;
    if (!one || !other) throw new Error("two judges are needed");
    must(await client["panel.withdraw"]({ memberId: one.memberId, reason: "pindah tugas" }));
    expect(errorOf(await client["packet.seal-for-member"]({ memberId: one.memberId }))?.type).toBe(
      "member-withdrawn",
    );
    must(await other.client["packet.accept"]({ file: await panel.packetFor(other.memberId) }));
    const file = must(await other.client["packet.seal-return"]({}));
    must((await client["merge.apply"]({ files: [file] }))[0]?.result ?? { ok: true, value: null });
    const shadow = plainDraft("Penilai Bayangan", "shadow");
    expect(errorOf(await client["panel.change"]({ memberId: other.memberId, member: shadow }))).toMatchObject(
      { type: "duty-fixed", problem: "taken-in" },
    );
    const chairId = MemberId.parse(CHAIR_ID);
    await panel.packetFor(chairId);
    expect(errorOf(await client["panel.remove"]({ memberId: chairId }))?.type).toBe("last-chair");
    const demoted = plainDraft("Bekas Ketua", "te-member");
    expect(errorOf(await client["panel.change"]({ memberId: chairId, member: demoted }))?.type).toBe(
      "last-chair",
    );
  } finally {
    await kind.close();
  }
});

it("a change of homes answers which dealt readings it blocks", async () => {
  const kind = await memoryHosts();
  try {
    const panel = await setUpPanel(kind);
    const [reading] = panel.bundle.season.assignments;
    const member = panel.bundle.season.members.find(({ id }) => id === reading?.memberId);
    const dossier = panel.bundle.season.dossiers.find(({ id }) => id === reading?.dossierId);
    if (!member || !dossier) throw new Error("nothing dealt");
    const moved = { ...draftOfMember(member), homeAgencyCodes: [dossier.agency.code] };
    const saved = must(
      await panel.secretariat.client["panel.change"]({ memberId: member.id, member: moved }),
    );
    expect(saved.blocked).toContainEqual(reading);
  } finally {
    await kind.close();
  }
});

it("a packet leaves out the content of what its judge has declared a conflict on", async () => {
  const kind = await memoryHosts();
  try {
    const panel = await setUpPanel(kind);
    const [judge] = panel.judges;
    if (!judge) throw new Error("a judge is needed");
    const first = await panel.packetFor(judge.memberId);
    must(await judge.client["packet.accept"]({ file: first }));
    await openContent(judge);
    const [dossierId] = dealtTo(panel.bundle, judge.memberId);
    if (!dossierId) throw new Error("nothing dealt");
    must(await judge.client["conflict.declare"]({ dossierId, kind: "relation", reason: "saudara kandung" }));
    const file = must(await judge.client["packet.seal-return"]({}));
    const [row] = await panel.secretariat.client["merge.apply"]({ files: [file] });
    expect(errorOf(row?.result)).toBeNull();
    const before = must(await panel.secretariat.client["packet.states"]({})).hashes[judge.memberId];
    const closed = await panel.packetFor(judge.memberId);
    expect(must(await panel.secretariat.client["packet.states"]({})).hashes[judge.memberId]).toBe(before);
    expect(closed.bytes.length).toBeLessThan(first.bytes.length);
    must(await judge.client["packet.accept"]({ file: closed }));
  } finally {
    await kind.close();
  }
});

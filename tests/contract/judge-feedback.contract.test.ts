import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPacket, type PacketContent } from "#shared/host/packet-envelope.ts";
import { MemberId, SeasonId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { DEFAULT_PACT, type PactAcceptance, pactDigest, pactPayload } from "#shared/panel/integrity-pact.ts";
import { createForger, type Forger } from "#tests/support/contract-forge.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, setUpPanel } from "#tests/support/contract-panel.ts";
import { type Stage, setUpStage } from "#tests/support/contract-stage.ts";
import { dealtTo, errorOf, footprint, must, openContent } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("what chair and judge tell each other on %s", (_name, createKind) => {
  let kind: HostKind;
  let stage: Stage;

  beforeAll(async () => {
    kind = await createKind();
    stage = await setUpStage(kind);
  });

  afterAll(() => kind.close());

  it("tells a judge of their own marking once the ranking is frozen, and nobody else", async () => {
    const { panel, judge, other, returnPacket } = stage;
    const { client } = panel.chair;
    const { memberId } = judge;
    for (const { result } of await client["merge.apply"]({ files: [returnPacket] })) must(result);
    const early = await client["packet.seal-feedback"]({ memberId });
    expect(errorOf(early)).toEqual({ type: "ranking-not-frozen" });
    const reason = "Tidak mengirim";
    const mine = new Set<string>(dealtTo(panel.bundle, memberId));
    const readings = panel.bundle.season.assignments.filter(
      (reading) => reading.memberId !== memberId || !mine.has(reading.dossierId),
    );
    must(await client["ranking.exclude"]({ readings, reason }));
    must(await client["ranking.freeze"]({ reason: "Semua telah diterima" }));
    expect(errorOf(await judge.client["packet.seal-feedback"]({ memberId }))).toMatchObject({
      type: "not-your-role",
    });
    expect(errorOf(await client["packet.seal-feedback"]({ memberId: CHAIR_ID }))).toEqual({
      type: "member-unknown",
    });
    const older = must(await client["packet.seal-feedback"]({ memberId }));
    const file = must(await client["packet.seal-feedback"]({ memberId }));
    expect(file.name).not.toBe(older.name);
    expect(must(await judge.client["packet.inspect"]({ file }))).toMatchObject({
      kind: "feedback",
      dossiers: 0,
    });
    must(await judge.client["packet.accept"]({ file }));
    const events = must(await judge.client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    // Nobody else has marked these few dossiers, so there is nothing to compare with.
    expect(events.at(-1)?.event).toMatchObject({
      type: "feedback-received",
      feedback: { memberId, severity: { state: "withheld", dossiers: 0, colleagues: 0 } },
    });
    const before = await footprint(judge);
    must(await judge.client["packet.accept"]({ file }), "twice");
    must(await judge.client["packet.accept"]({ file: older }), "the older after the newer");
    expect(await footprint(judge)).toEqual(before);
    expect(errorOf(await other.client["packet.accept"]({ file }))).toEqual({ type: "not-for-you" });
  });

  it("takes feedback from nobody but the chair, and for nobody else", async () => {
    const { panel, judge, forger } = stage;
    const { id: seasonId, name: seasonName } = panel.bundle.season;
    const content: PacketContent = {
      kind: "feedback",
      seasonId,
      seasonName,
      rehearsal: true,
      memberId: judge.memberId,
      sequence: 1,
    };
    const feedback = {
      seasonId,
      memberId: judge.memberId,
      createdAt: "2026-12-01T00:00:00.000Z",
      severity: { state: "withheld", dossiers: 0, colleagues: 0 },
    };
    const entries = { "feedback.json": feedback };
    const forged = await forger.seal(content, entries, judge.card);
    expect(await stage.refusalOf(judge, forged)).toMatchObject({ type: "sender-unknown" });
  });

  it("refuses feedback that its chair has made out to another judge or season", async () => {
    const chair = await createForger("Ketua", MemberId.parse(CHAIR_ID));
    const panel = await setUpPanel(kind, { [CHAIR_ID]: chair.cardFile });
    const [judge, other] = panel.judges;
    if (!judge || !other) throw new Error("too few judges");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    const { id: seasonId, name: seasonName } = panel.bundle.season;
    const content = { kind: "feedback", seasonId, seasonName, rehearsal: true, sequence: 1 } as const;
    const feedback = {
      seasonId,
      createdAt: "2026-12-01T00:00:00.000Z",
      severity: { state: "withheld", dossiers: 0, colleagues: 0 },
    };
    const offer = async (to: MemberId, body: unknown, changes: Partial<PacketContent> = {}) => {
      const before = await footprint(judge);
      const entries = { "feedback.json": body };
      const file = await chair.seal({ ...content, memberId: to, ...changes }, entries, judge.card);
      const answer = await judge.client["packet.accept"]({ file });
      if (!answer.ok) expect(await footprint(judge)).toEqual(before);
      return errorOf(answer)?.type ?? "taken";
    };
    const own = { ...feedback, memberId: judge.memberId };
    expect(await offer(other.memberId, { ...feedback, memberId: other.memberId })).toBe("not-for-you");
    expect(await offer(judge.memberId, { ...feedback, memberId: other.memberId })).toBe("content-invalid");
    expect(await offer(judge.memberId, { ...own, seasonId: "lain" })).toBe("content-invalid");
    expect(await offer(judge.memberId, { ...own, severity: { state: "known" } })).toBe("content-invalid");
    expect(await offer(judge.memberId, own, { rehearsal: false })).toBe("rehearsal-mixed");
    expect(await offer(judge.memberId, own)).toBe("taken");
  });

  it("merges a return without a pact, and refuses one with a pact its judge never gave", async () => {
    const { panel, judge, forger, returnOf } = stage;
    const { client } = panel.chair;
    const forgerId = returnOf().memberId ?? judge.memberId;
    const good = await signPact(forger, { seasonId: panel.bundle.season.id, memberId: forgerId });
    const sealed = (pact: unknown) =>
      forger.seal(
        returnOf(),
        { "return.json": { sheets: [], conflicts: [] }, ...(pact ? { "pact.json": pact } : {}) },
        panel.chair.card,
      );
    const forgeries = [
      await signPact(forger, { seasonId: panel.bundle.season.id, memberId: judge.memberId }),
      { ...good, acceptance: { ...good.acceptance, acceptedAt: "2020-01-01T00:00:00.000Z" } },
      await signPact(forger, { ...good.acceptance, seasonId: SeasonId.parse("musim-lain") }),
      { acceptance: null },
    ];
    for (const forged of forgeries)
      expect(await stage.refusalOf(panel.chair, await sealed(forged))).toMatchObject({
        type: "content-invalid",
        entry: "pact.json",
      });
    const files = [await sealed(null), await sealed(good), await sealed(good)];
    for (const { result } of await client["merge.apply"]({ files })) must(result);
    const events = must(await client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    const pacts = events.flatMap(({ event }) =>
      event.type === "return-merged" && event.memberId === forgerId ? [event.pact] : [],
    );
    expect(pacts).toEqual([undefined, good, undefined]);
  });

  it("never lets the desk into a packet", async () => {
    const chair = await createForger("Ketua", MemberId.parse(CHAIR_ID));
    const panel = await setUpPanel(kind, { [CHAIR_ID]: chair.cardFile });
    const [judge] = panel.judges;
    const [dossierId] = judge ? dealtTo(panel.bundle, judge.memberId) : [];
    if (!judge || !dossierId) throw new Error("too few");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    await openContent(judge);
    const secret = "HANYA-DI-MEJA-SAYA";
    must(
      await judge.client["desk.put"]({
        entries: [
          { type: "private-note", dossierId, text: secret },
          { type: "flag", dossierId, reason: secret },
          { type: "phrase", id: "p", text: secret },
        ],
      }),
    );
    const { bytes } = must(await judge.client["packet.seal-return"]({}));
    const { entries, manifest } = must(await openPacket(chair.ports, bytes));
    expect([...entries.keys()].toSorted()).toEqual([
      "manifest.json",
      "manifest.sig",
      "pact.json",
      "progress.json",
      "return.json",
    ]);
    expect(manifest.entries.map(({ path }) => path).toSorted()).toEqual([
      "pact.json",
      "progress.json",
      "return.json",
    ]);
    for (const entry of entries.values()) expect(chair.ports.text.decode(entry)).not.toContain(secret);
    expect(canonicalJson(await footprint(judge))).not.toContain(secret);
    const journal = must(await judge.client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    expect(canonicalJson(journal)).not.toContain(secret);
  });
});

async function signPact(
  { ports }: Forger,
  { seasonId, memberId }: Pick<PactAcceptance, "seasonId" | "memberId">,
) {
  const { id, version } = DEFAULT_PACT;
  const acceptance: PactAcceptance = {
    seasonId,
    memberId,
    pact: { id, version, digest: pactDigest(DEFAULT_PACT, ports.crypto.sha256) },
    acceptedAt: "2026-11-02T00:00:00.000Z",
  };
  return { acceptance, signature: must(await ports.vault.sign(pactPayload(acceptance))) };
}

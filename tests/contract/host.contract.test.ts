import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { MemberId } from "#shared/identifiers.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import { documentRequest, verifyRequest } from "#tests/support/document-requests.ts";
import { exportEverything, exportRequest } from "#tests/support/exported-results.ts";
import {
  buildSmallSeason,
  dealtTo,
  errorOf,
  footprint,
  invite,
  markAll,
  must,
  openContent,
  PASSPHRASE,
  pledge,
  toSeasonFile,
} from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("a season on %s", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  it("goes from the first packet to the recounted documents", async () => {
    const panel = await setUpPanel(kind);
    const returns = await judgeEverything(panel);
    const { result, frozenAt } = await decide(panel, returns);
    await publish(panel, result);
    // The record inside the result and the chair's journal tell the same moment.
    const received = must(await panel.secretariat.client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    const told = received.flatMap(({ event }) => (event.type === "result-received" ? event.frozen.at : []));
    expect(told).toEqual([frozenAt]);
  });

  it("keeps what a judge did through a restart, and the keys locked", async () => {
    const panel = await setUpPanel(kind);
    const [judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    await openContent(judge);
    const [dossierId] = dealtTo(panel.bundle, judge.memberId);
    if (!dossierId) throw new Error("no dossier");
    await markAll(judge, dossierId, 7500);
    const before = await judge.client["season.current"]({});
    const { client } = await judge.station.restart();
    expect(await client["season.current"]({})).toBeNull();
    must(await client["season.select"]({ seasonId: panel.bundle.season.id }));
    expect(await client["season.current"]({})).toEqual(before);
    expect(errorOf(await client["sheet.release"]({ dossierIds: [dossierId] }))).toEqual({
      type: "vault-locked",
    });
    must(await client["identity.unlock"]({ passphrase: PASSPHRASE }));
    must(await client["sheet.release"]({ dossierIds: [dossierId] }));
  });

  it("starts the sample season that ships with the program", async () => {
    const secretariat = await invite(kind, "Sekretariat");
    const { client } = secretariat;
    const started = must(await client["season.start-sample"]({}));
    expect(started).toMatchObject({ rehearsal: true, memberId: null });
    const { season } = (await client["season.current"]({})) ?? {};
    expect(season?.dossiers).toHaveLength(started.dossiers);
    const withAttachment = season?.dossiers.find(({ attachments }) => attachments.length > 0);
    const [attachment] = withAttachment?.attachments ?? [];
    if (!withAttachment || !attachment) throw new Error("the sample has no attachment");
    const request = { dossierId: withAttachment.id, sha256: attachment.sha256 };
    const file = must(await client["dossier.attachment"](request));
    expect(file.name).toBe(attachment.name);
    expect(file.bytes).toHaveLength(attachment.size);
    expect(errorOf(await client["season.start-sample"]({}))).toMatchObject({ type: "season-exists" });
  });

  it("seals returns for the chair's newest card", async () => {
    const panel = await setUpPanel(kind);
    const [judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    const newChair = await invite(kind, "Ketua dengan komputer baru");
    const registration = { memberId: CHAIR_ID, file: newChair.cardFile };
    must(await panel.secretariat.client["panel.register-card"](registration));
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    const file = must(await judge.client["packet.seal-return"]({}));
    expect(must(await newChair.client["packet.inspect"]({ file })).senderName).toBe(judge.name);
    expect(errorOf(await panel.chair.client["packet.inspect"]({ file }))).toEqual({ type: "not-for-you" });
  });

  it("keeps both of two settings changed at once", async () => {
    const { client } = await invite(kind, "Siapa saja");
    await Promise.all([
      client["settings.write"]({ theme: "dark" }),
      client["settings.write"]({ language: "en" }),
      client["settings.write"]({ paper: "A4" }),
    ]);
    expect(await client["settings.read"]({})).toMatchObject({ theme: "dark", language: "en", paper: "A4" });
  });
});

/** Every judge sweeps, marks, releases and sends; the first declares a conflict and corrects a sheet. */
async function judgeEverything({ bundle, judges, packetFor }: Panel) {
  const returns: { name: string; bytes: Uint8Array }[] = [];
  const { season, texts } = bundle;
  for (const [index, judge] of judges.entries()) {
    const { client, memberId } = judge;
    const file = await packetFor(memberId);
    expect(must(await client["packet.inspect"]({ file }))).toMatchObject({
      kind: "judge-packet",
      seasonId: season.id,
      rehearsal: true,
      senderName: "Sekretariat",
      dossiers: dealtTo(bundle, memberId).length,
    });
    expect(await client["season.list"]({})).toEqual([]);
    must(await client["packet.accept"]({ file }), judge.name);
    const mine = dealtTo(bundle, memberId);
    const [first, second] = mine;
    if (!first || !second) throw new Error("too few dossiers");
    await expectIndependence(judge, mine);
    await sweep(judge, mine, index === 0 ? first : null);
    const open = index === 0 ? mine.slice(1) : mine;
    for (const dossierId of open)
      expect(must(await client["dossier.text"]({ dossierId }))).toEqual(
        texts.find((text) => text.dossierId === dossierId),
      );
    await expectReleaseChecks(judge, open[0] ?? second);
    for (const [place, dossierId] of open.entries())
      await markAll(judge, dossierId, 7000 + 100 * place + 500 * index);
    must(await client["sheet.release"]({ dossierIds: open }), judge.name);
    const [released = second] = open;
    expect(
      errorOf(await client["sheet.mark"]({ dossierId: released, criterionId: "kebaruan", mark: 0 })),
    ).toEqual({
      type: "already-released",
      dossierId: released,
    });
    returns.push(must(await client["packet.seal-return"]({})));
    if (index !== 0) continue;
    must(await client["sheet.correct"]({ dossierId: released, reason: "Salah baca" }));
    must(await client["sheet.mark"]({ dossierId: released, criterionId: "kebaruan", mark: 10_000 }));
    must(await client["sheet.release"]({ dossierIds: [released] }));
    returns.push(must(await client["packet.seal-return"]({})));
  }
  expect(new Set(returns.map(({ name }) => name)).size).toBe(returns.length);
  return returns;
}

/** No text opens before pact and sweep, and none of a dossier in conflict after them. */
async function sweep(
  { client }: Panel["judges"][number],
  mine: readonly string[],
  conflicted: string | null,
) {
  const [first = ""] = mine;
  const mark = { dossierId: first, criterionId: "kebaruan", mark: 7000 };
  for (const dossierId of mine)
    expect(errorOf(await client["dossier.text"]({ dossierId }))).toEqual({ type: "pact-first" });
  expect(errorOf(await client["conflict.finish-sweep"]({}))).toEqual({ type: "pact-first" });
  await pledge({ client });
  for (const dossierId of mine)
    expect(errorOf(await client["dossier.text"]({ dossierId }))).toEqual({ type: "sweep-first" });
  expect(errorOf(await client["sheet.mark"](mark))).toEqual({ type: "sweep-first" });
  if (conflicted !== null) {
    const conflict = { dossierId: conflicted, kind: "relation", reason: "Saudara ketua tim" } as const;
    must(await client["conflict.declare"](conflict));
    expect(must(await client["conflict.declare"](conflict)).events).toEqual([]);
  }
  must(await client["conflict.finish-sweep"]({}));
  if (conflicted === null) return;
  const inConflict = { type: "in-conflict", dossierId: conflicted };
  expect(errorOf(await client["dossier.text"]({ dossierId: conflicted }))).toEqual(inConflict);
  expect(errorOf(await client["sheet.mark"]({ ...mark, dossierId: conflicted }))).toEqual(inConflict);
}

async function expectIndependence({ client, memberId }: Panel["judges"][number], mine: readonly string[]) {
  const { season } = (await client["season.current"]({})) ?? {};
  expect(season?.dossiers.map(({ id }) => id)).toEqual(mine);
  expect(season?.assignments.every((assignment) => assignment.memberId === memberId)).toBe(true);
  expect(season?.members.filter(({ role }) => role === "judge").map(({ id }) => id)).toEqual([memberId]);
}

async function expectReleaseChecks({ client }: Panel["judges"][number], dossierId: string) {
  const criteria = scoredCriteria(buildSmallSeason().season.rubric).map(({ id }) => id);
  const [first = "", ...others] = criteria;
  must(await client["sheet.mark"]({ dossierId, criterionId: first, mark: 8000 }));
  for (const mark of [10_100, 8050])
    expect(errorOf(await client["sheet.mark"]({ dossierId, criterionId: first, mark }))).toEqual({
      type: "mark-off-scale",
      criterionId: first,
    });
  expect(errorOf(await client["sheet.release"]({ dossierIds: [dossierId] }))).toEqual({
    type: "marks-missing",
    dossierId,
    criteria: others,
  });
}

/** The chair merges in the wrong order and twice, excludes, freezes and seals the result. */
async function decide(
  { chair, bundle, packetFor }: Panel,
  returns: readonly { name: string; bytes: Uint8Array }[],
) {
  const { client } = chair;
  const { season } = bundle;
  must(await client["packet.accept"]({ file: await packetFor(CHAIR_ID) }));
  expect(errorOf(await client["ranking.freeze"]({ reason: "Selesai" }))).toEqual({
    type: "readings-open",
    count: season.assignments.length,
  });
  const [late, ...early] = returns.toReversed();
  if (!late) throw new Error("no returns");
  const headBefore = (await client["season.current"]({}))?.head;
  const previews = await client["merge.preview"]({ files: early });
  expect(previews.every(({ result }) => result.ok)).toBe(true);
  expect((await client["season.current"]({}))?.head).toEqual(headBefore);
  for (const { name, result } of await client["merge.apply"]({ files: early })) must(result, name);
  const again = await client["merge.apply"]({ files: early });
  expect(again.map(({ result }) => must(result).changes)).toEqual(early.map(() => []));
  expect(errorOf(await client["ranking.freeze"]({ reason: "Selesai" }))).toMatchObject({
    type: "readings-open",
  });
  for (const { result } of await client["merge.apply"]({ files: [late] })) must(result, "the late packet");
  expect(errorOf(await client["ranking.freeze"]({ reason: "Selesai" }))).toEqual({
    type: "readings-open",
    count: 1,
  });
  const events = must(await client["journal.read"]({ afterSeq: 0, limit: 5000 }));
  const conflict = events.flatMap(({ event }) => (event.type === "return-merged" ? event.conflicts : []))[0];
  if (!conflict) throw new Error("the conflict did not arrive");
  const { dossierId, memberId } = conflict.declaration;
  const readings = [{ dossierId, memberId }];
  expect(errorOf(await client["ranking.exclude"]({ readings, reason: " " }))).toEqual({
    type: "reason-missing",
  });
  must(await client["ranking.exclude"]({ readings, reason: "Benturan kepentingan" }));
  expect(errorOf(await client["ranking.freeze"]({ reason: "" }))).toEqual({ type: "reason-missing" });
  expect(errorOf(await client["packet.seal-result"]({}))).toEqual({ type: "ranking-not-frozen" });
  const frozen = must(await client["ranking.freeze"]({ reason: "Semua lembar telah diterima" }));
  expect(errorOf(await client["ranking.freeze"]({ reason: "Lagi" }))).toEqual({ type: "ranking-frozen" });
  expect(errorOf(await client["ranking.exclude"]({ readings, reason: "Terlambat" }))).toEqual({
    type: "ranking-frozen",
  });
  return { result: must(await client["packet.seal-result"]({})), frozenAt: frozen.events[0]?.at };
}

/** The Secretariat takes the result and makes every document; each holds and recounts the same anywhere. */
async function publish(
  { secretariat, chair, judges, bundle }: Panel,
  file: { name: string; bytes: Uint8Array },
) {
  const { client } = secretariat;
  must(await client["packet.accept"]({ file }));
  const head = (await client["season.current"]({}))?.head;
  must(await client["packet.accept"]({ file }), "the same result again");
  expect((await client["season.current"]({}))?.head).toEqual(head);
  const [judge] = judges;
  for (const maker of [secretariat, chair])
    for (const kind of ["top-list", "minutes", "recap", "score-sheets"] as const) {
      const memberId = kind === "score-sheets" ? (judge?.memberId ?? null) : null;
      const request = documentRequest(kind, { memberId });
      const document = must(await maker.client["document.make"](request), kind);
      expect(await client["document.verify"](verifyRequest(document))).toMatchObject({
        valid: true,
        intact: true,
      });
      const counted = must(await (judge ?? maker).client["document.recount"]({ file: document }));
      expect(counted).toMatchObject({
        report: { outcome: "same", rows: 4, sheets: bundle.season.assignments.length - 1 },
        rehearsal: true,
        seasonName: bundle.season.name,
      });
    }
  for (const maker of [secretariat, chair]) await exportEverything(maker.client);
  const [stranger] = judges;
  expect(errorOf(await stranger?.client["result.export"](exportRequest("json")))).toMatchObject({
    type: "not-your-role",
  });
  const unknown = documentRequest("score-sheets", { memberId: MemberId.parse("nobody"), paper: "A4" });
  expect(errorOf(await client["document.make"](unknown))).toEqual({ type: "member-unknown" });
  const before = await footprint(chair);
  expect(errorOf(await chair.client["season.start-file"]({ file: toSeasonFile(bundle) }))).toMatchObject({
    type: "season-exists",
  });
  expect(await footprint(chair)).toEqual(before);
}

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { errorOf, invite, markAll, must, pledge } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("a rehearsal on %s", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  it("rehearses as a judge from the pact to the sealed return", async () => {
    const person = await invite(kind, "Calon Penilai");
    const { client } = person;
    const started = must(await client["season.start-rehearsal"]({ role: "judge" }));
    expect(started).toMatchObject({ rehearsal: true });
    expect(started.dossiers).toBeGreaterThanOrEqual(30);
    const { season } = (await client["season.current"]({})) ?? {};
    if (!season) throw new Error("no season");
    const judges = season.members.filter(({ role }) => role === "judge");
    expect(judges).toMatchObject([{ name: "Calon Penilai", id: started.memberId }]);
    await pledge(person);
    must(await client["conflict.finish-sweep"]({}));
    for (const { id: dossierId, attachments } of season.dossiers) {
      must(await client["dossier.text"]({ dossierId }));
      for (const { sha256 } of attachments) must(await client["dossier.attachment"]({ dossierId, sha256 }));
    }
    const [dossier] = season.dossiers;
    if (!dossier) throw new Error("no dossier");
    await markAll(person, dossier.id, 8000, season.rubric);
    must(await client["sheet.release"]({ dossierIds: [dossier.id] }));
    const file = must(await client["packet.seal-return"]({}));
    expect(must(await client["packet.inspect"]({ file }))).toMatchObject({
      kind: "return-packet",
      rehearsal: true,
      senderName: "Calon Penilai",
    });
  });

  it("gives every rehearsal an id of its own", async () => {
    const { client } = await invite(kind, "Serba Bisa");
    const ids: string[] = [];
    for (const role of ["judge", "judge", "chair", "secretariat", "chair"] as const)
      ids.push(must(await client["season.start-rehearsal"]({ role })).id);
    expect(ids.map((id) => id.replace(/^latihan-kipp-2026-/u, ""))).toEqual([
      "judge-1",
      "judge-2",
      "chair-1",
      "secretariat-1",
      "chair-2",
    ]);
    must(await client["season.select"]({ seasonId: ids[2] ?? "" }));
    expect(errorOf(await client["ranking.freeze"]({ reason: "Latihan" }))).toMatchObject({
      type: "readings-open",
    });
    await client["identity.lock"]({});
    expect(errorOf(await client["season.start-rehearsal"]({ role: "judge" }))).toEqual({
      type: "vault-locked",
    });
  });
});

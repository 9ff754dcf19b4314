import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { errorOf, invite, must } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("duplicates on %s", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  it("finds pairs, shows their passages, and takes a decision and takes it back", async () => {
    const { client } = await invite(kind, "Sekretariat Kesamaan");
    must(await client["season.start-rehearsal"]({ role: "secretariat" }));
    expect(must(await client["duplicates.pairs"]({}))).toBeNull();
    must(await client["duplicates.find"]({ taskId: "find" }));
    const latest = must(await client["duplicates.pairs"]({}));
    if (!latest) throw new Error("no search");
    expect(latest).toMatchObject({ proposals: 60, searched: 115, isStale: false });
    const [pair] = latest.pairs;
    if (!pair) throw new Error("no pair");
    const { a, b } = pair;
    const texts = must(await client["duplicates.passages"]({ a, b }));
    expect(texts.passages).toHaveLength(pair.passages);
    expect(
      errorOf(await client["duplicates.decide"]({ a, b, verdict: "different", reason: "" })),
    ).toMatchObject({
      type: "reason-missing",
    });
    must(await client["duplicates.decide"]({ a, b, verdict: "different", reason: "Beda sasaran layanan." }));
    must(await client["duplicates.decide"]({ a, b, verdict: null, reason: "" }));
    const unknown = await client["duplicates.decide"]({
      a,
      b: "tidak-ada",
      verdict: "duplicate",
      reason: "Sama.",
    });
    expect(errorOf(unknown)).toMatchObject({ type: "content-missing" });
  });

  it("shows a judge nothing", async () => {
    const { client } = await invite(kind, "Penilai Penasaran");
    must(await client["season.start-rehearsal"]({ role: "judge" }));
    const refusal = { type: "not-your-role", needed: "secretariat" };
    expect(errorOf(await client["duplicates.pairs"]({}))).toEqual(refusal);
    expect(errorOf(await client["duplicates.find"]({ taskId: "find" }))).toEqual(refusal);
    expect(errorOf(await client["duplicates.passages"]({ a: "x", b: "y" }))).toEqual(refusal);
  });

  it("lists what is shipped", async () => {
    const { client } = await invite(kind, "Penjaga Katalog");
    expect(must(await client["catalogue.list"]({}))).toMatchObject([{ origin: "shipped", entries: 115 }]);
  });
});

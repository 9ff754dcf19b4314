import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { buildSmallSeason, errorOf, invite, must, type Person, toSeasonFile } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("with two seasons on one machine, %s", (_name, createKind) => {
  const [first, second] = [buildSmallSeason(7), buildSmallSeason(8)];
  const [member] = first.season.members;
  let kind: HostKind;
  let person: Person;

  beforeAll(async () => {
    kind = await createKind();
    person = await invite(kind, "Sekretariat");
    for (const bundle of [first, second])
      must(await person.client["season.start-file"]({ file: toSeasonFile(bundle) }));
  });

  afterAll(() => kind.close());

  async function register(seasonId = first.season.id): Promise<unknown> {
    if (!member) throw new Error("nobody in the season");
    const file = must(await person.client["identity.card"]({}));
    return person.client["panel.register-card"]({ seasonId, memberId: member.id, file });
  }

  it("refuse a request about the one that is not open", async () => {
    must(await person.client["season.select"]({ seasonId: second.season.id }));
    const { head } = (await person.client["season.current"]({})) ?? {};
    expect(await register()).toMatchObject({ ok: false, error: { type: "other-season-open" } });
    expect((await person.client["season.current"]({}))?.head).toEqual(head);
    const rows = await person.client["merge.apply"]({
      seasonId: first.season.id,
      files: [{ name: "a.pleno", bytes: new Uint8Array([1]) }],
    });
    expect(rows.map(({ result }) => errorOf(result)?.type)).toEqual(["other-season-open"]);
  });

  it("refuse it also when the other one was asked for just before, and is still being opened", async () => {
    must(await person.client["season.select"]({ seasonId: first.season.id }));
    const file = must(await person.client["identity.card"]({}));
    if (!member) throw new Error("nobody in the season");
    const request = { seasonId: first.season.id, memberId: member.id, file };
    const [, answer] = await Promise.all([
      person.client["season.select"]({ seasonId: second.season.id }),
      person.client["panel.register-card"](request),
    ]);
    expect(errorOf(answer)?.type).toBe("other-season-open");
  });
});

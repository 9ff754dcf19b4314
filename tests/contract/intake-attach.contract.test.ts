import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { buildSmallSeason, errorOf, invite, must, type Person, toSeasonFile } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("attaching files with %s", (_name, createKind) => {
  let kind: HostKind;
  let person: Person;

  beforeAll(async () => {
    kind = await createKind();
    person = await invite(kind, "Sekretariat");
    must(await person.client["season.start-file"]({ file: toSeasonFile(buildSmallSeason()) }));
    const files = ["satu", "dua", "tiga!"].map((words, at) => {
      const bytes = new TextEncoder().encode(words);
      return { path: `G-1/${at}.pdf`, size: bytes.length, lastModified: at, bytes };
    });
    for (const file of files) must(await person.client["intake.stage"]({ files: [file] }));
  });

  afterAll(() => kind.close());

  async function dealt() {
    const season = (await person.client["season.current"]({}))?.season;
    const card = season?.dossiers.find(({ id }) => id === season.assignments[0]?.dossierId);
    if (!card) throw new Error("nothing dealt");
    return card;
  }

  async function attach(at: number, { name = "uji.pdf", reason = "Susulan", replaces = false } = {}) {
    const { id: dossierId } = await dealt();
    const links = [{ dossierId, path: `G-1/${at}.pdf`, name, replaces }];
    return person.client["intake.attach"]({ links, reason });
  }

  async function held(): Promise<readonly string[]> {
    const { attachments } = await dealt();
    return attachments.filter(({ name }) => /uji|AUX/u.test(name)).map(({ name, size }) => `${name} ${size}`);
  }

  it("asks for a reason once the proposal was dealt", async () => {
    expect(errorOf(await attach(0, { reason: "" }))).toEqual({ type: "reason-missing" });
    expect(must(await attach(0)).events).toHaveLength(1);
  });

  it("never puts one attachment in the place of another unless told to", async () => {
    must(await attach(1));
    expect(await held()).toEqual(["uji.pdf 4", "uji (2).pdf 3"]);
    must(await attach(2, { replaces: true }));
    expect(await held()).toEqual(["uji.pdf 5", "uji (2).pdf 3"]);
    must(await attach(1, { name: "AUX.pdf" }));
    expect(await held()).toEqual(["uji.pdf 5", "uji (2).pdf 3", "_AUX.pdf 3"]);
  });

  it("writes nothing when the same files come again", async () => {
    expect(must(await attach(1, { reason: "" })).events).toEqual([]);
    expect(must(await attach(2, { reason: "" })).events).toEqual([]);
  });
});

import { Zip, ZipDeflate } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { MAX_ATTACHMENT_BYTES } from "#shared/dossier/dossier.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import {
  buildSmallSeason,
  errorOf,
  footprint,
  invite,
  must,
  type Person,
  toJson,
  toSeasonFile,
} from "#tests/support/people.ts";

const MEGABYTE = 1024 * 1024;

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("what %s takes in from files", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  describe("a season file", () => {
    let person: Person;

    beforeAll(async () => {
      person = await invite(kind, "Sekretariat");
    });

    async function refusalOf(file: { name: string; bytes: Uint8Array }) {
      const before = await footprint(person);
      const refusal = errorOf(await person.client["season.start-file"]({ file }));
      expect(await footprint(person)).toEqual(before);
      return refusal;
    }

    it("that is none is refused by its name", async () => {
      for (const text of ["", "PK", "x".repeat(1000)])
        expect(await refusalOf({ name: "musim.zip", bytes: new TextEncoder().encode(text) })).toEqual({
          type: "file-unreadable",
          name: "musim.zip",
          problem: "packet-damaged",
        });
    });

    it("cut at every tenth of its length is refused", async () => {
      const { bytes } = toSeasonFile(buildSmallSeason());
      for (let tenth = 0; tenth < 10; tenth += 1)
        expect(
          await refusalOf({ name: "a.zip", bytes: bytes.slice(0, Math.floor((bytes.length * tenth) / 10)) }),
        ).toMatchObject({ type: "file-unreadable" });
    });

    it("without a narrative or an attachment its cards name is refused", async () => {
      const bundle = buildSmallSeason();
      const [first] = bundle.season.dossiers;
      expect(await refusalOf(toSeasonFile({ ...bundle, texts: bundle.texts.slice(1) }))).toEqual({
        type: "content-missing",
        what: `texts.json: ${first?.number}`,
      });
      expect(await refusalOf(toSeasonFile({ ...bundle, attachments: new Map() }))).toEqual({
        type: "content-missing",
        what: `${first?.number}: bukti.txt`,
      });
      const [hash = ""] = bundle.attachments.keys();
      const altered = new Map([[hash, new TextEncoder().encode("lain")]]);
      expect(await refusalOf(toSeasonFile({ ...bundle, attachments: altered }))).toEqual({
        type: "content-missing",
        what: `attachments/${hash}`,
      });
    });

    it("that contradicts itself is refused with the place", async () => {
      const bundle = buildSmallSeason();
      const { season } = bundle;
      const [dossier] = season.dossiers;
      if (!dossier) throw new Error("no dossier");
      const twice = { ...bundle, season: { ...season, dossiers: [...season.dossiers, dossier] } };
      expect(await refusalOf(toSeasonFile(twice))).toMatchObject({
        type: "season-invalid",
        problem: "dossier-twice",
        where: dossier.id,
      });
      const wrong: SeasonBundle = { ...bundle, season: { ...season, year: 1 } };
      expect(await refusalOf(toSeasonFile(wrong))).toMatchObject({
        type: "content-invalid",
        entry: "season.json",
      });
    });

    it.each([
      ["said", 200 * MEGABYTE],
      ["unsaid", 1000],
    ])(
      "with an attachment of 200 MB is refused by the attachment's name, its size %s",
      async (_how, claimed) => {
        const { file, sentenceNames } = largeSeasonFile(200 * MEGABYTE, claimed);
        expect(file.bytes.length).toBeLessThan(2 * MEGABYTE);
        const before = process.memoryUsage().rss;
        const refusal = await refusalOf(file);
        expect(refusal).toEqual({
          type: "attachment-too-large",
          name: sentenceNames,
          limit: MAX_ATTACHMENT_BYTES,
        });
        expect(process.memoryUsage().rss - before).toBeLessThan(600 * MEGABYTE);
        const { key, values } = errorMessage(refusal ?? { type: "no-season" });
        for (const language of ["id", "en"] as const)
          expect(createTranslate(language)(key, values)).toContain(sentenceNames);
      },
    );

    it("with an attachment exactly as large as allowed is taken in and read back", async () => {
      const { file, hash, dossierId } = largeSeasonFile(MAX_ATTACHMENT_BYTES, MAX_ATTACHMENT_BYTES);
      must(await person.client["season.start-file"]({ file }));
      const attachment = must(await person.client["dossier.attachment"]({ dossierId, sha256: hash }));
      expect(attachment.bytes).toHaveLength(MAX_ATTACHMENT_BYTES);
    });
  });
});

/** A season file with one attachment of zeros, written block by block so that the test itself stays small. */
function largeSeasonFile(size: number, claimed: number) {
  const { season, texts } = buildSmallSeason(11);
  const hash = hashOfZeros(size);
  const attachment = { name: "pindaian.pdf", mediaType: "application/pdf", size: claimed, sha256: hash };
  const [first] = season.dossiers;
  if (!first) throw new Error("no dossier");
  const dossiers = season.dossiers.map((card) => ({
    ...card,
    attachments: card === first ? [attachment] : [],
  }));
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  const add = (name: string, push: (file: ZipDeflate) => void): void => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    push(file);
  };
  add("season.json", (file) => file.push(toJson({ ...season, dossiers }), true));
  add("texts.json", (file) => file.push(toJson(texts), true));
  add(`attachments/${hash}`, (file) => {
    const block = new Uint8Array(MEGABYTE);
    for (let left = size; left > 0; left -= block.length)
      file.push(block.subarray(0, left), left <= block.length);
  });
  zip.end();
  const file = { name: "besar.zip", bytes: new Uint8Array(Buffer.concat(chunks)) };
  return { file, hash, dossierId: first.id, sentenceNames: `${first.number}: pindaian.pdf` };
}

const knownHashes = new Map<number, string>();

function hashOfZeros(size: number): string {
  const known = knownHashes.get(size) ?? nodeCrypto.sha256(new Uint8Array(size));
  knownHashes.set(size, known);
  return known;
}

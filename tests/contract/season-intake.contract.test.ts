import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { generateIntake } from "#electron/cli/commands/generate-intake.ts";
import { importProposals } from "#electron/cli/commands/import.ts";
import type { CommandContext } from "#electron/cli/outcome.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { MemberId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { FAULTS } from "#shared/rehearsal/plant-faults.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";
import { createForger } from "#tests/support/contract-forge.ts";
import { memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import {
  buildSmallSeason,
  errorOf,
  invite,
  must,
  type Person,
  toJson,
  toSeasonFile,
} from "#tests/support/people.ts";

const translate = createTranslate("id");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};
const CHAIR_ID = MemberId.parse("ketua");
const RUBRIC = "kipp-8q-umum-2023-type";
const Truth = z.array(z.object({ number: z.string(), fault: z.enum(FAULTS) }));

afterEach(() => expect(takeFaults()).toEqual([]));

describe("the intake records of a season file", () => {
  let folder: string;
  let office: Person;
  let truth: z.output<typeof Truth>;

  beforeAll(async () => {
    folder = makeFolder();
    const out = join(folder, "masuk");
    const file = join(out, "periode.zip");
    const generated = await generateIntake(context, {
      dossiers: 300,
      judges: 3,
      seed: 5,
      faults: 40,
      closing: "2026-05-06",
      format: "xlsx",
      rubric: RUBRIC,
      out,
    });
    expect(generated.exitCode).toBe(0);
    const imported = await importProposals(context, join(out, "proposal.xlsx"), {
      out: file,
      rubric: RUBRIC,
    });
    expect(imported.exitCode).toBe(0);
    truth = Truth.parse(JSON.parse(readFileSync(join(out, "temuan-tertanam.json"), "utf8")));
    office = await invite(await memoryHosts(), "Sekretariat");
    const bytes = new Uint8Array(readFileSync(file));
    must(await office.client["season.start-file"]({ file: { name: "periode.zip", bytes } }));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are there for the check, which finds every draft and missing letter", async () => {
    const { client } = office;
    must(await client["administration.check"]({ rulesId: "kipp-2023-type", taskId: "t" }));
    const latest = must(await client["administration.findings"]({}));
    const season = (await client["season.current"]({}))?.season;
    const numbers = new Map(season?.dossiers.map(({ id, number }) => [id, number]));
    const found = (kind: string) =>
      latest?.report.findings
        .filter((finding) => finding.kind === kind)
        .map(({ dossierId }) => numbers.get(dossierId ?? ""));
    for (const [fault, kind] of [
      ["never-submitted", "draft-status"],
      ["letter-missing", "required-letter"],
    ] as const) {
      const planted = truth.filter((one) => one.fault === fault).map(({ number }) => number);
      expect(planted.length).toBeGreaterThan(3);
      expect(found(kind)).toEqual(expect.arrayContaining(planted));
    }
  });

  it("outlive a restart", async () => {
    const { client, station } = office;
    const season = (await client["season.current"]({}))?.season;
    if (!season) throw new Error("no season");
    const dossierId = season.dossiers[299]?.id ?? "";
    const before = must(await client["intake.record"]({ dossierId }));
    expect(before).toMatchObject({ dossierId });
    const again = (await station.restart()).client;
    must(await again["season.select"]({ seasonId: season.id }));
    expect(must(await again["intake.record"]({ dossierId }))).toEqual(before);
  });
});

describe("packets of a season with intake records", () => {
  const SECRET = "rahasia-pengusul@contoh.id";
  const bundle = buildSmallSeason();
  const [first] = bundle.season.dossiers;
  const records = [
    { dossierId: first?.id ?? "", file: "usulan.xlsx", sheet: "A", row: 2, fields: { email: SECRET } },
  ];
  const intakeHash = nodeCrypto.sha256(canonicalJson(records));
  const withIntake = (intake: unknown) => ({
    name: "periode.zip",
    bytes: zipSync({ ...unzipSync(toSeasonFile(bundle).bytes), "intake.json": toJson(intake) }),
  });

  it("hold none of them, for judges and chair alike", async () => {
    const [judge] = bundle.season.members.filter(({ role }) => role === "judge");
    if (!judge) throw new Error("no judge");
    const guests = [await createForger("Penilai", judge.id), await createForger("Ketua", CHAIR_ID)];
    const [judging, chairing] = guests;
    const kind = await memoryHosts();
    const { client } = await invite(kind, "Sekretariat");
    must(await client["season.start-file"]({ file: withIntake(records) }));
    const dossierId = first?.id ?? "";
    expect(must(await client["intake.record"]({ dossierId }))).toEqual(records[0]);
    for (const [memberId, guest] of [
      [CHAIR_ID, chairing],
      [judge.id, judging],
    ] as const) {
      if (!guest) throw new Error("no guest");
      must(await client["panel.register-card"]({ memberId, file: guest.cardFile }));
      const { bytes } = must(await client["packet.seal-for-member"]({ memberId }));
      const { vault, container } = guest.ports;
      const entries = must(container.unpack(must(await vault.decrypt(bytes))));
      expect([...entries.keys()]).toContain("season.json");
      expect([...entries.keys()]).not.toContain("intake.json");
      for (const content of entries.values()) {
        const text = Buffer.from(content).toString("utf8");
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain(intakeHash);
      }
    }
  });

  it("are refused with the season file when they speak of a proposal that is not in it", async () => {
    const { client } = await invite(await memoryHosts(), "Sekretariat");
    const strange = records.map((record) => ({ ...record, dossierId: "tidak-ada" }));
    expect(errorOf(await client["season.start-file"]({ file: withIntake(strange) }))).toEqual({
      type: "content-invalid",
      entry: "intake.json",
      problem: "tidak-ada",
    });
    expect(await client["season.list"]({})).toEqual([]);
  });
});

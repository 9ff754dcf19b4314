import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { readState } from "#electron/cli/read-state.ts";
import { DEFAULT_PACT, pactDigest } from "#shared/panel/integrity-pact.ts";
import { rankDossiers } from "#shared/ranking/rank.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { countedSheets } from "#shared/season/standing.ts";
import { measure, record } from "./measure.ts";
import { asOwner, generatedBundle, must, type SimulatedPanel, seasonFile, simulatePanel } from "./panel.ts";

describe("the rehearsal season, 60 dossiers and 11 judges", () => {
  let panel: SimulatedPanel;

  beforeAll(async () => {
    panel = await simulatePanel(await createResourceLibrary("resources").sample());
  });
  afterAll(() => panel.remove());

  test("merging 11 return packets", async () => {
    await measure("merge 11 return packets (120 sheets)", 7, async () => {
      const copy = await mkdtemp(join(tmpdir(), "pleno-merge-"));
      await cp(panel.chairFolder, copy, { recursive: true });
      const time = await asOwner(copy, async (client) => {
        must(await client["season.select"]({ seasonId: panel.season.id }));
        const started = performance.now();
        const rows = await client["merge.apply"]({ files: [...panel.returns] });
        const took = performance.now() - started;
        expect(rows.every(({ result }) => result.ok)).toBe(true);
        return took;
      });
      await rm(copy, { recursive: true, force: true });
      return time;
    });
  });

  test("demo", async () => {
    const out = await mkdtemp(join(tmpdir(), "pleno-out-"));
    await measure("demo, whole process, sample season", 5, () => {
      const { status } = spawnSync(process.execPath, ["dist/cli/pleno.js", "demo", "--json", "--out", out]);
      expect(status).toBe(0);
      return undefined;
    });
    await rm(out, { recursive: true, force: true });
  });
});

describe("a season of 3,500 dossiers, 30 judges, 5 readers (122,500 marks)", () => {
  let panel: SimulatedPanel;

  beforeAll(async () => {
    panel = await simulatePanel(await generatedBundle(3500, 30, 5));
  });
  afterAll(() => panel.remove());

  test("merge, open, rank", async () => {
    await asOwner(panel.chairFolder, async (client) => {
      must(await client["season.select"]({ seasonId: panel.season.id }));
      const times: number[] = [];
      for (const file of panel.returns) {
        const started = performance.now();
        await client["merge.apply"]({ files: [file] });
        times.push(performance.now() - started);
      }
      record("merge one return packet of 583 sheets into 3,500 dossiers", times);
    });
    const openAndRead = () =>
      asOwner(panel.chairFolder, async (client) => {
        const started = performance.now();
        must(await client["season.select"]({ seasonId: panel.season.id }));
        return { took: performance.now() - started, state: await readState(client) };
      });
    const openings = [
      await openAndRead(),
      await openAndRead(),
      await openAndRead(),
      await openAndRead(),
      await openAndRead(),
    ];
    record(
      "host opens 3,500 dossiers and 17,500 sheets from the journal",
      openings.map(({ took }) => took),
    );
    const state = openings[0]?.state;
    if (!state) throw new Error("no state");
    await measure("rank 3,500 dossiers from 17,500 sheets", 15, () => {
      const { rubric, list, members } = state.season;
      expect(rankDossiers(countedSheets(state.readings.values(), members), rubric, list.size)).toHaveLength(
        3500,
      );
      return undefined;
    });
  });
});

const SHEETS = 420;

describe("a judge's machine", () => {
  test("mark to durable journal, without a window", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pleno-judge-"));
    const bundle = await generatedBundle(SHEETS, 1, 1);
    const secretariat = join(folder, "secretariat");
    const [judge] = bundle.season.members.filter(({ role }) => role === "judge");
    const [chair] = bundle.season.members.filter(({ role }) => role === "chair");
    if (!judge || !chair) throw new Error("no judge");
    const cards = new Map<string, Awaited<ReturnType<typeof cardOf>>>();
    for (const { id, name } of [judge, chair]) cards.set(id, await cardOf(join(folder, id), name));
    const packet = await asOwner(
      secretariat,
      async (client) => {
        must(await client["season.start-file"]({ file: seasonFile(bundle) }));
        for (const { id } of [judge, chair]) {
          const file = cards.get(id);
          if (file) must(await client["panel.register-card"]({ memberId: id, file }));
        }
        return must(await client["packet.seal-for-member"]({ memberId: judge.id }));
      },
      "Sekretariat",
    );
    await asOwner(join(folder, judge.id), async (client) => {
      must(await client["packet.accept"]({ file: packet }));
      must(await client["pact.accept"]({ digest: pactDigest(DEFAULT_PACT, nodeCrypto.sha256) }));
      must(await client["conflict.finish-sweep"]({}));
      const season = (await client["season.current"]({}))?.season;
      const [criterion] = season ? scoredCriteria(season.rubric) : [];
      if (!season || !criterion) throw new Error("no season");
      const times: number[] = [];
      for (const { id: dossierId } of season.dossiers.slice(0, 200)) {
        const started = performance.now();
        must(await client["sheet.mark"]({ dossierId, criterionId: criterion.id, mark: hundredths(8000) }));
        times.push(performance.now() - started);
      }
      record("mark to durable journal (host only)", times);
      const criteria = scoredCriteria(season.rubric);
      const dossierIds = season.dossiers.map(({ id }) => id).slice(0, SHEETS);
      for (const dossierId of dossierIds)
        for (const { id: criterionId } of criteria)
          must(await client["sheet.mark"]({ dossierId, criterionId, mark: hundredths(8000) }));
      const started = performance.now();
      must(await client["sheet.release"]({ dossierIds }));
      record(`release ${SHEETS} sheets, each signed`, [performance.now() - started]);
      await measure(`seal a return packet of ${SHEETS} sheets`, 5, async () => {
        must(await client["packet.seal-return"]({}));
        return undefined;
      });
    });
    await rm(folder, { recursive: true, force: true });
  });
});

function cardOf(folder: string, name: string) {
  return asOwner(folder, async (client) => must(await client["identity.card"]({})), name);
}

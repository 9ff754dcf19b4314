import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { readProposalFile } from "#electron/cli/read-proposals.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { intakeTable } from "#shared/rehearsal/intake-table.ts";
import { plantFaults } from "#shared/rehearsal/plant-faults.ts";
import { resourcesDirectory, temporaryFolder } from "#tests/support/contract-folders.ts";
import { must, readRubric } from "#tests/support/people.ts";

const translate = createTranslate("id");

it.each(["xlsx", "ods"] as const)(
  "reads the generator's table of %s without a mapping by hand",
  async (format) => {
    const rubric = readRubric();
    const { season, texts } = generateSeason({
      rubric,
      dossiers: 80,
      judges: 3,
      readers: 1,
      seed: 7,
      createdAt: "2026-01-05T00:00:00.000Z",
      sha256: nodeCrypto.sha256,
    });
    const closesOn = "2026-05-06";
    const planted = plantFaults({ dossiers: season.dossiers, texts, rubric, closesOn, seed: 7, share: 0.2 });
    const rows = intakeTable(planted.proposals, { rubric, seed: 7 });
    const path = join(temporaryFolder(), `usulan.${format}`);
    writeFileSync(path, tableWriter.write(format, [{ name: "Proposal", rows }]));
    const context = {
      translate,
      say: () => "",
      progress: () => {},
      environment: {},
      resourcesDirectory,
    };
    const read = must(await readProposalFile(context, path));
    expect(read.problems).toEqual([]);
    expect(read.proposals).toHaveLength(planted.proposals.length);
    for (const [index, { card }] of planted.proposals.entries()) {
      const found = read.proposals[index]?.card;
      expect(found?.number).toBe(card.number);
      expect(found?.implementedOn).toBe(card.implementedOn);
      expect(found?.region).toEqual(card.region && { ...card.region, isUnderdeveloped: false });
      expect(found?.agency).toMatchObject({ code: card.agency.code, type: card.agency.type });
    }
    expect(Object.keys(read.proposals[0]?.fields ?? {})).toEqual(
      expect.arrayContaining(["status", "letterImplementation", "letterIdentity", "award", "replicatedFrom"]),
    );
  },
);

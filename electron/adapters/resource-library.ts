import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { RuleSet } from "#shared/administration/rule-set.ts";
import { DossierText } from "#shared/dossier/dossier.ts";
import type { Library } from "#shared/host/ports.ts";
import { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { Season } from "#shared/season/season.ts";

/** The rubric packs and the rehearsal season that ship with the program; a damaged one is a fault and throws. */
export function createResourceLibrary(resourcesDirectory: string): Library {
  const sample = join(resourcesDirectory, "sample");
  return {
    rubrics: async () => {
      const directory = join(resourcesDirectory, "rubrics");
      const names = (await readdir(directory)).filter((name) => name.endsWith(".json")).toSorted();
      return Promise.all(names.map(async (name) => RubricPack.parse(await readJson(join(directory, name)))));
    },
    ruleSets: async () => {
      const directory = join(resourcesDirectory, "rules");
      const names = (await readdir(directory)).filter((name) => name.endsWith(".json")).toSorted();
      return Promise.all(names.map(async (name) => RuleSet.parse(await readJson(join(directory, name)))));
    },
    recountScript: () => readFile(join(resourcesDirectory, "recount", "hitung-ulang.mjs"), "utf8"),
    sample: async () => {
      const attachments = new Map<string, Uint8Array>();
      for (const name of await readdir(join(sample, "attachments")).catch(() => []))
        attachments.set(name, new Uint8Array(await readFile(join(sample, "attachments", name))));
      return {
        season: Season.parse(await readJson(join(sample, "season.json"))),
        texts: z.array(DossierText).parse(await readJson(join(sample, "texts.json"))),
        attachments,
      };
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

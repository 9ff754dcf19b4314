import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import { fileHosts, type HostKind } from "../support/contract-hosts.ts";
import { invite } from "../support/people.ts";
import { record } from "./measure.ts";
import { generatedBundle, must, seasonFile } from "./panel.ts";

const DOSSIERS = 3500;
const CHARACTERS = 20_000;
const RULES = "kipp-2025";

let kind: HostKind;

beforeAll(async () => {
  kind = await fileHosts();
});
afterAll(() => kind.close());

test("the host answers while it reads 70 MB of narratives and hands them to a thread", async () => {
  const { client } = await invite(kind, "Sekretariat");
  const bundle = lengthened(await generatedBundle(DOSSIERS, 1, 1));
  const { id: seasonId } = must(await client["season.start-file"]({ file: seasonFile(bundle) }));
  const searching = await longestBlock(async () =>
    must(await client["duplicates.find"]({ seasonId, taskId: "a" })),
  );
  record(`find pairs: longest block of the host, ${DOSSIERS} × 20 KB`, [searching]);
  const checking = await longestBlock(async () =>
    must(await client["administration.check"]({ seasonId, rulesId: RULES, taskId: "b" })),
  );
  record(`check proposals: longest block of the host, ${DOSSIERS} × 20 KB`, [checking]);
  process.stderr.write(`longest block: find ${Math.round(searching)} ms, check ${Math.round(checking)} ms\n`);
  expect(Math.min(searching, checking)).toBeGreaterThan(0);
});

async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

/** The same season with narratives of full length. */
function lengthened({ season, texts, attachments }: SeasonBundle): SeasonBundle {
  const long = texts.map((text) => {
    const [first, ...rest] = text.sections;
    if (!first) return text;
    const length = text.sections.reduce((sum, section) => sum + section.text.length, 0);
    let filler = "";
    for (let at = 0; filler.length < CHARACTERS - length; at += 1) filler += ` kata${at} ${text.dossierId}`;
    return { ...text, sections: [{ ...first, text: first.text + filler }, ...rest] };
  });
  const hashes = new Map(long.map((text) => [text.dossierId, nodeCrypto.sha256(canonicalJson(text))]));
  const dossiers = season.dossiers.map((card) => ({
    ...card,
    textHash: hashes.get(card.id) ?? card.textHash,
  }));
  return { season: { ...season, dossiers }, texts: long, attachments };
}

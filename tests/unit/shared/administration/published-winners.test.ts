import { expect, it } from "vitest";
import { readWinners } from "#shared/host/secretariat/administration-winners.ts";
import { createMemoryDisk, createMemoryShelf } from "#tests/support/memory-stores.ts";
import { must } from "#tests/support/people.ts";
import { buildProposal, buildRules, check, tagsOf } from "./check-case.ts";

it("takes published winners of the national competition, by year and tier, for former winners", async () => {
  const winners = must(await readWinners({ shelf: createMemoryShelf(createMemoryDisk()) }));
  expect(winners.length).toBeGreaterThan(20);
  for (const { year, award } of winners) {
    expect(year).not.toBeNull();
    expect(award).toMatch(/^Top \d+ KIPP/u);
  }
  const winner = winners.find(({ award }) => award === "Top 45 KIPP");
  if (!winner) throw new Error("no Top 45");
  const proposals = [winner.agency, "Pemerintah Kabupaten Lain"].map((name, index) => {
    const proposal = buildProposal(index + 1, { card: { title: winner.title.toUpperCase() } });
    return { ...proposal, card: { ...proposal.card, agency: { ...proposal.card.agency, name } } };
  });
  const rule = { kind: "former-winner", groups: ["umum"], bars: [{ year: winner.year, size: 45 }] };
  expect(tagsOf(check(proposals, buildRules(rule), { winners }))).toEqual(["2026-0001 won-before"]);
});

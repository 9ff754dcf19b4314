import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { createSecrets } from "#electron/adapters/vault-secrets.ts";
import { withKnownKeys } from "#shared/host/documents/signatory-keys.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { buildSeason, foldEvents, MOMENT } from "#tests/support/builders.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";

const library = createResourceLibrary("resources");
const { card } = await createSecrets("Dr. Budi Santoso, M.Si.", MOMENT);
const { card: other } = await createSecrets("Budi Hartono", MOMENT);
const keyOf = ({ documentKey = "" }): string => nodeCrypto.sha256(Buffer.from(documentKey, "base64"));

async function keysOf(
  name: string,
  changes: readonly Partial<PanelMember>[],
  { given = [], ...wishes }: { readonly given?: readonly string[]; readonly elsewhere?: boolean } = {},
) {
  const season = buildSeason();
  const members = season.members.map((member, index) => ({ ...member, ...changes[index] }));
  const ports = createMemoryPorts({ clock: createTickingClock(), library });
  const state = foldEvents({ ...season, members }, []);
  const keys = given.map((text) => nodeCrypto.sha256(text));
  const [filled] = await withKnownKeys(ports, state, [
    { name, role: "Ketua", idNumber: "", keys, ...wishes },
  ]);
  return filled?.keys;
}

describe("keys of those who have to sign", () => {
  const budi = { name: "Budi Santoso", card };

  it("are those of the one member with that name, titles or not", async () => {
    expect(await keysOf("Budi Santoso", [budi])).toEqual([keyOf(card)]);
    expect(await keysOf("Dr. BUDI SANTOSO, M.Si.", [budi])).toEqual([keyOf(card)]);
  });

  it("are nobody's where two may be meant, and that of the name in full where one has it", async () => {
    const both = [budi, { name: "Budi Hartono", card: other }];
    expect(await keysOf("Budi", both)).toEqual([]);
    expect(await keysOf("Budi Hartono", [budi, { name: "Budi", card: other }])).toEqual([keyOf(other)]);
    expect(await keysOf("Budi Santoso", [budi, { name: "Budi Santoso", card: other }])).toEqual([]);
  });

  it("are not asked of somebody who signs with a certificate from elsewhere", async () => {
    expect(await keysOf("Budi Santoso", [budi], { elsewhere: true })).toEqual([]);
    expect(await keysOf("Budi Santoso", [budi], { elsewhere: true, given: ["kunci"] })).toEqual([]);
    expect(await keysOf("Budi Santoso", [budi], { elsewhere: false })).toEqual([keyOf(card)]);
  });

  it("stay as they were told, and stay open for strangers, for whoever left and for cards of old", async () => {
    expect(await keysOf("Budi Santoso", [budi], { given: ["kunci"] })).toEqual([nodeCrypto.sha256("kunci")]);
    expect(await keysOf("Pejabat Lain", [budi])).toEqual([]);
    const withdrawn = { at: MOMENT, reason: "Pindah tugas" };
    expect(await keysOf("Budi Santoso", [{ ...budi, withdrawn }])).toEqual([]);
    const { documentKey: _key, ...old } = card;
    expect(await keysOf("Budi Santoso", [{ name: "Budi Santoso", card: old }])).toEqual([]);
  });
});

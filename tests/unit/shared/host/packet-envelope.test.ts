import { expect, it } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { frames } from "#electron/browser-host/frames.ts";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { sealPacket } from "#shared/host/packet-envelope.ts";
import { SeasonId } from "#shared/identifiers.ts";
import { MAX_PACKET_BYTES } from "#shared/packet/manifest.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { errorOf, must, PASSPHRASE } from "#tests/support/people.ts";

const CONTENT = {
  kind: "season",
  seasonId: SeasonId.parse("musim"),
  seasonName: "Musim",
  rehearsal: true,
  memberId: null,
  sequence: 1,
} as const;

it("seals no packet that a host could not open", async () => {
  const ports = createMemoryPorts({
    clock: createTickingClock(),
    library: createResourceLibrary(resourcesDirectory),
  });
  const { recipient } = must(await ports.vault.create("Sekretariat", PASSPHRASE));
  const sealTo = (size: number) => {
    const container = { ...ports.container, seal: async () => new Uint8Array(size) };
    return sealPacket({ ...ports, container }, CONTENT, new Map(), [recipient]);
  };
  expect(errorOf(await sealTo(MAX_PACKET_BYTES + 1))).toEqual({
    type: "packet-too-large",
    limit: MAX_PACKET_BYTES,
  });
  expect(must(await sealTo(MAX_PACKET_BYTES)).sealed.length).toBe(MAX_PACKET_BYTES);
});

it("leaves room for the call around the largest packet in what a page may send", () => {
  const name = "x".repeat(255);
  const call = { method: "merge.preview", input: { files: [{ name, bytes: new Uint8Array() }] } };
  expect(MAX_PACKET_BYTES + frames.encode(call).length).toBeLessThan(HTTP_BRIDGE.bodyLimitBytes);
});

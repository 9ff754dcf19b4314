import { beforeAll, describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { RECEIPT_ATTACHMENT } from "#shared/documents/templates/release-receipt.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { paperSheetCode } from "#shared/scoring/paper-sheet-code.ts";
import { memoryHosts } from "#tests/support/contract-hosts.ts";
import { type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import { readMemoryPdf } from "#tests/support/memory-documents.ts";
import { dealtTo, errorOf, markAll, must, openContent } from "#tests/support/people.ts";

type Judge = Panel["judges"][number];

let panel: Panel;
let judge: Judge;
let own: readonly DossierId[];

const request = {
  kind: "paper-sheets",
  filled: false,
  paper: "A4",
  language: "id",
  taskId: "papers",
} as const;

function make(changes: {
  readonly kind?: "release-receipt" | "paper-sheets";
  readonly dossierIds: readonly DossierId[];
  readonly filled?: boolean;
  readonly language?: "id" | "en";
}) {
  return judge.client["document.make-own"]({ ...request, ...changes, dossierIds: [...changes.dossierIds] });
}

/** The printed definition as text, to look for what must and must not be on the paper. */
function printed(bytes: Uint8Array): string {
  return JSON.stringify(readMemoryPdf(bytes)?.definition);
}

beforeAll(async () => {
  panel = await setUpPanel(await memoryHosts());
  const [first] = panel.judges;
  if (!first) throw new Error("no judge");
  judge = first;
  must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
  own = dealtTo(panel.bundle, judge.memberId);
});

describe("a judge's own papers", () => {
  it("wait for the sweep", async () => {
    expect(errorOf(await make({ dossierIds: own }))).toMatchObject({ type: "pact-first" });
    await openContent(judge);
    expect(errorOf(await make({ dossierIds: own }))).toBeNull();
  });

  it("are printed for each dossier once, with the code of dossier and judge", async () => {
    const made = must(await make({ dossierIds: [...own, ...own] }));
    expect(made.name).toMatch(/^[a-z0-9._-]+\.pdf$/u);
    const text = printed(made.bytes);
    for (const dossierId of own) {
      const { id: seasonId } = panel.bundle.season;
      const code = paperSheetCode({ seasonId, dossierId, memberId: judge.memberId }, nodeCrypto.sha256);
      expect(text.split(`"qr":"${code}"`)).toHaveLength(2);
    }
    expect(readMemoryPdf(made.bytes)?.signatures).toEqual([]);
  });

  it("carry the draft's marks only when asked to", async () => {
    const [dossierId] = own;
    if (!dossierId) throw new Error("no dossier");
    await markAll(judge, dossierId, 7300);
    expect(printed(must(await make({ dossierIds: [dossierId] })).bytes)).not.toContain('"73"');
    const filled = printed(must(await make({ dossierIds: [dossierId], filled: true })).bytes);
    expect(filled).toContain('"73"');
    expect(filled).toContain('"73,00"');
  });

  it("speak the language asked for", async () => {
    const english = printed(must(await make({ dossierIds: own, language: "en" })).bytes);
    expect(english).toContain("Sheet code");
    expect(english).not.toContain("Kode lembar");
  });

  it("are refused for dossiers of others and for those in conflict", async () => {
    const strange = panel.bundle.season.dossiers.map(({ id }) => id).find((id) => !own.includes(id));
    if (strange)
      expect(errorOf(await make({ dossierIds: [...own, strange] }))).toMatchObject({ type: "not-assigned" });
    const closed = own.at(-1);
    if (!closed) throw new Error("no dossier");
    must(await judge.client["conflict.declare"]({ dossierId: closed, kind: "other", reason: "kerabat" }));
    expect(errorOf(await make({ dossierIds: own }))).toEqual({ type: "in-conflict", dossierId: closed });
    expect(errorOf(await make({ kind: "release-receipt", dossierIds: [closed] }))).toMatchObject({
      type: "in-conflict",
    });
  });

  it("give a receipt for released sheets alone, signed, with its list inside and in the log", async () => {
    const [dossierId] = own;
    if (!dossierId) throw new Error("no dossier");
    const order = { kind: "release-receipt", dossierIds: [dossierId] } as const;
    expect(errorOf(await make(order))).toEqual({ type: "nothing-released", dossierId });
    must(await judge.client["sheet.release"]({ dossierIds: [dossierId] }));
    const { bytes } = must(await make(order));
    const document = readMemoryPdf(bytes);
    expect(document?.signatures.map(({ name }) => name)).toEqual([judge.name]);
    const attached = document?.attachments.find(({ name }) => name === RECEIPT_ATTACHMENT);
    const list = Buffer.from(attached?.base64 ?? "", "base64").toString();
    expect(JSON.parse(list)).toMatchObject({ sheets: [{ dossierId, revision: 1 }] });
    expect(printed(bytes)).toContain(nodeCrypto.sha256(list));
    const events = must(await judge.client["journal.read"]({ afterSeq: 0, limit: 1000 }));
    expect(events.at(-1)?.event).toEqual({
      type: "document-made",
      kind: "release-receipt",
      sha256: nodeCrypto.sha256(bytes),
    });
  });

  it("can be given up, and then nothing is written", async () => {
    const [dossierId] = own;
    if (!dossierId) throw new Error("no dossier");
    const before = must(await judge.client["journal.read"]({ afterSeq: 0, limit: 1000 }));
    const making = make({ kind: "release-receipt", dossierIds: [dossierId] });
    await judge.client["task.cancel"]({ taskId: request.taskId });
    expect(errorOf(await making)).toEqual({ type: "cancelled" });
    expect(must(await judge.client["journal.read"]({ afterSeq: 0, limit: 1000 }))).toEqual(before);
  });
});

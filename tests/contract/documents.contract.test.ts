import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SigningWish } from "#shared/bridge/documents-contract.ts";
import { EMPTY_DETAILS, type Signatory } from "#shared/documents/document-details.ts";
import { DocumentKind } from "#shared/documents/document-kind.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { hasTool, runTool, temporaryFolder } from "#tests/support/contract-folders.ts";
import {
  fileHosts,
  type HostClient,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { documentRequest, verifyRequest } from "#tests/support/document-requests.ts";
import { type JudgedSeason, judgeSeason } from "#tests/support/judged-season.ts";
import { dealtTo, errorOf, invite, must, type Person } from "#tests/support/people.ts";

const WISH: SigningWish = {
  credentialId: null,
  role: "",
  reason: "",
  place: "Jakarta",
  isVisible: true,
  certification: null,
  timestampServer: null,
  fieldName: null,
};

afterEach(() => expect(takeFaults()).toEqual([]));

function draft(kind: DocumentKind, signatories: readonly Signatory[]) {
  return documentRequest(kind, {
    isSigned: false,
    details: { ...EMPTY_DETAILS, signatories: [...signatories] },
  });
}

async function sign({ client }: Person, file: NamedFile, wish: Partial<SigningWish> = {}) {
  return client["document.sign"]({ file, wish: { ...WISH, ...wish }, taskId: "sign" });
}

async function inspect({ client }: { readonly client: HostClient }, file: NamedFile) {
  return must(await client["document.inspect"]({ file }), "inspect");
}

/** Of a certificate that the authority issued to the member. */
async function registerEntry({ panel }: JudgedSeason, name: string) {
  const register = must(await panel.secretariat.client["authority.state"]({}))?.issued ?? [];
  const found = register.find(({ subject }) => subject === name);
  if (!found) throw new Error(`${name} has no certificate`);
  return found;
}

describe.each([
  ["handlers on memory ports", memoryHosts, false],
  ["the built host on real adapters", fileHosts, true],
  ["the browser host over HTTP", httpHosts, true],
])("documents on %s", (_name, createKind, isReal) => {
  let kind: HostKind;
  let judged: JudgedSeason;
  let stranger: Person;
  let secretariat: Person;
  let judge: JudgedSeason["panel"]["judges"][number];

  beforeAll(async () => {
    kind = await createKind();
    judged = await judgeSeason(kind);
    ({ secretariat } = judged.panel);
    const [first] = judged.panel.judges;
    if (!first) throw new Error("no judge");
    judge = first;
    stranger = await invite(kind, "Orang Luar");
  });

  afterAll(() => kind.close());

  async function passAround(file: NamedFile): Promise<NamedFile> {
    let passed = file;
    for (const signer of judged.signers) passed = must(await sign(signer, passed), signer.name);
    return passed;
  }

  async function verify(file: NamedFile, lists: readonly NamedFile[] = []) {
    const wish = { roots: [judged.root], lists: [...lists], requireSigners: true };
    return stranger.client["document.verify"](verifyRequest(file, wish));
  }

  it("name the keys of whoever is known by name, and nobody else's", async () => {
    const unknown: Signatory = { name: "Pejabat Lain, M.Si.", role: "Saksi", idNumber: "", keys: [] };
    const request = draft("recap", [...judged.signatories, unknown]);
    for (const maker of [secretariat, judged.panel.chair]) {
      const file = must(await maker.client["document.make"](request));
      const { statement } = await inspect(maker, file);
      const expected = await Promise.all(judged.signatories.map(({ name }) => registerEntry(judged, name)));
      const stated = statement?.requiredSigners.map(({ keys }) => keys) ?? [];
      expect(stated.at(-1)).toEqual([]);
      for (const [index, { keyDigest }] of expected.entries()) expect(stated[index]).toContain(keyDigest);
    }
  });

  it("keep everybody's place where they are made by somebody whom they do not ask for", async () => {
    const listed = judged.signatories.slice(0, 1);
    const [signer] = judged.signers;
    if (!signer) throw new Error("no signer");
    const request = { ...draft("minutes", listed), isSigned: true };
    const made = must(await secretariat.client["document.make"](request));
    const before = await inspect(signer, made);
    expect(before).toMatchObject({ ownTurn: 0, obstacle: null });
    expect(before.report.required).toMatchObject([{ fieldName: null }]);
    expect(before.report.signatures).toMatchObject([{ role: "Tim Sekretariat" }]);
    const signed = must(await sign(signer, made));
    const report = await verify(signed);
    expect(report).toMatchObject({ valid: true, codes: [] });
    expect(report.signatures.map(({ role }) => role)).toEqual(["Tim Sekretariat", listed[0]?.role]);
  });

  it("are signed one after another, and hold for a stranger who has nothing but the root", async () => {
    const file = must(await secretariat.client["document.make"](draft("minutes", judged.signatories)));
    expect(await verify(file)).toMatchObject({ valid: false });
    for (const [turn, signer] of judged.signers.entries())
      expect(await inspect(signer, file)).toMatchObject({ ownTurn: turn, obstacle: null });
    expect((await inspect(stranger, file)).ownTurn).toBeNull();
    const [first] = judged.signers;
    if (!first) throw new Error("no signer");
    const begun = must(await sign(first, file));
    expect(errorOf(await sign(first, begun))).toEqual({ type: "pdf-refused", problem: "signed-by-you" });
    expect((await verify(begun)).codes).toContain("SIGNERS_MISSING");
    const signed = await passAround(file);
    // A document as data has no revocation list to be put into.
    const closed = isReal ? must(await secretariat.client["document.close"]({ file: signed })) : signed;
    const report = await verify(closed);
    expect(report).toMatchObject({ valid: true, intact: true, codes: [] });
    expect(report.required.every(({ fieldName }) => fieldName !== null)).toBe(true);
    expect(must(await stranger.client["document.recount"]({ file: closed })).report.outcome).toBe("same");
    expect((await inspect(stranger, signed)).obstacle).toEqual({ type: "pdf-refused", problem: "complete" });
    expect((await inspect(judge, signed)).obstacle).toEqual({
      type: "pdf-refused",
      problem: "signed-by-you",
    });
  });

  it("are told from what is no document, is damaged, or is before a locked identity", async () => {
    const file = must(await secretariat.client["document.make"](draft("recap", judged.signatories)));
    const locked = await invite(kind, "Yang terkunci");
    await locked.client["identity.lock"]({});
    expect((await inspect(locked, file)).obstacle).toEqual({ type: "vault-locked" });
    const garbage = { name: "x.pdf", bytes: new TextEncoder().encode("bukan pdf") };
    expect(errorOf(await stranger.client["document.inspect"]({ file: garbage }))).toEqual({
      type: "pdf-refused",
      problem: "not-a-pdf",
    });
  });

  it("of a judge's own are one signed PDF for each sheet, or nothing when given up", async () => {
    const dossierIds = dealtTo(judged.panel.bundle, judge.memberId);
    const request = {
      kind: "signed-sheets",
      dossierIds,
      filled: false,
      paper: "F4",
      language: "id",
      taskId: "sheets",
    } as const;
    const before = await judge.client["season.current"]({});
    const making = judge.client["document.make-own"](request);
    await judge.client["task.cancel"]({ taskId: "sheets" });
    expect(errorOf(await making)).toEqual({ type: "cancelled" });
    expect(await judge.client["season.current"]({})).toEqual(before);

    const { name, bytes } = must(await judge.client["document.make-own"](request));
    expect(name).toBe(`lembar-bertanda-tangan-${judge.memberId}.zip`);
    const sheets = Object.entries(unzipSync(bytes));
    expect(sheets).toHaveLength(dossierIds.length);
    for (const [path, pdf] of sheets) {
      expect(path).toMatch(/^[\w.-]+\.pdf$/u);
      expect(await verify({ name: path, bytes: pdf }), path).toMatchObject({ valid: true, codes: [] });
    }
    const after = must(await judge.client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    expect(after.at(-1)?.event).toMatchObject({ type: "document-made", kind: "signed-sheets" });
  });

  it("carry the letterhead of the computer they are made on", async () => {
    const { client } = secretariat;
    const plain = { lines: ["Kementerian Contoh", "Sekretariat"], address: "Jalan Contoh 1", logo: null };
    const write = async (data: Uint8Array) =>
      errorOf(await client["letterhead.write"]({ letterhead: { ...plain, logo: logo(data) } }));
    expect(await write(PNG.subarray(1))).toEqual({ type: "logo-refused", problem: "not-an-image" });
    expect(await write(TRANSPARENT_PNG)).toEqual({ type: "logo-refused", problem: "transparent" });
    expect(must(await client["letterhead.read"]({})).lines).toEqual([]);
    const letterhead = { ...plain, logo: logo(PNG) };
    must(await client["letterhead.write"]({ letterhead }));
    expect(must(await client["letterhead.read"]({}))).toEqual(letterhead);
    must(await client["document.make"](draft("announcement", judged.signatories)));
    must(await client["letterhead.write"]({ letterhead: { lines: [], address: "", logo: null } }));
  });

  it.runIf(isReal)("are locked by a certification, and refused encrypted or damaged", async () => {
    const [, , only] = judged.signatories;
    if (!only) throw new Error("no signatory");
    const file = must(await secretariat.client["document.make"](draft("top-list", [only])));
    const certified = must(await sign(secretariat, file, { certification: 1 }));
    expect((await inspect(stranger, certified)).obstacle).toEqual({
      type: "pdf-refused",
      problem: "locked",
    });
    expect(errorOf(await sign(stranger, certified))).toEqual({ type: "pdf-refused", problem: "locked" });
    const cut = { name: "cut.pdf", bytes: file.bytes.slice(0, file.bytes.length >> 1) };
    expect((await inspect(stranger, cut)).obstacle).toEqual({ type: "pdf-refused", problem: "damaged" });
    if (!hasTool("qpdf", "--version")) return;
    const folder = temporaryFolder();
    const [plain, sealed] = [join(folder, "plain.pdf"), join(folder, "sealed.pdf")];
    writeFileSync(plain, file.bytes);
    runTool("qpdf", ["--encrypt", "kata", "sandi", "256", "--", plain, sealed]);
    const encrypted = { name: "sealed.pdf", bytes: new Uint8Array(runTool("cat", [sealed])) };
    expect((await inspect(stranger, encrypted)).obstacle).toEqual({
      type: "pdf-refused",
      problem: "encrypted",
    });
  });

  it.runIf(isReal)("keep an empty field for a signature made elsewhere", async () => {
    const file = must(await secretariat.client["document.make"](draft("handover", judged.signatories)));
    const name = judged.signatories[1]?.name ?? "";
    const reserved = must(await secretariat.client["document.reserve-field"]({ file, name }));
    const { report, ownTurn } = await inspect(judged.panel.chair, reserved);
    expect(report.emptyFields).toHaveLength(1);
    expect(ownTurn).toBe(1);
    const [fieldName = ""] = report.emptyFields;
    const signed = must(await sign(judged.panel.chair, reserved, { fieldName }));
    expect((await inspect(stranger, signed)).report).toMatchObject({ intact: true, emptyFields: [] });
    const unnamed = must(await secretariat.client["document.reserve-field"]({ file, name: "..." }));
    expect((await inspect(stranger, unnamed)).report.emptyFields).toEqual(["Tanda tangan"]);
  });

  it.runIf(isReal)(
    "take one more signature once complete and closed, in a field that shows nothing where no room is left",
    async () => {
      const file = must(await secretariat.client["document.make"](draft("recap", judged.signatories)));
      const closed = must(await secretariat.client["document.close"]({ file: await passAround(file) }));
      const name = "Menteri";
      const reserved = must(await secretariat.client["document.reserve-field"]({ file: closed, name }));
      expect(reserved.isVisible).toBe(false);
      expect(await verify(reserved)).toMatchObject({ valid: true, emptyFields: [name] });
      const signed = must(await sign(stranger, reserved, { fieldName: name, role: "Menteri" }));
      const report = (await inspect(stranger, signed)).report;
      expect(report).toMatchObject({ intact: true, emptyFields: [] });
      expect(report.signatures).toHaveLength(judged.signatories.length + 1);
    },
  );

  it("of a handover need two parties", async () => {
    const request = draft("handover", judged.signatories.slice(0, 1));
    expect(errorOf(await secretariat.client["document.make"](request))).toEqual({ type: "parties-missing" });
  });

  it.runIf(isReal)("do not hold once the authority has taken a signer's certificate back", async () => {
    const file = must(
      await secretariat.client["document.make"](draft("nomination-list", judged.signatories)),
    );
    const signed = await passAround(file);
    const closed = must(await secretariat.client["document.close"]({ file: signed }));
    expect((await verify(closed)).valid).toBe(true);
    const { client } = secretariat;
    const { serial } = await registerEntry(judged, judged.signatories[0]?.name ?? "");
    must(await client["authority.revoke"]({ serial, reason: "key-compromise" }));
    const list = must(await client["authority.export"]({ what: "revocation-list", format: "pem" }));
    const byList = await verify(closed, [list]);
    expect(byList.valid).toBe(false);
    expect(byList.signatures.flatMap(({ codes }) => codes)).toContain("REVOKED");
    const byAuthority = await client["document.verify"](verifyRequest(signed));
    expect(byAuthority.signatures.flatMap(({ codes }) => codes)).toContain("REVOKED");
    expect(errorOf(await client["document.close"]({ file: signed }))).toEqual({
      type: "pdf-refused",
      problem: "signatures-invalid",
    });
  });
});

describe("every document of a season", () => {
  let kind: HostKind;
  let judged: JudgedSeason;

  beforeAll(async () => {
    kind = await fileHosts();
    judged = await judgeSeason(kind);
  });

  afterAll(() => kind.close());

  it.each(DocumentKind.options)("%s holds and recounts in both languages on both papers", async (name) => {
    const { chair, bundle, judges } = judged.panel;
    const scope = {
      memberId: name === "score-sheets" ? (judges[0]?.memberId ?? null) : null,
      dossierId: name === "dossier-sheets" ? (bundle.season.dossiers[0]?.id ?? null) : null,
    };
    for (const language of ["id", "en"] as const)
      for (const paper of ["F4", "A4"] as const) {
        const { signatories } = judged;
        const isHandover = name === "handover";
        const details = { ...EMPTY_DETAILS, signatories: isHandover ? signatories.toReversed() : [] };
        const request = documentRequest(name, { ...scope, language, paper, details });
        const file = must(await chair.client["document.make"](request), `${language} ${paper}`);
        // The annex asks for nobody; whoever receives a handover has yet to sign it.
        const requireSigners = name !== "decree-annex";
        const report = await chair.client["document.verify"](verifyRequest(file, { requireSigners }));
        const expected = isHandover ? ["SIGNERS_MISSING"] : [];
        expect(report, `${language} ${paper}`).toMatchObject({ intact: true, codes: expected });
        expect(must(await chair.client["document.recount"]({ file })).report.outcome).toBe("same");
      }
  });
});

function logo(data: Uint8Array) {
  return { mediaType: "image/png" as const, data: Buffer.from(data).toString("base64") };
}

/** One white point, without and with an alpha channel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC",
  "base64",
);
const TRANSPARENT_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==",
  "base64",
);

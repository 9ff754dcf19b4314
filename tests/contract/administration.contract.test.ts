import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { findRuleSet, listRuleSets } from "#shared/host/secretariat/administration-rules.ts";
import { err, ok } from "#shared/result.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { buildSmallSeason, errorOf, invite, must, type Person, toSeasonFile } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

const RULES = "kipp-2023-type";

async function openOffice(
  kind: HostKind,
  isDealt = false,
): Promise<Person & { readonly ids: readonly string[] }> {
  const person = await invite(kind, "Sekretariat");
  const bundle = buildSmallSeason();
  const { season } = bundle;
  const [first, ...others] = season.dossiers.map((card) => ({
    ...card,
    implementedOn: "2020-01-01",
    attachments: [],
  }));
  if (!first) throw new Error("no dossier");
  const dossiers = [{ ...first, implementedOn: "2026-01-01" }, ...others];
  const open = { ...season, dossiers, closesOn: "2026-05-06", ...(isDealt ? {} : { assignments: [] }) };
  must(
    await person.client["season.start-file"]({
      file: toSeasonFile({ ...bundle, season: open, attachments: new Map() }),
    }),
  );
  return { ...person, ids: dossiers.map(({ id }) => id) };
}

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the built host over HTTP", httpHosts],
])("the administrative check of a Secretariat, %s", (_name, createKind) => {
  let hosts: HostKind;

  beforeAll(async () => {
    hosts = await createKind();
  });

  afterAll(() => hosts.close());

  const office = (isDealt = false) => openOffice(hosts, isDealt);

  it("checks, keeps the findings through a restart, and knows when they are old", async () => {
    const { client, station, ids } = await office();
    expect(must(await client["administration.findings"]({}))).toBeNull();
    const [event] = must(await client["administration.check"]({ rulesId: RULES, taskId: "t" })).events;
    expect(event?.event).toMatchObject({ type: "administration-checked", rulesId: RULES, proposals: 4 });
    const latest = must(await client["administration.findings"]({}));
    expect(latest?.isStale).toBe(false);
    expect(latest?.report.findings.filter(({ severity }) => severity === "blocking")).toMatchObject([
      { dossierId: ids[0], tag: "too-young", kind: "minimum-age" },
    ]);
    expect(errorOf(await client["administration.check"]({ rulesId: "tidak-ada", taskId: "t" }))).toEqual({
      type: "rules-unknown",
      id: "tidak-ada",
    });
    const seasonId = (await client["season.current"]({}))?.season.id;
    if (!seasonId) throw new Error("no season");
    const again = await station.restart();
    must(await again.client["season.select"]({ seasonId }));
    expect(must(await again.client["administration.findings"]({}))?.report).toEqual(latest?.report);
  });

  it("decides with a reason, without one only where nothing blocks, and takes it back", async () => {
    const { client, ids } = await office();
    const [young = "", ...clean] = ids;
    const decide = (dossierIds: readonly string[], admission: "admitted" | "rejected" | null, reason = "") =>
      client["administration.decide"]({ dossierIds: [...dossierIds], admission, reason });
    expect(errorOf(await decide(clean, "admitted"))).toEqual({ type: "reason-missing" });
    must(await client["administration.check"]({ rulesId: RULES, taskId: "t" }));
    must(await decide(clean, "admitted"));
    expect(errorOf(await decide(ids, "admitted"))).toEqual({ type: "reason-missing" });
    expect(errorOf(await decide([young], "rejected"))).toEqual({ type: "reason-missing" });
    expect(errorOf(await decide(["tidak-ada"], "rejected", "Tidak lengkap"))).toEqual({
      type: "content-missing",
      what: "tidak-ada",
    });
    must(await decide([young], "rejected", "Belum dua tahun"));
    const [event] = must(await decide([young], null)).events;
    expect(event?.event).toMatchObject({ type: "admission-decided", dossierIds: [young], admission: null });
  });

  it("rejects nothing that lies with judges", async () => {
    const { client, ids } = await office(true);
    const [first = ""] = ids;
    const request = { dossierIds: [first], reason: "Tidak lengkap" };
    expect(errorOf(await client["administration.decide"]({ ...request, admission: "rejected" }))).toEqual({
      type: "proposals-dealt",
      count: 1,
    });
    must(await client["administration.decide"]({ ...request, admission: "admitted" }));
  });

  it("exports results and findings, and prints the list", async () => {
    const { client, ids } = await office();
    must(await client["administration.check"]({ rulesId: RULES, taskId: "t" }));
    const [young = ""] = ids;
    must(
      await client["administration.decide"]({
        dossierIds: [young],
        admission: "rejected",
        reason: "=Belum dua tahun",
      }),
    );
    const csv = async (what: "results" | "findings") => {
      const file = must(await client["administration.export"]({ what, format: "csv", language: "id" }));
      return new TextDecoder().decode(file.bytes);
    };
    const results = await csv("results");
    expect(results.split(/\r?\n/u)[0]).toMatch(/No.*Nomor.*Judul.*Unit.*Instansi.*Kelompok.*Hasil.*Alasan/u);
    expect(results).toMatch(/Tidak lolos/u);
    expect(results).not.toMatch(/[;,\t]=Belum/u);
    expect(await csv("findings")).toMatch(/Usia minimum/u);
    for (const format of ["xlsx", "ods"] as const)
      expect(
        must(await client["administration.export"]({ what: "results", format, language: "en" })).bytes.length,
      ).toBeGreaterThan(500);
    const printed = must(await client["administration.print"]({ paper: "F4", language: "id", taskId: "p" }));
    expect(printed.name).toMatch(/^seleksi-administrasi-.*\.pdf$/u);
  });

  it("keeps own rules: switched off with a reason, exported, taken in again, deleted", async () => {
    const { client } = await office();
    const changed = must(
      await client["administration.change-rules"]({
        id: RULES,
        changes: [{ ruleId: "age", severity: "blocking", offReason: "Tahun ini tanpa umur minimum" }],
      }),
    );
    expect(changed.id).not.toBe(RULES);
    must(await client["administration.check"]({ rulesId: changed.id, taskId: "t" }));
    const latest = must(await client["administration.findings"]({}));
    expect(latest?.report.findings.filter(({ kind }) => kind === "minimum-age")).toEqual([]);
    const file = must(await client["administration.export-rules"]({ id: changed.id }));
    must(await client["administration.delete-rules"]({ id: changed.id }));
    expect(must(await client["administration.import-rules"]({ file }))).toEqual(changed);
    const broken = { name: "rusak.json", bytes: new TextEncoder().encode("{}") };
    expect(errorOf(await client["administration.import-rules"]({ file: broken }))?.type).toBe(
      "file-unreadable",
    );
    expect(errorOf(await client["administration.delete-rules"]({ id: RULES }))?.type).toBe("rules-unknown");
    const origins = must(await client["administration.rules"]({})).map(({ origin }) => origin);
    expect(origins).toEqual(["shipped", "shipped", "shipped", "shipped", "shipped", "shipped", "own"]);
  });

  it("never writes one own set over another, and tells a set from its namesake by name", async () => {
    const { client } = await office();
    const adapt = async (id: string, offReason: string) =>
      must(
        await client["administration.change-rules"]({
          id,
          changes: [{ ruleId: "age", severity: "blocking", offReason }],
        }),
      );
    const first = await adapt(RULES, "Pertama");
    const second = await adapt(RULES, "Kedua");
    const file = must(await client["administration.export-rules"]({ id: first.id }));
    expect(must(await client["administration.import-rules"]({ file }))).toEqual(first);
    await adapt(first.id, "Diubah di tempat");
    const taken = must(await client["administration.import-rules"]({ file }));
    const own = must(await client["administration.rules"]({})).filter(({ origin }) => origin === "own");
    expect(own).toHaveLength(3);
    for (const key of ["id", "name"] as const)
      expect(new Set([first, second, taken].map((rules) => JSON.stringify(rules[key]))).size).toBe(3);
    expect(own.find(({ rules }) => rules.id === second.id)?.rules).toEqual(second);
    expect(taken.rules).toEqual(first.rules);
  });

  it("knows a check as old once the own rules it went by are changed", async () => {
    const { client } = await office();
    const changes = [{ ruleId: "age", severity: "warning" as const, offReason: null }];
    const own = must(await client["administration.change-rules"]({ id: RULES, changes }));
    must(await client["administration.check"]({ rulesId: own.id, taskId: "t" }));
    const isStale = async () => must(await client["administration.findings"]({}))?.isStale;
    expect(await isStale()).toBe(false);
    must(await client["administration.change-rules"]({ id: RULES, changes }));
    expect(await isStale()).toBe(false);
    must(
      await client["administration.change-rules"]({
        id: own.id,
        changes: [{ ruleId: "age", severity: "note", offReason: null }],
      }),
    );
    expect(await isStale()).toBe(true);
    must(await client["administration.delete-rules"]({ id: own.id }));
    expect(await isStale()).toBe(false);
  });
});

it("tells that own rules cannot be read, in place of leaving them out", async () => {
  const library = createResourceLibrary(resourcesDirectory);
  const ports = createMemoryPorts({ clock: createTickingClock(), library });
  const refusal = err({ type: "storage-failed" as const, detail: "EIO" });
  const refusing = { ...ports, shelf: { ...ports.shelf, names: async () => refusal } };
  expect(await listRuleSets(refusing)).toEqual(refusal);
  expect(await findRuleSet(refusing, RULES)).toEqual(refusal);
  const unreadable = { ...ports.shelf, names: async () => ok(["milik"]), read: async () => refusal };
  expect(await listRuleSets({ ...ports, shelf: unreadable })).toEqual(refusal);
});

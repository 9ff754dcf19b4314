import { afterEach, describe, expect, it } from "vitest";
import { memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { buildSmallSeason, errorOf, invite, must, type Person, toSeasonFile } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

const RULES = "kipp-2023-type";

async function office(isDealt = false): Promise<Person & { readonly ids: readonly string[] }> {
  const person = await invite(await memoryHosts(), "Sekretariat");
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

describe("the administrative check of a Secretariat", () => {
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
    const again = await station.restart();
    const seasonId = (await client["season.current"]({}))?.season.id;
    if (!seasonId) throw new Error("no season");
    must(await again.client["season.select"]({ seasonId }));
    expect(must(await again.client["administration.findings"]({}))?.report).toEqual(latest?.report);
    expect(errorOf(await client["administration.check"]({ rulesId: "tidak-ada", taskId: "t" }))).toEqual({
      type: "rules-unknown",
      id: "tidak-ada",
    });
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
    expect(await csv("findings")).toMatch(/Umur minimum/u);
    for (const format of ["xlsx", "ods"] as const)
      expect(
        must(await client["administration.export"]({ what: "results", format, language: "en" })).bytes.length,
      ).toBeGreaterThan(500);
    const printed = must(await client["administration.print"]({ paper: "F4", taskId: "p" }));
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
    const origins = (await client["administration.rules"]({})).map(({ origin }) => origin);
    expect(origins).toEqual(["shipped", "shipped", "shipped", "shipped", "shipped", "own"]);
  });
});

import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { renderPdf } from "#electron/documents/render/render.ts";
import { createWorkerRenderer, type WorkerRenderer } from "#electron/documents/render/worker-renderer.ts";
import type { RenderInput } from "#shared/documents/document-definition.ts";
import { type BuiltWorker, buildWorker } from "./built-worker.ts";
import { buildRenderInput, requireFonts, resourcesDirectory } from "./document-fixtures.ts";

let built: BuiltWorker;
let workerUrl: URL;
let renderer: WorkerRenderer;

beforeAll(async () => {
  built = await buildWorker();
  ({ workerUrl } = built);
}, 60_000);

afterEach(() => renderer.close());
afterAll(() => built.remove());

function create(changes: Partial<Parameters<typeof createWorkerRenderer>[0]> = {}): WorkerRenderer {
  renderer = createWorkerRenderer({ workerUrl, resourcesDirectory, ...changes });
  return renderer;
}

describe("createWorkerRenderer", () => {
  it("gives what rendering in place gives", async () => {
    const [there, here] = await Promise.all([
      create().render(buildRenderInput()),
      renderPdf(requireFonts(), buildRenderInput()),
    ]);
    expect(there.ok && here.ok && Buffer.compare(there.value, here.value)).toBe(0);
  });

  it("passes expected failures through", async () => {
    const rendered = await create().render(buildRenderInput({ definition: { content: "✓" } }));
    expect(rendered).toEqual({ ok: false, error: { type: "glyph-missing", characters: ["✓"], text: "✓" } });
  });

  it("answers every one of several waiting documents with its own", async () => {
    const titles = ["Satu", "Dua", "Tiga"];
    create();
    const all = await Promise.all(titles.map((title) => renderer.render(buildRenderInput({ title }))));
    const found = all.map((result) => (result.ok ? Buffer.from(result.value).toString("latin1") : ""));
    titles.forEach((title, index) => expect(found[index]).toContain(`>${title}</rdf:li>`));
  });

  it("cancels the document being rendered and goes on with the next", async () => {
    create();
    const controller = new AbortController();
    const first = renderer.render(buildRenderInput(), controller.signal);
    const second = renderer.render(buildRenderInput());
    controller.abort();
    expect(await first).toEqual({ ok: false, error: { type: "cancelled" } });
    expect((await second).ok).toBe(true);
  });

  it("tells how far a long list has come at least once a second, and gives it up midway", async () => {
    create();
    const rows = Array.from({ length: 3700 }, (_, index) => [
      String(index + 1),
      `Inovasi ${index} ${"pelayanan terpadu ".repeat(10)}`,
      "Dinas ".repeat(10),
    ]);
    const definition = {
      content: [{ table: { headerRows: 1, body: [["No.", "Judul", "Unit"], ...rows] } }],
    };
    const told: { readonly share: number; readonly at: number }[] = [];
    const started = performance.now();
    const tell = (share: number): void => void told.push({ share, at: performance.now() - started });
    const rendered = await renderer.render(buildRenderInput({ definition }), undefined, tell);
    expect(rendered.ok).toBe(true);
    const moments = [...told.map(({ at }) => at), performance.now() - started];
    const longest = Math.max(...moments.map((at, index) => at - (moments[index - 1] ?? 0)));
    // On a loaded machine a second of work takes longer than a second.
    expect(longest).toBeLessThan(Math.max(1000, (moments.at(-1) ?? 0) / 5));
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(0)).toBeLessThan(0.1);
    expect(shares.at(-1)).toBeGreaterThan(0.9);

    const controller = new AbortController();
    const given = renderer.render(buildRenderInput({ definition }), controller.signal, (share) => {
      if (share > 0.1) controller.abort();
    });
    expect(await given).toEqual({ ok: false, error: { type: "cancelled" } });
  });

  it("cancels a waiting document and one whose signal is already raised", async () => {
    create();
    const controller = new AbortController();
    const first = renderer.render(buildRenderInput());
    const second = renderer.render(buildRenderInput(), controller.signal);
    controller.abort();
    const third = renderer.render(buildRenderInput(), controller.signal);
    expect(await second).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(await third).toEqual({ ok: false, error: { type: "cancelled" } });
    expect((await first).ok).toBe(true);
  });

  it("refuses what exceeds the queue", async () => {
    create({ queueLimit: 1 });
    const results = await Promise.all([1, 2, 3].map(() => renderer.render(buildRenderInput())));
    expect(results.map((result) => (result.ok ? "ok" : result.error.type))).toEqual([
      "ok",
      "ok",
      "queue-full",
    ]);
  });

  it("refuses a definition that cannot reach the worker", async () => {
    // @ts-expect-error -- a function is what the type forbids and a careless caller passes
    const changes: Partial<RenderInput> = { definition: { content: [() => "isi"] } };
    expect(await create().render(buildRenderInput(changes))).toEqual({
      ok: false,
      error: { type: "definition-invalid", path: "definition" },
    });
  });

  it("reports a crash for the document at hand and starts a new worker for the next", async () => {
    // Crashes at its first job of a process, then behaves.
    const marker = `${built.directory}/crashed`;
    const crashing = `import { existsSync, writeFileSync } from "node:fs";
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ id }) => {
        if (existsSync(${JSON.stringify(marker)})) return parentPort.postMessage({ id, ok: true, bytes: new Uint8Array(3) });
        writeFileSync(${JSON.stringify(marker)}, "");
        throw new Error("crash");
      });`;
    await writeFile(`${built.directory}/crashing.mjs`, crashing);
    create({ workerUrl: pathToFileURL(`${built.directory}/crashing.mjs`) });
    const [first, second] = await Promise.all([1, 2].map(() => renderer.render(buildRenderInput())));
    expect(first).toEqual({ ok: false, error: { type: "worker-crashed" } });
    expect(second).toEqual({ ok: true, value: new Uint8Array(3) });
  });

  it("reports a missing worker file and missing fonts", async () => {
    create({ workerUrl: pathToFileURL(`${built.directory}/none.js`) });
    expect(await renderer.render(buildRenderInput())).toEqual({
      ok: false,
      error: { type: "worker-crashed" },
    });
    await renderer.close();
    const rendered = await create({ resourcesDirectory: "/nowhere" }).render(buildRenderInput());
    expect(rendered).toMatchObject({ ok: false, error: { type: "fonts-unreadable" } });
  });

  it("answers what is open when it closes, and refuses afterwards", async () => {
    create();
    const open = [renderer.render(buildRenderInput()), renderer.render(buildRenderInput())];
    await renderer.close();
    expect(await Promise.all([...open, renderer.render(buildRenderInput())])).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, error: { type: "closed" } })),
    );
  });
});

import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { countWords, type DossierText } from "#shared/dossier/dossier.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import { openWindow, prepareJudge, timeInPage } from "./judge-window.ts";
import { measure, record } from "./measure.ts";
import { asOwner, generatedBundle, must } from "./panel.ts";

const DOSSIERS = 3500;
const CHARACTERS = 20_000;

/** Every narrative made as long as a real one at its longest: its own text again and again. */
function lengthen({ season, texts, attachments }: SeasonBundle): SeasonBundle {
  const long = texts.map(({ dossierId, sections }): DossierText => {
    const length = sections.reduce((sum, { text }) => sum + text.length, 0);
    const times = Math.max(1, Math.round(CHARACTERS / length));
    return {
      dossierId,
      sections: sections.map(({ criterionId, text }) => ({
        criterionId,
        text: Array.from({ length: times }, () => text).join("\n\n"),
      })),
    };
  });
  const byId = new Map(long.map((text) => [text.dossierId, text]));
  const dossiers = season.dossiers.map((card) => {
    const text = byId.get(card.id);
    if (!text) throw new Error("a narrative is missing");
    return {
      ...card,
      textHash: nodeCrypto.sha256(canonicalJson(text)),
      wordCount: text.sections.reduce((sum, section) => sum + countWords(section.text), 0),
    };
  });
  return { season: { ...season, dossiers }, texts: long, attachments };
}

test(`a judge with ${DOSSIERS} dossiers of ${CHARACTERS} characters`, async () => {
  const machine = await prepareJudge(lengthen(await generatedBundle(DOSSIERS, 1, 1)));
  try {
    await asOwner(machine.dataFolder, async (client) => {
      const [season] = await client["season.list"]({});
      must(await client["season.select"]({ seasonId: season?.id ?? "" }));
      const started = performance.now();
      let indexed = 0;
      while (indexed < DOSSIERS)
        ({ indexed } = must(await client["dossier.search"]({ query: "pelayanan", limit: 50 })));
      record(`read ${DOSSIERS} narratives for searching`, [performance.now() - started]);
      for (const query of ["pelayanan", "posyandu kader", "xyzzy"])
        await measure(`search "${query}" in ${DOSSIERS} narratives (host)`, 9, async () => {
          must(await client["dossier.search"]({ query, limit: 50 }));
          return undefined;
        });
    });
    const { page, close } = await openWindow(machine);
    record(`longest block while scrolling ${DOSSIERS} rows`, [await longestBlock(page)]);
    record(`frame while scrolling ${DOSSIERS} rows`, await frameTimes(page));
    await page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
    await page
      .getByRole("textbox", { name: /^Nilai /u })
      .first()
      .waitFor();
    record("key press to paint", await keyToPaint(page, 30));
    const before = await heapOf(page);
    for (let opened = 0; opened < 100; opened += 1) await openNext(page);
    record("JavaScript heap before opening dossiers", [before], "MiB");
    record("JavaScript heap after opening 100 dossiers", [await heapOf(page)], "MiB");
    await close();
  } finally {
    await rm(machine.folder, { recursive: true, force: true });
  }
});

/** Scrolls the list for two seconds and gives the time between frames. */
function frameTimes(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const scroller = document.querySelector("main table")?.parentElement;
        if (!scroller) return reject(new Error("no list"));
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number): void => {
          times.push(now - last);
          last = now;
          scroller.scrollBy(0, 400);
          if (times.length < 120) requestAnimationFrame(step);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );
}

/** Longest task of the main thread, as the Long Tasks API reports it, while the list scrolls; 0 below 50 ms. */
async function longestBlock(page: Page): Promise<number> {
  await page.evaluate(() => {
    const longest = { value: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.value = Math.max(longest.value, duration);
    }).observe({ type: "longtask" });
    Object.assign(globalThis, { plenoLongest: longest });
  });
  await frameTimes(page);
  return page.evaluate("globalThis.plenoLongest.value");
}

async function keyToPaint(page: Page, runs: number): Promise<number[]> {
  const field = page.getByRole("textbox", { name: /^Nilai /u }).first();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await field.selectText();
    await page.evaluate(() => {
      const painted = new Promise<number>((resolve) => {
        addEventListener(
          "keydown",
          (event) => {
            // The message comes after the frame that shows the key.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener("message", () => resolve(performance.now() - event.timeStamp));
              port1.start();
              port2.postMessage(null);
            });
          },
          { once: true, capture: true },
        );
      });
      Object.assign(globalThis, { plenoPainted: painted });
    });
    await page.keyboard.press(String(run % 2 === 0 ? 6 : 7));
    times.push(await page.evaluate("globalThis.plenoPainted"));
  }
  return times;
}

async function openNext(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset["before"] = document.querySelector("h1")?.textContent ?? "";
  });
  await timeInPage(page, {
    act: () => document.querySelector<HTMLElement>('[aria-label="Proposal berikutnya"]') ?? undefined,
    done: () => {
      const isNew = document.querySelector("h1")?.textContent !== document.documentElement.dataset["before"];
      return isNew && (document.querySelector("main")?.textContent ?? "").includes("Naskah latihan");
    },
  });
}

/** Mebibytes in use after a collection of garbage. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  expect(usedSize).toBeGreaterThan(0);
  await session.detach();
  return usedSize / 1024 ** 2;
}

import { expect, test, vi } from "vitest";
import { createDeskStore, type DeskSource } from "#renderer/db/desk-store.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import { DossierId } from "#shared/identifiers.ts";
import { err, ok } from "#shared/result.ts";

const dossierId = DossierId.parse("d-1");
const bookmark = (on: boolean): DeskEntry => ({ type: "bookmark", dossierId, on });

/** A host that keeps entries in memory and can be told to refuse. */
function memorySource(kept: DeskEntry[] = []) {
  const host = { isRefusing: false, kept, announce: (_entries: readonly DeskEntry[]): void => undefined };
  const source: DeskSource = {
    read: async () => (host.isRefusing ? err({ type: "no-season" }) : ok([...host.kept])),
    put: async (entries) => {
      if (host.isRefusing) return err({ type: "no-season" });
      host.kept.push(...entries);
      host.announce(entries);
      return ok({ savedAt: "2026-06-18T03:42:07.000Z" });
    },
    follow: (listener) => {
      host.announce = listener;
      return () => undefined;
    },
  };
  return { host, source };
}

test("shows what the host kept", async () => {
  const store = createDeskStore(memorySource([bookmark(true)]).source);
  expect(store.current().state).toBe("loading");
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  expect(store.current().desk.dossiers.get(dossierId)?.isBookmarked).toBe(true);
});

test("what is put while the desk is read is newer than what is read", async () => {
  const { host, source } = memorySource([bookmark(true)]);
  const store = createDeskStore(source);
  store.put(bookmark(false));
  await vi.waitFor(() => expect(host.kept).toHaveLength(2));
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  expect(store.current().desk.dossiers.get(dossierId)?.isBookmarked).toBe(false);
});

test("what the host refuses stays on the screen and goes out with the next try, in order", async () => {
  const { host, source } = memorySource();
  const store = createDeskStore(source);
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  host.isRefusing = true;
  store.put(bookmark(true));
  await vi.waitFor(() => expect(store.current().state).toBe("failed"));
  expect(store.current().desk.dossiers.get(dossierId)?.isBookmarked).toBe(true);
  host.isRefusing = false;
  store.put({ type: "skip", dossierId, on: true });
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  expect(host.kept.map(({ type }) => type)).toEqual(["bookmark", "skip"]);
});

test("a desk that could not be read is read again", async () => {
  const { host, source } = memorySource([bookmark(true)]);
  host.isRefusing = true;
  const store = createDeskStore(source);
  await vi.waitFor(() => expect(store.current().state).toBe("failed"));
  host.isRefusing = false;
  store.retry();
  await vi.waitFor(() => expect(store.current().desk.dossiers.get(dossierId)?.isBookmarked).toBe(true));
});

test("a note in the middle of typing is unsaved, and leaving the page puts its last words at once", async () => {
  const { host, source } = memorySource();
  const store = createDeskStore(source);
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  store.putTyped({ type: "private-note", dossierId, text: "ku" });
  store.putTyped({ type: "private-note", dossierId, text: "kuat" });
  expect(store.current().isUnsaved).toBe(true);
  store.flush();
  await vi.waitFor(() => expect(store.current().isUnsaved).toBe(false));
  expect(host.kept).toEqual([{ type: "private-note", dossierId, text: "kuat" }]);
  expect(store.current().savedAt).not.toBeNull();
});

test("a note that could not be kept is unsaved, the place of reading is not worth a warning", async () => {
  const { host, source } = memorySource();
  const store = createDeskStore(source);
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  host.isRefusing = true;
  store.put({ type: "place", dossierId, narrative: 40, rubric: 0 });
  await vi.waitFor(() => expect(store.current().state).toBe("failed"));
  expect(store.current().isUnsaved).toBe(false);
  store.put({ type: "private-note", dossierId, text: "ragu" });
  await vi.waitFor(() => expect(store.current().state).toBe("failed"));
  expect(store.current().isUnsaved).toBe(true);
});

test("what another window puts is shown here as well, unless something newer waits", async () => {
  const { host, source } = memorySource();
  const store = createDeskStore(source);
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  const note = (text: string): DeskEntry => ({ type: "private-note", dossierId, text });
  host.announce([note("jendela lain")]);
  expect(store.current().desk.dossiers.get(dossierId)?.note).toBe("jendela lain");
  store.put(note("jendela ini"));
  host.announce([note("sebelumnya")]);
  await vi.waitFor(() => expect(store.current().state).toBe("ready"));
  expect(host.kept).toEqual([note("jendela ini")]);
  host.announce([note("sesudahnya")]);
  expect(store.current().desk.dossiers.get(dossierId)?.note).toBe("sesudahnya");
});

test("whoever never stops typing is saved all the same", async () => {
  vi.useFakeTimers();
  try {
    const { host, source } = memorySource();
    const store = createDeskStore(source);
    await vi.advanceTimersByTimeAsync(0);
    for (let key = 1; key <= 60; key += 1) {
      store.putTyped({ type: "private-note", dossierId, text: "x".repeat(key) });
      await vi.advanceTimersByTimeAsync(80);
    }
    expect(host.kept.length).toBeGreaterThanOrEqual(2);
  } finally {
    vi.useRealTimers();
  }
});

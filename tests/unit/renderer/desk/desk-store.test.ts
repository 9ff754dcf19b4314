import { expect, test, vi } from "vitest";
import { createDeskStore, type DeskSource } from "#renderer/desk/desk-store.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import { DossierId } from "#shared/identifiers.ts";
import { err, ok } from "#shared/result.ts";

const dossierId = DossierId.parse("d-1");
const bookmark = (on: boolean): DeskEntry => ({ type: "bookmark", dossierId, on });

/** A host that keeps entries in memory and can be told to refuse. */
function memorySource(kept: DeskEntry[] = []) {
  const host = { isRefusing: false, kept };
  const source: DeskSource = {
    read: async () => (host.isRefusing ? err({ type: "no-season" }) : ok([...host.kept])),
    put: async (entries) => {
      if (host.isRefusing) return err({ type: "no-season" });
      host.kept.push(...entries);
      return ok({});
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

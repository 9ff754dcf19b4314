import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createNdjsonDesk } from "#electron/adapters/ndjson-desk.ts";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { errorOf, must } from "#tests/support/people.ts";

function setup() {
  const folder = temporaryFolder();
  const desk = createNdjsonDesk(join(folder, "desks"));
  onTestFinished(() => desk.close());
  return { folder, desk, path: join(folder, "desks", "musim", "journal.ndjson") };
}

describe("createNdjsonDesk", () => {
  it("appends to the new lines after they have taken the place of the old ones", async () => {
    const { desk, path } = setup();
    must(await desk.append("musim", ["a", "b"]));
    must(await desk.replace("musim", ["c"]));
    must(await desk.append("musim", ["d"]));
    expect(must(await desk.read("musim"))).toEqual(["c", "d"]);
    expect(readFileSync(path, "utf8")).toBe("c\nd\n");
    expect(readdirSync(join(path, ".."))).toEqual(["journal.ndjson"]);
  });

  it("cuts off a line torn by a crash", async () => {
    const { folder, desk, path } = setup();
    must(await desk.append("musim", ["a"]));
    await desk.close();
    appendFileSync(path, '{"type":"book');
    const again = createNdjsonDesk(join(folder, "desks"));
    onTestFinished(() => again.close());
    expect(must(await again.read("musim"))).toEqual(["a"]);
    must(await again.append("musim", ["b"]));
    expect(readFileSync(path, "utf8")).toBe("a\nb\n");
  });

  it("says so when there is no place for the new lines", async () => {
    const { folder, desk } = setup();
    mkdirSync(join(folder, "desks"));
    writeFileSync(join(folder, "desks", "musim"), "a file where a folder must be");
    expect(errorOf(await desk.replace("musim", ["a"]))).not.toBeNull();
  });
});

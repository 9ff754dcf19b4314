import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import extractConfiguration from "dependency-cruiser/config-utl/extract-depcruise-config";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const violations = [
  ["no-cycles", "shared/a.ts", 'import { b } from "./b.ts";\nexport const a = (): number => b();\n'],
  [
    "shared-stays-pure",
    "shared/to-react.ts",
    'import { useState } from "react";\nexport const use = useState;\n',
  ],
  [
    "shared-has-no-node",
    "shared/to-node.ts",
    'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
  ],
  [
    "renderer-has-no-electron",
    "renderer/to-host.ts",
    'import { host } from "../electron/host.ts";\nexport const use = host;\n',
  ],
  [
    "renderer-has-no-node",
    "renderer/to-node.ts",
    'import { join } from "node:path";\nexport const use = join;\n',
  ],
  [
    "host-has-no-renderer",
    "electron/to-page.ts",
    'import { page } from "../renderer/page.ts";\nexport const use = page;\n',
  ],
  [
    "electron-module-only-at-its-root",
    "electron/adapters/to-electron.ts",
    'import { app } from "electron";\nexport const use = app;\n',
  ],
  [
    "features-are-islands",
    "renderer/features/one/to-two.ts",
    'import { two } from "../two/two.ts";\nexport const use = two;\n',
  ],
  [
    "only-the-app-joins-features",
    "renderer/ui/to-feature.ts",
    'import { two } from "../features/two/two.ts";\nexport const use = two;\n',
  ],
  [
    "ground-knows-no-interface",
    "renderer/db/to-part.ts",
    'import { part } from "../parts/part.ts";\nexport const use = part;\n',
  ],
  [
    "interface-parts-know-no-product",
    "renderer/ui/to-part.ts",
    'import { part } from "../parts/part.ts";\nexport const use = part;\n',
  ],
  [
    "parts-before-desk-before-sheet",
    "renderer/parts/to-desk.ts",
    'import { desk } from "../desk/desk.ts";\nexport const use = desk;\n',
  ],
  [
    "desk-before-sheet",
    "renderer/desk/to-sheet.ts",
    'import { sheet } from "../sheet/sheet.ts";\nexport const use = sheet;\n',
  ],
  [
    "sheet-and-narrative-stand-beside-each-other",
    "renderer/narrative/to-sheet.ts",
    'import { sheet } from "../sheet/sheet.ts";\nexport const use = sheet;\n',
  ],
  [
    "primitives-only-in-the-interface-parts",
    "renderer/features/one/to-primitives.ts",
    'import { Button } from "react-aria-components/Button";\nexport const use = Button;\n',
  ],
  [
    "formats-before-verifying",
    "electron/documents/cms/to-sign.ts",
    'import type { Stamp } from "../sign/stamp.ts";\nexport type Use = Stamp;\n',
  ],
  [
    "verifying-before-signing",
    "electron/documents/verify/to-sign.ts",
    'import type { Stamp } from "../sign/stamp.ts";\nexport type Use = Stamp;\n',
  ],
  [
    "product-does-not-know-tests",
    "shared/to-tests.ts",
    'import { build } from "../tests/build.ts";\nexport const use = build;\n',
  ],
] as const;

const bystanders: Readonly<Record<string, string>> = {
  "shared/b.ts": 'import { a } from "./a.ts";\nexport const b = (): number => a();\n',
  "electron/documents/sign/stamp.ts": "export type Stamp = 1;\n",
  "electron/host.ts": "export const host = 1;\n",
  "renderer/page.ts": "export const page = 1;\n",
  "renderer/parts/part.ts": "export const part = 3;\n",
  "renderer/desk/desk.ts": "export const desk = 4;\n",
  "renderer/sheet/sheet.ts": "export const sheet = 5;\n",
  "renderer/features/two/two.ts": "export const two = 2;\n",
  "tests/build.ts": "export const build = 1;\n",
};

describe("the layer rules", () => {
  let folder = "";
  let found: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pleno-layers-"));
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    const files = { ...bystanders, ...Object.fromEntries(violations.map(([, path, text]) => [path, text])) };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const configuration = await extractConfiguration(resolve(".dependency-cruiser.cjs"));
    const { output } = await cruise(["shared", "renderer", "electron", "tests"], {
      ...configuration.options,
      baseDir: folder,
      ruleSet: { forbidden: configuration.forbidden ?? [] },
      validate: true,
    });
    if (typeof output === "string") throw new Error(output);
    found = new Set(output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(violations)("%s refuses %s", (rule, path) => {
    expect(found).toContain(`${rule} ${path}`);
  });

  test("every rule has a violation here", async () => {
    const { forbidden = [] } = await extractConfiguration(resolve(".dependency-cruiser.cjs"));
    expect(new Set(forbidden.map(({ name }) => name))).toEqual(new Set(violations.map(([rule]) => rule)));
  });
});

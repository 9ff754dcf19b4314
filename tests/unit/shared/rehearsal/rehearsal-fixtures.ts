import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Sha256, Sha256Hex } from "#shared/identifiers.ts";
import { RubricPack } from "#shared/rubric/rubric-pack.ts";

export function resourcePath(path: string): string {
  return fileURLToPath(new URL(`../../../../resources/${path}`, import.meta.url));
}

export function readResource(path: string): string {
  return readFileSync(resourcePath(path), "utf8");
}

export function readRubric(id: string): RubricPack {
  return RubricPack.parse(JSON.parse(readResource(`rubrics/${id}.json`)));
}

export const sha256: Sha256 = (data) => Sha256Hex.parse(createHash("sha256").update(data).digest("hex"));

import type { Catalog } from "./catalog.ts";
import { common } from "./en/common.ts";
import { documents } from "./en/documents.ts";
import { errors, problems } from "./en/errors.ts";
import { judge } from "./en/judge.ts";
import { panel } from "./en/panel.ts";
import { ranking } from "./en/ranking.ts";
import { workspace } from "./en/workspace.ts";

export const en: Catalog = {
  ...common,
  ...workspace,
  ...panel,
  ...judge,
  ...ranking,
  ...documents,
  errors,
  problems,
};

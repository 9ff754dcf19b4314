import { common } from "./id/common.ts";
import { documents } from "./id/documents.ts";
import { errors, problems } from "./id/errors.ts";
import { judge } from "./id/judge.ts";
import { panel } from "./id/panel.ts";
import { ranking } from "./id/ranking.ts";
import { workspace } from "./id/workspace.ts";

/** Bahasa Indonesia, the first language of the product. Gaps are written `{{name}}`. */
export const id = {
  ...common,
  ...workspace,
  ...panel,
  ...judge,
  ...ranking,
  ...documents,
  errors,
  problems,
} as const;

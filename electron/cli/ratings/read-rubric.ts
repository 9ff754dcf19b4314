import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { textCodec } from "#electron/adapters/text-codec.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import type { RatingsFileProblem } from "#shared/reconciliation/ratings/ratings-file-problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RubricError } from "#shared/rubric/rubric-error.ts";
import { parseRubricFile, RUBRIC_FILE_LIMIT } from "#shared/rubric/rubric-file.ts";
import { findRubricProblems, type RubricPack } from "#shared/rubric/rubric-pack.ts";
import { readInput } from "../read-input.ts";

type RubricReadError = FileError | RubricError | RatingsFileProblem;

/** The rubric that an id of a shipped pack or a file names; only one whose weights can be counted with. */
export async function readRubric(
  resourcesDirectory: string,
  wanted: string,
): Promise<Result<RubricPack, RubricReadError>> {
  const shipped = await createResourceLibrary(resourcesDirectory).rubrics();
  const known = shipped.find(({ id }) => id === wanted);
  const pack = known ? ok(known) : await readRubricFile(wanted);
  if (!pack.ok) return pack;
  const [problem] = findRubricProblems(pack.value);
  return problem ? err({ type: "ratings-rubric-unusable", id: pack.value.id, problem: problem.type }) : pack;
}

async function readRubricFile(path: string): Promise<Result<RubricPack, RubricReadError>> {
  if (!/\.json$/iu.test(path)) return err({ type: "rubric-unknown", id: path });
  const file = await readInput(path, RUBRIC_FILE_LIMIT);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  return parseRubricFile({ name, text: textCodec.decode(bytes) ?? "" });
}

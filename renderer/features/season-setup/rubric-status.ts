import type { Text } from "#renderer/text/text.ts";
import type { KnownRubric } from "./use-rubrics.ts";

/** How far the weights can be trusted; always said, so that nobody takes a copy for the regulation. */
export function sayRubricStatus({ status }: Pick<KnownRubric, "status">, text: Text): string {
  switch (status) {
    case "official":
    case "provincial-copy":
    case "as-quoted":
    case "weights-unknown":
    case "own":
      return text.t(`seasons.rubricStatus.${status}`);
    default:
      return text.t("seasons.rubricStatus.unknown", { status });
  }
}

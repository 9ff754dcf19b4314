import type { Text } from "#renderer/text/text.ts";
import type { CheckedFile } from "./use-checks.ts";

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a document says of itself, and the season its result names; nothing that is empty. */
export function statedFacts({ statement, recount }: CheckedFile, text: Text): readonly Fact[] {
  const season = statement?.season?.name ?? (recount.ok ? recount.value.seasonName : "");
  const facts = [
    { label: text.t("verifying.documentTitle"), value: statement?.title ?? "" },
    { label: text.t("verifying.number"), value: statement?.number ?? "" },
    { label: text.t("verifying.season"), value: season },
    { label: text.t("verifying.madeAt"), value: statement ? text.moment(statement.madeAt) : "" },
    {
      label: text.t("verifying.listed"),
      value: recount.ok ? text.t("verifying.proposals", { number: recount.value.listed }) : "",
    },
  ];
  return facts.filter(({ value }) => value !== "");
}

import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, useMemo } from "react";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { ErrorNamesContext } from "#renderer/text/error-names.ts";
import { useText } from "#renderer/text/text.ts";

/** Lets every error sentence below say dossiers and criteria by name, while a season is open. */
export function SeasonNames({ children }: { readonly children: ReactNode }) {
  const { pick } = useText();
  const season = useMaybeSeason();
  const database = season?.store.database;
  const rubric = season?.workspace.season.rubric;
  const dossiers = useLiveQuery(async () => (await database?.dossiers.toArray()) ?? [], [database]);
  const names = useMemo(() => {
    const numbers = new Map<string, string>(dossiers?.map(({ id, number }) => [id, number]));
    const criteria = new Map<string, string>(rubric?.criteria.map(({ id, name }) => [id, pick(name)]));
    return {
      dossier: (id: string) => numbers.get(id) ?? id,
      criterion: (id: string) => criteria.get(id) ?? id,
    };
  }, [dossiers, rubric, pick]);
  return <ErrorNamesContext value={names}>{children}</ErrorNamesContext>;
}

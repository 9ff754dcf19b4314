import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** The page on which a role has its members; a judge has none. */
const PAGES = { judge: null, chair: "/board", secretariat: "/panel" } as const;

const NONE: readonly PaletteEntry[] = [];

export function useMemberEntries(): readonly PaletteEntry[] {
  const text = useText();
  const { role } = useSession();
  const database = useMaybeSeason()?.store.database;
  const [, navigate] = useLocation();
  const page = PAGES[role];
  const members = useLiveQuery(async () => (await database?.members.toArray()) ?? [], [database]);
  return useMemo(
    () =>
      page === null || !members
        ? NONE
        : members.map((member) => ({
            id: `member:${member.id}`,
            kind: "member" as const,
            title: member.name,
            hint: text.t(`role.${member.role}`),
            icon: "person" as const,
            run: () => navigate(page),
          })),
    [page, members, text, navigate],
  );
}

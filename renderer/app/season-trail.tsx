import { use } from "react";
import { Link, useLocation } from "wouter";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { RehearsalWord } from "#renderer/parts/rehearsal-word.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { ErrorNamesContext } from "#renderer/text/error-names.ts";
import { useText } from "#renderer/text/text.ts";
import { Breadcrumbs } from "#renderer/ui/breadcrumbs.tsx";
import type { MessageKey } from "#shared/i18n/catalog.ts";
import { isWithin, navigationOf, partsBelow } from "./navigation.ts";

/** Pages below another that have a title of their own. */
const PAGES_BELOW: Readonly<Record<string, MessageKey>> = {
  "/proposals/import": "intake.importTitle",
  "/proposals/attachments": "intake.attachmentsTitle",
};

/** Parents under which an address names a dossier. */
const OF_DOSSIERS = ["/dossiers"];

/** Where a page below another lies; nothing on the pages of the menu themselves. */
export function SeasonTrail() {
  const text = useText();
  const names = use(ErrorNamesContext);
  const { role } = useSession();
  const season = useMaybeSeason();
  const [location] = useLocation();
  const parent = navigationOf(role).find(({ path }) => isWithin(location, path));
  const parts = partsBelow(location);
  if (!season || !parent || parts.length === 0) return null;
  const below = nameParts();
  if (below.length === 0) return null;
  const isRehearsal = season.workspace.season.rehearsal;
  return (
    <Breadcrumbs
      trail={[
        ...(isRehearsal ? [{ key: "rehearsal", crumb: <RehearsalWord /> }] : []),
        { key: parent.path, crumb: <Link href={parent.path}>{text.t(parent.key)}</Link> },
        { key: location, crumb: below.join(", ") },
      ]}
    />
  );

  function nameParts(): readonly string[] {
    const [first = ""] = parts;
    if (parent?.path === "/criteria") return [names.criterion(first)];
    if (parent?.path === "/compare") return first.split(/[,+]/u).map(names.dossier);
    const page = PAGES_BELOW[location];
    if (page) return [text.t(page)];
    return OF_DOSSIERS.includes(parent?.path ?? "") ? [names.dossier(first)] : [];
  }
}

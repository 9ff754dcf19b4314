import type { MessageKey } from "#shared/i18n/catalog.ts";
import { PageTabs } from "./page-tabs.tsx";
import { useSession } from "./session.ts";

const SIGNING_PAGES = [
  { path: "/sign", key: "making.pages.sign" },
  { path: "/verify", key: "making.pages.verify" },
  { path: "/certificates", key: "making.pages.certificates" },
] as const satisfies readonly { readonly path: string; readonly key: MessageKey }[];

const ALL_PAGES = [{ path: "/documents", key: "making.pages.make" }, ...SIGNING_PAGES] as const;

/** The pages about documents side by side; judges make none from a ranking. */
export function DocumentTabs() {
  const { role } = useSession();
  return <PageTabs label="making.pages.label" pages={role === "judge" ? SIGNING_PAGES : ALL_PAGES} />;
}

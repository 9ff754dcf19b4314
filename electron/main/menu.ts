import type { MenuItemConstructorOptions, WebContents } from "electron";
import { EVENT_CHANNEL } from "#shared/bridge/channel.ts";
import type { HostEvents } from "#shared/bridge/host-contract.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";

interface CheckEntry {
  readonly label: string;
  readonly onChoose: () => void;
}

/**
 * What the system's own shortcuts need, and the check of a document, which somebody without an identity looks for in a
 * menu; the product's other commands live in the page.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  check: CheckEntry,
): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions[] = [
    { label: check.label, click: check.onChoose },
    { type: "separator" },
    { role: platform === "darwin" ? "close" : "quit" },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "resetZoom" },
    { role: "togglefullscreen" },
  ];
  const development: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: "toggleDevTools" }];
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    { role: "fileMenu", submenu: file },
    { role: "editMenu" },
    { role: "viewMenu", submenu: [...view, ...development] },
    { role: "windowMenu" },
  ];
}

/** The menu's entry that opens the check of a document in the page, whoever is there. */
export async function checkEntry(
  readLanguage: () => Promise<Language>,
  contents: Pick<WebContents, "send" | "isDestroyed">,
): Promise<CheckEntry> {
  const t = createTranslate(await readLanguage());
  const event: keyof HostEvents = "page.asked";
  return {
    label: `${t("verifying.title")}…`,
    onChoose: () => {
      if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event, { page: "verify" });
    },
  };
}

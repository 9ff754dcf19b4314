import type { MenuItemConstructorOptions } from "electron";

/** Only what the system's own shortcuts need; the product's commands live in the page. */
export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "resetZoom" },
    { role: "togglefullscreen" },
  ];
  const development: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: "toggleDevTools" }];
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    { role: "fileMenu" },
    { role: "editMenu" },
    { role: "viewMenu", submenu: [...view, ...development] },
    { role: "windowMenu" },
  ];
}

import { useEffect } from "react";
import { useHost } from "#renderer/host/host-context.ts";

/** Calls back when a screen is chosen in the window's own menu; `onAsked` must keep its identity. */
export function useAskedPage(onAsked: (page: "verify") => void): void {
  const { events } = useHost();
  useEffect(() => events.subscribe("page.asked", ({ page }) => onAsked(page)), [events, onAsked]);
}

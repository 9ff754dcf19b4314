import { useEffect } from "react";
import { useDeskStore } from "#renderer/desk/desk-context.ts";
import { dossierDesk } from "#shared/desk/desk.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { createReadingMeter } from "./reading-meter.ts";

const WRITE_EVERY = 15_000;
const USES = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Adds the time spent on a dossier to the judge's own desk, every 15 seconds and on leaving. */
export function useReadingTime(dossierId: DossierId): void {
  const store = useDeskStore();
  useEffect(() => {
    const meter = createReadingMeter(() => performance.now(), document.visibilityState === "visible");
    const write = (): void => {
      const { desk, state } = store.current();
      // Before the desk is read, nobody knows to what the seconds are to be added.
      if (state === "loading") return;
      const seconds = meter.take();
      if (seconds === 0) return;
      const known = dossierDesk(desk, dossierId).seconds;
      store.put({ type: "reading-time", dossierId, seconds: known + seconds });
    };
    const look = (): void => meter.setVisible(document.visibilityState === "visible");
    for (const use of USES) addEventListener(use, meter.use, { passive: true, capture: true });
    document.addEventListener("visibilitychange", look);
    const timer = setInterval(write, WRITE_EVERY);
    return () => {
      for (const use of USES) removeEventListener(use, meter.use, { capture: true });
      document.removeEventListener("visibilitychange", look);
      clearInterval(timer);
      write();
    };
  }, [store, dossierId]);
}

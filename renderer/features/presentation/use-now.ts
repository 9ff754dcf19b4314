import { useEffect, useState } from "react";

/** The computer's time in milliseconds, drawn anew every `every` milliseconds while `isOn`, and when the window comes back. */
export function useNow(every: number, isOn = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const read = (): void => setNow(Date.now());
    read();
    if (!isOn) return undefined;
    const timer = setInterval(read, every);
    document.addEventListener("visibilitychange", read);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", read);
    };
  }, [every, isOn]);
  return now;
}

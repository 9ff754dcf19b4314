import { useCallback, useEffect, useRef, useState } from "react";

export interface Action {
  readonly busy: boolean;
  /** What to tell after the work; a string is a finished sentence. */
  readonly outcome: Outcome | null;
  readonly run: (work: () => Promise<Outcome | null>) => Promise<void>;
  readonly clear: () => void;
}

export interface Outcome {
  readonly tone: "success" | "error" | "info" | "warning";
  readonly text: string;
}

/** One piece of work at a time with its outcome; `recover` puts right and names what nobody foresaw. */
export function useAction(recover: (cause: unknown) => string): Action {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const run = useCallback(
    async (work: () => Promise<Outcome | null>) => {
      setBusy(true);
      setOutcome(null);
      const result = await work().catch(
        (cause: unknown): Outcome => ({ tone: "error", text: recover(cause) }),
      );
      if (!isMounted.current) return;
      setOutcome(result);
      setBusy(false);
    },
    [recover],
  );
  const clear = useCallback(() => setOutcome(null), []);
  return { busy, outcome, run, clear };
}

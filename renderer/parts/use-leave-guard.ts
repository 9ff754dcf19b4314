import { useCallback, useEffect, useRef, useState } from "react";

export interface LeaveGuard {
  /** Somebody is about to go elsewhere and has to be asked. */
  readonly isAsking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Holds the page's address while something would be lost; closing the window asks as well. */
export function useLeaveGuard(isGuarding: boolean): LeaveGuard {
  const [target, setTarget] = useState<string | null>(null);
  const isOpen = useRef(false);
  useEffect(() => {
    if (!isGuarding) return undefined;
    isOpen.current = false;
    const home = location.href;
    const hold = (event: Event): void => {
      if (isOpen.current || location.href === home) return;
      // Captured before the router hears of it, so that the page with its fields stays.
      event.stopImmediatePropagation();
      setTarget(location.href);
      history.replaceState(history.state, "", home);
    };
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    // A link changes the address with a `hashchange`, the browser's own buttons with a `popstate` before it.
    addEventListener("popstate", hold, { capture: true });
    addEventListener("hashchange", hold, { capture: true });
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("popstate", hold, { capture: true });
      removeEventListener("hashchange", hold, { capture: true });
      removeEventListener("beforeunload", warn);
    };
  }, [isGuarding]);
  const stay = useCallback(() => setTarget(null), []);
  const leave = useCallback(() => {
    if (target === null) return;
    isOpen.current = true;
    location.href = target;
  }, [target]);
  return { isAsking: target !== null, stay, leave };
}

import { type RefObject, useLayoutEffect, useState } from "react";

interface Box {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element in CSS pixels, as it changes. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return undefined;
    const observer = new ResizeObserver(() =>
      setBox({ width: observed.clientWidth, height: observed.clientHeight }),
    );
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return box;
}

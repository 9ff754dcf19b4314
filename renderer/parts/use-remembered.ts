import { useCallback, useState } from "react";

/** State of a view that survives leaving its page, until the window closes. */
export function useRemembered<T extends string>(
  key: string,
  initial: T,
  isValid: (value: string) => value is T,
): readonly [T, (value: T) => void] {
  const storageKey = `pleno.view.${key}`;
  const [value, setValue] = useState<T>(() => {
    const stored = sessionStorage.getItem(storageKey);
    return stored !== null && isValid(stored) ? stored : initial;
  });
  const remember = useCallback(
    (next: T) => {
      sessionStorage.setItem(storageKey, next);
      setValue(next);
    },
    [storageKey],
  );
  return [value, remember];
}

export function isText(_value: string): _value is string {
  return true;
}

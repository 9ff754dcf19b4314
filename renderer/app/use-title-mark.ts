import { useEffect } from "react";

/** Keeps a word in front of the window's title, whatever page sets it. */
export function useTitleMark(mark: string | null): void {
  useEffect(() => {
    if (mark === null) return;
    const prefix = `${mark} · `;
    const add = (): void => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    add();
    const observer = new MutationObserver(add);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [mark]);
}

import { useState } from "react";
import { isUnderWay, type PaperEntry, type TypedMarks } from "./paper-entry.ts";

/** The sheet being typed back; it stays while its page does, whichever part is in view. */
export interface PaperEntryControl {
  readonly entry: PaperEntry;
  readonly typed: TypedMarks;
  readonly isUnderWay: boolean;
  /** A sheet has been typed back or given up before this one. */
  readonly isAgain: boolean;
  readonly setTyped: (typed: TypedMarks) => void;
  /** Goes on to a step with empty fields. */
  readonly go: (entry: PaperEntry) => void;
  readonly giveUp: () => void;
}

export function usePaperEntry(): PaperEntryControl {
  const [entry, setEntry] = useState<PaperEntry>({ step: "code" });
  const [typed, setTyped] = useState<TypedMarks>({});
  const [isAgain, setIsAgain] = useState(false);
  const go = (next: PaperEntry): void => {
    setEntry(next);
    setTyped({});
  };
  const giveUp = (): void => {
    go({ step: "code" });
    setIsAgain(true);
  };
  return { entry, typed, isUnderWay: isUnderWay(entry), isAgain, setTyped, go, giveUp };
}

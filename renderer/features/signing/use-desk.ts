import { useRef, useState } from "react";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import type { DeskPaper } from "./desk-paper.ts";

export interface Desk {
  readonly papers: readonly DeskPaper[];
  /** The one in view. */
  readonly current: DeskPaper | null;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly work: Work;
  readonly show: (id: number) => void;
  readonly add: (files: readonly NamedFile[]) => void;
  /** Takes the place of a paper: other bytes, looked at anew. */
  readonly replace: (id: number, file: NamedFile, isSigned: boolean) => Promise<DeskPaper>;
  readonly change: (id: number, change: Partial<Pick<DeskPaper, "isUnsaved" | "refusal">>) => void;
  readonly putAway: (id: number) => void;
  readonly clear: () => void;
}

/** The PDFs a person has laid out to sign; forgotten with the page. */
export function useDesk(): Desk {
  const { client } = useHost();
  const work = useWork();
  const [papers, setPapers] = useState<readonly DeskPaper[]>([]);
  const [currentId, setCurrentId] = useState(0);
  const [reading, setReading] = useState<string | null>(null);
  const nextId = useRef(1);
  const add = (files: readonly NamedFile[]): void => {
    void work.run(async () => {
      try {
        for (const file of files) {
          setReading(file.name);
          const inspected = await client["document.inspect"]({ file });
          const id = nextId.current;
          nextId.current += 1;
          const paper = {
            id,
            version: id,
            file,
            inspected,
            isUnsaved: false,
            isSigned: false,
            refusal: null,
          };
          setPapers((known) => [...known, paper]);
          if (file === files[0]) setCurrentId(id);
        }
      } finally {
        setReading(null);
      }
      return null;
    });
  };
  const replace = async (id: number, file: NamedFile, isSigned: boolean): Promise<DeskPaper> => {
    const inspected = await client["document.inspect"]({ file });
    const version = nextId.current;
    nextId.current += 1;
    const paper: DeskPaper = { id, version, file, inspected, isUnsaved: true, isSigned, refusal: null };
    setPapers((known) => known.map((other) => (other.id === id ? paper : other)));
    return paper;
  };
  return {
    papers,
    current: papers.find(({ id }) => id === currentId) ?? papers[0] ?? null,
    reading,
    work,
    show: setCurrentId,
    add,
    replace,
    change: (id, change) =>
      setPapers((known) => known.map((paper) => (paper.id === id ? { ...paper, ...change } : paper))),
    putAway: (id) => setPapers((known) => known.filter((paper) => paper.id !== id)),
    clear: () => setPapers([]),
  };
}

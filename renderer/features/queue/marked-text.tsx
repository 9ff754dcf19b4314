import type { TextRange } from "#shared/dossier/search-result.ts";

interface MarkedTextProps {
  readonly text: string;
  /** In order and without overlaps. */
  readonly ranges: readonly TextRange[];
}

/** A text with what was looked for marked in it. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}

import { type RefObject, useRef, useState } from "react";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import type { PageColumn } from "./use-page-column.ts";
import { isSame, type PdfSearch } from "./use-pdf-search.ts";
import { ZoomTools } from "./zoom-tools.tsx";

interface PdfToolsProps {
  readonly column: PageColumn;
  readonly count: number;
  readonly search: PdfSearch;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly hasThumbnails: boolean;
  readonly onThumbnails: (hasThumbnails: boolean) => void;
  readonly onPin: (() => void) | null;
}

export function PdfTools(props: PdfToolsProps) {
  const { column, count, search, scroller, hasThumbnails, onThumbnails, onPin } = props;
  const text = useText();
  return (
    <div className="attachment-bar">
      <IconButton
        icon="cards"
        small
        label={text.t("attachments.thumbnails")}
        aria-pressed={hasThumbnails}
        onClick={() => onThumbnails(!hasThumbnails)}
      />
      <PageTools page={column.page} count={count} onPage={column.goTo} />
      <ZoomTools zoom={column.zoom} current={column.share} onZoom={column.setZoom} scroller={scroller} />
      <SearchTools search={search} />
      {onPin && (
        <Button small icon="pin" onClick={onPin}>
          {text.t("attachments.pinPage")}
        </Button>
      )}
    </div>
  );
}

interface PageToolsProps {
  /** Counted from 0. */
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

function PageTools({ page, count, onPage }: PageToolsProps) {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const number = Number.parseInt(typed ?? "", 10);
    if (number >= 1 && number <= count) onPage(number - 1);
    setTyped(null);
  };
  return (
    <div className="attachment-tools">
      <IconButton
        icon="collapse"
        small
        label={text.t("attachments.previousPage")}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <input
        className="input pdf-page-number"
        inputMode="numeric"
        autoComplete="off"
        aria-label={text.t("attachments.pageNumber", { number: count })}
        value={typed ?? String(page + 1)}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/gu, "").slice(0, 5))}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === "Enter") go();
        }}
      />
      <span className="soft">{text.t("attachments.ofPages", { number: count })}</span>
      <IconButton
        icon="expand"
        small
        label={text.t("attachments.nextPage")}
        disabled={page >= count - 1}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}

function SearchTools({ search }: { readonly search: PdfSearch }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const { query, setQuery, matches, step } = search;
  const hasMatches = matches.length > 0;
  useShortcuts([
    {
      keys: "Mod+F",
      label: text.t("attachments.search"),
      group: text.t("attachments.title"),
      whileTyping: true,
      run: () => field.current?.focus(),
    },
  ]);
  return (
    <search className="attachment-tools pdf-search">
      <SearchField
        ref={field}
        label={text.t("attachments.search")}
        isLabelHidden
        value={query}
        onValue={setQuery}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <IconButton
        icon="collapse"
        small
        label={text.t("attachments.previousMatch")}
        shortcut="Shift+N"
        disabled={!hasMatches}
        onClick={() => step(-1)}
      />
      <IconButton
        icon="expand"
        small
        label={text.t("attachments.nextMatch")}
        shortcut="N"
        disabled={!hasMatches}
        onClick={() => step(1)}
      />
      <output className="soft pdf-found">
        <SearchState search={search} />
      </output>
    </search>
  );
}

function SearchState({ search }: { readonly search: PdfSearch }) {
  const text = useText();
  const { query, matches, current, isSearching, hasText } = search;
  if (query.trim().length < 2) return null;
  if (matches.length > 0) {
    const position = 1 + (current ? matches.findIndex((match) => isSame(match, current)) : 0);
    return text.t(isSearching ? "attachments.matchSoFar" : "attachments.match", {
      position,
      number: matches.length,
    });
  }
  if (isSearching) return text.t("attachments.searching");
  return text.t(hasText ? "attachments.noMatch" : "attachments.noText");
}

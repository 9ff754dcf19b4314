import { useMemo, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "react-aria-components/TextField";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import type { ShellOverlay } from "../shell.tsx";
import { DossierCardDialog } from "./dossier-card-dialog.tsx";
import { JudgeCommands } from "./judge-commands.tsx";
import type { PaletteEntry } from "./palette-entry.ts";
import { rankEntries, toSearchable } from "./rank-entries.ts";
import { noteRecent, readRecent } from "./recent-entries.ts";
import { usePaletteEntries } from "./use-palette-entries.ts";
import "./palette.css";

interface CommandPaletteProps {
  readonly onClose: () => void;
  readonly onOverlay: (overlay: ShellOverlay) => void;
  readonly onHelp: () => void;
}

/** More would not be read, and drawing them would be felt. */
const SHOWN = 50;

/** One field that leads to every screen, act, dossier and person. */
export function CommandPalette({ onClose, onOverlay, onHelp }: CommandPaletteProps) {
  const text = useText();
  const { role } = useSession();
  const season = useMaybeSeason();
  const isJudging = season !== null && role === "judge";
  const seasonId = season?.workspace.season.id ?? "";
  const [query, setQuery] = useState("");
  const [recent] = useState(() => readRecent(seasonId));
  const [cardOf, setCardOf] = useState<string | null>(null);
  const entries = usePaletteEntries({
    onHelp,
    onShortcuts: () => onOverlay("shortcuts"),
    onDossierCard: setCardOf,
  });
  const searchable = useMemo(() => entries.map(toSearchable), [entries]);
  const { shown, total } = rankEntries(searchable, query, recent, SHOWN);
  if (cardOf !== null) return <DossierCardDialog dossierId={cardOf} onClose={onClose} />;
  const act = (entry: PaletteEntry): void => {
    noteRecent(seasonId, entry.id);
    // An entry may open something of its own, so the palette goes first.
    if (!entry.id.startsWith("card:")) onClose();
    entry.run();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="backdrop palette-backdrop"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette">
        {isJudging && <JudgeCommands />}
        <Dialog aria-label={text.t("palette.title")}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField
              aria-label={text.t("palette.field")}
              className="palette-field"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog of one field, opened to type in it
              autoFocus
            >
              <Icon name="search" size={20} />
              <Input className="palette-input" spellCheck="false" />
              <Kbd keys="Esc" />
            </TextField>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- rows are chosen from the field, so only the list itself can take the focus to scroll */}
            <div className="palette-list" tabIndex={0}>
              <Menu
                className="palette-rows"
                aria-label={text.t("palette.results")}
                items={shown}
                renderEmptyState={() => <p className="palette-none">{text.t("palette.none")}</p>}
              >
                {(entry) => (
                  <MenuItem
                    id={entry.id}
                    textValue={entry.title}
                    className="palette-item"
                    onAction={() => act(entry)}
                  >
                    <Icon name={entry.icon} />
                    <span className="palette-words">
                      <span>{entry.title}</span>
                      {entry.hint && <span className="palette-hint">{entry.hint}</span>}
                    </span>
                    {entry.shortcut && <Kbd keys={entry.shortcut} />}
                    <span className="palette-kind">
                      {recent.includes(entry.id)
                        ? text.t("palette.recent")
                        : text.t(`palette.kind.${entry.kind}`)}
                    </span>
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
          <div className="palette-foot">
            <output>
              {total > shown.length
                ? text.t("palette.more", { shown: shown.length, total })
                : text.t("palette.count", { number: total })}
            </output>
            <span className="palette-keys">
              <Kbd keys="↑" /> <Kbd keys="↓" /> {text.t("palette.keyMove")} <Kbd keys="Enter" />{" "}
              {text.t("palette.keyRun")}
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

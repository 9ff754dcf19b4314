import { useText } from "#renderer/text/text.ts";
import { Icon, type IconName } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { Tooltip } from "#renderer/ui/tooltip.tsx";
import type { DossierDesk } from "#shared/desk/desk.ts";
import type { DossierOverlay } from "./open-dossier.tsx";
import type { useDeskMarks } from "./use-desk-marks.ts";

interface DeskToolsProps {
  readonly desk: DossierDesk;
  readonly marks: ReturnType<typeof useDeskMarks>;
  readonly overlay: DossierOverlay | null;
  readonly onOverlay: (overlay: DossierOverlay) => void;
}

/** A judge's own marks on a dossier; a word stands beside the icon of each that is set. */
export function DeskTools({ desk, marks, overlay, onOverlay }: DeskToolsProps) {
  const text = useText();
  const { isBookmarked, flag, isSkipped, note } = desk;
  return (
    <fieldset className="desk-tools" aria-label={text.t("reading.ownMarks")}>
      <Toggle
        icon="bookmark"
        keys="B"
        label={text.t("reading.bookmark")}
        word={text.t("reading.bookmarked")}
        isOn={isBookmarked}
        onPress={marks.toggleBookmark}
      />
      <Toggle
        icon="flag"
        keys="F"
        label={text.t("reading.flag")}
        word={
          flag === null || flag === ""
            ? text.t("reading.flagged")
            : text.t("reading.flaggedFor", { reason: flag })
        }
        isOn={flag !== null}
        onPress={marks.toggleFlag}
      />
      <Toggle
        icon="pause"
        keys="S"
        label={text.t("reading.skip")}
        word={text.t("reading.isSkipped")}
        isOn={isSkipped}
        onPress={marks.toggleSkip}
      />
      <Toggle
        icon="note"
        keys="T"
        label={text.t("reading.note")}
        word={text.t(note === "" ? "reading.note" : "reading.hasNote")}
        isOn={note !== "" || overlay === "note"}
        onPress={() => onOverlay("note")}
      />
    </fieldset>
  );
}

interface ToggleProps {
  readonly icon: IconName;
  readonly keys: string;
  readonly label: string;
  /** Said when it is on. */
  readonly word: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Toggle({ icon, keys, label, word, isOn, onPress }: ToggleProps) {
  return (
    <Tooltip text={isOn ? word : label} shortcut={keys}>
      <PlainButton
        className={isOn ? "button small quiet desk-toggle on" : "button small quiet desk-toggle"}
        aria-label={label}
        aria-pressed={isOn}
        aria-keyshortcuts={keys.toLowerCase()}
        onClick={onPress}
      >
        <Icon name={icon} />
        {isOn && <span className="desk-word">{word}</span>}
      </PlainButton>
    </Tooltip>
  );
}

import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { showKeys } from "#renderer/parts/shortcut-keys.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SaveStatus } from "./save-status.tsx";
import { SeasonMenu } from "./season-menu.tsx";
import { TaskTray } from "./task-tray.tsx";

interface TopBarProps {
  readonly isHelpOpen: boolean;
  readonly onHelp: () => void;
  readonly onSearch: () => void;
}

/** Whose work this is and in which season, whether it is saved, and the way to everything. */
export function TopBar({ isHelpOpen, onHelp, onSearch }: TopBarProps) {
  const text = useText();
  const { role } = useSession();
  const season = useMaybeSeason();
  return (
    <div className="bar">
      <span className="bar-name">{text.t("app.name")}</span>
      <SeasonMenu />
      <span className="bar-space" />
      {role === "judge" && season && <SaveStatus />}
      <TaskTray />
      <PlainButton className="bar-button search-button" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon name="search" />
        <span className="search-words">{text.t("shell.search")}</span>
        <Kbd keys={showKeys("Mod+K")} />
      </PlainButton>
      <PlainButton
        className="bar-button"
        aria-label={text.t("shell.help")}
        aria-expanded={isHelpOpen}
        aria-keyshortcuts="F1"
        title={text.t("shell.helpKey")}
        onClick={onHelp}
      >
        <Icon name="help" />
      </PlainButton>
      <PersonMenu />
    </div>
  );
}

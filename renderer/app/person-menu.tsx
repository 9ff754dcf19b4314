import { useState } from "react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { useLocation } from "wouter";
import { useHasUnsaved } from "#renderer/db/season-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { LANGUAGE_NAMES, LANGUAGES, THEMES } from "#renderer/parts/preference-choices.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon, type IconName } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { SettingsChange } from "#shared/host/settings.ts";
import { AboutDialog } from "./about-dialog.tsx";
import { useLock } from "./use-lock.ts";

/** Who works here, and what is theirs to choose: language, look, lock. */
export function PersonMenu() {
  const text = useText();
  const { settings, role, identity, changeSettings } = useSession();
  const [, navigate] = useLocation();
  const [isAbout, setAbout] = useState(false);
  const { run, refused, outcome } = useWork();
  const lock = useLock();
  const isUnsaved = useHasUnsaved();
  const name = identity.card?.name ?? "";
  const roleName = text.t(`role.${role}`);
  const change = (settingsChange: SettingsChange): void => {
    void run(async () => {
      const result = await changeSettings(settingsChange);
      return result.ok ? null : refused(result.error);
    });
  };
  return (
    <div className="bar-person">
      <MenuTrigger>
        <PlainButton
          className="bar-button person-button"
          aria-label={text.t("shell.person.menu", { name, role: roleName })}
        >
          <Icon name="person" />
          <span className="person-name">{name}</span>
          <span className="person-role">{roleName}</span>
          <Icon name="expand" />
        </PlainButton>
        <Popover className="popover list" placement="bottom end" offset={4}>
          <Menu className="menu" aria-label={text.t("shell.person.menu", { name, role: roleName })}>
            <Choices
              title={text.t("settings.language")}
              choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              value={settings.language}
              onValue={(language) => change({ language })}
            />
            <Choices
              title={text.t("settings.theme")}
              choices={THEMES.map(({ value, key }) => ({ value, label: text.t(key) }))}
              value={settings.theme}
              onValue={(theme) => change({ theme })}
            />
            <MenuSection className="menu-group" aria-label={text.t("shell.person.more")}>
              <Act
                id="lock"
                icon="lock"
                label={text.t("settings.lock")}
                isDisabled={isUnsaved}
                onAct={lock}
              />
              <Act
                id="settings"
                icon="settings"
                label={text.t("nav.settings")}
                onAct={() => navigate("/settings")}
              />
              <Act id="about" icon="info" label={text.t("shell.about.title")} onAct={() => setAbout(true)} />
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {outcome && (
        <div className="bar-outcome at-end">
          <OutcomeNotice outcome={outcome} />
        </div>
      )}
      {isAbout && <AboutDialog onClose={() => setAbout(false)} />}
    </div>
  );
}

interface ChoicesProps<T extends string> {
  readonly title: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}

function Choices<T extends string>({ title, choices, value, onValue }: ChoicesProps<T>) {
  return (
    <MenuSection
      className="menu-group"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys === "all" || keys.has(choice.value));
        if (chosen) onValue(chosen.value);
      }}
    >
      <Header className="menu-title">{title}</Header>
      {choices.map((choice) => (
        <MenuItem key={choice.value} id={choice.value} className="menu-item" textValue={choice.label}>
          <span className="menu-icon">{choice.value === value && <Icon name="check" />}</span>
          <Text slot="label">{choice.label}</Text>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

interface ActProps {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onAct: () => void;
}

function Act({ id, icon, label, isDisabled = false, onAct }: ActProps) {
  return (
    <MenuItem id={id} className="menu-item" textValue={label} isDisabled={isDisabled} onAction={onAct}>
      <span className="menu-icon">
        <Icon name={icon} />
      </span>
      <Text slot="label">{label}</Text>
    </MenuItem>
  );
}

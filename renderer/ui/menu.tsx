import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Button, type ButtonProps } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
  /** Shown only; whoever owns the shortcut listens for it. */
  readonly shortcut?: string;
  readonly isDestructive?: boolean;
  readonly disabled?: boolean;
  readonly onAct: () => void;
}

export interface MenuGroup {
  readonly key: string;
  /** Shown above the entries; `label` is only read out. One of the two names the group. */
  readonly title?: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuButtonProps extends Omit<ButtonProps, "children" | "onClick" | "submit"> {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** The label is read out only, and the icon (three dots unless told) is all that is seen. */
  readonly iconOnly?: boolean;
}

/** A button that opens a list of acts. For a choice that stays chosen take `SelectField` or `Segmented`. */
export function MenuButton({ label, groups, iconOnly = false, icon, ...button }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {iconOnly ? (
        <Button {...button} icon={icon ?? "more"} aria-label={label} title={label} data-icon-only />
      ) : (
        <Button {...button} icon={icon}>
          {label}
          <Icon name="expand" />
        </Button>
      )}
      <Popover className="popover list" placement="bottom start" offset={4}>
        <Menu className="menu">
          {groups.map((group) => (
            <Group key={group.key} group={group} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ group }: { readonly group: MenuGroup }) {
  return (
    <MenuSection
      id={`group-${group.key}`}
      className="menu-group"
      {...(group.label === undefined ? {} : { "aria-label": group.label })}
    >
      {group.title && <Header className="menu-title">{group.title}</Header>}
      {group.entries.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
    </MenuSection>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { key, label, icon, hint, shortcut, isDestructive = false, disabled = false, onAct } = entry;
  return (
    <MenuItem
      id={key}
      textValue={label}
      isDisabled={disabled}
      onAction={onAct}
      className={isDestructive ? "menu-item destructive" : "menu-item"}
    >
      <span className="menu-icon">{icon && <Icon name={icon} />}</span>
      <span>{label}</span>
      {shortcut && <Kbd keys={shortcut} />}
      {hint && <span className="menu-hint">{hint}</span>}
    </MenuItem>
  );
}

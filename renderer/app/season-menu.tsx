import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { useLocation } from "wouter";
import { useHasUnsaved, useMaybeSeason } from "#renderer/db/season-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { RehearsalWord } from "#renderer/parts/rehearsal-word.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useSeasons } from "#renderer/parts/use-seasons.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";

/** The open season in the bar, and the ways to another one. */
export function SeasonMenu() {
  const text = useText();
  const open = useMaybeSeason();
  const { role } = useSession();
  const isUnsaved = useHasUnsaved();
  const [, navigate] = useLocation();
  const { seasons, work, read, select, rehearse, leaveRehearsal } = useSeasons();
  const isRehearsal = open?.workspace.season.rehearsal === true;
  const isBlocked = work.busy || isUnsaved;
  const name = open?.workspace.season.name ?? text.t("shell.season.none");
  return (
    <div className="bar-season">
      <MenuTrigger onOpenChange={(isOpen) => isOpen && read()}>
        <PlainButton className="bar-button season-button" aria-label={text.t("shell.season.menu", { name })}>
          <span className="season-name">{name}</span>
          <Icon name="expand" />
        </PlainButton>
        <Popover className="popover list" placement="bottom start" offset={4}>
          <Menu className="menu" aria-label={text.t("settings.seasons")}>
            <MenuSection
              className="menu-group"
              selectionMode="single"
              selectedKeys={open ? [open.store.seasonId] : []}
              disallowEmptySelection
            >
              <Header className="menu-title">{text.t("settings.seasons")}</Header>
              {(seasons ?? []).map((season) => (
                <MenuItem
                  key={season.id}
                  id={season.id}
                  textValue={season.name}
                  className="menu-item"
                  isDisabled={isBlocked}
                  onAction={() => season.id !== open?.store.seasonId && select(season.id)}
                >
                  <span className="menu-icon">
                    {season.id === open?.store.seasonId && <Icon name="check" />}
                  </span>
                  <Text slot="label">{season.name}</Text>
                  {season.rehearsal && <RehearsalWord />}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection className="menu-group" aria-label={text.t("shell.season.more")}>
              <MenuItem
                id="rehearse"
                className="menu-item"
                isDisabled={isBlocked}
                onAction={() => rehearse(text.t("rehearsal.started"))}
              >
                <span className="menu-icon">
                  <Icon name="play" />
                </span>
                <Text slot="label">{text.t("rehearsal.startNew")}</Text>
              </MenuItem>
              <MenuItem
                id="another"
                className="menu-item"
                onAction={() => navigate(role === "secretariat" ? "/season" : "/packets")}
              >
                <span className="menu-icon">
                  <Icon name="add" />
                </span>
                <Text slot="label">{text.t("shell.season.another")}</Text>
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {isRehearsal && (
        <>
          <RehearsalWord />
          <PlainButton className="bar-button leave-rehearsal" disabled={isBlocked} onClick={leaveRehearsal}>
            {text.t("rehearsal.leave")}
          </PlainButton>
        </>
      )}
      {work.outcome && (
        <div className="bar-outcome">
          <OutcomeNotice outcome={work.outcome} />
        </div>
      )}
    </div>
  );
}

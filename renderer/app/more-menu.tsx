import { useLocation } from "wouter";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { MenuButton } from "#renderer/ui/menu.tsx";
import { asideOf, isWithin } from "./navigation.ts";

/** The screens beside the way through the season; the button carries the name of the one in view. */
export function MoreMenu() {
  const text = useText();
  const { role } = useSession();
  const [location, navigate] = useLocation();
  const items = asideOf(role);
  const here = items.find(({ path }) => isWithin(location, path));
  return (
    <div className={here ? "more here" : "more"}>
      <MenuButton
        small
        look="quiet"
        label={here ? text.t("shell.nav.moreHere", { page: text.t(here.key) }) : text.t("shell.nav.more")}
        groups={[
          {
            key: "more",
            title: text.t("shell.nav.moreTitle"),
            entries: items.map(({ path, key, icon }) => ({
              key: path,
              label: text.t(key),
              icon: path === here?.path ? "check" : icon,
              onAct: () => navigate(path),
            })),
          },
        ]}
      />
    </div>
  );
}

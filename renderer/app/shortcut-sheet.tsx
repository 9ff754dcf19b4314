import { useState } from "react";
import { showKeys } from "#renderer/parts/shortcut-keys.ts";
import { useShortcutList } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { findPageKeys } from "./page-keys.ts";
import { groupShortcuts } from "./shortcut-groups.ts";

/** All keys in force at this moment. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [pageKeys] = useState(() => findPageKeys(document));
  const groups = groupShortcuts(
    useShortcutList(),
    text.t("shell.keys.page"),
    text.t("shell.keys.everywhere"),
  );
  return (
    <Dialog title={text.t("shell.keys.title")} onClose={onClose} wide>
      <p className="soft">{text.t("shell.keys.hint")}</p>
      <div className="shortcut-groups">
        {pageKeys.length > 0 && (
          <section aria-label={text.t("shell.keys.focused")}>
            <h3>{text.t("shell.keys.focused")}</h3>
            <dl className="shortcuts">
              {pageKeys.map(({ keys, label }) => (
                <div key={label} className="shortcut">
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key} keys={showKeys(key)} />
                    ))}
                  </dt>
                  <dd>{text.t(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {groups.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl className="shortcuts">
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className="shortcut">
                  <dt>
                    <Kbd keys={showKeys(keys)} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>
          {text.t("ui.close")}
        </Button>
      </div>
    </Dialog>
  );
}

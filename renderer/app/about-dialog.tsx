import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { description } = useHost();
  return (
    <Dialog title={text.t("shell.about.title")} onClose={onClose}>
      <p>
        <strong>{text.t("settings.about", { version: description.version })}</strong>, {text.t("app.tagline")}
      </p>
      <p>{text.t("shell.about.text")}</p>
      <p className="soft">{text.t("shell.about.offline")}</p>
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>
          {text.t("ui.close")}
        </Button>
      </div>
    </Dialog>
  );
}

import { type NamedFile, readFiles } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { FileDrop } from "#renderer/ui/file-drop.tsx";
import type { ChoiceError } from "#shared/i18n/error-message.ts";
import type { Result } from "#shared/result.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { useWork } from "./use-work.ts";

interface FilePickerProps {
  readonly label: string;
  readonly extensions: readonly string[];
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly NamedFile[]) => void;
}

/** A button and a place to drop files; both hand over names and bytes. */
export function FilePicker({
  label,
  extensions,
  multiple = false,
  disabled = false,
  onFiles,
}: FilePickerProps) {
  const text = useText();
  const { files } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const take = (read: () => Promise<Result<readonly NamedFile[], ChoiceError>>): void => {
    void run(async () => {
      const result = await read();
      if (!result.ok) return refused(result.error);
      onFiles(multiple ? result.value : result.value.slice(0, 1));
      return null;
    });
  };
  return (
    <div className="stack">
      <FileDrop onFiles={(dropped) => !disabled && take(() => readFiles(dropped))}>
        <Button
          disabled={busy || disabled}
          onClick={() => take(() => files.open({ title: label, extensions, multiple }))}
        >
          {label}
        </Button>
        <span className="soft">{text.t("action.dropHere")}</span>
      </FileDrop>
      <OutcomeNotice outcome={outcome} />
    </div>
  );
}

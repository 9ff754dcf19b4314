import { type ChangeEvent, useRef } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { FileDrop } from "#renderer/ui/file-drop.tsx";

interface SourcePickerProps {
  readonly busy: boolean;
  /** One has been chosen already, and another would take its place. */
  readonly isAgain: boolean;
  readonly onFolder: (files: readonly File[]) => void;
  readonly onZip: (file: File) => void;
}

/** A folder or a ZIP; neither is read before its files are wanted, so that gigabytes never lie in memory. */
export function SourcePicker({ busy, isAgain, onFolder, onZip }: SourcePickerProps) {
  const text = useText();
  const folder = useRef<HTMLInputElement>(null);
  const zip = useRef<HTMLInputElement>(null);
  const takeDropped = (files: readonly File[]): void => {
    const [first] = files;
    if (busy || !first) return;
    if (files.length === 1 && /\.zip$/iu.test(first.name)) onZip(first);
    else onFolder(files);
  };
  return (
    <FileDrop onFiles={takeDropped}>
      <Button
        look={isAgain ? "secondary" : "primary"}
        icon="folder"
        disabled={busy}
        onClick={() => folder.current?.click()}
      >
        {text.t("intake.chooseFolder")}
      </Button>
      <Button icon="packet" disabled={busy} onClick={() => zip.current?.click()}>
        {text.t("intake.chooseZip")}
      </Button>
      <span className="soft">{text.t("intake.dropZip")}</span>
      <input
        type="file"
        hidden
        multiple
        aria-label={text.t("intake.chooseFolder")}
        ref={(input) => {
          folder.current = input;
          // React knows the attribute only by its lower-case name, which its types lack.
          input?.setAttribute("webkitdirectory", "");
        }}
        onChange={(event) => onFolder(takeFiles(event))}
      />
      <input
        type="file"
        hidden
        accept=".zip"
        aria-label={text.t("intake.chooseZip")}
        ref={zip}
        onChange={(event) => {
          const [file] = takeFiles(event);
          if (file) onZip(file);
        }}
      />
    </FileDrop>
  );
}

/** Emptied, so that the same choice can be made again. */
function takeFiles({ target }: ChangeEvent<HTMLInputElement>): readonly File[] {
  const files = [...(target.files ?? [])];
  target.value = "";
  return files;
}

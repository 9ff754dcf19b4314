import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { AS_GUESSED, type ImportDesk } from "./use-import.ts";

const EXTENSIONS = ["xlsx", "xlsm", "ods", "csv", "tsv"] as const;

export function FileStep({ desk }: { readonly desk: ImportDesk }) {
  const text = useText();
  const { wizard, dispatch, work, read } = desk;
  return (
    <section className="stack" aria-label={text.t("intake.step.file")}>
      <h2>{text.t("intake.fileTitle")}</h2>
      <p className="soft proposals-text">{text.t("intake.fileText")}</p>
      <FilePicker
        label={text.t("intake.chooseFile")}
        extensions={EXTENSIONS}
        disabled={work.busy}
        onFiles={([file]) => file && read(file, AS_GUESSED)}
      />
      {wizard.file && wizard.table && (
        <div className="row">
          <output>{text.t("intake.fileChosen", { name: wizard.file.name })}</output>
          <Button
            look="primary"
            disabled={work.busy}
            onClick={() => dispatch({ type: "went", step: "mapping" })}
          >
            {text.t("action.next")}
          </Button>
        </div>
      )}
    </section>
  );
}

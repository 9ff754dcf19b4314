import { useState } from "react";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { CheckOptionsFields, USUAL_OPTIONS } from "./check-options.tsx";
import { CheckedDocument } from "./checked-document.tsx";
import { useChecks } from "./use-checks.ts";
import "./verifying.css";

/** PDFs from anywhere: are their signatures good, has everybody signed, and does the ranking follow from the sheets? */
export function CheckWindow() {
  const text = useText();
  const [options, setOptions] = useState(USUAL_OPTIONS);
  const { work, checking, checked, check, clear } = useChecks();
  return (
    <>
      <FilePicker
        label={text.t("verifying.choose")}
        extensions={["pdf"]}
        multiple
        disabled={work.busy}
        onFiles={(files) => check(files, options)}
      />
      {checking !== null && <Progress label={text.t("verifying.checking", { name: checking })} />}
      <OutcomeNotice outcome={work.outcome} />
      {checked.length > 0 && (
        <section className="section stack" aria-label={text.t("verifying.results")}>
          <div className="verify-head">
            <h2>{text.t("verifying.results")}</h2>
            <Button small look="quiet" disabled={work.busy} onClick={clear}>
              {text.t("verifying.clear")}
            </Button>
          </div>
          {checked.map((file) => (
            <CheckedDocument key={file.id} checked={file} />
          ))}
        </section>
      )}
      <CheckOptionsFields options={options} onOptions={setOptions} />
      <section className="section stack" aria-label={text.t("verifying.trustTitle")}>
        <h2>{text.t("verifying.trustTitle")}</h2>
        <p className="verify-prose">{text.t("verifying.trustText")}</p>
      </section>
    </>
  );
}

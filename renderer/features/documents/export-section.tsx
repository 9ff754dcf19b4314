import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Section } from "#renderer/ui/page.tsx";

const FORMATS = ["xlsx", "csv", "json", "recount-script"] as const;

/** The frozen result for other programs, and the script that recounts it without this one. */
export function ExportSection({ isFrozen }: { readonly isFrozen: boolean }) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const [hasMark, setMark] = useState(true);
  const save = (format: (typeof FORMATS)[number]): void => {
    void run(async () =>
      saveFile(await client["result.export"]({ format, language: text.language, hasMark })),
    );
  };
  return (
    <Section title={text.t("making.exports.title")}>
      <p className="soft">{text.t("making.exports.text")}</p>
      <div className="table-scroll">
        <table className="table documents-table" aria-label={text.t("making.exports.title")}>
          <thead>
            <tr>
              <th scope="col">{text.t("making.exports.file")}</th>
              <th scope="col">{text.t("documents.content")}</th>
              <th scope="col">{text.t("panel.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {FORMATS.map((format) => (
              <tr key={format}>
                <th scope="row">{text.t(`making.exports.format.${format}`)}</th>
                <td className="soft">
                  {text.t(`making.exports.formatText.${format}`)}
                  {format === "csv" && (
                    <Checkbox value={hasMark} onValue={setMark}>
                      {text.t("making.exports.mark")}
                    </Checkbox>
                  )}
                </td>
                <td>
                  <Button
                    small
                    icon="download"
                    disabled={busy || !isFrozen}
                    aria-label={text.t("making.exports.saveNamed", {
                      name: text.t(`making.exports.format.${format}`),
                    })}
                    onClick={() => save(format)}
                  >
                    {text.t("making.exports.save")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

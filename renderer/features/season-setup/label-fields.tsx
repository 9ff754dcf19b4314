import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import type { FrameFieldsProps } from "./frame-fields.tsx";
import { LABEL_PRESETS } from "./label-presets.ts";

/** What the panel and its members are called on screen and paper; "TPI" alone has had two meanings. */
export function LabelFields({ draft, problemOf, onChange }: FrameFieldsProps) {
  const text = useText();
  return (
    <fieldset className="setup-group stack">
      <legend>{text.t("seasons.labels")}</legend>
      <div className="row">
        {LABEL_PRESETS.map(({ id, panel, judge }) => (
          <Button
            key={id}
            small
            aria-pressed={draft.panel === panel && draft.judge === judge}
            onClick={() => onChange({ panel, judge })}
          >
            {text.t("seasons.labelPreset", { panel, judge })}
          </Button>
        ))}
      </div>
      <div className="setup-pair">
        <TextField
          label={text.t("seasons.field.panel")}
          maxLength={80}
          required
          problem={problemOf("panel")}
          value={draft.panel}
          onValue={(panel) => onChange({ panel })}
        />
        <TextField
          label={text.t("seasons.field.judge")}
          maxLength={80}
          required
          problem={problemOf("judge")}
          value={draft.judge}
          onValue={(judge) => onChange({ judge })}
        />
      </div>
    </fieldset>
  );
}

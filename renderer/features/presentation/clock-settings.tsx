import { useState } from "react";
import { useDeskStore } from "#renderer/desk/desk-context.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { Popover } from "#renderer/ui/popover.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { Switch } from "#renderer/ui/switch.tsx";
import { type ClockSetting, MAX_CLOCK_MINUTES } from "#shared/desk/desk-entry.ts";
import { wakeSound } from "./beep.ts";
import { PRESETS, type PresetKey, presetOf } from "./clock-preset.ts";

interface ClockSettingsProps {
  readonly setting: ClockSetting;
  /** The clock has begun, so new lengths wait for the next phase. */
  readonly hasBegun: boolean;
}

/** Lengths and sound of the clock, remembered on the judge's desk. */
export function ClockSettings({ setting, hasBegun }: ClockSettingsProps) {
  const text = useText();
  const store = useDeskStore();
  const put = (change: Partial<ClockSetting>): void =>
    store.put({ type: "clock", setting: { ...setting, ...change } });
  return (
    <>
      <Switch
        value={setting.sound}
        onValue={(sound) => {
          if (sound) wakeSound();
          put({ sound });
        }}
      >
        {text.t("presentation.sound")}
      </Switch>
      <Popover icon="settings" label={text.t("presentation.lengths")}>
        <Lengths setting={setting} onChange={put} />
        <p className="soft">{text.t(hasBegun ? "presentation.lengthsLater" : "presentation.lengthsNow")}</p>
      </Popover>
    </>
  );
}

interface LengthsProps {
  readonly setting: ClockSetting;
  readonly onChange: (change: Partial<ClockSetting>) => void;
}

function Lengths({ setting, onChange }: LengthsProps) {
  const text = useText();
  const [preset, setPreset] = useState<PresetKey>(() => presetOf(setting));
  const choose = (key: PresetKey): void => {
    setPreset(key);
    const usual = PRESETS.find((candidate) => candidate.key === key);
    if (usual) onChange({ presentation: usual.presentation, interview: usual.interview });
  };
  return (
    <>
      <RadioField
        label={text.t("presentation.lengthsOf")}
        value={preset}
        choices={[
          ...PRESETS.map((usual) => ({ value: usual.key, label: presetLabel(text, usual) })),
          { value: "own" as const, label: text.t("presentation.ownLengths") },
        ]}
        onValue={choose}
      />
      {preset === "own" && (
        <div className="clock-lengths">
          <NumberField
            label={text.t("presentation.phase.presentation")}
            value={setting.presentation}
            min={1}
            max={MAX_CLOCK_MINUTES}
            onValue={(minutes) => minutes !== null && onChange({ presentation: Math.round(minutes) })}
          />
          <NumberField
            label={text.t("presentation.phase.interview")}
            value={setting.interview}
            min={0}
            max={MAX_CLOCK_MINUTES}
            hint={text.t("presentation.noInterview")}
            onValue={(minutes) => minutes !== null && onChange({ interview: Math.round(minutes) })}
          />
        </div>
      )}
    </>
  );
}

function presetLabel(
  text: Text,
  { presentation, interview }: { readonly presentation: number; readonly interview: number },
): string {
  return interview === 0
    ? text.t("presentation.presetWhole", { presentation })
    : text.t("presentation.preset", { presentation, interview });
}

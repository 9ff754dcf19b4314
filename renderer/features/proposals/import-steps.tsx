import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { IMPORT_STEPS, type ImportStep } from "./import-wizard.ts";

interface ImportStepsProps {
  readonly current: ImportStep;
  readonly busy: boolean;
  readonly onStep: (step: ImportStep) => void;
}

/** Where the import is; a step that has been left behind can be gone back to. */
export function ImportSteps({ current, busy, onStep }: ImportStepsProps) {
  const text = useText();
  const place = IMPORT_STEPS.indexOf(current);
  return (
    <ol className="proposals-steps" aria-label={text.t("intake.steps")}>
      {IMPORT_STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? "step" : undefined}>
          <span className="proposals-step" aria-hidden="true">
            {index < place ? <Icon name="check" /> : index + 1}
          </span>
          {index < place ? (
            <PlainButton className="proposals-step-back" disabled={busy} onClick={() => onStep(step)}>
              {text.t(`intake.step.${step}`)}
            </PlainButton>
          ) : (
            text.t(`intake.step.${step}`)
          )}
        </li>
      ))}
    </ol>
  );
}

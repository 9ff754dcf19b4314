import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";

const STEPS = ["pact.stepPact", "pact.stepSweep"] as const;

/** Where the judge is on the way to the first dossier. */
export function Steps({ current }: { readonly current: 1 | 2 }) {
  const text = useText();
  return (
    <ol className="conflicts-steps" aria-label={text.t("pact.steps")}>
      {STEPS.map((key, index) => {
        const step = index + 1;
        return (
          <li key={key} aria-current={step === current ? "step" : undefined}>
            <span className="conflicts-step" aria-hidden="true">
              {step < current ? <Icon name="check" /> : step}
            </span>
            {text.t(key)}
            {step < current && <span className="visually-hidden">{text.t("pact.stepDone")}</span>}
          </li>
        );
      })}
    </ol>
  );
}

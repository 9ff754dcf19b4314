import { useEffect, useRef } from "react";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import type { MessageKey } from "#shared/i18n/catalog.ts";

export type Step = 1 | 2 | 3;

const STEPS: readonly { readonly step: Step; readonly key: MessageKey }[] = [
  { step: 1, key: "firstRun.languageTitle" },
  { step: 2, key: "firstRun.roleTitle" },
  { step: 3, key: "firstRun.identityTitle" },
];

export function StepProgress({ step }: { readonly step: Step }) {
  const text = useText();
  return (
    <div>
      <p className="soft">{text.t("firstRun.step", { step })}</p>
      <ol className="welcome-steps" aria-label={text.t("shell.firstRun.progress")}>
        {STEPS.map(({ step: own, key }) => (
          <li key={own} className={own < step ? "done" : ""} aria-current={own === step ? "step" : undefined}>
            {own < step && <Icon name="check" />}
            {text.t(key)}
          </li>
        ))}
      </ol>
    </div>
  );
}

let hasStepped = false;

/** Takes the focus when the step changes, so that reading goes on there; at the first start the page has it. */
export function StepTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasStepped) heading.current?.focus();
    hasStepped = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}

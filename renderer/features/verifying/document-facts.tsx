import { Fragment } from "react";
import { useText } from "#renderer/text/text.ts";
import { statedFacts } from "./stated-facts.ts";
import type { CheckedFile } from "./use-checks.ts";

/** What the document is, as it says itself. */
export function DocumentFacts({ checked }: { readonly checked: CheckedFile }) {
  const text = useText();
  const facts = statedFacts(checked, text);
  return (
    <>
      {!checked.statement && <p className="soft">{text.t("verifying.noStatement")}</p>}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  );
}

import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { IntegrityPact } from "#shared/panel/integrity-pact.ts";
import { usePact } from "./use-sweep.ts";

export function PactClauses({ pact }: { readonly pact: IntegrityPact }) {
  const text = useText();
  return (
    <ol className="conflicts-clauses">
      {pact.clauses.map((clause) => (
        <li key={clause.id}>{text.pick(clause)}</li>
      ))}
    </ol>
  );
}

/** The pledge to read again, with the moment it was given. */
export function AcceptedPact() {
  const text = useText();
  const { pact, acceptance } = usePact();
  const [isOpen, setIsOpen] = useState(false);
  if (!acceptance) return null;
  const sentence = text.t("pact.acceptedAt", { at: text.moment(acceptance.acceptedAt) });
  return (
    <>
      <Button look="quiet" icon="signature" onClick={() => setIsOpen(true)}>
        {text.t("pact.show")}
      </Button>
      {isOpen && (
        <Dialog title={text.t("pact.title")} wide onClose={() => setIsOpen(false)}>
          <p>{sentence}</p>
          <PactClauses pact={pact} />
          <div className="dialog-actions">
            <Button onClick={() => setIsOpen(false)}>{text.t("ui.close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

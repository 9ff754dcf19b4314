import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { type DeskPaper, isComplete } from "./desk-paper.ts";
import type { Signing } from "./use-signing.ts";

interface FurtherActsProps {
  readonly paper: DeskPaper;
  readonly signing: Signing;
}

/** A field for a signature made elsewhere, and the revocation lists once everybody has signed. */
export function FurtherActs({ paper, signing }: FurtherActsProps) {
  const text = useText();
  const [name, setName] = useState("");
  const { inspected } = paper;
  if (!inspected.ok || inspected.value.report.codes.includes("ENCRYPTED")) return null;
  const { busy } = signing.work;
  return (
    <>
      {isComplete(inspected.value) && (
        <Disclosure title={text.t("signing.close")} level={3} startsOpen={paper.isSigned}>
          <div className="stack">
            <p className="soft">{text.t("signing.closeText")}</p>
            <div className="row">
              <Button disabled={busy} onClick={() => signing.close(paper)}>
                {text.t("signing.closeAct")}
              </Button>
            </div>
          </div>
        </Disclosure>
      )}
      <Disclosure title={text.t("signing.reserve")} level={3}>
        <div className="stack">
          <p className="soft">{text.t("signing.reserveText")}</p>
          <TextField label={text.t("signing.reserveName")} maxLength={120} value={name} onValue={setName} />
          <div className="row">
            <Button disabled={busy || name.trim() === ""} onClick={() => signing.reserve(paper, name.trim())}>
              {text.t("signing.reserveAct")}
            </Button>
          </div>
        </div>
      </Disclosure>
    </>
  );
}

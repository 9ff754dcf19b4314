import { type FormEvent, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { CODE_LENGTH } from "#shared/scoring/paper-sheet-code.ts";
import type { PaperTarget } from "./paper-entry.ts";
import type { FindSheet } from "./sheet-codes.ts";

interface CodeStepProps {
  readonly rows: readonly QueueRow[];
  readonly find: FindSheet;
  /** Another sheet comes after one: the caret is taken to the field. */
  readonly isAgain: boolean;
  readonly onSheet: (sheet: PaperTarget) => void;
}

/** Says which sheet a code belongs to, or at once that it was mistyped. */
export function CodeStep({ rows, find, isAgain, onSheet }: CodeStepProps) {
  const text = useText();
  const [code, setCode] = useState("");
  const [isSent, setIsSent] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAgain) field.current?.focus();
  }, [isAgain]);
  const plain = code.toUpperCase().replaceAll(/[\s-]/gu, "");
  const found = plain.length >= CODE_LENGTH || isSent ? find(code) : null;
  const row =
    found?.verdict === "matches" ? rows.find(({ dossier }) => dossier.id === found.dossierId) : undefined;
  const takesMarks = row !== undefined && row.status !== "released" && row.status !== "conflict";
  const problem = found && found.verdict !== "matches" ? text.t(`paper.code.${found.verdict}`) : undefined;
  const start = (event: FormEvent): void => {
    event.preventDefault();
    setIsSent(true);
    if (row && takesMarks) onSheet({ dossierId: row.dossier.id, code: plain });
  };
  return (
    <form className="stack paper-code" aria-label={text.t("paper.code.title")} noValidate onSubmit={start}>
      <TextField
        label={text.t("paper.code.label")}
        hint={text.t("paper.code.hint")}
        problem={problem}
        ref={field}
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        onValue={(value) => {
          setCode(value);
          setIsSent(false);
        }}
      />
      {row && <FoundSheet row={row} />}
      <div className="row">
        <Button look="primary" submit disabled={row !== undefined && !takesMarks}>
          {text.t("paper.code.start")}
        </Button>
      </div>
    </form>
  );
}

function FoundSheet({ row: { dossier, reading, status } }: { readonly row: QueueRow }) {
  const text = useText();
  const number = Object.keys(reading.draft?.marks ?? {}).length;
  return (
    <>
      <output className="paper-found">
        <span className="soft">{dossier.number}</span>
        <strong>{dossier.title}</strong>
        <span className="soft">{dossier.agency.name}</span>
      </output>
      {status === "conflict" && <Notice tone="error">{text.t("paper.code.closed")}</Notice>}
      {status === "released" && (
        <Notice tone="warning">
          {text.t("paper.code.released")}{" "}
          <Link href={`/dossiers/${dossier.id}`}>{text.t("paper.openSheet")}</Link>
        </Notice>
      )}
      {status !== "conflict" && status !== "released" && number > 0 && (
        <Notice tone="warning">{text.t("paper.code.draft", { number })}</Notice>
      )}
    </>
  );
}

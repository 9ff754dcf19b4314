import { useLayoutEffect, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { MAX_SIGNATORIES, type Signatory } from "#shared/documents/document-details.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { isSamePerson } from "#shared/panel/person-name.ts";
import { moveSignatory, toSignatory } from "./signatories.ts";
import { SignatoryRow } from "./signatory-row.tsx";

interface SignatoryListProps {
  readonly value: readonly Signatory[];
  readonly members: readonly PanelMember[];
  readonly roleOf: (member: PanelMember) => string;
  /** Says what is missing, once the form was tried. */
  readonly isTried: boolean;
  readonly onValue: (rows: Signatory[]) => void;
}

/** Who signs, in the order of signing: from the panel or from outside, moved up and down by buttons. */
export function SignatoryList({ value, members, roleOf, isTried, onValue }: SignatoryListProps) {
  const text = useText();
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef<{ readonly row: number; readonly by: number } | null>(null);
  const [added, setAdded] = useState(0);
  useLayoutEffect(() => {
    if (!moved.current) return;
    const { row, by } = moved.current;
    moved.current = null;
    // The button goes along with its person; at an end of the list it is the other one that still works.
    const buttons = [by, -by].map((step) =>
      body.current?.querySelector<HTMLButtonElement>(`[data-row="${row}"] [data-move="${step}"]`),
    );
    buttons.find((button) => button && !button.disabled)?.focus();
  });
  const rest = members.filter(
    (member) => !member.withdrawn && !value.some(({ name }) => isSamePerson(name, member.name)),
  );
  const isFull = value.length >= MAX_SIGNATORIES;
  const add = (signatory: Signatory): void => {
    setAdded(added + 1);
    onValue([...value, signatory]);
  };
  return (
    <div className="stack" ref={body}>
      {value.length === 0 && <p className="soft">{text.t("making.signatories.none")}</p>}
      {value.map((signatory, index) => (
        <SignatoryRow
          // A row is its place in the order, and holds no state of its own.
          key={index}
          index={index}
          count={value.length}
          signatory={signatory}
          isTried={isTried}
          onValue={(next) => onValue(value.with(index, next))}
          onMove={(by) => {
            moved.current = { row: index + by, by };
            onValue(moveSignatory(value, index, by));
          }}
          onRemove={() => onValue(value.toSpliced(index, 1))}
        />
      ))}
      {isFull ? (
        <p className="soft">{text.t("making.signatories.full", { number: MAX_SIGNATORIES })}</p>
      ) : (
        <div className="documents-add">
          <ComboBox
            // The list shrinks with every choice, so the field starts anew.
            key={added}
            label={text.t("making.signatories.fromPanel")}
            value={null}
            choices={rest.map((member) => ({
              value: member.id,
              label: member.name,
              text: roleOf(member),
            }))}
            onValue={(id) => {
              const member = rest.find((known) => known.id === id);
              if (member) add(toSignatory(member, roleOf(member)));
            }}
          />
          <Button icon="add" onClick={() => add(toSignatory({ name: "" }, ""))}>
            {text.t("making.signatories.other")}
          </Button>
        </div>
      )}
    </div>
  );
}

import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { FurtherReading } from "#shared/assignment/further-reading.ts";
import { packetsToRenew } from "#shared/assignment/packets-to-renew.ts";
import {
  isProblem,
  isReady,
  type RoundChoice,
  type RoundCount,
  readyReadings,
  roundsOf,
  rowsOfRound,
} from "./further-choice.ts";
import { FurtherTable } from "./further-table.tsx";
import type { AssignmentDesk } from "./use-assignment.ts";

interface FurtherPreviewProps {
  readonly desk: AssignmentDesk;
  readonly rows: readonly FurtherReading[];
  /** `null` before a choice. */
  readonly round: RoundChoice | null;
  readonly onRound: (round: RoundChoice) => void;
}

/** What the chair's plan would change, round by round, and what stands in its way. */
export function FurtherPreview({ desk, rows, round, onRound }: FurtherPreviewProps) {
  const text = useText();
  const rounds = roundsOf(rows);
  const shown = rowsOfRound(rows, round);
  const ready = shown.filter(isReady);
  const problems = shown.filter(isProblem).length;
  return (
    <>
      {rounds.length > 1 && (
        <SelectField
          label={text.t("furtherReading.round")}
          hint={text.t("furtherReading.roundHint")}
          value={round}
          onValue={onRound}
          choices={[
            ...rounds.map((count) => ({ value: count.round, label: nameOf(count) })),
            {
              value: "all" as const,
              label: text.t("furtherReading.allRounds", { number: rows.filter(isReady).length }),
            },
          ]}
        />
      )}
      {round === null ? (
        <Notice tone="warning">{text.t("furtherReading.chooseRound")}</Notice>
      ) : (
        <>
          <output>
            {text.t("furtherReading.found", {
              ready: ready.length,
              already: shown.length - ready.length - problems,
              problems,
            })}
          </output>
          <Warnings desk={desk} ready={ready} problems={problems} />
        </>
      )}
      <FurtherTable desk={desk} rows={shown} hasProblems={problems > 0} />
    </>
  );

  function nameOf({ round: number, ready: count }: RoundCount): string {
    return number === "none"
      ? text.t("furtherReading.noRound", { number: count })
      : text.t("furtherReading.roundNumber", { round: number, number: count });
  }
}

interface WarningsProps extends Pick<FurtherPreviewProps, "desk"> {
  readonly ready: readonly FurtherReading[];
  readonly problems: number;
}

function Warnings({ desk, ready, problems }: WarningsProps) {
  const text = useText();
  const { status } = useSeason().workspace;
  if (ready.length === 0) return <Notice tone="info">{text.t("furtherReading.nothing")}</Notice>;
  const over = new Set(ready.flatMap(({ memberId, isOverLimit }) => (isOverLimit && memberId) || []));
  const renew = packetsToRenew(status, [], readyReadings(ready));
  return (
    <>
      {problems > 0 && (
        <Notice tone="warning">{text.t("furtherReading.skipped", { number: problems })}</Notice>
      )}
      {over.size > 0 && (
        <Notice tone="warning">
          {text.t("furtherReading.overLimit", {
            number: over.size,
            names: [...over].map(desk.nameOf).join(", "),
          })}
        </Notice>
      )}
      {renew.length > 0 && (
        <Notice tone="info">{text.t("furtherReading.renew", { number: renew.length })}</Notice>
      )}
    </>
  );
}

import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type { RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { formatPercent } from "./percent.ts";

interface RereadWordsProps {
  readonly plan: RereadFigures;
  readonly request: RereadRequest;
}

/** What a plan brings in sentences: for the official list first, then for one chosen by chances. */
export function RereadWords({ plan, request }: RereadWordsProps) {
  const text = useText();
  const { rows, components, perRound } = plan;
  return (
    <div className="rereads-words">
      {rows.length === 0 ? <p>{text.t("rereading.nothingPlaced")}</p> : <Gain plan={plan} />}
      {rows.length > 0 && perRound.length > 1 && (
        <p>
          {text.t("rereading.perRound", { rounds: perRound.map(text.number).join(", ") })}{" "}
          {text.t("rereading.provisional")}
        </p>
      )}
      {components > 1 && <p>{text.t("rereading.inParts", { number: components })}</p>}
      {plan.unused > 0 && <LeftOver plan={plan} request={request} />}
    </div>
  );
}

function Gain({
  plan: { rows, comparison, expectedShareNow, rawShareNow, k },
}: Pick<RereadWordsProps, "plan">) {
  const text = useText();
  const { list } = useSeason().workspace.season;
  const line = comparison.find(({ rule }) => rule === "line");
  if (!line) return null;
  const percent = (share: number): string => formatPercent(share, text.language);
  return (
    <>
      <p className="rereads-gain">
        {text.t(line.rawGain > 0 ? "rereading.gain" : "rereading.noGain", {
          placed: rows.length,
          list: list.name,
          before: percent(rawShareNow),
          after: percent(line.rawShare),
          more: formatFixed(line.rawGain * k, text.language, 1),
        })}
      </p>
      <p>
        {text.t("rereading.gainChosen", {
          list: list.name,
          before: percent(expectedShareNow),
          after: percent(line.expectedShare),
        })}
      </p>
    </>
  );
}

/** Why budget was left over, and which setting is in the way. */
function LeftOver({ plan: { rows, unused, leftOver, room }, request }: RereadWordsProps) {
  const text = useText();
  const { judges, readings } = room;
  const free = request.freePerJudge;
  const sharing = judges * free === readings ? "each" : "uneven";
  const limit = judges === 0 ? "nobody" : sharing;
  return (
    <p>
      {[
        text.t("rereading.unused", { number: unused }),
        ...(rows.length >= readings
          ? [text.t(`rereading.roomFull.${limit}`, { judges, free, readings })]
          : []),
        ...leftOver.map((reason) => text.t(`rereading.leftOver.${reason}`, { most: request.mostPerDossier })),
      ].join(" ")}
    </p>
  );
}

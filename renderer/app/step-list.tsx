import { useMemo } from "react";
import { Link, useLocation } from "wouter";
import {
  type OpenSeason,
  useDealtDossiers,
  useDossiers,
  useHasDocument,
  useMaybeSeason,
  useMembers,
  useOwnReadings,
  useReadings,
  useSeason,
} from "#renderer/db/season-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { usePacketHashes } from "#renderer/parts/use-packet-hashes.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { isWithin } from "./navigation.ts";
import {
  chairFacts,
  chairSteps,
  judgeFacts,
  judgeSteps,
  NO_SEASON,
  type SeasonStep,
  secretariatFacts,
  secretariatSteps,
} from "./season-steps.ts";

const BY_ROLE = { judge: JudgeSteps, chair: ChairSteps, secretariat: SecretariatSteps } as const;

/** The way through the season, with how far it has been gone. */
export function SeasonSteps() {
  const { role } = useSession();
  const season = useMaybeSeason();
  const Steps = BY_ROLE[role];
  return season ? <Steps season={season} /> : <StepList steps={NO_SEASON[role]} />;
}

interface StepsProps {
  readonly season: OpenSeason;
}

function JudgeSteps({ season }: StepsProps) {
  const readings = useOwnReadings();
  const { status } = season.workspace;
  const { rubric } = season.workspace.season;
  const steps = useMemo(
    () => judgeSteps(judgeFacts(status, [...(readings?.values() ?? [])], rubric)),
    [status, readings, rubric],
  );
  return <StepList steps={steps} />;
}

function ChairSteps() {
  const { status } = useSeason().workspace;
  const members = useMembers();
  const readings = useReadings();
  const hasDocument = useHasDocument();
  const steps = useMemo(
    () => chairSteps(chairFacts(status, members ?? [], readings ?? [], hasDocument)),
    [status, members, readings, hasDocument],
  );
  return <StepList steps={steps} />;
}

function SecretariatSteps() {
  const { status } = useSeason().workspace;
  const members = useMembers();
  const dossiers = useDossiers();
  const dealt = useDealtDossiers();
  const hashes = usePacketHashes();
  const hasDocument = useHasDocument();
  const steps = useMemo(() => {
    const proposals = (dossiers ?? []).map(({ id }) => id);
    return secretariatSteps(
      secretariatFacts(status, members ?? [], proposals, dealt ?? new Set(), hashes ?? {}, hasDocument),
    );
  }, [status, members, dossiers, dealt, hashes, hasDocument]);
  return <StepList steps={steps} />;
}

function StepList({ steps }: { readonly steps: readonly SeasonStep[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <Step key={step.path} step={step} />
      ))}
    </ol>
  );
}

function Step({ step: { path, key, state, count } }: { readonly step: SeasonStep }) {
  const text = useText();
  const [location] = useLocation();
  const isHere = isWithin(location, path);
  return (
    <li className={isHere ? `step ${state} here` : `step ${state}`}>
      {state === "done" && <Icon name="check" />}
      <Link href={path} aria-current={isHere ? "page" : undefined}>
        {text.t(key)}
      </Link>
      {count && (
        <span className="step-count">
          {text.number(count.done)}/{text.number(count.total)}
        </span>
      )}
      {state === "next" && <span className="step-next">{text.t("shell.step.next")}</span>}
      {state === "done" && <span className="visually-hidden">{text.t("shell.step.done")}</span>}
    </li>
  );
}

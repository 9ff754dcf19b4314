import { type ReactNode, useState } from "react";
import { useDossiers, useMembers, useSeason } from "#renderer/db/season-context.ts";
import { RehearsalWord } from "#renderer/parts/rehearsal-word.tsx";
import { useClosedReason } from "#renderer/parts/use-closed-reason.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { useRuleSets } from "./administration-field.tsx";
import { FrameDialog } from "./frame-dialog.tsx";
import { frameOfSeason } from "./frame-of-season.ts";
import { RubricDialog } from "./rubric-dialog.tsx";
import { sayRubricStatus } from "./rubric-status.ts";

/** The open season as it stands, and the way to change what is said of it. */
export function SeasonGlance() {
  const text = useText();
  const { season, status } = useSeason().workspace;
  const [dialog, setDialog] = useState<"frame" | "rubric" | null>(null);
  const isSealed = Object.keys(status.sequences).some((key) => key.startsWith("judge-packet/"));
  const closed = useClosedReason();
  const isArchived = closed !== null;
  const close = (): void => setDialog(null);
  return (
    <Section title={text.t("seasons.open")}>
      <p className="setup-name">
        <strong>{season.name}</strong> {season.rehearsal && <RehearsalWord />}
        {status.archived && (
          <StatusLabel tone="neutral" icon="lock">
            {text.t("seasons.archived", { date: text.day(status.archived.at) })}
          </StatusLabel>
        )}
      </p>
      <Facts />
      <div className="row">
        <Button icon="edit" disabled={isArchived} onClick={() => setDialog("frame")}>
          {text.t("seasons.editFrame")}
        </Button>
        <Button icon="table" disabled={isArchived || isSealed} onClick={() => setDialog("rubric")}>
          {text.t("seasons.changeRubric")}
        </Button>
        {closed !== null && <span className="soft">{closed}</span>}
        {isSealed && closed === null && <span className="soft">{text.t("seasons.rubricFixed")}</span>}
      </div>
      {dialog === "frame" && <FrameDialog onClose={close} />}
      {dialog === "rubric" && <RubricDialog onClose={close} />}
    </Section>
  );
}

function Facts() {
  const text = useText();
  const { season, status } = useSeason().workspace;
  const frame = frameOfSeason(season);
  const dossiers = useDossiers();
  const members = useMembers();
  const rules = useRuleSets().find((known) => known.rules.id === frame.administrationRules)?.rules;
  const { rubric } = season;
  const conflicts = (["ownAgency", "ownMinistry", "ownRegency", "ownProvince"] as const).filter(
    (rule) => frame.conflictRules[rule],
  );
  return (
    <div className="columns">
      <dl className="facts">
        <Fact label={text.t("seasons.field.competition")}>{frame.competition}</Fact>
        <Fact label={text.t("seasons.field.year")}>{frame.year}</Fact>
        <Fact label={text.t("seasons.closesOn")}>
          {frame.closesOn ? text.day(frame.closesOn) : text.t("seasons.notSet")}
        </Fact>
        <Fact label={text.t("seasons.rubric")}>
          {text.t("seasons.rubricVersion", { name: text.pick(rubric.name), version: rubric.version })}
          <span className="setup-rule soft">{sayRubricStatus(rubric.provenance, text)}</span>
        </Fact>
        <Fact label={text.t("seasons.list")}>
          {text.t("seasons.listOf", { name: frame.list.name, number: frame.list.size })}
        </Fact>
      </dl>
      <dl className="facts">
        <Fact label={text.t("seasons.labels")}>{text.t("seasons.labelPreset", { ...frame.labels })}</Fact>
        <Fact label={text.t("seasons.content")}>
          {text.t("seasons.contentCount", {
            proposals: dossiers?.length ?? 0,
            members: members?.length ?? 0,
          })}
        </Fact>
        <Fact label={text.t("seasons.rules")}>
          {rules ? text.pick(rules.name) : (frame.administrationRules ?? text.t("seasons.notSet"))}
        </Fact>
        <Fact label={text.t("seasons.conflictRules")}>
          {conflicts.length === 0
            ? text.t("seasons.noRules")
            : conflicts.map((rule) => text.t(`seasons.rule.${rule}`)).join("; ")}
        </Fact>
        <Fact label={text.t("seasons.revision")}>{text.number(status.revision)}</Fact>
      </dl>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

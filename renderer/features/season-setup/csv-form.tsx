import { type FormEvent, useEffect, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextAreaField, TextField } from "#renderer/ui/field.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { CsvProblem } from "#shared/dossier/csv-problem.ts";
import { type CsvDraft, EMPTY_DRAFT, findDraftProblem, namesOf } from "./csv-draft.ts";
import { CsvProblems } from "./csv-problems.tsx";
import { useStarted } from "./use-started.ts";

type Rubric = Awaited<ReturnType<HostClient["rubric.list"]>>[number];

export function CsvForm() {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const started = useStarted();
  const rubrics = useRubrics();
  const [file, setFile] = useState<NamedFile | null>(null);
  const [draft, setDraft] = useState<CsvDraft>(EMPTY_DRAFT);
  const [problems, setProblems] = useState<readonly CsvProblem[]>([]);
  const change = (part: Partial<CsvDraft>): void => setDraft((known) => ({ ...known, ...part }));
  const rubricId = draft.rubricId || (rubrics.find(({ usable }) => usable)?.id ?? "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setProblems([]);
    void run(async () => {
      const problem = findDraftProblem({ ...draft, rubricId }, file);
      if (problem || !file) return { tone: "error", text: problem ? text.say(problem(text)) : "" };
      const result = await client["season.start-csv"]({
        file,
        name: draft.name.trim(),
        rubricId,
        judges: namesOf(draft.judges),
        chair: draft.chair.trim(),
        readers: Number(draft.readers),
        listSize: Number(draft.listSize),
        seed: Number(draft.seed),
      });
      if (result.ok) return started(result.value.season);
      if (result.error.type !== "csv-problems") return refused(result.error);
      setProblems(result.error.problems);
      return null;
    });
  };
  return (
    <Section title={text.t("season.csvTitle")}>
      <p className="soft">{text.t("season.csvText")}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <FilePicker
          label={text.t("season.csvChoose")}
          extensions={["csv", "tsv", "txt"]}
          disabled={busy}
          onFiles={([chosen]) => {
            setFile(chosen ?? null);
            setProblems([]);
          }}
        />
        <output>{file ? text.t("season.csvChosen", { name: file.name }) : text.t("season.csvNone")}</output>
        <CsvProblems problems={problems} />
        <div className="columns">
          <div className="stack">
            <TextField
              label={text.t("season.name")}
              hint={text.t("season.nameHint")}
              maxLength={200}
              required
              value={draft.name}
              onValue={(name) => change({ name })}
            />
            <RubricField rubrics={rubrics} value={rubricId} onValue={(id) => change({ rubricId: id })} />
            <TextField
              label={text.t("season.chair")}
              maxLength={120}
              required
              value={draft.chair}
              onValue={(chair) => change({ chair })}
            />
          </div>
          <div className="stack">
            <TextAreaField
              label={text.t("season.judges")}
              rows={6}
              required
              value={draft.judges}
              onValue={(judges) => change({ judges })}
            />
            <NumberField
              label={text.t("season.readers")}
              value={draft.readers}
              onValue={(readers) => change({ readers })}
            />
            <NumberField
              label={text.t("season.listSize")}
              hint={text.t("season.listSizeHint")}
              value={draft.listSize}
              onValue={(listSize) => change({ listSize })}
            />
            <NumberField
              label={text.t("season.seed")}
              hint={text.t("season.seedHint")}
              value={draft.seed}
              onValue={(seed) => change({ seed })}
            />
          </div>
        </div>
        <OutcomeNotice outcome={outcome} />
        <div className="row">
          <Button look="primary" submit disabled={busy}>
            {text.t(busy ? "action.working" : "season.csvStart")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function NumberField({ hint, ...rest }: NumberFieldProps) {
  return <TextField {...rest} hint={hint} inputMode="numeric" pattern="[0-9]*" maxLength={9} required />;
}

interface RubricFieldProps {
  readonly rubrics: readonly Rubric[];
  readonly value: string;
  readonly onValue: (id: string) => void;
}

/** The status of the weights is always said, so that nobody takes a copy for the regulation. */
function RubricField({ rubrics, value, onValue }: RubricFieldProps) {
  const text = useText();
  const chosen = rubrics.find(({ id }) => id === value);
  return (
    <SelectField
      label={text.t("season.rubric")}
      hint={chosen && statusOf(chosen)}
      value={value}
      choices={rubrics.map((rubric) => ({
        value: rubric.id,
        label: rubric.usable
          ? text.pick(rubric.name)
          : text.t("season.rubricUnusable", { name: text.pick(rubric.name) }),
        disabled: !rubric.usable,
      }))}
      onValue={onValue}
    />
  );

  function statusOf({ status }: Rubric): string {
    switch (status) {
      case "official":
      case "provincial-copy":
      case "as-quoted":
      case "weights-unknown":
        return text.t(`season.rubricStatus.${status}`);
      default:
        return text.t("season.rubricStatus.unknown", { status });
    }
  }
}

function useRubrics(): readonly Rubric[] {
  const { client } = useHost();
  const [rubrics, setRubrics] = useState<readonly Rubric[]>([]);
  useEffect(() => {
    let isCurrent = true;
    client["rubric.list"]({}).then(
      (list) => isCurrent && setRubrics(list),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return rubrics;
}

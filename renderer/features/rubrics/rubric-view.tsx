import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { type Criterion, findRubricProblems, type Level, weightSum } from "#shared/rubric/rubric-pack.ts";
import { sayProblem } from "./problem-words.ts";
import { RubricStatusLabel } from "./rubric-labels.tsx";
import {
  nameOf,
  sayPassMark,
  sayScale,
  sayShare,
  sayStageWeights,
  sayTieOrder,
  sayWords,
} from "./rubric-words.ts";
import type { RubricFolder } from "./use-rubrics.ts";

type Version = RubricFolder["versions"][number];

/** A version as a well-set page: what is asked, how much it counts, and how far that can be trusted. */
export function RubricView({ version }: { readonly version: Version }) {
  const text = useText();
  const { pack } = version;
  const { provenance } = pack;
  const withLevels = pack.criteria.filter(({ levels = [] }) => levels.length > 0);
  return (
    <div className="stack rubrics-view">
      <Unusable version={version} />
      <RubricFacts version={version} />
      <Section title={text.t("rubrics.criteria")}>
        <CriteriaTable criteria={pack.criteria} />
      </Section>
      {pack.levels.length > 0 && (
        <Section title={text.t("rubrics.levels")}>
          <LevelTable label={text.t("rubrics.levels")} levels={pack.levels} />
        </Section>
      )}
      {withLevels.map(({ id, name, levels = [] }) => (
        <Section key={id} title={text.t("rubrics.levelsOf", { criterion: nameOf(name, text) })}>
          <LevelTable label={text.t("rubrics.levelsOf", { criterion: nameOf(name, text) })} levels={levels} />
        </Section>
      ))}
      <Section title={text.t("rubrics.sources")}>
        <ul className="rubrics-sources">
          {provenance.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        {text.pick(provenance.note) !== "" && (
          <p className="soft rubrics-note">{text.pick(provenance.note)}</p>
        )}
      </Section>
    </div>
  );
}

function Unusable({ version: { pack, origin } }: { readonly version: Version }) {
  const text = useText();
  const problems = findRubricProblems(pack);
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>{text.t("rubrics.cannotUse")}</p>
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
          const { sentence } = sayProblem(problem, pack, text);
          return <li key={sentence}>{sentence}</li>;
        })}
        {problems.length > SHOWN_PROBLEMS && <li>…</li>}
      </ul>
      {origin === "shipped" && <p>{text.t("rubrics.cannotUseAct")}</p>}
    </Notice>
  );
}

const SHOWN_PROBLEMS = 3;

function RubricFacts({ version: { pack, origin, publishedAt } }: { readonly version: Version }) {
  const text = useText();
  const { status } = pack.provenance;
  return (
    <dl className="rubrics-facts">
      <dt>{text.t("label.status")}</dt>
      <dd>
        <RubricStatusLabel status={status} />{" "}
        <span className="soft">{text.t(`rubrics.statusText.${status}`)}</span>
      </dd>
      <dt>{text.t("rubrics.column.stage")}</dt>
      <dd>{text.t(`rubrics.stage.${pack.stage}`)}</dd>
      <dt>{text.t("rubrics.column.year")}</dt>
      <dd>{pack.year ?? text.t("rubrics.noYear")}</dd>
      <dt>{text.t("rubrics.column.group")}</dt>
      <dd>{pack.group || "–"}</dd>
      <dt>{text.t("rubrics.scale")}</dt>
      <dd>{sayScale(pack.scale, text)}</dd>
      <dt>{text.t("rubrics.passMark")}</dt>
      <dd>{sayPassMark(pack.passMark, text)}</dd>
      <dt>{text.t("rubrics.tieOrder")}</dt>
      <dd>{sayTieOrder(pack, text)}</dd>
      {pack.stageWeights && (
        <>
          <dt>{text.t("rubrics.stageWeights")}</dt>
          <dd>{sayStageWeights(pack.stageWeights, text)}</dd>
        </>
      )}
      <dt>{text.t("rubrics.originLabel")}</dt>
      <dd>
        {text.t(`rubrics.origin.${origin}`)}
        {publishedAt !== null && `. ${text.t("rubrics.publishedAt", { at: text.moment(publishedAt) })}`}
      </dd>
      <dt>{text.t("rubrics.code")}</dt>
      <dd>{pack.id}</dd>
    </dl>
  );
}

function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const text = useText();
  const isKnown = criteria.every(({ weight }) => weight !== null);
  return (
    <div className="table-scroll">
      <table className="table" aria-label={text.t("rubrics.criteria")}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.t("label.number")}
            </th>
            <th scope="col">{text.t("rubrics.criteria")}</th>
            <th scope="col" className="number">
              {text.t("rubrics.weight")}
            </th>
            <th scope="col" className="number">
              {text.t("rubrics.words")}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, index) => (
            <tr key={criterion.id}>
              <td className="number">{index + 1}</td>
              <th scope="row">
                {nameOf(criterion.name, text)}
                <div className="soft rubrics-question">{text.pick(criterion.question)}</div>
              </th>
              <td className="number">{sayShare(criterion, text)}</td>
              <td className="number">{sayWords(criterion.words, text)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text.t("rubrics.sum")}
            </th>
            <td className="number">{isKnown ? text.weight(weightSum(criteria)) : "–"}</td>
            <td>–</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LevelTable({ label, levels }: { readonly label: string; readonly levels: readonly Level[] }) {
  const text = useText();
  return (
    <div className="table-scroll">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.t("rubrics.from")}
            </th>
            <th scope="col">{text.t("rubrics.levels")}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.from}>
              <td className="number rubrics-from">{text.mark(level.from)}</td>
              <td>
                <strong>{nameOf(level.label, text)}</strong>{" "}
                <span className="soft">{text.pick(level.description)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

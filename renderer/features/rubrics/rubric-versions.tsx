import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Section } from "#renderer/ui/page.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { RubricDraft } from "#shared/rubric/rubric-pack.ts";
import { ChangeList } from "./change-list.tsx";
import type { RubricFolder } from "./use-rubrics.ts";

/** Every version there was, and what changed between any two. */
export function RubricVersions({ folder }: { readonly folder: RubricFolder }) {
  const text = useText();
  const { versions } = folder;
  return (
    <div className="stack">
      {versions.length === 0 && <p className="soft">{text.t("rubrics.neverPublished")}</p>}
      <ul className="rubrics-versions">
        {versions.map(({ pack, origin, publishedAt }) => (
          <li key={pack.version}>
            <strong>{text.t("rubrics.versionOf", { version: String(pack.version) })}</strong>{" "}
            <span className="soft">
              {text.t(`rubrics.origin.${origin}`)}
              {publishedAt !== null && `. ${text.t("rubrics.publishedAt", { at: text.moment(publishedAt) })}`}
            </span>
          </li>
        ))}
      </ul>
      <Section title={text.t("rubrics.compare")}>
        <Comparison packs={packsOf(folder)} />
      </Section>
    </div>
  );
}

interface ComparisonProps {
  readonly packs: readonly { readonly key: string; readonly pack: RubricDraft }[];
}

function Comparison({ packs }: ComparisonProps) {
  const text = useText();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const before = packs.find(({ key }) => key === from) ?? packs.at(-2);
  const after = packs.find(({ key }) => key === to) ?? packs.at(-1);
  if (!before || !after) return <p className="soft">{text.t("rubrics.oneVersion")}</p>;
  const choices = packs.map(({ key, pack }) => ({
    value: key,
    label: text.t(key === DRAFT ? "rubrics.draftOf" : "rubrics.versionOf", { version: String(pack.version) }),
  }));
  return (
    <>
      <div className="row rubrics-compare">
        <SelectField
          label={text.t("rubrics.compareFrom")}
          value={before.key}
          choices={choices}
          onValue={setFrom}
        />
        <SelectField
          label={text.t("rubrics.compareTo")}
          value={after.key}
          choices={choices}
          onValue={setTo}
        />
      </div>
      <ChangeList before={before.pack} after={after.pack} none={text.t("rubrics.noChanges")} />
    </>
  );
}

const DRAFT = "draft";

function packsOf({ versions, draft }: RubricFolder): ComparisonProps["packs"] {
  return [
    ...versions.map(({ pack }) => ({ key: String(pack.version), pack })),
    ...(draft ? [{ key: DRAFT, pack: draft.draft }] : []),
  ];
}

import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { AttachmentLink } from "#shared/intake/attachment-links.ts";

interface ClashListProps {
  readonly links: readonly AttachmentLink[];
  readonly dossiers: readonly DossierCard[];
  readonly replaced: ReadonlySet<string>;
  readonly onReplace: (paths: readonly string[], isReplaced: boolean) => void;
}

/** More are shown on request. */
const SHOWN_AT_ONCE = 50;

/** Files whose name is attached already with other content; only what is ticked takes its place. */
export function ClashList({ links, dossiers, replaced, onReplace }: ClashListProps) {
  const text = useText();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (links.length === 0) return null;
  const numbers = new Map(dossiers.map(({ id, number }) => [id, number]));
  const chosen = links.filter(({ path }) => replaced.has(path)).length;
  return (
    <section className="stack" aria-label={text.t("intake.clashes")}>
      <h3>{text.t("intake.clashes")}</h3>
      <p className="soft">{text.t("intake.clashesText")}</p>
      <Checkbox
        value={chosen === links.length}
        isPartial={chosen > 0 && chosen < links.length}
        onValue={(isReplaced) =>
          onReplace(
            links.map(({ path }) => path),
            isReplaced,
          )
        }
      >
        {text.t("intake.clashesChosen", { chosen, total: links.length })}
      </Checkbox>
      <ul className="plain-list">
        {links.slice(0, shown).map(({ path, name, dossierId }) => (
          <li key={path}>
            <Checkbox value={replaced.has(path)} onValue={(isReplaced) => onReplace([path], isReplaced)}>
              {text.t("intake.clashOf", { name, number: numbers.get(dossierId) ?? "", path })}
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown < links.length && (
        <div className="row">
          <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {text.t("intake.showMore", { shown, total: links.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

import { useState } from "react";
import { hasWords } from "#renderer/parts/search-words.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";

interface DossierChooserProps {
  readonly path: string;
  readonly dossiers: readonly DossierCard[];
  readonly onChoose: (dossierId: DossierId | null) => void;
  readonly onClose: () => void;
}

/** More than that is not looked through; another word narrows it. */
const SHOWN = 30;

/** The proposal a file belongs to, found by number, title or agency. */
export function DossierChooser({ path, dossiers, onChoose, onClose }: DossierChooserProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const found = dossiers.filter(({ number, title, agency }) =>
    hasWords(`${number} ${title} ${agency.name}`, search),
  );
  return (
    <Dialog title={text.t("intake.chooseDossier")} wide onClose={onClose}>
      <p className="proposals-path">{path}</p>
      <SearchField label={text.t("intake.searchDossier")} value={search} onValue={setSearch} />
      <output className="soft">
        {text.t("label.rows", { shown: Math.min(SHOWN, found.length), total: found.length })}
      </output>
      <ul className="plain-list proposals-found">
        {found.slice(0, SHOWN).map(({ id, number, title, agency }) => (
          <li key={id}>
            <PlainButton className="proposals-choice" onClick={() => onChoose(id)}>
              <strong>{number}</strong> {title}
              <span className="soft">{agency.name}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button onClick={() => onChoose(null)}>{text.t("intake.leaveFile")}</Button>
        <Button look="quiet" onClick={onClose}>
          {text.t("action.cancel")}
        </Button>
      </div>
    </Dialog>
  );
}

import { type FormEvent, useState } from "react";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import type { KeyAlgorithm, PanelAuthority } from "#shared/certificates/certificates.ts";
import { AlgorithmField } from "./algorithm-field.tsx";
import { YearsField } from "./years-field.tsx";

interface CreateAuthorityDialogProps {
  readonly onCreated: (authority: PanelAuthority) => void;
  readonly onClose: () => void;
}

const USUAL_YEARS = 10;
const SHORTEST_NAME = 3;
const SHORTEST_ORGANISATION = 2;
const LONGEST = 100;

export function CreateAuthorityDialog({ onCreated, onClose }: CreateAuthorityDialogProps) {
  const text = useText();
  const { client } = useHost();
  const season = useMaybeSeason()?.workspace.season;
  const { busy, outcome, run, refused } = useWork();
  const [name, setName] = useState(
    season ? text.t("certificates.authority.create.usualName", { panel: season.labels.panel }) : "",
  );
  const [organization, setOrganization] = useState(season?.competition ?? "");
  const [algorithm, setAlgorithm] = useState<KeyAlgorithm>("ecdsa-p256");
  const [years, setYears] = useState<number | null>(USUAL_YEARS);
  const [isTried, setTried] = useState(false);
  const isNameShort = name.trim().length < SHORTEST_NAME;
  const isOrganisationShort = organization.trim().length < SHORTEST_ORGANISATION;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isNameShort || isOrganisationShort || years === null) return;
    void run(async () => {
      const created = await client["authority.create"]({ name, organization, algorithm, years });
      if (!created.ok) return refused(created.error);
      onCreated(created.value);
      return null;
    });
  };
  const problem = (isShort: boolean): string | undefined =>
    isTried && isShort ? text.t("certificates.needed") : undefined;
  return (
    <Dialog title={text.t("certificates.authority.create.title")} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <p>{text.t("certificates.authority.create.text")}</p>
        <TextField
          label={text.t("certificates.authority.name")}
          required
          maxLength={LONGEST}
          problem={problem(isNameShort)}
          value={name}
          onValue={setName}
        />
        <TextField
          label={text.t("certificates.authority.organization")}
          required
          maxLength={LONGEST}
          problem={problem(isOrganisationShort)}
          value={organization}
          onValue={setOrganization}
        />
        <AlgorithmField value={algorithm} onValue={setAlgorithm} />
        <YearsField value={years} onValue={setYears} />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit busy={busy}>
            {text.t("certificates.authority.create.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useCallback, useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Popover } from "#renderer/ui/popover.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { ColumnMapping, MappingProfile } from "#shared/intake/mapping.ts";
import type { ReadTable } from "./import-wizard.ts";
import type { ImportDesk } from "./use-import.ts";

interface ProfileBarProps {
  readonly desk: ImportDesk;
  readonly table: ReadTable;
  readonly mapping: ColumnMapping;
}

const NONE = "-";

/** Mappings kept for tables of one source: taken from here, kept from here. */
export function ProfileBar({ desk, table, mapping }: ProfileBarProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const { profiles, reread } = useProfiles();
  const [taken, setTaken] = useState(table.profileId);
  const own = profiles.find(({ id, origin }) => id === taken && origin === "own");
  const save = (name: string): void => {
    void run(async () => {
      const saved = await client["intake.save-profile"]({ name, purpose: "proposals", mapping });
      if (!saved.ok) return refused(saved.error);
      await reread();
      setTaken(saved.value.id);
      return succeeded(text.t("intake.profileSaved", { name }));
    });
  };
  const forget = (profile: MappingProfile): void => {
    void run(async () => {
      const gone = await client["intake.delete-profile"]({ id: profile.id });
      if (!gone.ok) return refused(gone.error);
      await reread();
      setTaken(null);
      return succeeded(text.t("intake.profileDeleted", { name: profile.name }));
    });
  };
  return (
    <>
      <div className="proposals-profiles">
        <SelectField
          label={text.t("intake.profile")}
          value={taken ?? NONE}
          choices={[
            { value: NONE, label: text.t("intake.profileNone") },
            ...profiles.map(({ id, name, origin }) => ({
              value: id,
              label: name,
              text: text.t(`intake.profileOrigin.${origin}`),
            })),
          ]}
          onValue={(id) => {
            const profile = profiles.find((known) => known.id === id);
            setTaken(profile?.id ?? null);
            if (profile) desk.dispatch({ type: "profile-taken", profile });
          }}
        />
        <Popover label={text.t("intake.saveProfile")} icon="save" disabled={busy}>
          {(close) => (
            <ProfileName
              initial={own?.name ?? ""}
              onName={(name) => {
                close();
                save(name);
              }}
            />
          )}
        </Popover>
        {own && (
          <Button look="quiet" icon="delete" disabled={busy} onClick={() => forget(own)}>
            {text.t("intake.deleteProfile")}
          </Button>
        )}
      </div>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}

interface ProfileNameProps {
  readonly initial: string;
  readonly onName: (name: string) => void;
}

function ProfileName({ initial, onName }: ProfileNameProps) {
  const text = useText();
  const [name, setName] = useState(initial);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onName(name.trim());
      }}
    >
      <TextField
        label={text.t("intake.profileName")}
        hint={text.t("intake.profileNameHint")}
        maxLength={120}
        value={name}
        onValue={setName}
      />
      <Button look="primary" submit disabled={name.trim() === ""}>
        {text.t("intake.saveProfileConfirm")}
      </Button>
    </form>
  );
}

function useProfiles() {
  const { client } = useHost();
  const [profiles, setProfiles] = useState<readonly MappingProfile[]>([]);
  const read = useCallback(
    () =>
      client["intake.profiles"]({}).then((known) => known.filter(({ purpose }) => purpose === "proposals")),
    [client],
  );
  useEffect(() => {
    let isCurrent = true;
    read().then(
      (known) => isCurrent && setProfiles(known),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [read]);
  const reread = async (): Promise<void> => setProfiles(await read());
  return { profiles, reread };
}

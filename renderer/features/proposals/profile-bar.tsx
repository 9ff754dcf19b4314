import { useCallback, useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
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
  const { profiles, failure, reread } = useProfiles();
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
      {failure !== null && <Notice tone="error">{failure}</Notice>}
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

interface KnownProfiles {
  readonly profiles: readonly MappingProfile[];
  /** Why they, or some of them, cannot be read, as a sentence. */
  readonly failure: string | null;
}

function useProfiles() {
  const text = useText();
  const { client } = useHost();
  const [known, setKnown] = useState<KnownProfiles>({ profiles: [], failure: null });
  const read = useCallback(async (): Promise<KnownProfiles> => {
    const answer = await client["intake.profiles"]({});
    if (!answer.ok) return { profiles: [], failure: text.error(answer.error) };
    const { profiles, unreadable } = answer.value;
    return {
      profiles: profiles.filter(({ purpose }) => purpose === "proposals"),
      failure:
        unreadable.length === 0
          ? null
          : text.t("intake.profilesUnreadable", { names: unreadable.join(", ") }),
    };
  }, [client, text]);
  useEffect(() => {
    let isCurrent = true;
    read().then(
      (answer) => isCurrent && setKnown(answer),
      (cause: unknown) =>
        isCurrent &&
        setKnown({
          profiles: [],
          failure: text.failure(cause instanceof Error ? cause : new Error(String(cause))),
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [read, text]);
  const reread = async (): Promise<void> => setKnown(await read());
  return { ...known, reread };
}

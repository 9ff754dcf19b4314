import { Link } from "wouter";
import { useHasUnsaved, useMaybeSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { BackUpSeason } from "#renderer/parts/back-up-season.tsx";
import { FingerprintView } from "#renderer/parts/fingerprint-view.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { LANGUAGE_NAMES, LANGUAGES, THEMES } from "#renderer/parts/preference-choices.ts";
import { RestoreSeason } from "#renderer/parts/restore-season.tsx";
import { SeasonList } from "#renderer/parts/season-list.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { SettingsChange } from "#shared/host/settings.ts";

export function SettingsPage() {
  const text = useText();
  const { description } = useHost();
  const { role } = useSession();
  const season = useMaybeSeason();
  return (
    <Page title={text.t("settings.title")}>
      <div className="columns">
        <Preferences />
        <Identity />
      </div>
      <Section title={text.t("settings.seasons")}>
        <SeasonList />
      </Section>
      {role !== "secretariat" && (
        <div className="columns">
          {season && <BackUpSeason key={season.store.seasonId} />}
          <RestoreSeason />
        </div>
      )}
      <p className="soft">{text.t("settings.about", { version: description.version })}</p>
    </Page>
  );
}

function Preferences() {
  const text = useText();
  const { settings, role, changeSettings } = useSession();
  const { outcome, run, refused } = useWork();
  const change = (settingsChange: SettingsChange): void => {
    void run(async () => {
      const result = await changeSettings(settingsChange);
      return result.ok ? succeeded(text.t("settings.saved")) : refused(result.error);
    });
  };
  return (
    <Section title={text.t("settings.preferences")}>
      <RadioField
        label={text.t("settings.language")}
        look="inline"
        value={settings.language}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onValue={(language) => change({ language })}
      />
      <RadioField
        label={text.t("settings.theme")}
        look="inline"
        value={settings.theme}
        choices={THEMES.map(({ value, key }) => ({ value, label: text.t(key) }))}
        onValue={(theme) => change({ theme })}
      />
      <RadioField
        label={text.t("settings.paper")}
        look="inline"
        value={settings.paper}
        choices={[
          { value: "F4", label: "F4" },
          { value: "A4", label: "A4" },
        ]}
        onValue={(paper) => change({ paper })}
      />
      <SelectField
        label={text.t("settings.role")}
        hint={text.t("settings.roleHint")}
        value={role}
        choices={[
          { value: "judge", label: text.t("role.judge") },
          { value: "chair", label: text.t("role.chair") },
          { value: "secretariat", label: text.t("role.secretariat") },
        ]}
        onValue={(chosen) => change({ role: chosen })}
      />
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

function Identity() {
  const text = useText();
  const { client, description } = useHost();
  const { identity, refreshIdentity } = useSession();
  const isUnsaved = useHasUnsaved();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const lock = (): void => {
    void run(async () => {
      await client["identity.lock"]({});
      await refreshIdentity();
      return null;
    });
  };
  return (
    <Section title={text.t("settings.identity")}>
      <dl className="facts">
        <dt>{text.t("label.name")}</dt>
        <dd>{identity.card?.name}</dd>
        <dt>{text.t("settings.fingerprint")}</dt>
        <dd>
          <FingerprintView fingerprint={identity.fingerprint} />
        </dd>
        <dt>{text.t("settings.protection")}</dt>
        <dd>
          {text.t(
            description.keyProtection === "passphrase"
              ? "settings.protectionPassphrase"
              : "settings.protectionOs",
          )}
        </dd>
      </dl>
      {description.keyProtection === "passphrase" && (
        <p className="soft">{text.t("settings.protectionAlone")}</p>
      )}
      <p className="soft">{text.t("settings.fingerprintHint")}</p>
      <div className="row">
        <Button
          disabled={busy}
          onClick={() => void run(async () => saveFile(await client["identity.card"]({})))}
        >
          {text.t("settings.saveCard")}
        </Button>
        <Button disabled={busy || isUnsaved} onClick={lock}>
          {text.t("settings.lock")}
        </Button>
        <Link href="/certificates" className="button secondary">
          {text.t("certificates.title")}
        </Link>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { FirstRun } from "#renderer/features/first-run/first-run.tsx";
import { Unlock } from "#renderer/features/first-run/unlock.tsx";
import { VerifyWithoutAccount } from "#renderer/features/verifying/verify-page.tsx";
import { useHost } from "#renderer/host/host-context.ts";
import type { IdentityStatus } from "#renderer/parts/session.ts";
import type { Settings, SettingsChange } from "#shared/host/settings.ts";
import { CheckButton } from "./check-button.tsx";
import { useAskedPage } from "./use-asked-page.ts";
import { Workspace } from "./workspace.tsx";

interface ApplicationProps {
  readonly initialSettings: Settings;
  readonly initialIdentity: IdentityStatus;
}

/** Who is here decides what is shown: nobody yet, someone locked out, or the workspace. */
export function Application({ initialSettings, initialIdentity }: ApplicationProps) {
  const { client } = useHost();
  const [settings, setSettings] = useState(initialSettings);
  const [identity, setIdentity] = useState(initialIdentity);
  usePageAppearance(settings);
  const changeSettings = useCallback(
    async (change: SettingsChange) => {
      // Shown at once, taken back if the host could not keep it.
      setSettings((known) => ({ ...known, ...change }));
      const result = await client["settings.write"](change);
      setSettings(result.ok ? result.value : await client["settings.read"]({}));
      return result;
    },
    [client],
  );
  const refreshIdentity = useCallback(async () => setIdentity(await client["identity.status"]({})), [client]);
  const account = useMemo(
    () => ({ settings, identity, changeSettings, refreshIdentity }),
    [settings, identity, changeSettings, refreshIdentity],
  );
  const { role } = settings;
  const isOutside = identity.state !== "unlocked" || role === null;
  const [isChecking, setIsChecking] = useState(false);
  useAskedPage(useCallback(() => setIsChecking(isOutside), [isOutside]));
  // Checking a document is for everybody, so it needs no identity.
  if (isOutside && isChecking) return <VerifyWithoutAccount onBack={() => setIsChecking(false)} />;
  const check = <CheckButton onCheck={() => setIsChecking(true)} />;
  if (identity.state === "none" || role === null) {
    return (
      <FirstRun
        settings={settings}
        hasIdentity={identity.state !== "none"}
        changeSettings={changeSettings}
        check={check}
        onDone={refreshIdentity}
      />
    );
  }
  if (identity.state === "locked") {
    return <Unlock name={identity.card?.name ?? ""} check={check} onUnlocked={refreshIdentity} />;
  }
  return <Workspace account={account} role={role} />;
}

function usePageAppearance({ language, theme }: Settings): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  useEffect(() => {
    if (theme === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}

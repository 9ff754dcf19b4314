import { useState } from "react";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { DocumentTabs } from "#renderer/parts/document-tabs.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Page } from "#renderer/ui/page.tsx";
import { AuthoritySection } from "./authority-section.tsx";
import { OwnCertificates } from "./own-certificates.tsx";
import "./certificates.css";

/** A person's own certificates, and for the Secretariat the panel's authority. */
export function CertificatesPage() {
  const text = useText();
  const { role } = useSession();
  const season = useMaybeSeason();
  // The Secretariat is one of those to whom the authority issues certificates.
  const [round, setRound] = useState(0);
  return (
    <Page title={text.t("certificates.title")} intro={text.t("certificates.intro")}>
      <DocumentTabs />
      <OwnCertificates key={round} />
      {role === "secretariat" && (
        <AuthoritySection key={season?.store.seasonId ?? ""} onIssued={() => setRound((last) => last + 1)} />
      )}
    </Page>
  );
}

import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import type { Choice } from "#renderer/ui/choice.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { ListedCredential } from "#shared/certificates/certificates.ts";
import { type CredentialState, credentialState } from "#shared/certificates/choose-credential.ts";

interface CertificateFieldProps {
  readonly credentials: readonly ListedCredential[];
  readonly value: string | null;
  /** The keys that the document asks of this person; empty where it asks for none. */
  readonly keys: readonly string[];
  readonly now: number;
  readonly onValue: (id: string) => void;
}

/** Which certificate to sign with; one that is not valid is there with the reason. */
export function CertificateField({ credentials, value, keys, now, onValue }: CertificateFieldProps) {
  const text = useText();
  if (value === null) {
    return (
      <Notice tone="error">
        {text.t("signing.noCertificate")} <Link href="/certificates">{text.t("signing.toCertificates")}</Link>
      </Notice>
    );
  }
  const chosen = credentials.find(({ id }) => id === value);
  return (
    <SelectField
      label={text.t("signing.certificate")}
      value={value}
      choices={credentials.map(toChoice)}
      onValue={onValue}
      {...(chosen ? { hint: `${validityOf(chosen)} ${whyOf(chosen)}` } : {})}
    />
  );

  function toChoice(credential: ListedCredential): Choice<string> {
    const { id, subject, origin } = credential;
    return {
      value: id,
      label: `${subject} (${text.t(`signing.origin.${origin}`)})`,
      text: validityOf(credential),
      disabled: stateOf(credential) !== "valid",
    };
  }

  function whyOf({ keyDigest, origin }: ListedCredential): string {
    if (keys.length === 0) return text.t(`signing.originText.${origin}`);
    return text.t(keys.includes(keyDigest) ? "signing.keyAsked" : "signing.keyNotAsked");
  }

  function stateOf(credential: ListedCredential): CredentialState {
    return credentialState(credential, new Date(now).toISOString());
  }

  function validityOf(credential: ListedCredential): string {
    const { issuer, notBefore, notAfter } = credential;
    const until = text.day(notAfter);
    switch (stateOf(credential)) {
      case "revoked":
        return text.t("signing.certificateRevoked");
      case "expired":
        return text.t("signing.certificateExpired", { until });
      case "early":
        return text.t("signing.certificateEarly", { from: text.day(notBefore) });
      case "valid":
        return text.t("signing.certificateValid", { issuer, until });
    }
  }
}

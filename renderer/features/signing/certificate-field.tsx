import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import type { Choice } from "#renderer/ui/choice.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { SigningCredential } from "#shared/certificates/certificates.ts";
import { credentialState } from "./choose-credential.ts";

interface CertificateFieldProps {
  readonly credentials: readonly SigningCredential[];
  readonly value: string | null;
  readonly now: number;
  readonly onValue: (id: string) => void;
}

/** Which certificate to sign with; one that is not valid is there with the reason. */
export function CertificateField({ credentials, value, now, onValue }: CertificateFieldProps) {
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
      {...(chosen ? { hint: validityOf(chosen) } : {})}
    />
  );

  function toChoice(credential: SigningCredential): Choice<string> {
    const { id, subject, origin } = credential;
    return {
      value: id,
      label: `${subject} (${text.t(`signing.origin.${origin}`)})`,
      text: validityOf(credential),
      disabled: credentialState(credential, now) !== "valid",
    };
  }

  function validityOf(credential: SigningCredential): string {
    const { issuer, notBefore, notAfter } = credential;
    const until = text.day(notAfter);
    switch (credentialState(credential, now)) {
      case "expired":
        return text.t("signing.certificateExpired", { until });
      case "early":
        return text.t("signing.certificateEarly", { from: text.day(notBefore) });
      case "valid":
        return text.t("signing.certificateValid", { issuer, until });
    }
  }
}

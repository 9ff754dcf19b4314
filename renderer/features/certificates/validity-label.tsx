import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { daysLeft, type Validity, validityOf } from "./validity.ts";

const TONES = {
  valid: "good",
  ending: "warn",
  expired: "bad",
  "not-yet": "warn",
  revoked: "bad",
} as const satisfies Record<Validity, string>;

interface ValidityLabelProps {
  readonly certificate: {
    readonly notBefore: string;
    readonly notAfter: string;
    readonly revoked?: unknown;
  };
}

/** The end of a certificate, and in words whether it still holds. */
export function ValidityLabel({ certificate }: ValidityLabelProps) {
  const text = useText();
  const [now] = useState(Date.now);
  const validity = validityOf(certificate, now);
  return (
    <>
      <div>{text.day(certificate.notAfter)}</div>
      <StatusLabel tone={TONES[validity]}>
        {text.t(`certificates.validity.${validity}`, { number: daysLeft(certificate.notAfter, now) })}
      </StatusLabel>
    </>
  );
}

import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import type { SignatureReport } from "#shared/documents/verification-report.ts";
import {
  coverMessage,
  furtherNotes,
  revocationMessage,
  type SignatureState,
  signatureState,
  signedWhen,
} from "#shared/i18n/signature-message.ts";
import { codeMessage, noteMessage } from "#shared/i18n/verification-message.ts";
import { CertificateChain } from "./certificate-chain.tsx";

const TONES: Readonly<Record<SignatureState, Tone>> = {
  holds: "good",
  holdsUnknown: "warn",
  unfinished: "warn",
  fails: "bad",
};

/** One signature: who, as what, when, over what, by which certificate, and all that is wrong with it. */
export function SignatureCard({ signature }: { readonly signature: SignatureReport }) {
  const text = useText();
  const { fieldName, name, kind, codes, chain } = signature;
  const state = signatureState(signature);
  const further = furtherNotes(signature);
  const who = name || fieldName;
  return (
    <li className="verify-signature">
      <div className="verify-signature-head">
        <h4>{who}</h4>
        {kind === "timestamp" && <span className="soft">{text.t("verifying.timestampOnly")}</span>}
        <StatusLabel tone={TONES[state]}>{text.t(`verifying.${state}`)}</StatusLabel>
      </div>
      {codes.length > 0 && (
        <ul className={state === "fails" ? "verify-codes bad" : "verify-codes"}>
          {codes.map((code) => (
            <li key={code}>{text.say(codeMessage(code))}</li>
          ))}
        </ul>
      )}
      <SignatureFacts signature={signature} />
      {further.length > 0 && (
        <ul className="verify-notes soft">
          {further.map((note) => (
            <li key={note}>{text.say(noteMessage(note))}</li>
          ))}
        </ul>
      )}
      {chain.length > 0 && (
        <Disclosure title={text.t("verifying.chain")} level={4}>
          <CertificateChain chain={chain} />
        </Disclosure>
      )}
    </li>
  );
}

function SignatureFacts({ signature }: { readonly signature: SignatureReport }) {
  const text = useText();
  const { role, reason, algorithm, certification } = signature;
  return (
    <dl className="facts">
      {role && <Fact label={text.t("verifying.role")}>{role}</Fact>}
      {reason && <Fact label={text.t("verifying.reason")}>{reason}</Fact>}
      <Fact label={text.t("verifying.when")}>{text.say(signedWhen(signature, text.moment))}</Fact>
      <Fact label={text.t("verifying.covers")}>{text.say(coverMessage(signature))}</Fact>
      {certification && (
        <Fact label={text.t("verifying.certification")}>
          {text.t(`verifying.certification${certification}`)}
        </Fact>
      )}
      {algorithm && <Fact label={text.t("verifying.algorithm")}>{algorithm}</Fact>}
      <Fact label={text.t("verifying.revocation")}>{text.say(revocationMessage(signature))}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

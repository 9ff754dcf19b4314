import { useText } from "#renderer/text/text.ts";
import type { CertificateSummary } from "#shared/documents/verification-report.ts";

/** The certificates of a signature, the signer's first and the root last. */
export function CertificateChain({ chain }: { readonly chain: readonly CertificateSummary[] }) {
  const text = useText();
  return (
    <ol className="verify-chain">
      {chain.map(({ subject, issuer, notBefore, notAfter, fingerprint }) => (
        <li key={fingerprint}>
          <dl className="facts">
            <dt>{text.t("verifying.subject")}</dt>
            <dd>{subject}</dd>
            <dt>{text.t("verifying.issuer")}</dt>
            <dd>{issuer}</dd>
            <dt>{text.t("verifying.validity")}</dt>
            <dd>{text.t("verifying.period", { from: text.day(notBefore), until: text.day(notAfter) })}</dd>
            <dt>{text.t("verifying.fingerprint")}</dt>
            <dd className="verify-fingerprint">{fingerprint}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}

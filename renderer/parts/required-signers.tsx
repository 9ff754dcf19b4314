import { useText } from "#renderer/text/text.ts";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { signerState } from "#shared/documents/signer-state.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";

/** Whom the document asks for, who of them has signed, and who is missing. */
export function RequiredSigners({ report }: { readonly report: VerificationReport }) {
  const text = useText();
  return (
    <div className="table-scroll">
      <table className="table" aria-label={text.t("verifying.required")}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.t("verifying.order")}
            </th>
            <th scope="col">{text.t("verifying.name")}</th>
            <th scope="col">{text.t("verifying.role")}</th>
            <th scope="col">{text.t("verifying.state")}</th>
          </tr>
        </thead>
        <tbody>
          {report.required.map(({ name, role, fieldName }, index) => (
            <tr key={`${index}-${name}`}>
              <td className="number">{text.number(index + 1)}</td>
              <th scope="row">{name}</th>
              <td>{role}</td>
              <td>
                <SignerState report={report} fieldName={fieldName} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SignerStateProps {
  readonly report: VerificationReport;
  readonly fieldName: string | null;
}

const TONES = { missing: "warn", signed: "good", signedUnknown: "warn", signedNotHolding: "bad" } as const;

function SignerState({ report, fieldName }: SignerStateProps) {
  const text = useText();
  const state = signerState(report, fieldName);
  return <StatusLabel tone={TONES[state]}>{text.t(`verifying.${state}`)}</StatusLabel>;
}

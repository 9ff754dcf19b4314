import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { ListedCredential } from "#shared/certificates/certificates.ts";
import { shortDigits } from "./validity.ts";
import { ValidityLabel } from "./validity-label.tsx";

interface CredentialTableProps {
  readonly credentials: readonly ListedCredential[];
  readonly onRemove: (credential: ListedCredential) => void;
}

/** The one used by default stands first. */
export function CredentialTable({ credentials, onRemove }: CredentialTableProps) {
  const text = useText();
  return (
    <div className="table-scroll">
      <table className="table certificates-table" aria-label={text.t("certificates.own.title")}>
        <thead>
          <tr>
            <th scope="col">{text.t("certificates.subject")}</th>
            <th scope="col">{text.t("certificates.origin")}</th>
            <th scope="col">{text.t("certificates.algorithm")}</th>
            <th scope="col">{text.t("certificates.until")}</th>
            <th scope="col">{text.t("certificates.keyDigest")}</th>
            <th scope="col">{text.t("panel.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {credentials.map((credential, index) => {
            const { id, subject, issuer, origin, algorithm, keyDigest } = credential;
            return (
              <tr key={id}>
                <th scope="row">
                  {subject}
                  {index === 0 && <div className="soft">{text.t("certificates.usual")}</div>}
                </th>
                <td>
                  {text.t(`certificates.origins.${origin}`)}
                  <div className="soft">{text.t("certificates.issuedBy", { issuer })}</div>
                </td>
                <td>{algorithm}</td>
                <td>
                  <ValidityLabel certificate={{ ...credential, revoked: credential.isRevoked }} />
                </td>
                <td className="certificates-digits" title={keyDigest}>
                  {shortDigits(keyDigest)}
                </td>
                <td>
                  {origin === "self" ? (
                    <span className="soft">{text.t("certificates.stays")}</span>
                  ) : (
                    <Button
                      small
                      aria-label={text.t("certificates.remove.named", { subject })}
                      onClick={() => onRemove(credential)}
                    >
                      {text.t("certificates.remove.open")}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

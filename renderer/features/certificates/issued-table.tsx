import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import type { IssuedCertificate } from "#shared/certificates/certificates.ts";
import { shortDigits } from "./validity.ts";
import { ValidityLabel } from "./validity-label.tsx";

interface IssuedTableProps {
  readonly issued: readonly IssuedCertificate[];
  /** Without a season nobody would learn of the change. */
  readonly disabled: boolean;
  readonly onRevoke: (certificate: IssuedCertificate) => void;
  readonly onRenew: (certificate: IssuedCertificate) => void;
}

export function IssuedTable({ issued, disabled, onRevoke, onRenew }: IssuedTableProps) {
  const text = useText();
  if (issued.length === 0)
    return (
      <EmptyState icon="people" title={text.t("certificates.issued.empty")}>
        {text.t("certificates.issued.emptyText")}
      </EmptyState>
    );
  return (
    <>
      <h3>{text.t("certificates.issued.count", { number: issued.length })}</h3>
      <div className="table-scroll">
        <table className="table certificates-table" aria-label={text.t("certificates.issued.title")}>
          <thead>
            <tr>
              <th scope="col">{text.t("certificates.subject")}</th>
              <th scope="col">{text.t("certificates.serial")}</th>
              <th scope="col">{text.t("certificates.algorithm")}</th>
              <th scope="col">{text.t("certificates.until")}</th>
              <th scope="col">{text.t("panel.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {issued.map((certificate) => {
              const { serial, subject, algorithm, revoked } = certificate;
              return (
                <tr key={serial}>
                  <th scope="row">{subject}</th>
                  <td className="certificates-digits" title={serial}>
                    {shortDigits(serial)}
                  </td>
                  <td>{algorithm}</td>
                  <td>
                    <ValidityLabel certificate={certificate} />
                    {revoked && (
                      <div className="soft">
                        {text.t("certificates.issued.revoked", {
                          at: text.day(revoked.at),
                          reason: text.t(`certificates.reasons.${revoked.reason}`),
                        })}
                      </div>
                    )}
                  </td>
                  <td>
                    {!revoked && (
                      <MenuButton
                        small
                        iconOnly
                        disabled={disabled}
                        label={text.t("certificates.issued.acts", { subject })}
                        groups={[
                          {
                            key: "acts",
                            label: text.t("certificates.issued.acts", { subject }),
                            entries: [
                              {
                                key: "renew",
                                label: text.t("certificates.renew.open"),
                                onAct: () => onRenew(certificate),
                              },
                              {
                                key: "revoke",
                                label: text.t("certificates.revoke.open"),
                                isDestructive: true,
                                onAct: () => onRevoke(certificate),
                              },
                            ],
                          },
                        ]}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

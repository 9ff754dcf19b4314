import { useText } from "#renderer/text/text.ts";
import type { PanelAuthority } from "#shared/certificates/certificates.ts";

/** Who the authority is; its fingerprint is compared by telephone before anybody trusts it. */
export function AuthorityFacts({ authority }: { readonly authority: PanelAuthority }) {
  const text = useText();
  const { name, organization, fingerprint, notAfter } = authority;
  return (
    <dl className="facts">
      <dt>{text.t("certificates.authority.name")}</dt>
      <dd>{name}</dd>
      <dt>{text.t("certificates.authority.organization")}</dt>
      <dd>{organization}</dd>
      <dt>{text.t("certificates.until")}</dt>
      <dd>{text.day(notAfter)}</dd>
      <dt>{text.t("certificates.fingerprint")}</dt>
      <dd>
        <span className="certificates-fingerprint">{fingerprint}</span>
        <div className="soft">{text.t("certificates.authority.compare")}</div>
      </dd>
    </dl>
  );
}

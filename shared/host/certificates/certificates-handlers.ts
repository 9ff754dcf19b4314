import type { certificatesContract } from "../../bridge/certificates-contract.ts";
import type { Handlers } from "../../bridge/contract.ts";
import { ok } from "../../result.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { installFile, listOwnCredentials, requestFile } from "./own-certificates.ts";
import { certifySelf, exportAuthority, issueRequest } from "./panel-authority.ts";
import { issueForPanel, renewInSeason, revokeInSeason } from "./panel-certificates.ts";

export function certificatesHandlers(
  ports: HostPorts,
  workspace: Workspace,
): Handlers<typeof certificatesContract> {
  return {
    "certificate.list": async () => {
      const open = workspace.current();
      const listed = await listOwnCredentials(ports, open.ok ? open.value.state.season : null);
      return listed.ok ? ok([...listed.value]) : listed;
    },
    "certificate.import": ({ file, passphrase }) => ports.vault.importPkcs12(file.bytes, passphrase),
    "certificate.request": (wish) => requestFile(ports, wish),
    "certificate.install": ({ file }) => installFile(ports, file),
    "certificate.remove": async ({ id }) => {
      const removed = await ports.vault.removeCredential(id);
      return removed.ok ? ok({}) : removed;
    },
    "authority.state": () => ports.authority.state(),
    "authority.create": async (wish) => {
      const created = await ports.authority.create(wish);
      return created.ok ? certifySelf(ports, created.value, wish.years) : created;
    },
    "authority.issue-for-panel": (wish) => issueForPanel(ports, workspace, wish),
    "authority.issue-request": (wish) => issueRequest(ports, wish),
    "authority.revoke": (wish) => revokeInSeason(ports, workspace, wish),
    "authority.renew": (wish) => renewInSeason(ports, workspace, wish),
    "authority.export": (wish) => exportAuthority(ports, wish),
  };
}

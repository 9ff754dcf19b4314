import { MAX_SIGNATORY_KEYS, type Signatory } from "../../documents/document-details.ts";
import type { PaperText } from "../../documents/paper-text.ts";
import type { Sha256Hex } from "../../identifiers.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { SeasonState } from "../../season/season-state.ts";
import type { HostPorts } from "../ports.ts";

/** Whoever holds this workspace, as a signatory: the chair, else the Secretariat. */
export async function makerOf(
  ports: Pick<HostPorts, "vault">,
  state: SeasonState,
  text: PaperText,
): Promise<Signatory> {
  const { card } = await ports.vault.state();
  const keys = await ownKeys(ports);
  const { labels } = state.season;
  return {
    name: card?.name ?? state.status.frozen?.by ?? labels.panel,
    role:
      state.status.memberId === null
        ? text.t("printedLetter.secretariat")
        : text.t("printedLetter.chair", { panel: labels.panel }),
    idNumber: "",
    keys: keys.ok ? [...keys.value] : [],
  };
}

/** The keys that whoever sits here signs with, as many as a list of signers takes. */
export async function ownKeys({
  vault,
}: Pick<HostPorts, "vault">): Promise<Result<readonly Sha256Hex[], SeasonError>> {
  const credentials = await vault.credentials();
  return credentials.ok
    ? ok(credentials.value.slice(0, MAX_SIGNATORY_KEYS).map(({ keyDigest }) => keyDigest))
    : credentials;
}

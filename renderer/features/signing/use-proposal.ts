import { useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import type { ListedCredential } from "#shared/certificates/certificates.ts";
import { chooseCredential } from "#shared/certificates/choose-credential.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type DeskPaper, ownSigner } from "./desk-paper.ts";
import type { Proposal } from "./signing-draft.ts";

export interface Credentials {
  /** `null` while they are read. */
  readonly list: readonly ListedCredential[] | null;
  readonly problem: SeasonError | null;
}

/** The certificates this person can sign with, expired ones among them. */
export function useCredentials(): Credentials {
  const { client } = useHost();
  const [credentials, setCredentials] = useState<Credentials>({ list: null, problem: null });
  useEffect(() => {
    let isCurrent = true;
    void client["certificate.list"]({}).then((known) => {
      if (!isCurrent) return;
      setCredentials(known.ok ? { list: known.value, problem: null } : { list: [], problem: known.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return credentials;
}

/** What the form says before anything is typed. */
export function useProposal(
  paper: DeskPaper | null,
  credentials: readonly ListedCredential[],
  now: number,
): Proposal {
  const text = useText();
  const { role } = useSession();
  const inspection = paper?.inspected.ok ? paper.inspected.value : null;
  const signer = inspection && ownSigner(inspection);
  const moment = new Date(now).toISOString();
  const keys = signer?.keys ?? [];
  return {
    credentialId: chooseCredential(credentials, { now: moment, keys })?.id ?? null,
    keys,
    role: signer?.role ?? text.t(`role.${role}`),
    reason: text.t("signing.usualReason"),
    // Where the statement has kept no place for a block, one might cover the text.
    isVisible: signer ? signer.slot !== null : inspection?.statement === null,
  };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createAgeKeyVault, type IdentityVault } from "#electron/adapters/age-key-vault.ts";
import { createCertificateAuthority } from "#electron/adapters/certificate-authority.ts";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import type { Clock } from "#shared/host/ports.ts";
import type { CertificateAuthority } from "#shared/host/vault-ports.ts";
import { projectRoot, temporaryFolder } from "./contract-folders.ts";
import { createTickingClock } from "./memory-ports.ts";
import { createMemoryVault, type MemoryKeys } from "./memory-vault.ts";
import { must } from "./people.ts";

export const PASSPHRASE = "kata sandi panjang";
export const WISH = {
  name: "Panel Contoh",
  organization: "Sekretariat Contoh",
  algorithm: "ecdsa-p256",
} as const;
export const SAME_KEY = { algorithm: "ecdsa-p256", isNewKey: false } as const;

/** A machine's vault and authority as after a start of the program. */
interface Machine {
  readonly vault: IdentityVault;
  readonly authority: CertificateAuthority;
}
type Open = (clock?: Clock) => Machine;

export function memoryMachine(): Open {
  const keys: MemoryKeys = { identity: null };
  return (clock = createTickingClock()) => withAuthority(createMemoryVault(clock, keys), clock);
}

export function folderMachine(directory = join(temporaryFolder(), "identity")): Open {
  return (clock = createTickingClock()) =>
    withAuthority(
      createAgeKeyVault({
        directory,
        clock,
        // What would be signed with, to see which certificate was picked.
        signPdf: async (_pdf, { certificateChainDer }) => ({
          ok: true,
          value: certificateChainDer[0] ?? new Uint8Array(),
        }),
        openPkcs12,
        scryptWorkFactor: 5,
      }),
      clock,
    );
}

function withAuthority(vault: IdentityVault, clock: Clock): Machine {
  return { vault, authority: createCertificateAuthority(vault, clock) };
}

export async function begin(open: Open, name = "Dr. Ratna Contoh"): Promise<Machine> {
  const machine = open();
  must(await machine.vault.create(name, PASSPHRASE));
  return machine;
}

/** A certificate of one machine's authority over the key in another's request. */
export async function certify(
  from: Machine,
  to: Machine,
  years = 2,
  wish: Parameters<IdentityVault["requestCertificate"]>[0] = SAME_KEY,
) {
  const request = await from.authority.readRequest(must(await to.vault.requestCertificate(wish)));
  if (!request) throw new Error("the request does not hold");
  return must(await from.authority.issue({ ...request, memberId: null, years }));
}

export function readPkcs12(name: string): Uint8Array {
  return readFileSync(join(projectRoot, "tests/fixtures/pkcs12", `${name}.p12`));
}

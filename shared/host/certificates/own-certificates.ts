import type { KeyAlgorithm, ListedCredential, SigningCredential } from "../../certificates/certificates.ts";
import { chooseCredential, listCredentials, refuseCredential } from "../../certificates/choose-credential.ts";
import { readPem, toPem } from "../../certificates/pem.ts";
import type { MemberId } from "../../identifiers.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { fileSlug, type NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

/** A chain has a few certificates of a few thousand bytes. */
const LARGEST_FILE = 256 * 1024;
const LONGEST_CHAIN = 10;

/** A request for a certificate as a file for whoever issues them; PEM, for that is what everybody takes. */
export async function requestFile(
  ports: HostPorts,
  wish: { readonly algorithm: KeyAlgorithm; readonly isNewKey: boolean },
): Promise<Result<NamedFile, SeasonError>> {
  const request = await ports.vault.requestCertificate(wish);
  if (!request.ok) return request;
  const name = (await ports.vault.state()).card?.name ?? "";
  const pem = toPem("CERTIFICATE REQUEST", ports.text.toBase64(request.value));
  return ok({ name: `permintaan-sertifikat-${fileSlug(name)}.csr`, bytes: ports.text.encode(pem) });
}

/** Takes in a certificate file: PEM with the certificates above it, or one certificate in DER. */
export async function installFile(
  ports: HostPorts,
  { bytes }: NamedFile,
): Promise<Result<SigningCredential, SeasonError>> {
  const chain = bytes.length > LARGEST_FILE ? [] : certificatesIn(ports, bytes);
  return chain.length === 0 || chain.length > LONGEST_CHAIN
    ? err({ type: "certificate-refused", problem: "unreadable" })
    : ports.vault.installCertificate(chain);
}

function certificatesIn({ text }: HostPorts, bytes: Uint8Array): readonly Uint8Array[] {
  const certificates = readPem("CERTIFICATE", text.decodeUnknown(bytes));
  return certificates.length > 0 ? certificates.map(text.fromBase64) : [bytes];
}

/**
 * Takes in what the season's authority issued to the member on this machine. Says nothing when it does not go: the
 * season can be worked on without, and the list of certificates shows what is there.
 */
export async function installFromSeason(
  { vault, text }: HostPorts,
  { authority, members }: Season,
  memberId: MemberId | null,
): Promise<void> {
  const chain = members.find(({ id }) => id === memberId)?.certificates;
  if (!authority || !chain || chain.at(-1) !== authority.root) return;
  await vault.installCertificate(chain.map(text.fromBase64));
}

/** This person's certificates as the open season and this machine's own authority see them, the usual one first. */
export async function listOwnCredentials(
  ports: HostPorts,
  season: Pick<Season, "authority"> | null,
): Promise<Result<readonly ListedCredential[], SeasonError>> {
  const known = await ports.vault.credentials();
  if (!known.ok) return known;
  const own = await ports.authority.state();
  const authorities = [season?.authority, own.ok ? own.value : null].filter((one) => one != null);
  return ok(
    listCredentials(
      known.value,
      authorities.map(({ root, revocationList }) => ({
        root,
        revoked: ports.authority.readRevocations(
          ports.text.fromBase64(root),
          ports.text.fromBase64(revocationList),
        ),
      })),
      ports.clock.now(),
    ),
  );
}

/** The certificate to sign a season's papers with, unless none is valid. */
export async function credentialForSeason(
  ports: HostPorts,
  season: Pick<Season, "authority"> | null,
): Promise<Result<string, SeasonError>> {
  const listed = await listOwnCredentials(ports, season);
  if (!listed.ok) return listed;
  const now = ports.clock.now();
  const chosen = chooseCredential(listed.value, { now });
  if (chosen) return ok(chosen.id);
  return err(refuseCredential(listed.value[0], now) ?? { type: "certificate-refused", problem: "unknown" });
}

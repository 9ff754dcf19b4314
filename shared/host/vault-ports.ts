import type {
  KeyAlgorithm,
  PanelAuthority,
  RevocationReason,
  SigningCredential,
} from "../certificates/certificates.ts";
import type { RevokedCertificate } from "../certificates/choose-credential.ts";
import type { SigningError } from "../certificates/signing-error.ts";
import type { PageRectangle } from "../documents/signature-slots.ts";
import type { MemberId } from "../identifiers.ts";
import type { PacketError } from "../packet/manifest.ts";
import type { IdentityCard } from "../panel/identity-card.ts";
import type { Result } from "../result.ts";
import type { VaultError } from "./host-errors.ts";

type Answer<T> = Promise<Result<T, VaultError | SigningError>>;

/** One person's keys. Private parts never leave the adapter; they rest encrypted under the passphrase. */
export interface KeyVault {
  /** "locked" without a card: an identity is there whose card cannot be read; `unlock` says why. */
  readonly state: () => Promise<{ state: "none" | "locked" | "unlocked"; card: IdentityCard | null }>;
  readonly protection: () => Promise<"os+passphrase" | "passphrase">;
  readonly create: (name: string, passphrase: string) => Promise<Result<IdentityCard, VaultError>>;
  readonly unlock: (passphrase: string) => Promise<Result<IdentityCard, VaultError>>;
  readonly lock: () => Promise<void>;
  /**
   * The files of the identity, locked or not; `null` where there is none. Keys that the operating system wraps come out
   * as its keystore gives them back, for another machine could not take that wrapping off.
   */
  readonly export: () => Promise<Result<SealedIdentity | null, VaultError>>;
  /**
   * Puts the files of an identity in place where there is none; it is locked then. Where the same identity is there, only
   * further files that are missing are added.
   */
  readonly import: (identity: SealedIdentity) => Promise<Result<IdentityCard, VaultError>>;
  /** Ed25519 signature in base64 over UTF-8 text. */
  readonly sign: (text: string) => Promise<Result<string, VaultError>>;
  /** Opens an age file sealed for this person. */
  readonly decrypt: (sealed: Uint8Array) => Promise<Result<Uint8Array, VaultError | PacketError>>;
  /** Every certificate this person can sign documents with; one whose file is damaged is left out. */
  readonly credentials: () => Answer<readonly SigningCredential[]>;
  /** Takes the key and certificates out of a PKCS#12 file; kept sealed for this identity. */
  readonly importPkcs12: (file: Uint8Array, passphrase: string) => Answer<SigningCredential>;
  /** A PKCS#10 request (DER) for a certificate over this person's document key, or over a new one that is made. */
  readonly requestCertificate: (wish: {
    readonly algorithm: KeyAlgorithm;
    readonly isNewKey: boolean;
  }) => Answer<Uint8Array>;
  /** Takes in a certificate that an authority issued for a key of this vault; DER, the certificate first. */
  readonly installCertificate: (chain: readonly Uint8Array[]) => Answer<SigningCredential>;
  /** Forgets a certificate and, where no other uses it, its key. The one made with the identity stays. */
  readonly removeCredential: (id: string) => Answer<void>;
  /** Adds a PAdES signature to a PDF as an incremental update, checked before it is handed out. */
  readonly signDocument: (pdf: Uint8Array, signing: DocumentSigning) => Answer<Uint8Array>;
}

/** An identity as it rests: the public card and the private keys, sealed for the identity's own passphrase. */
export interface SealedIdentity {
  readonly card: Uint8Array;
  readonly keys: Uint8Array;
  /** Further sealed files: certificates from elsewhere, the panel's authority. */
  readonly others?: ReadonlyMap<string, Uint8Array>;
}

/** The operating system's own protection of small secrets. */
export interface OsKeystore {
  /** `real` is false where the "protection" is a fixed password that every program knows. */
  readonly available: () => Promise<{ backend: string; real: boolean }>;
  readonly protect: (text: string) => Promise<string>;
  readonly unprotect: (base64: string) => Promise<string>;
}

export interface DocumentSigning {
  readonly role: string;
  readonly reason: string;
  readonly location: string;
  readonly signedAt: string;
  /** Which certificate; `null` takes what `chooseCredential` does where no authority is known. */
  readonly credentialId: string | null;
  /** An empty field of the file; `null` adds a field. */
  readonly fieldName: string | null;
  /** Makes it the certifying signature, with the level of changes it still allows (DocMDP); `null` for an ordinary one. */
  readonly certification: 1 | 2 | 3 | null;
  /** Address of a time-stamp server (RFC 3161); `null` signs without a stamp, as offline. */
  readonly timestampServer: string | null;
  /** The printed block on the last page; `null` is invisible. */
  readonly appearance: {
    readonly rectangle: PageRectangle;
    readonly heading: string;
    readonly timeText: string;
    readonly qrText: string;
  } | null;
}

/** A panel's own certificate authority. Its private key rests sealed for the identity and never leaves the adapter. */
export interface CertificateAuthority {
  readonly state: () => Answer<PanelAuthority | null>;
  readonly create: (wish: {
    readonly name: string;
    readonly organization: string;
    readonly algorithm: KeyAlgorithm;
    readonly years: number;
  }) => Answer<PanelAuthority>;
  /** Issues a certificate over a public key (SubjectPublicKeyInfo, DER); answers the chain, the certificate first. */
  readonly issue: (wish: {
    readonly publicKey: Uint8Array;
    readonly name: string;
    readonly memberId: MemberId | null;
    readonly years: number;
  }) => Answer<{ readonly authority: PanelAuthority; readonly chain: readonly Uint8Array[] }>;
  /** The public key (SubjectPublicKeyInfo, DER) that a certificate is over; `null` where it is none. */
  readonly publicKeyOf: (certificate: Uint8Array) => Promise<Uint8Array | null>;
  readonly revoke: (serial: string, reason: RevocationReason) => Answer<PanelAuthority>;
  /** Whom a revocation list (DER) names; nobody where the authority with this root did not sign it. */
  readonly readRevocations: (root: Uint8Array, list: Uint8Array) => readonly RevokedCertificate[];
  /** Reads a PKCS#10 request (DER or PEM) whose own signature holds. */
  readonly readRequest: (
    file: Uint8Array,
  ) => Promise<{ readonly publicKey: Uint8Array; readonly name: string } | null>;
}

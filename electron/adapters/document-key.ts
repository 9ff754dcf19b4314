/** A private key and the certificates that vouch for it, the certificate over the key first. */
export interface DocumentKey {
  readonly privateKeyPkcs8: Uint8Array;
  readonly certificateChainDer: readonly Uint8Array[];
}

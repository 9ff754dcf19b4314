import { fingerprintWords } from "#shared/panel/fingerprint-words.ts";

/** A key's fingerprint: the words that are read out over the telephone, and the digits they stand for. */
export function FingerprintView({ fingerprint }: { readonly fingerprint: string | null }) {
  if (!fingerprint) return null;
  return (
    <span className="fingerprint-view">
      <span lang="id">{fingerprintWords(fingerprint).join(" ")}</span>
      <span className="fingerprint soft">{fingerprint}</span>
    </span>
  );
}

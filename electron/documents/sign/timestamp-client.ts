import { createHash, randomBytes } from "node:crypto";
import { readBer } from "#electron/asn1/ber-reader.ts";
import {
  element,
  objectIdentifier,
  octetString,
  positiveInteger,
  sequence,
  smallInteger,
} from "#electron/asn1/der.ts";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { LONGEST_TOKEN } from "../cms/cms.ts";
import { readSignedData } from "../cms/signed-data.ts";
import { checkTimestamp } from "../verify/timestamp-reader.ts";

export interface TimestampError {
  readonly type: "timestamp-failed";
  readonly problem: "unreachable" | "timeout" | "refused" | "invalid" | "too-large" | "address";
}

/** Fetches a time-stamp token over the value of a signature. */
export type StampSignature = (signature: Uint8Array) => Promise<Result<Uint8Array, TimestampError>>;

const USUAL_TIMEOUT = 10_000;
/** Whatever a server answers, this much of it is read. */
const MOST_BYTES = 64 * 1024;
const NONCE_BYTES = 12;
const GRANTED = [0, 1];

/**
 * A client of one time-stamp server (RFC 3161 over HTTP, 3.4). It asks with a fresh nonce and for the certificates, follows no
 * redirect, and answers a token only when that is signed, about this very signature, made for this request and short enough for its place.
 */
export function createTimestampClient(address: string, timeout = USUAL_TIMEOUT): StampSignature {
  return async (signature) => {
    if (!isWebAddress(address)) return fail("address");
    const nonce = randomBytes(NONCE_BYTES);
    const answer = await post(address, buildRequest(signature, nonce), timeout);
    return answer.ok ? readAnswer(answer.value, signature, nonce) : answer;
  };
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}

/** TimeStampReq of RFC 3161, 2.4.1. */
function buildRequest(signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  const algorithm = sequence(objectIdentifier(objectIdentifiers.sha256), element(0x05));
  const imprint = sequence(algorithm, octetString(createHash("sha256").update(signature).digest()));
  const wantsCertificates = element(0x01, Uint8Array.of(0xff));
  return sequence(smallInteger(1), imprint, positiveInteger(nonce), wantsCertificates);
}

async function post(
  address: string,
  body: Uint8Array,
  timeout: number,
): Promise<Result<Uint8Array, TimestampError>> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query" },
      body: Buffer.from(body),
      redirect: "manual",
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return fail("refused");
    }
    return await readBody(response);
  } catch {
    return fail(signal.aborted ? "timeout" : "unreachable");
  }
}

async function readBody(response: Response): Promise<Result<Uint8Array, TimestampError>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > MOST_BYTES) return fail("invalid");
    parts.push(part);
  }
  return ok(new Uint8Array(Buffer.concat(parts)));
}

/** TimeStampResp of RFC 3161, 2.4.2. */
function readAnswer(
  answer: Uint8Array,
  signature: Uint8Array,
  nonce: Uint8Array,
): Result<Uint8Array, TimestampError> {
  const [info, token] = readBer(answer)?.children ?? [];
  const status = info?.children[0];
  if (status?.tag !== 0x02 || status.content.length !== 1) return fail("invalid");
  if (!GRANTED.includes(status.content[0] ?? 2)) return fail("refused");
  if (token === undefined || !isFor(token.raw, signature, nonce)) return fail("invalid");
  return token.raw.length > LONGEST_TOKEN ? fail("too-large") : ok(token.raw);
}

function isFor(token: Uint8Array, signature: Uint8Array, nonce: Uint8Array): boolean {
  const { valid } = checkTimestamp(token, [signature], { others: [], trustedRootsDer: undefined });
  return valid && carriesNonce(token, nonce);
}

/** The nonce is the only INTEGER after the time (RFC 3161, 2.4.2); the accuracy's are inside a SEQUENCE. */
function carriesNonce(token: Uint8Array, nonce: Uint8Array): boolean {
  const statement = readBer(readSignedData(token)?.content ?? new Uint8Array())?.children ?? [];
  const found = statement.slice(5).find(({ tag }) => tag === 0x02);
  return found !== undefined && sameBytes(found.raw, positiveInteger(nonce));
}

function fail(problem: TimestampError["problem"]): { readonly ok: false; readonly error: TimestampError } {
  return err({ type: "timestamp-failed", problem });
}

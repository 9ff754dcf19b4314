import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const CONFIGURATION = `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[unit]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[other]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
[tsa]
default_tsa = usual
[usual]
serial = serial
signer_cert = unit.pem
certs = root.pem
signer_key = unit.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** A time-stamp authority in a folder of its own, run by the openssl of this machine. */
export interface TimestampAuthority {
  readonly path: (name: string) => string;
  readonly rootDer: Uint8Array;
  /** Answers a query (RFC 3161) as `openssl ts -reply` does. */
  readonly reply: (query: Uint8Array) => Promise<Uint8Array>;
  readonly remove: () => Promise<void>;
}

export async function createTimestampAuthority(): Promise<TimestampAuthority> {
  const directory = await mkdtemp(join(tmpdir(), "pleno-timestamps-"));
  const path = (name: string): string => join(directory, name);
  const openssl = (...arguments_: string[]) => run("openssl", arguments_, { cwd: directory });
  await writeFile(path("ts.cnf"), CONFIGURATION);
  await writeFile(path("serial"), "01\n");
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "ts.cnf"];
  const days = ["-days", "3650"];
  await openssl(
    "req",
    "-x509",
    ...key,
    ...days,
    "-keyout",
    "root.key",
    "-out",
    "root.pem",
    "-subj",
    "/CN=Akar Waktu",
    "-extensions",
    "root",
  );
  await openssl(
    "req",
    "-new",
    ...key,
    "-keyout",
    "unit.key",
    "-out",
    "unit.csr",
    "-subj",
    "/CN=Stempel Waktu",
  );
  await openssl(
    "x509",
    "-req",
    "-in",
    "unit.csr",
    "-CA",
    "root.pem",
    "-CAkey",
    "root.key",
    "-CAcreateserial",
    ...days,
    "-extfile",
    "ts.cnf",
    "-extensions",
    "unit",
    "-out",
    "unit.pem",
  );
  await openssl("x509", "-in", "root.pem", "-outform", "DER", "-out", "root.der");
  let number = 0;
  return {
    path,
    rootDer: new Uint8Array(await readFile(path("root.der"))),
    reply: async (query) => {
      number += 1;
      const [asked, answered] = [`${number}.tsq`, `${number}.tsr`];
      await writeFile(path(asked), query);
      await openssl(
        "ts",
        "-reply",
        "-config",
        "ts.cnf",
        "-section",
        "usual",
        "-queryfile",
        asked,
        "-out",
        answered,
      );
      return new Uint8Array(await readFile(path(answered)));
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

export interface LocalServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A server on a free port of this machine. */
export async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  const port = typeof place === "object" && place ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}/ts`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The body of a request, whole. */
export async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

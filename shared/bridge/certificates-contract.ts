import * as z from "zod";
import {
  KeyAlgorithm,
  ListedCredential,
  PanelAuthority,
  RevocationReason,
  SigningCredential,
} from "../certificates/certificates.ts";
import { MemberId } from "../identifiers.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason } from "./contract-parts.ts";

const years = z.int().min(1).max(20);

/** The part of the host contract about certificates: a person's own, and the panel's authority. */
export const certificatesContract = {
  "certificate.list": {
    input: z.object({}),
    output: resultOf(z.array(ListedCredential), SeasonError),
  },
  "certificate.import": {
    input: z.object({ file: NamedFile, passphrase: z.string().max(1000) }),
    output: resultOf(SigningCredential, SeasonError),
  },
  /** A PKCS#10 request as a file for whoever issues certificates. */
  "certificate.request": {
    input: z.object({ algorithm: KeyAlgorithm, isNewKey: z.boolean() }),
    output: resultOf(NamedFile, SeasonError),
  },
  /** Takes in what the authority answered to a request (PEM, certificate and those above it). */
  "certificate.install": {
    input: z.object({ file: NamedFile }),
    output: resultOf(SigningCredential, SeasonError),
  },
  "certificate.remove": {
    input: z.object({ id: z.string().max(80) }),
    output: resultOf(z.object({}), SeasonError),
  },

  "authority.state": { input: z.object({}), output: resultOf(PanelAuthority.nullable(), SeasonError) },
  "authority.create": {
    input: z.object({
      name: z.string().trim().min(3).max(100),
      organization: z.string().trim().min(2).max(100),
      algorithm: KeyAlgorithm,
      years,
    }),
    output: resultOf(PanelAuthority, SeasonError),
  },
  /** Issues a certificate to every member whose card has come and who has none that is valid; they travel with the season. */
  "authority.issue-for-panel": {
    input: z.object({ ...ofSeason, years }),
    output: resultOf(
      z.object({
        issued: z.array(MemberId),
        /** Members whose card is not here or names no document key. */
        without: z.array(MemberId),
      }),
      SeasonError,
    ),
  },
  /** Answers a request with a certificate, as a file to give back. */
  "authority.issue-request": {
    input: z.object({ file: NamedFile, name: z.string().trim().min(1).max(120), years }),
    output: resultOf(NamedFile, SeasonError),
  },
  /** Takes a certificate's trust back; the list travels with the season from its next revision on. */
  "authority.revoke": {
    input: z.object({ ...ofSeason, serial: z.string().max(80), reason: RevocationReason }),
    output: resultOf(PanelAuthority, SeasonError),
  },
  /** A new certificate over the same key with a later end; the old one stays valid until its own. */
  "authority.renew": {
    input: z.object({ ...ofSeason, serial: z.string().max(80), years }),
    output: resultOf(PanelAuthority, SeasonError),
  },
  "authority.export": {
    input: z.object({ what: z.enum(["root", "revocation-list"]), format: z.enum(["pem", "der"]) }),
    output: resultOf(NamedFile, SeasonError),
  },
} as const satisfies Contract;

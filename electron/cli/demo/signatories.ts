import { type DocumentDetails, EMPTY_DETAILS, type Signatory } from "#shared/documents/document-details.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { WantedDocument } from "../make-documents.ts";
import { mustSucceed, type Participant } from "./participants.ts";

/** Somebody who signs the demonstration's documents, on a machine of their own. */
export interface Signer {
  readonly person: Participant;
  readonly role: string;
  /** The member whose score sheets this judge answers for. */
  readonly memberId: string | null;
}

/** Who signs what, in the order of signing: the chair makes, and the other two follow. */
export interface SigningPanel {
  readonly chair: Signer;
  readonly secretariat: Signer;
  readonly judges: readonly Signer[];
}

const MOST_YEARS = 2;

/** The Secretariat sets up the panel's authority and certifies everybody whose card has come. */
export async function certifyPanel({ client }: Participant, organization: string): Promise<void> {
  const algorithm = "ecdsa-p256" as const;
  const name = `Otoritas sertifikat ${organization}`.slice(0, 100);
  const years = MOST_YEARS;
  mustSucceed(
    await client["authority.create"]({ name, organization: organization.slice(0, 100), algorithm, years }),
    "authority of the panel",
  );
  mustSucceed(await client["authority.issue-for-panel"]({ years }), "certificates of the panel");
}

/** Whoever receives the nominations; a judge of the demonstration plays them. */
const RECEIVER = "Ketua Tim Panel Independen";

/**
 * A judge's score sheets are signed by that judge and the chair, a handover by those who give and take and the Secretariat
 * as the witness, a decree's annex by its minister elsewhere; everything else by chair, Secretariat and one judge.
 */
export function signersOf(panel: SigningPanel, { kind, memberId }: WantedDocument): readonly Signer[] {
  const { chair, secretariat, judges } = panel;
  if (kind === "decree-annex") return [];
  const [judge] = kind === "score-sheets" ? judges.filter((one) => one.memberId === memberId) : judges;
  if (kind === "handover" && judge) return [chair, { ...judge, role: RECEIVER }, secretariat];
  const others = kind === "score-sheets" ? [] : [secretariat];
  return [chair, ...others, ...(judge ? [judge] : [])];
}

/** What the people of the demonstration fill in; the keys of the signers are those that the panel certified. */
export async function describeSigning(
  panel: SigningPanel,
  year: number,
): Promise<(wanted: WantedDocument) => DocumentDetails> {
  const everybody = [panel.chair, panel.secretariat, ...panel.judges];
  const keys = new Map<Participant, Signatory["keys"]>();
  for (const { person } of everybody) keys.set(person, await keysOf(person));
  let number = 0;
  return (wanted) => {
    number += 1;
    return {
      ...EMPTY_DETAILS,
      number: `B/${String(number).padStart(3, "0")}/PP.00.05/${year}`,
      place: "Jakarta",
      signatories: signersOf(panel, wanted).map(({ person, role }) => ({
        name: person.name,
        role,
        idNumber: "",
        keys: keys.get(person) ?? [],
      })),
    };
  };
}

async function keysOf(person: Participant): Promise<Signatory["keys"]> {
  const known = mustSucceed(await person.client["certificate.list"]({}), `certificates of ${person.name}`);
  const ofPanel = known.filter(({ origin }) => origin === "panel");
  if (ofPanel.length === 0) throw new Error(`${person.name} has no certificate of the panel`);
  return ofPanel.map(({ keyDigest }) => keyDigest);
}

/** Hands a document that its maker has signed to the others, one after another, then closes it at the Secretariat. */
export async function passAround(
  panel: SigningPanel,
  made: NamedFile,
  wanted: WantedDocument,
): Promise<NamedFile> {
  let file = made;
  for (const { person } of signersOf(panel, wanted).slice(1)) {
    const wish = {
      credentialId: null,
      // As the document has them, in its language.
      role: "",
      reason: "",
      place: "Jakarta",
      isVisible: true,
      certification: null,
      timestampServer: null,
      fieldName: null,
    };
    const signed = await person.client["document.sign"]({ file, wish, taskId: "sign" });
    file = mustSucceed(signed, `${person.name} signs ${made.name}`);
  }
  const closed = await panel.secretariat.person.client["document.close"]({ file });
  return mustSucceed(closed, `revocation lists of ${made.name}`);
}

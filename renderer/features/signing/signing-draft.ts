import type { HostClient } from "#renderer/host/connect-host.ts";

export type Certification = "none" | "1" | "2" | "3";
export type Wish = Parameters<HostClient["document.sign"]>[0]["wish"];

/** What a person has typed and chosen, before it is sent; `null` is what the desk proposes. */
export interface SigningDraft {
  readonly credentialId: string | null;
  readonly role: string | null;
  readonly reason: string | null;
  readonly place: string;
  readonly isVisible: boolean | null;
  readonly certification: Certification;
  readonly timestampServer: string;
  /** Name of an empty field; `""` adds a new one. */
  readonly fieldName: string;
}

export const EMPTY_DRAFT: SigningDraft = {
  credentialId: null,
  role: null,
  reason: null,
  place: "",
  isVisible: null,
  certification: "none",
  timestampServer: "",
  fieldName: "",
};

/** What the desk proposes for one document. */
export interface Proposal {
  readonly credentialId: string | null;
  /** The keys that the document asks of this person. */
  readonly keys: readonly string[];
  readonly role: string;
  readonly reason: string;
  readonly isVisible: boolean;
}

const LEVELS = { none: null, "1": 1, "2": 2, "3": 3 } as const;

/** The wish that is sent: what was typed, and the proposal for all that was left as it was. */
export function toWish(draft: SigningDraft, proposal: Proposal): Wish {
  const server = draft.timestampServer.trim();
  return {
    credentialId: draft.credentialId ?? proposal.credentialId,
    role: (draft.role ?? proposal.role).trim(),
    reason: (draft.reason ?? proposal.reason).trim(),
    place: draft.place.trim(),
    isVisible: draft.isVisible ?? proposal.isVisible,
    certification: LEVELS[draft.certification],
    timestampServer: server === "" ? null : server,
    fieldName: draft.fieldName === "" ? null : draft.fieldName,
  };
}

/** One wish for many documents: a field and a certification belong to a single one, a role to whom it asks for. */
export function toWishAmongMany(draft: SigningDraft, proposal: Proposal, ownRole: string | null): Wish {
  const wish = toWish({ ...draft, certification: "none", fieldName: "" }, proposal);
  return { ...wish, role: ownRole ?? wish.role };
}

/** Whether an address is one that a time stamp can be asked of; an empty one asks for none. */
export function isServerAddress(address: string): boolean {
  const trimmed = address.trim();
  return trimmed === "" || (/^https?:\/\/\S+$/u.test(trimmed) && URL.canParse(trimmed));
}

import * as z from "zod";
import { MemberId } from "../identifiers.ts";
import { PanelDuty, type PanelMember, type PanelRole, roleOfDuty } from "./panel-member.ts";

/** What the Secretariat writes of a member; the id, the card and the role follow from elsewhere. */
export const MemberDraft = z.object({
  name: z.string().trim().max(120),
  duty: PanelDuty,
  homeAgencyCodes: z.array(z.string().trim().min(1).max(40)).max(100),
  homeRegionCodes: z.array(z.string().trim().min(2).max(5)).max(100),
  expertise: z.array(z.string().trim().min(1).max(120)).max(40),
  /** Most dossiers the member can read; `null` where only the season's own limit holds. */
  capacity: z.int().min(0).max(10_000).nullable(),
  languages: z.array(z.string().trim().min(2).max(40)).max(20),
  /** Small team; empty for none. */
  team: z.string().trim().max(60),
});
export type MemberDraft = z.output<typeof MemberDraft>;

/** A draft that says nothing but a name and a duty. */
export function plainDraft(name: string, duty: PanelDuty): MemberDraft {
  return {
    name,
    duty,
    homeAgencyCodes: [],
    homeRegionCodes: [],
    expertise: [],
    capacity: null,
    languages: [],
    team: "",
  };
}

/** The duty of a member, also of seasons that knew roles only. */
function dutyOf({ duty, role }: Pick<PanelMember, "duty" | "role">): PanelDuty {
  return duty ?? USUAL_DUTY[role];
}

const USUAL_DUTY: Readonly<Record<PanelRole, PanelDuty>> = {
  judge: "te-member",
  chair: "te-chair",
  secretariat: "secretariat",
};

/** What of a member can be written anew. */
export function draftOfMember(member: PanelMember): MemberDraft {
  const { name, homeAgencyCodes, homeRegionCodes, expertise, capacity, languages, team } = member;
  return {
    name,
    duty: dutyOf(member),
    homeAgencyCodes: [...homeAgencyCodes],
    homeRegionCodes: [...homeRegionCodes],
    expertise: [...(expertise ?? [])],
    capacity: capacity ?? null,
    languages: [...(languages ?? [])],
    team: team ?? "",
  };
}

/** A member as the draft says, with the card and the state the member had before. */
export function memberFromDraft(
  draft: MemberDraft,
  known: Pick<PanelMember, "id" | "card" | "withdrawn">,
): PanelMember {
  const { name, duty, capacity, team } = draft;
  const expertise = unique(draft.expertise);
  const languages = unique(draft.languages);
  return {
    id: known.id,
    name,
    role: roleOfDuty(duty),
    homeAgencyCodes: unique(draft.homeAgencyCodes),
    homeRegionCodes: unique(draft.homeRegionCodes),
    card: known.card,
    duty,
    ...(expertise.length > 0 ? { expertise } : {}),
    ...(capacity === null ? {} : { capacity }),
    ...(languages.length > 0 ? { languages } : {}),
    ...(team === "" ? {} : { team }),
    ...(known.withdrawn ? { withdrawn: known.withdrawn } : {}),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

const STEM: Readonly<Record<PanelRole, string>> = {
  judge: "penilai",
  chair: "ketua",
  secretariat: "sekretariat",
};

/**
 * An id that nobody has had in this season: journals, packets and cards speak of members by their ids, so the id of
 * somebody removed is never given again.
 */
export function newMemberId(role: PanelRole, taken: Iterable<string>): MemberId {
  const stem = STEM[role];
  const pattern = new RegExp(`^${stem}(?:-(\\d+))?$`, "u");
  let last = 0;
  for (const id of taken) {
    const match = pattern.exec(id);
    if (match) last = Math.max(last, Number(match[1] ?? 1));
  }
  if (role !== "judge" && last === 0) return MemberId.parse(stem);
  return MemberId.parse(`${stem}-${String(last + 1).padStart(3, "0")}`);
}

import type { NamedFile } from "#shared/host/identity.ts";
import type { MemberId } from "#shared/identifiers.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import type { HostKind } from "./contract-hosts.ts";
import { buildSmallSeason, invite, must, type Person, toSeasonFile } from "./people.ts";

/** A season under way: everybody registered, nobody has opened a packet yet. */
export interface Panel {
  readonly bundle: SeasonBundle;
  readonly secretariat: Person;
  readonly chair: Person;
  readonly judges: readonly (Person & { readonly memberId: MemberId })[];
  readonly packetFor: (memberId: string) => Promise<NamedFile>;
}

export const CHAIR_ID = "ketua";

/** `guests` are played by the test itself: their cards are registered in place of the first judges' or the chair's. */
export async function setUpPanel(
  kind: HostKind,
  guests: Readonly<Record<string, NamedFile>> = {},
  bundle = buildSmallSeason(),
): Promise<Panel> {
  const secretariat = await invite(kind, "Sekretariat");
  const { client } = secretariat;
  must(await client["season.start-file"]({ file: toSeasonFile(bundle) }), "start");
  const register = async (memberId: string, file: NamedFile): Promise<void> => {
    must(await client["panel.register-card"]({ memberId, file }), memberId);
  };
  const chair = await invite(kind, "Ketua");
  await register(CHAIR_ID, guests[CHAIR_ID] ?? chair.cardFile);
  const judges: Panel["judges"][number][] = [];
  for (const { id: memberId, role, name } of bundle.season.members) {
    if (role !== "judge") continue;
    const guest = guests[memberId];
    if (guest) {
      await register(memberId, guest);
      continue;
    }
    const judge = await invite(kind, name);
    await register(memberId, judge.cardFile);
    judges.push({ ...judge, memberId });
  }
  const packetFor = async (memberId: string): Promise<NamedFile> =>
    must(await client["packet.seal-for-member"]({ memberId }), `packet for ${memberId}`);
  return { bundle, secretariat, chair, judges, packetFor };
}

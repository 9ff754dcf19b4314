import type { Signatory } from "#shared/documents/document-details.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { HostKind } from "./contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "./contract-panel.ts";
import { judgeEverything } from "./marked-season.ts";
import { must, type Person } from "./people.ts";

/** A season judged to its end, everybody in it certified by the panel's own authority. */
export interface JudgedSeason {
  readonly panel: Panel;
  readonly root: NamedFile;
  /** As the page sends them: a name and a role, no key. */
  readonly signatories: readonly Signatory[];
  /** Who signs, in the order of the signatories. */
  readonly signers: readonly Person[];
}

const YEARS = 2;

export async function judgeSeason(kind: HostKind): Promise<JudgedSeason> {
  const panel = await setUpPanel(kind);
  const { client } = panel.secretariat;
  const wish = { name: "Panel Contoh", organization: "Sekretariat Contoh", algorithm: "ecdsa-p256" } as const;
  must(await client["authority.create"]({ ...wish, years: YEARS }), "authority");
  must(await client["authority.issue-for-panel"]({ years: YEARS }), "certificates");
  const root = must(await client["authority.export"]({ what: "root", format: "pem" }), "root");
  const returns = await judgeEverything(panel);
  const { chair } = panel;
  must(await chair.client["packet.accept"]({ file: await panel.packetFor(CHAIR_ID) }), "chair");
  for (const { result } of await chair.client["merge.apply"]({ files: [...returns] })) must(result, "return");
  must(await chair.client["ranking.freeze"]({ reason: "Semua lembar telah diterima" }), "freeze");
  const file = must(await chair.client["packet.seal-result"]({}), "result");
  must(await client["packet.accept"]({ file }), "result");
  const [judge] = panel.judges;
  if (!judge) throw new Error("no judge");
  const chairName = panel.bundle.season.members.find(({ id }) => id === CHAIR_ID)?.name ?? "";
  return {
    panel,
    root,
    signatories: [
      entry(judge.name, "Anggota"),
      entry(chairName, "Ketua"),
      entry(panel.secretariat.name, "Sekretaris"),
    ],
    signers: [judge, chair, panel.secretariat],
  };
}

function entry(name: string, role: string): Signatory {
  return { name, role, idNumber: "", keys: [] };
}

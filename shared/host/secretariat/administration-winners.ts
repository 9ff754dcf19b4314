import type { FormerWinner } from "../../administration/check-input.ts";
import { CatalogueSource } from "../../duplicates/catalogue-entry.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

/** Where the catalogues of known innovations are kept on this computer. */
const BOX = "catalogues";

/** The award holders of every catalogue kept on this computer. */
export async function readWinners({ shelf }: Pick<HostPorts, "shelf">): Promise<readonly FormerWinner[]> {
  const names = await shelf.names(BOX);
  const texts = await Promise.all((names.ok ? names.value : []).map((name) => shelf.read(BOX, name)));
  return texts.flatMap((text) => {
    const source = CatalogueSource.safeParse(parseJson((text.ok && text.value) || ""));
    return source.success ? source.data.entries.filter(({ award }) => award !== "") : [];
  });
}

import { Encrypter } from "age-encryption";
import { type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import type { PacketContainer } from "#shared/host/ports.ts";
import { EntryPath, MAX_UNPACKED_BYTES } from "#shared/packet/manifest.ts";
import { err, ok } from "#shared/result.ts";

const MAX_ENTRIES = 200_000;

/** A ZIP inside an age file; both open with the usual tools (`age --decrypt`, `unzip`). */
export const agePacketContainer: PacketContainer = {
  seal: async (entries, recipients) => {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(zipSync(Object.fromEntries(entries), { level: 6 }));
  },
  pack: (entries) => zipSync(Object.fromEntries(entries), { level: 0 }),
  unpack: (zip) => {
    let total = 0;
    let count = 0;
    let offence: "path" | "size" | null = null;
    const inspect = ({ name, originalSize }: UnzipFileInfo): boolean => {
      total += originalSize;
      count += 1;
      if (!EntryPath.safeParse(name).success) offence ??= "path";
      if (total > MAX_UNPACKED_BYTES || count > MAX_ENTRIES) offence ??= "size";
      return false;
    };
    try {
      // The directory is read to its end before the first byte is unpacked.
      unzipSync(zip, { filter: inspect });
      if (offence === "size") return err({ type: "packet-too-large", limit: MAX_UNPACKED_BYTES });
      if (offence === "path") return err({ type: "packet-damaged", where: "zip" });
      return ok(new Map(Object.entries(unzipSync(zip))));
    } catch {
      return err({ type: "packet-damaged", where: "zip" });
    }
  },
};

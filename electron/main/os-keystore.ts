import type { SafeStorage } from "electron";
import type { OsKeystore } from "#shared/host/vault-ports.ts";

export type AsyncSafeStorage = Pick<
  SafeStorage,
  "decryptStringAsync" | "encryptStringAsync" | "getSelectedStorageBackend" | "isAsyncEncryptionAvailable"
>;

const BACKEND_BY_PLATFORM: Readonly<Record<string, string>> = { darwin: "keychain", win32: "dpapi" };

export function createOsKeystore(safeStorage: AsyncSafeStorage, platform: NodeJS.Platform): OsKeystore {
  return {
    available: async () => {
      const isAvailable = await safeStorage.isAsyncEncryptionAvailable();
      const backend = BACKEND_BY_PLATFORM[platform] ?? safeStorage.getSelectedStorageBackend();
      return { backend, real: isAvailable && backend !== "basic_text" && backend !== "unknown" };
    },
    protect: async (text) => (await safeStorage.encryptStringAsync(text)).toString("base64"),
    unprotect: async (base64) => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(base64, "base64"));
      return result;
    },
  };
}

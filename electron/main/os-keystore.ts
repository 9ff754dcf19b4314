import type { SafeStorage } from "electron";

/** The operating system's own protection of small secrets. */
export interface OsKeystore {
  /** `real` is false where the "protection" is a fixed password that every program knows. */
  readonly available: () => Promise<{ backend: string; real: boolean }>;
  readonly protect: (text: string) => Promise<string>;
  readonly unprotect: (base64: string) => Promise<string>;
}

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

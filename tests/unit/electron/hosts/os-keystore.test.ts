import { describe, expect, test } from "vitest";
import { type AsyncSafeStorage, createOsKeystore } from "#electron/main/os-keystore.ts";

type Backend = ReturnType<AsyncSafeStorage["getSelectedStorageBackend"]>;

function build(backend: Backend, isAvailable = true): AsyncSafeStorage {
  return {
    isAsyncEncryptionAvailable: async () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(`sealed:${text}`),
    decryptStringAsync: async (sealed) => ({
      result: sealed.toString().replace("sealed:", ""),
      shouldReEncrypt: false,
    }),
  };
}

describe("the system's keystore", () => {
  test.each([
    ["linux", "gnome_libsecret", true, { backend: "gnome_libsecret", real: true }],
    ["linux", "kwallet6", true, { backend: "kwallet6", real: true }],
    ["linux", "basic_text", true, { backend: "basic_text", real: false }],
    ["linux", "unknown", true, { backend: "unknown", real: false }],
    ["linux", "gnome_libsecret", false, { backend: "gnome_libsecret", real: false }],
    ["darwin", "unknown", true, { backend: "keychain", real: true }],
    ["win32", "unknown", true, { backend: "dpapi", real: true }],
  ] as const)("on %s with %s says what it is worth", async (platform, backend, isAvailable, expected) => {
    expect(await createOsKeystore(build(backend, isAvailable), platform).available()).toEqual(expected);
  });

  test("gives back what it protected, as base64 on the way", async () => {
    const keystore = createOsKeystore(build("kwallet"), "linux");
    const sealed = await keystore.protect("kunci");
    expect(Buffer.from(sealed, "base64").toString()).toBe("sealed:kunci");
    expect(await keystore.unprotect(sealed)).toBe("kunci");
  });
});

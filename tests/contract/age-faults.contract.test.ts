import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";

describe("the words by which age-encryption tells its faults", () => {
  it("say when no identity matched", async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(await generateX25519Identity());
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const sealed = await encrypter.encrypt("isi");
    await expect(decrypter.decrypt(sealed)).rejects.toThrow(
      "no identity matched any of the file's recipients",
    );
  });

  it("say so for a wrong passphrase as well", async () => {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(5);
    encrypter.setPassphrase("a");
    const sealed = await encrypter.encrypt("isi");
    const decrypter = new Decrypter();
    decrypter.addPassphrase("b");
    await expect(decrypter.decrypt(sealed)).rejects.toThrow(
      "no identity matched any of the file's recipients",
    );
  });
});

/** Fewest characters of a passphrase that protects a person's keys. */
export const MINIMUM_PASSPHRASE_LENGTH = 8;

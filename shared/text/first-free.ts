/** The first of a row of names that nobody has: number 1 is the wanted one itself. */
export function firstFree(nameOf: (number: number) => string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(nameOf(number))) number += 1;
  return nameOf(number);
}

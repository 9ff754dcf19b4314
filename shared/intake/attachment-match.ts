import type { DossierCard } from "../dossier/dossier.ts";
import { MAX_ATTACHMENT_BYTES } from "../dossier/dossier.ts";
import type { DossierId } from "../identifiers.ts";
import type { AttachmentLink, AttachmentPlace } from "./attachment-links.ts";
import { plainLine } from "./plain-text.ts";

/** Most attachments of one proposal. */
export const MAX_ATTACHMENTS = 40;

/** Shortest title that is looked for inside a longer name. */
const TELLING_TITLE = 12;

/** Codes of fewer characters, all digits, count only where a folder or file name begins with them. */
const TELLING_NUMBER = 4;

type Dossier = Pick<DossierCard, "id" | "number" | "title">;

export interface AttachmentMatches {
  readonly matched: readonly AttachmentLink[];
  /** Names that fit several proposals. */
  readonly ambiguous: readonly { readonly path: string; readonly dossierIds: readonly DossierId[] }[];
  readonly unmatched: readonly string[];
  readonly refused: readonly { readonly path: string; readonly problem: AttachmentProblem }[];
}

export type AttachmentProblem = "unsafe-name" | "too-large" | "empty" | "too-many";

/** Files that systems leave in folders and archives; nobody means to attach them. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/iu;

/**
 * Finds the proposal of each file by the proposal's number or title in the folder's or the file's name. The folder
 * nearest to the file goes before those above it and before the file's own name.
 */
export function matchAttachments(
  files: readonly Pick<AttachmentPlace, "path" | "size">[],
  dossiers: readonly Dossier[],
): AttachmentMatches {
  const find = createFinder(dossiers);
  const matched: AttachmentLink[] = [];
  const ambiguous: { path: string; dossierIds: DossierId[] }[] = [];
  const unmatched: string[] = [];
  const refused: { path: string; problem: AttachmentProblem }[] = [];
  const names = new Map<DossierId, Set<string>>();
  for (const { path, size } of files) {
    if (LEFT_BEHIND.test(path)) continue;
    const problem = findFileProblem({ path, size });
    if (problem) {
      refused.push({ path, problem });
      continue;
    }
    const found = find(path);
    const [dossierId] = found;
    if (dossierId === undefined) unmatched.push(path);
    else if (found.length > 1) ambiguous.push({ path, dossierIds: [...found] });
    else {
      const taken = names.get(dossierId) ?? new Set<string>();
      names.set(dossierId, taken);
      if (taken.size >= MAX_ATTACHMENTS) refused.push({ path, problem: "too-many" });
      else matched.push({ dossierId, path, name: freeName(attachmentName(path), taken) });
    }
  }
  return { matched, ambiguous, unmatched, refused };
}

/** Why a file is not taken, looking at its name and size alone. */
export function findFileProblem({
  path,
  size,
}: Pick<AttachmentPlace, "path" | "size">): AttachmentProblem | null {
  if (!isSafePath(path)) return "unsafe-name";
  if (size > MAX_ATTACHMENT_BYTES) return "too-large";
  return size === 0 ? "empty" : null;
}

/** Relative, inside its folder, and without anything a file system or a reader could take for something else. */
export function isSafePath(path: string): boolean {
  if (path === "" || path.length > 1000 || /[\\\p{Cc}\p{Cf}]/u.test(path)) return false;
  if (path.startsWith("/") || /^[a-z]:/iu.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** Names that Windows takes for a device, whatever follows their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/iu;

const ENDING = /\.[^.]{1,8}$/u;

/**
 * What judges see of a file: its own name, without folders, streams, characters and endings that a file system would
 * take for something else.
 */
export function attachmentName(path: string): string {
  const own = plainLine(path.replace(/^.*[\\/]/u, "")).replace(/(?::[^:.]*)?:\$[a-z_]+$/iu, "");
  const plain = own.replaceAll(/[<>:"|?*]/gu, "_").replace(/[. ]+$/u, "");
  const name = plain === "" || DEVICE.test(plain) ? `_${plain}` : plain;
  if (name.length <= 200) return name;
  const ending = ENDING.exec(name)?.[0] ?? "";
  return `${name.slice(0, 200 - ending.length)}${ending}`;
}

/** The name, or the name with a number where it is taken; `taken` holds names in lower case and gets it. */
export function freeName(name: string, taken: Set<string>): string {
  const ending = ENDING.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1)
    free = `${stem.slice(0, 190 - ending.length)} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Words of letters and digits, as codes and titles are compared. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function createFinder(dossiers: readonly Dossier[]): (path: string) => readonly DossierId[] {
  const byCode = new Map<string, DossierId[]>();
  const byTitle = new Map<string, DossierId[]>();
  let longestCode = 1;
  let longestTitle = 1;
  for (const { id, number, title } of dossiers) {
    const code = wordsOf(number);
    longestCode = Math.max(longestCode, code.length);
    if (code.length > 0) push(byCode, code.join(" "), id);
    const words = wordsOf(title);
    longestTitle = Math.max(longestTitle, words.length);
    if (words.join(" ").length >= TELLING_TITLE) push(byTitle, words.join(" "), id);
  }
  const inPart = (part: string): readonly DossierId[] => {
    const words = wordsOf(part);
    const codes = longestRuns(words, byCode, longestCode, isTellingCode);
    return codes.length > 0 ? codes : longestRuns(words, byTitle, longestTitle, () => true);
  };
  return (path) => {
    const parts = path.replace(/\.[^./]{1,8}$/u, "").split("/");
    const file = parts.pop() ?? "";
    for (const part of [...parts.toReversed(), file]) {
      const found = inPart(part);
      if (found.length > 0) return found;
    }
    return [];
  };
}

function isTellingCode(code: string, at: number): boolean {
  return at === 0 || !/^\d+$/u.test(code) || code.length >= TELLING_NUMBER;
}

function push(map: Map<string, DossierId[]>, key: string, id: DossierId): void {
  map.set(key, [...(map.get(key) ?? []), id]);
}

/** Whom the longest known run of words in a name belongs to; several where runs of that length name several. */
function longestRuns(
  words: readonly string[],
  known: ReadonlyMap<string, readonly DossierId[]>,
  longest: number,
  isTelling: (run: string, at: number) => boolean,
): readonly DossierId[] {
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    const found = new Set<DossierId>();
    for (let at = 0; at + length <= words.length; at += 1) {
      const run = words.slice(at, at + length).join(" ");
      if (isTelling(run, at)) for (const id of known.get(run) ?? []) found.add(id);
    }
    if (found.size > 0) return [...found];
  }
  return [];
}

import { PdfRef } from "@libpdf/core";
import type { PageRectangle } from "#shared/documents/signature-slots.ts";
import { asDictionary, type Block, listPagesShowing, type Revision, readBlock } from "./revision.ts";

/** Where a signature's widget stands. */
export interface SignaturePlace {
  readonly page: number;
  readonly block: Block;
}

/** Square points: about a fourteenth of an A4 page. */
const LARGEST_BLOCK = 320 * 120;

export function readPlaces(revision: Revision, references: readonly string[]): SignaturePlace[] {
  return references.flatMap((reference) => {
    const [object = 0, generation = 0] = reference.split(" ").map(Number);
    if (reference === "") return [];
    const widget = asDictionary(revision.pdf, PdfRef.of(object, generation));
    const block = widget === undefined ? undefined : readBlock(revision.pdf, widget);
    if (block === undefined) return [];
    return listPagesShowing(revision, reference).map((page) => ({ page, block }));
  });
}

/** A signature's block may take a corner of a page, never cover what others signed. */
export function isBlockSized({ left, bottom, right, top }: Block): boolean {
  return (right - left) * (top - bottom) <= LARGEST_BLOCK;
}

export function overlaps(one: SignaturePlace, other: SignaturePlace): boolean {
  const width = Math.min(one.block.right, other.block.right) - Math.max(one.block.left, other.block.left);
  const height = Math.min(one.block.top, other.block.top) - Math.max(one.block.bottom, other.block.bottom);
  // A point of play, for blocks that stand side by side.
  return one.page === other.page && width > 1 && height > 1;
}

/** Whether a block on the last page would lie over a signature field, signed or empty. */
export function isTaken(revision: Revision, { left, bottom, width, height }: PageRectangle): boolean {
  const block = { left, bottom, right: left + width, top: bottom + height };
  const wanted = { page: revision.pageByReference.size, block };
  return revision.fields
    .flatMap(({ references }) => readPlaces(revision, references))
    .some((place) => overlaps(wanted, place));
}

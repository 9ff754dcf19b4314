import type { AttachmentProblem } from "#shared/intake/attachment-match.ts";
import type { AttachmentFile } from "./attachment-batches.ts";

/** Beside what the name and size of a file tell, what only an archive knows. */
export type RefusalReason = AttachmentProblem | "encrypted" | "twice";

export interface RefusedFile {
  readonly path: string;
  readonly reason: RefusalReason;
}

/** What a chosen folder or ZIP offers; names are as they stand there, also unsafe ones. */
export interface AttachmentSource {
  readonly name: string;
  readonly files: readonly AttachmentFile[];
  readonly refused: readonly RefusedFile[];
  readonly close: () => Promise<void>;
}

import { createDocumentThread, type DocumentThread } from "#electron/adapters/document-thread.ts";
import type { CommandContext } from "./outcome.ts";

/** Opens PDFs without a data folder, for as long as the work takes. */
export async function withDocumentThread<Answer>(
  { resourcesDirectory }: CommandContext,
  work: (thread: DocumentThread) => Promise<Answer>,
): Promise<Answer> {
  const workerUrl = new URL("../workers/verification.js", import.meta.url);
  const thread = createDocumentThread({ workerUrl, resourcesDirectory });
  try {
    return await work(thread);
  } finally {
    await thread.close();
  }
}

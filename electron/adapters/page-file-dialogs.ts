import type { FileDialogs } from "#shared/host/ports.ts";
import { err } from "#shared/result.ts";

/** In a browser the page itself opens and downloads files, so the host shows no dialog. */
export const pageFileDialogs: FileDialogs = {
  open: async () => err({ type: "page-handles-files" }),
  save: async () => err({ type: "page-handles-files" }),
};

/** What the contract tests drive as it is built: the documents' worker lies beside it as in dist/. */
export { acquireFolderLock } from "#electron/adapters/folder-lock.ts";
export { pageFileDialogs } from "#electron/adapters/page-file-dialogs.ts";
export { frames } from "#electron/browser-host/frames.ts";
export { runBrowserHost } from "#electron/browser-host/run.ts";
export { createHost } from "#electron/host/create-host.ts";

export declare function planStart(given: {
  args: readonly string[];
  electron: string | undefined;
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
}): { host: "electron" | "browser"; args: string[]; line?: string };

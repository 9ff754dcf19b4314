export declare function resolveElectron(where: {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  packageDirectory: string | undefined;
}): string | undefined;
export declare function findElectronPackage(): string | undefined;

export declare function buildWhenStale(root: string): Promise<boolean>;
export declare function isStale(root: string): boolean;
export declare function writeStamp(root: string, started: Date): void;

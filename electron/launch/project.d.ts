export declare const projectRoot: string;
export declare function requireNode(version?: string): void;
export declare function isSupportedNode(version: string): boolean;

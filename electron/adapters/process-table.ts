import { readFileSync } from "node:fs";

/** What the operating system knows of other processes, as far as a lock needs it. */
export interface ProcessTable {
  readonly isRunning: (pid: number) => boolean;
  /** Tells two processes that got the same pid apart; undefined where the system does not say. */
  readonly startOf: (pid: number) => string | undefined;
}

export const systemProcessTable: ProcessTable = { isRunning, startOf: startOnLinux };

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return !(cause instanceof Error && "code" in cause && cause.code === "ESRCH");
  }
}

function startOnLinux(pid: number): string | undefined {
  try {
    const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = fields[19];
    return ticks === undefined ? undefined : `${bootId}:${ticks}`;
  } catch {
    return undefined;
  }
}

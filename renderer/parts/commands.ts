import { useMemo } from "react";
import type { IconName } from "#renderer/ui/icon.tsx";
import { createRegistry, useOffer, useOffered } from "./registry.ts";

/** An act of the page in view that the command palette offers. */
export interface Command {
  /** Unlike any other and stable: recent commands are remembered by it. */
  readonly id: string;
  readonly title: string;
  /** Shown only; whoever owns the keys offers them through `useShortcuts`. */
  readonly shortcut?: string;
  readonly icon?: IconName;
  /** Other words by which a person might look for it. */
  readonly words?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

const registry = createRegistry<Command>(({ id, title, disabled }) => `${id} ${title} ${disabled}`);

/** Offers an act in the command palette while the component is in view. */
export function useCommand(command: Command): void {
  useOffer(registry, [command]);
}

/** Offers several acts; see {@link useCommand}. */
export function useCommands(commands: readonly Command[]): void {
  useOffer(registry, commands);
}

export function useCommandList(): readonly Command[] {
  const offered = useOffered(registry);
  return useMemo(() => offered.filter(({ disabled }) => disabled !== true), [offered]);
}

/** Runs what is offered under this id now; nothing if it has gone. */
export function runCommand(id: string): void {
  registry
    .current()
    .findLast((command) => command.id === id)
    ?.run();
}

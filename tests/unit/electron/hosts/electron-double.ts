import { EventEmitter } from "node:events";

/** Records what we hand to Electron. It imitates nothing that Electron does with it. */
export class ContentsDouble extends EventEmitter {
  readonly id = 7;
  readonly sent: unknown[][] = [];
  readonly handlers = new Map<string, (...args: never[]) => unknown>();
  readonly session = recordSetters(this.handlers);
  destroyed = false;
  setWindowOpenHandler(handler: () => unknown): void {
    this.handlers.set("setWindowOpenHandler", handler);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
}

export class WindowDouble extends EventEmitter {
  static last: WindowDouble | undefined;
  readonly webContents = new ContentsDouble();
  shown = false;
  readonly options: unknown;
  constructor(options: unknown) {
    super();
    this.options = options;
    WindowDouble.last = this;
  }
  show(): void {
    this.shown = true;
  }
}

export class HandleDouble {
  readonly handlers = new Map<string, (...args: never[]) => unknown>();
  handle(name: string, handler: (...args: never[]) => unknown): void {
    this.handlers.set(name, handler);
  }
}

/** Lets a double stand where Electron's own type is asked for. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says which type it stands for
export function asElectron<T>(double: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a double is not the whole of Electron
  return double as T;
}

/** Calls a handler that was handed to Electron, the way Electron would. */
export function callHandler(
  handlers: ReadonlyMap<string, (...args: never[]) => unknown>,
  name: string,
  ...args: readonly unknown[]
): unknown {
  const handler = handlers.get(name);
  if (handler === undefined) throw new Error(`nothing was handed to ${name}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the arguments are what Electron passes
  return handler(...(args as never[]));
}

function recordSetters(handlers: Map<string, (...args: never[]) => unknown>): unknown {
  return new Proxy(
    {},
    {
      get: (_target, name) => (handler: (...args: never[]) => unknown) => handlers.set(String(name), handler),
    },
  );
}

import * as z from "zod";

/** One callable capability: what goes in and what comes back, both checked at run time. */
export interface Method {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export type Contract = Readonly<Record<string, Method>>;

export type Client<C extends Contract> = {
  readonly [K in keyof C]: (input: z.input<C[K]["input"]>) => Promise<z.output<C[K]["output"]>>;
};

export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (input: z.output<C[K]["input"]>) => Promise<z.input<C[K]["output"]>>;
};

/** Carries a call to whichever process serves it: Electron IPC, a worker, or a plain function. */
export type Transport = (method: string, input: unknown) => Promise<unknown>;

const Reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    fault: z.enum(["unknown-method", "bad-input", "crashed"]),
    message: z.string(),
  }),
]);
type Reply = z.output<typeof Reply>;

/** Every event a host may send to the page, with the schema of its payload. */
export type EventMap = Readonly<Record<string, z.ZodType>>;

/** Delivers every event of the host to one listener until the returned function is called. */
export type EventTransport = (listener: (name: string, payload: unknown) => void) => () => void;

export interface EventClient<E extends EventMap> {
  readonly subscribe: <K extends keyof E & string>(
    name: K,
    listener: (payload: z.output<E[K]>) => void,
  ) => () => void;
}

export interface EventSink<E extends EventMap> {
  readonly emit: <K extends keyof E & string>(name: K, payload: z.input<E[K]>) => void;
}

/** A broken promise between the two sides. Expected failures travel inside the output instead. */
export class BridgeError extends Error {
  override readonly name = "BridgeError";
}

export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const calls = Object.entries(contract).map(([method, { output }]) => {
    const call = async (input: unknown): Promise<unknown> => {
      const reply = Reply.parse(await transport(method, input));
      if (!reply.ok) throw new BridgeError(`${method}: ${reply.fault}: ${reply.message}`);
      return output.parse(reply.value);
    };
    return [method, call] as const;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built key by key from C just above
  return Object.fromEntries(calls) as Client<C>;
}

/** Builds the serving side. The returned function never rejects, so every transport can forward it as is. */
export function createRouter<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  report: (method: string, cause: unknown) => void,
): (method: string, input: unknown) => Promise<Reply> {
  return async (method, input) => {
    const spec = Object.hasOwn(contract, method) ? contract[method] : undefined;
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (!spec || !handler) return { ok: false, fault: "unknown-method", message: method };
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) return { ok: false, fault: "bad-input", message: z.prettifyError(parsed.error) };
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- spec.input has just checked it
      const output = await handler(parsed.data as never);
      return { ok: true, value: spec.output.parse(output) };
    } catch (cause) {
      report(method, cause);
      return { ok: false, fault: "crashed", message: "The host failed; see the log." };
    }
  };
}

/** Builds the page's side of the events; without `report` a payload off the schema throws a BridgeError. */
export function createEventClient<E extends EventMap>(
  events: E,
  subscribeTransport: EventTransport,
  report: (fault: BridgeError) => void = rethrow,
): EventClient<E> {
  return {
    subscribe: (name, listener) => {
      const schema = schemaOf(events, name);
      return subscribeTransport((received, payload) => {
        if (received !== name) return;
        const parsed = schema.safeParse(payload);
        if (parsed.success) listener(parsed.data);
        else report(new BridgeError(`${name}: bad-event: ${z.prettifyError(parsed.error)}`));
      });
    },
  };
}

/** Builds the host's side of the events: checks the payload, then hands it to `send`. */
export function createEventSink<E extends EventMap>(
  events: E,
  send: (name: string, payload: unknown) => void,
): EventSink<E> {
  return { emit: (name, payload) => send(name, schemaOf(events, name).parse(payload)) };
}

function schemaOf<E extends EventMap, K extends keyof E & string>(events: E, name: K): E[K] {
  if (!Object.hasOwn(events, name)) throw new BridgeError(`${name}: unknown-event`);
  return events[name];
}

function rethrow(fault: BridgeError): never {
  throw fault;
}

/** Schema for a {@link Result} that crosses the bridge. */
export function resultOf<T extends z.ZodType, E extends z.ZodType>(value: T, error: E) {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error }),
  ]);
}

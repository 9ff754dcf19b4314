import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { createMessageSplitter } from "#shared/bridge/codec.ts";
import type { EventTransport } from "#shared/bridge/contract.ts";
import { frameCodec, HostGoneError, type PageEnvironment, post } from "./http-bridge.ts";

export type LinkState = "up" | "lost" | "gone";

export interface HttpEvents {
  readonly subscribe: EventTransport;
}

interface HttpEventsOptions {
  readonly page: PageEnvironment;
  readonly token: string;
  readonly onState: (state: LinkState) => void;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const RECONNECT_MILLISECONDS = 1_000;
const ATTEMPTS_BEFORE_GONE = 5;
const SILENCE_MILLISECONDS = 3 * HTTP_BRIDGE.heartbeatMilliseconds;

/** Keeps one stream of events open for the page and hands each event to every listener. */
export function openHttpEvents({ page, token, onState, wait = sleep }: HttpEventsOptions): HttpEvents {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const dispatch = (name: string, payload: unknown): void => {
    for (const listener of listeners) listener(name, payload);
  };
  void keepOpen({ page, token, onState, wait }, dispatch);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Dispatch = (name: string, payload: unknown) => void;

async function keepOpen(options: Required<HttpEventsOptions>, dispatch: Dispatch): Promise<void> {
  let failures = 0;
  for (;;) {
    try {
      await readStream(options, dispatch, () => {
        failures = 0;
        options.onState("up");
      });
    } catch (fault) {
      if (fault instanceof HostGoneError) {
        options.onState("gone");
        return;
      }
    }
    failures += 1;
    options.onState(failures >= ATTEMPTS_BEFORE_GONE ? "gone" : "lost");
    await options.wait(RECONNECT_MILLISECONDS);
  }
}

async function readStream(
  { page, token }: HttpEventsOptions,
  dispatch: Dispatch,
  onOpen: () => void,
): Promise<void> {
  const response = await post(page, HTTP_BRIDGE.eventsPath, { [HTTP_BRIDGE.tokenHeader]: token });
  const reader = response.body?.getReader();
  if (!reader) return;
  onOpen();
  const splitter = createMessageSplitter(HTTP_BRIDGE.bodyLimitBytes);
  for (;;) {
    const chunk = await withDeadline(reader);
    if (chunk.done) return;
    for (const frame of splitter.push(chunk.value)) {
      if (frame.length > 0) dispatchFrame(frame, dispatch);
    }
  }
}

function dispatchFrame(frame: Uint8Array, dispatch: Dispatch): void {
  const event = frameCodec.decode(frame);
  if (typeof event !== "object" || event === null || !("name" in event) || !("payload" in event)) return;
  if (typeof event.name === "string") dispatch(event.name, event.payload);
}

/** A silent stream is a dead one: the host beats every few seconds. */
async function withDeadline(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  const timer = setTimeout(() => void reader.cancel(), SILENCE_MILLISECONDS);
  try {
    return await reader.read();
  } finally {
    clearTimeout(timer);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

import { expect, test, vi } from "vitest";
import { createHttpTransport, frameCodec, HostGoneError, openSession } from "#renderer/host/http-bridge.ts";
import { type LinkState, openHttpEvents } from "#renderer/host/http-events.ts";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import { createMessage } from "#shared/bridge/codec.ts";

interface Request {
  readonly path: string;
  readonly headers: Headers;
  readonly value: unknown;
}

/** A page whose host is a function. */
function setup(answer: (request: Request) => Response | Promise<Response>, hash = "") {
  const stored = new Map<string, string>();
  const requests: Request[] = [];
  const replaceState = vi.fn();
  const fetchInMemory = (async (path: string, options: RequestInit) => {
    const body = options.body instanceof Uint8Array ? frameCodec.decode(options.body) : undefined;
    const request = { path, headers: new Headers(options.headers), value: body };
    requests.push(request);
    return answer(request);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bridge only ever calls it with a path and options
  }) as unknown as typeof fetch;
  const page = {
    fetch: fetchInMemory,
    location: { hash, pathname: "/" },
    history: { replaceState },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
  };
  return { page, requests, stored, replaceState };
}

const frameResponse = (value: unknown): Response => new Response(frameCodec.encode(value));

test("swaps the launch token once and takes it out of the address", async () => {
  const { page, requests, stored, replaceState } = setup(() => frameResponse({ token: "S1" }), "#t=L1");
  expect(await openSession(page)).toBe("S1");
  expect(requests[0]?.path).toBe(HTTP_BRIDGE.sessionPath);
  expect(requests[0]?.headers.get(HTTP_BRIDGE.launchHeader)).toBe("L1");
  expect(replaceState).toHaveBeenCalledWith(null, "", "/");
  expect(stored.get(HTTP_BRIDGE.sessionStorageKey)).toBe("S1");
});

test("finds the session again after a reload, and says when there is none", async () => {
  const { page, requests, stored } = setup(() => frameResponse(null), "#/dossiers");
  await expect(openSession(page)).rejects.toThrow(HostGoneError);
  stored.set(HTTP_BRIDGE.sessionStorageKey, "S2");
  expect(await openSession(page)).toBe("S2");
  expect(requests).toEqual([]);
});

test("carries a call and its bytes both ways in frames", async () => {
  const { page, requests } = setup(({ value }) => frameResponse({ ok: true, value }));
  const call = createHttpTransport(page, "S3");
  const input = { name: "a.pdf", bytes: new Uint8Array([1, 2, 3]) };
  expect(await call("file.save", input)).toEqual({ ok: true, value: { method: "file.save", input } });
  expect(requests[0]?.path).toBe(HTTP_BRIDGE.callPath);
  expect(requests[0]?.headers.get(HTTP_BRIDGE.tokenHeader)).toBe("S3");
  expect(requests[0]?.headers.get("content-type")).toBe(HTTP_BRIDGE.contentType);
});

test("forgets a session the host does not know", async () => {
  const { page, stored } = setup(() => new Response(null, { status: 401 }));
  stored.set(HTTP_BRIDGE.sessionStorageKey, "old");
  await expect(createHttpTransport(page, "old")("host.describe", {})).rejects.toThrow(HostGoneError);
  expect(stored.size).toBe(0);
});

test("hands every event of the stream to every listener, and passes over heartbeats", async () => {
  const event = createMessage(frameCodec.encode({ name: "journal.grown", payload: { seq: 7 } }));
  const heartbeat = createMessage(new Uint8Array());
  const bytes = new Uint8Array([...heartbeat, ...event, ...heartbeat, ...event]);
  const { page } = setup(() => streamOf(bytes.slice(0, 9), bytes.slice(9)));
  const { subscribe, finished } = listen(page);
  const first = vi.fn();
  const second = vi.fn();
  subscribe(first);
  subscribe(second);
  await finished;
  expect(first.mock.calls).toEqual([
    ["journal.grown", { seq: 7 }],
    ["journal.grown", { seq: 7 }],
  ]);
  expect(second).toHaveBeenCalledTimes(2);
});

test("says that the link is lost, tries again, and after some failures that the host is gone", async () => {
  const { page } = setup(() => Promise.reject(new TypeError("refused")));
  const { states, finished } = listen(page, 5);
  await finished;
  expect(states).toEqual(["lost", "lost", "lost", "lost", "gone"]);
});

function streamOf(...chunks: readonly Uint8Array[]): Response {
  return new Response(
    new ReadableStream({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );
}

/** Follows the stream until it has ended so many times. */
function listen(page: Parameters<typeof openHttpEvents>[0]["page"], ends = 1) {
  const states: LinkState[] = [];
  let rounds = 0;
  const { promise: finished, resolve: finish } = defer();
  const { subscribe } = openHttpEvents({
    page,
    token: "S",
    onState: (state) => states.push(state),
    wait: () => {
      rounds += 1;
      if (rounds < ends) return Promise.resolve();
      finish();
      return new Promise(() => undefined);
    },
  });
  return { subscribe, states, finished };
}

function defer(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const listeners: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => listeners.push(resolve));
  return { promise, resolve: () => listeners.forEach((listener) => listener()) };
}

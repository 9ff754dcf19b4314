import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import {
  BridgeError,
  createClient,
  createEventClient,
  createEventSink,
  createRouter,
  type EventTransport,
  resultOf,
} from "#shared/bridge/contract.ts";
import { err, ok } from "#shared/result.ts";

const contract = {
  "mark.double": { input: z.object({ mark: z.int() }), output: z.int() },
  "file.save": {
    input: z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
    output: resultOf(z.int(), z.object({ type: z.literal("cancelled") })),
  },
  "host.ping": { input: z.undefined(), output: z.undefined() },
};

function setup() {
  const report = vi.fn();
  const route = createRouter(
    contract,
    {
      "mark.double": async ({ mark }) => {
        if (mark < 0) throw new Error("secret path C:\\x");
        return mark === 7 ? 0.5 : mark * 2;
      },
      "file.save": async ({ bytes }) => (bytes.length > 0 ? ok(bytes.length) : err({ type: "cancelled" })),
      "host.ping": async () => undefined,
    },
    report,
  );
  return { route, report, client: createClient(contract, route) };
}

describe("calls", () => {
  test("carries input and output", async () => {
    expect(await setup().client["mark.double"]({ mark: 21 })).toBe(42);
  });

  test("a cancelled dialog is a value, not an exception", async () => {
    const reply = await setup().client["file.save"]({ bytes: new Uint8Array() });
    expect(reply).toEqual({ ok: false, error: { type: "cancelled" } });
  });

  test("a method may have neither input nor output", async () => {
    expect(await setup().client["host.ping"](undefined)).toBeUndefined();
  });

  test("refuses input off the schema", async () => {
    expect(await setup().route("mark.double", { mark: "1" })).toMatchObject({
      ok: false,
      fault: "bad-input",
    });
  });

  test.each(["toString", "__proto__", "constructor", "mark.delete"])(
    "refuses the method %s",
    async (method) => {
      expect(await setup().route(method, undefined)).toMatchObject({ ok: false, fault: "unknown-method" });
    },
  );

  test("reports a crash to the host and hides it from the page", async () => {
    const { client, report } = setup();
    const call = client["mark.double"]({ mark: -1 });
    await expect(call).rejects.toThrow(BridgeError);
    await expect(call).rejects.not.toThrow("secret");
    expect(report).toHaveBeenCalledWith("mark.double", expect.any(Error));
  });

  test("an output off the schema is a crash of the host", async () => {
    expect(await setup().route("mark.double", { mark: 7 })).toMatchObject({ ok: false, fault: "crashed" });
  });
});

describe("events", () => {
  const events = { "task.progress": z.object({ done: z.int() }), "host.ending": z.undefined() };

  function connect() {
    const listeners = new Set<Parameters<EventTransport>[0]>();
    const transport: EventTransport = (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const send = (name: string, payload: unknown): void => {
      for (const listener of listeners) listener(name, payload);
    };
    return { transport, send, listeners, sink: createEventSink(events, send) };
  }

  test("reach the listener of their name only, until it unsubscribes", () => {
    const { transport, sink, listeners } = connect();
    const client = createEventClient(events, transport);
    const progress = vi.fn();
    const ending = vi.fn();
    const stop = client.subscribe("task.progress", progress);
    client.subscribe("host.ending", ending);
    sink.emit("task.progress", { done: 3 });
    stop();
    sink.emit("task.progress", { done: 4 });
    expect(progress.mock.calls).toEqual([[{ done: 3 }]]);
    expect(ending).not.toHaveBeenCalled();
    expect(listeners.size).toBe(1);
  });

  test("a payload off the schema never leaves the host", () => {
    const { sink } = connect();
    // @ts-expect-error the type already forbids it
    expect(() => sink.emit("task.progress", { done: "3" })).toThrow(z.ZodError);
    // @ts-expect-error the type already forbids it
    expect(() => sink.emit("__proto__", {})).toThrow(BridgeError);
  });

  test("a payload off the schema never reaches a listener", () => {
    const { transport, send } = connect();
    const listener = vi.fn();
    const report = vi.fn();
    createEventClient(events, transport, report).subscribe("task.progress", listener);
    send("task.progress", { done: 0.5 });
    expect(report).toHaveBeenCalledWith(expect.any(BridgeError));
    expect(listener).not.toHaveBeenCalled();
  });

  test("without a report the fault is thrown into the transport", () => {
    const { transport, send } = connect();
    createEventClient(events, transport).subscribe("task.progress", vi.fn());
    expect(() => send("task.progress", null)).toThrow(BridgeError);
  });
});

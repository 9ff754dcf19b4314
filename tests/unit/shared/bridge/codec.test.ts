import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFrameCodec, createMessage, createMessageSplitter, FrameError } from "#shared/bridge/codec.ts";

const codec = createFrameCodec({
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
});

const { bridgeValue } = fc.letrec((tie) => ({
  bridgeValue: fc.oneof(
    { maxDepth: 4 },
    fc.uint8Array({ maxLength: 20 }),
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("bridgeValue"), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom("__proto__", "slots", "value", "$bin")),
      tie("bridgeValue"),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
  ),
}));

function frameOf(header: string | Uint8Array, ...blobs: number[]): Uint8Array {
  const bytes = typeof header === "string" ? new TextEncoder().encode(header) : header;
  return Uint8Array.from([...createMessage(bytes), ...blobs]);
}

describe("frames", () => {
  test("what goes in comes out", () => {
    fc.assert(
      fc.property(bridgeValue, (value) => {
        expect(codec.decode(codec.encode(value))).toStrictEqual(value);
      }),
    );
  });

  test("a key named __proto__ is a key like any other", () => {
    const value = Object.fromEntries([["__proto__", Uint8Array.of(7)]]);
    const decoded = codec.decode(codec.encode(value));
    expect(Object.entries(decoded ?? {})).toEqual([["__proto__", Uint8Array.of(7)]]);
  });

  test("lone surrogates survive", () => {
    expect(codec.decode(codec.encode(["\ud800", "\u0000\ufeff"]))).toEqual(["\ud800", "\u0000\ufeff"]);
  });

  test("undefined stands for nothing", () => {
    expect(codec.decode(codec.encode(undefined))).toBeUndefined();
    expect(codec.decode(codec.encode({ a: undefined, b: 1 }))).toEqual({ b: 1 });
  });

  test("user data that looks like a slot stays data", () => {
    const value = { slots: [{ path: ["x"], length: 4 }], x: null, $bin: [0, 4], bytes: Uint8Array.of(1) };
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });

  test("decoded bytes own their memory", () => {
    const decoded = codec.decode(Buffer.from(codec.encode(Buffer.from("abc"))));
    expect(decoded).toStrictEqual(Uint8Array.of(97, 98, 99));
    expect(decoded instanceof Uint8Array && decoded.buffer.byteLength).toBe(3);
  });

  test.each([
    ["a date", { at: new Date(0) }],
    ["a map", new Map()],
    ["a bigint", 1n],
    ["NaN", [Number.NaN]],
    ["undefined in a list", [undefined]],
    ["a function", { run: () => 1 }],
    ["other typed arrays", new Float64Array(1)],
  ])("refuses %s", (_name, value) => {
    expect(() => codec.encode(value)).toThrow(FrameError);
  });

  test.each([
    ["an empty frame", Uint8Array.of()],
    ["a cut header", frameOf('{"value":1,"slots":[]}').subarray(0, 10)],
    ["broken UTF-8", frameOf(Uint8Array.of(0xff, 0xfe))],
    ["no JSON", frameOf("{")],
    ["a header that is a list", frameOf("[]")],
    ["no slots", frameOf('{"value":1}')],
    ["a slot without a length", frameOf('{"value":null,"slots":[{"path":[]}]}')],
    ["a negative length", frameOf('{"value":null,"slots":[{"path":[],"length":-1}]}')],
    ["a slot that is no object", frameOf('{"value":null,"slots":[null]}')],
    ["a path of objects", frameOf('{"value":null,"slots":[{"path":[{}],"length":0}]}')],
    ["missing bytes", frameOf('{"value":null,"slots":[{"path":[],"length":2}]}', 1)],
    ["leftover bytes", frameOf('{"value":null,"slots":[{"path":[],"length":1}]}', 1, 2)],
    ["a slot at a value", frameOf('{"value":{"a":1},"slots":[{"path":["a"],"length":1}]}', 1)],
    ["a slot at nothing", frameOf('{"value":{},"slots":[{"path":["a"],"length":1}]}', 1)],
    ["a slot on the prototype", frameOf('{"value":{},"slots":[{"path":["__proto__","x"],"length":1}]}', 1)],
    [
      "two slots at one place",
      frameOf('{"value":null,"slots":[{"path":[],"length":0},{"path":[],"length":0}]}'),
    ],
  ])("refuses %s", (_name, frame) => {
    expect(() => codec.decode(frame)).toThrow(FrameError);
  });

  test("any bytes either decode or are refused as a frame", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          codec.decode(bytes);
        } catch (cause) {
          expect(cause).toBeInstanceOf(FrameError);
        }
      }),
    );
  });
});

describe("message streams", () => {
  test("give back the messages however they are cut", () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sent, cuts) => {
        const stream = Uint8Array.from(sent.flatMap((message) => [...createMessage(message)]));
        const splitter = createMessageSplitter(1000);
        const received: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const size = cuts[turn % cuts.length] ?? 1;
          received.push(...splitter.push(stream.subarray(at, at + size)));
          at += size;
        }
        expect(received).toEqual(sent);
      }),
    );
  });

  test("refuse a message longer than allowed before it has arrived", () => {
    expect(() => createMessageSplitter(10).push(Uint8Array.of(0, 0, 0, 11))).toThrow(FrameError);
  });
});

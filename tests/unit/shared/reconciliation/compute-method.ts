import type { StatisticsMethod } from "#shared/reconciliation/methods/method.ts";

/** What a method of the case files answers to `input`, after its own schema has read it. */
export function computeMethod(
  methods: Readonly<Record<string, StatisticsMethod>>,
  name: string,
  input: object,
): object {
  const method = methods[name];
  if (!method) throw new Error(`no method ${name}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this method's own schema
  return method.compute(method.input.parse(input) as never);
}

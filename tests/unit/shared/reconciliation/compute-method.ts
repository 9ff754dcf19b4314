import type { StatisticsMethod, Values } from "#shared/reconciliation/methods/method.ts";

/** What a method of the case files answers to `input`; throws where its schema refuses the input. */
export function computeMethod(
  methods: Readonly<Record<string, StatisticsMethod>>,
  name: string,
  input: unknown,
): Values {
  const method = methods[name];
  if (!method) throw new Error(`no method ${name}`);
  const values = method.run(input);
  if (!values.ok) throw values.error;
  return values.value;
}

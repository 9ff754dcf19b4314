import type { StatisticsMethod } from "./method.ts";

export const DIAGNOSTICS_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

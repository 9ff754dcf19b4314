import type { StatisticsMethod } from "./method.ts";

export const TOTALS_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

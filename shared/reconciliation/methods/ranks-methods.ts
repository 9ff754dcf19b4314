import type { StatisticsMethod } from "./method.ts";

export const RANKS_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

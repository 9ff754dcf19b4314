import type { StatisticsMethod } from "./method.ts";

export const PAIRED_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

import type { StatisticsMethod } from "./method.ts";

export const GENERALIZABILITY_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

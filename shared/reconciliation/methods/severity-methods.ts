import type { StatisticsMethod } from "./method.ts";

export const SEVERITY_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

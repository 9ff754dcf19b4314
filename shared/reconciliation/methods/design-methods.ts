import type { StatisticsMethod } from "./method.ts";

export const DESIGN_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

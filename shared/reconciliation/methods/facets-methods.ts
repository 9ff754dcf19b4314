import type { StatisticsMethod } from "./method.ts";

export const FACETS_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

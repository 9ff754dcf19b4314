import type { StatisticsMethod } from "./method.ts";

export const AGREEMENT_METHODS: Readonly<Record<string, StatisticsMethod>> = {};

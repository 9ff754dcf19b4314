/** The newest rule set whose registration period was published, by its id. */
export const USUAL_RULES = "kipp-first-pass";

/** The 8-heading form, whose weights two public sources agree on. */
export const USUAL_RUBRIC = "kipp-8q-umum-2023-type";

/** Fewer make an interval of ranks meaningless, more only take time. */
export const LEAST_DRAWS = 100;
export const MOST_DRAWS = 100_000;

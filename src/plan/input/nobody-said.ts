import type { Source } from "../sourced.ts";

/** The origin of what is taken only because nobody answered. */
export const NOBODY_SAID: Source = { tag: "assumption", where: "nobody said" };

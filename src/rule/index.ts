/** What a rule file may import, as `#rule`. */
export * from "./define-rule.ts";
export * from "./three-valued.ts";
export type { FixText, Judgement, Messages, Place, Say } from "./judgement.ts";
export * from "../environment/index.ts";
export * from "../model/index.ts";

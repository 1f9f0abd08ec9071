/** What a rule file may import, as `#rule`. */
export type { Catalogue, ListedRule } from "./catalogue.ts";
export * from "./define-rule.ts";
export type { Need, View } from "./view.ts";
export * from "./gigabytes.ts";
export * from "./short-list.ts";
export * from "./three-valued.ts";
export type { FixText, Judgement, Messages, Place, Say } from "./judgement.ts";
export type * from "../environment/index.ts";
export * from "../inputs/service-level/index.ts";
export * from "../model/index.ts";
export * from "../service/index.ts";

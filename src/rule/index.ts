/** What a rule file may import, as `#rule`. */
export type { Catalogue, ListedRule, RuleFolder } from "./catalogue.ts";
export { argumentOf } from "./argument.ts";
export * from "./define-rule.ts";
export type { Need, View } from "./view.ts";
export * from "./gigabytes.ts";
export * from "./guessable.ts";
export { refusalIn } from "./refusal.ts";
export * from "./short-list.ts";
export * from "./some.ts";
export * from "./three-valued.ts";
export { insert, replace, type Edit } from "./edit.ts";
export { causedBy, type Judgement, type Messages, type Say } from "./judgement.ts";
export { messageTexts } from "./message.ts";
export type { Claim, Place } from "./place.ts";
export type * from "../environment/index.ts";
export * from "../inputs/service-level/index.ts";
export * from "../model/index.ts";
export * from "../service/index.ts";

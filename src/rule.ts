/**
 * What a rule of a team's own may import, as `punchlist/rule`: the same words that the rules of the catalogue are written in.
 *
 * @example
 * import { defineRule } from "punchlist/rule";
 *
 * export default defineRule({
 *   title: "HAProxy keeps its connections below what the firewall takes",
 *   …
 * });
 */
export * from "./rule/define-rule.ts";
export { insert, replace, type Edit } from "./rule/edit.ts";
export * from "./rule/gigabytes.ts";
export { causedBy, type Judgement, type Messages, type Say } from "./rule/judgement.ts";
export type { Claim, Place } from "./rule/place.ts";
export * from "./rule/short-list.ts";
export * from "./rule/some.ts";
export * from "./rule/three-valued.ts";
export type { Need, View } from "./rule/view.ts";

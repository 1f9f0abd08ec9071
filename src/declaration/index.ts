/** Reading `punchlist.yaml`. It loads a YAML parser, so import it only where such a file stands. */
export { LONGEST_WAIVER_DAYS } from "./check.ts";
export { declarationErrorText, type DeclarationError } from "./declaration-error.ts";
export type * from "./declaration.ts";
export { declaredHosts, declaredOnHosts, declaredProcesses, type OnHosts, withHosts } from "./hosts.ts";
export { checklistJsonSchema, declarationJsonSchema } from "./json-schema.ts";
export type { Known } from "./known.ts";
export type { Quantity } from "./leaf.ts";
export { namesOf, type Need } from "./need.ts";
export { pathsUnder } from "./references.ts";
export { readLayers, type LayersReading } from "./read-layers.ts";
export { readYaml } from "./syntax.ts";
export { readDeclaration, type DeclarationReading } from "./read-declaration.ts";
export { readChanges, type Changes } from "./read-changes.ts";
export { withChanges, type Inputs, type WhatIf } from "./what-if.ts";

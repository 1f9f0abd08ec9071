/** zc.buildout configurations. */
export type * from "./build-command.ts";
export type * from "./document.ts";
export type * from "./recipes/crontab.ts";
export type * from "./recipes/supervisor-recipe.ts";
export type { Requirement } from "./requirement.ts";

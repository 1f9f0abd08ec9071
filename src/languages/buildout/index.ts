import type { Reader } from "../../model/index.ts";
import { claims } from "./claims.ts";
import type { BuildoutDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { readBuildouts } from "./read.ts";

/** zc.buildout configurations, 1.x to 6.x. */
export const buildout: Reader<BuildoutDocument> & { readonly claims: typeof claims } = {
  claims,
  read: readBuildouts,
  facts,
};

export type * from "./build-command.ts";
export type * from "./document.ts";
export type * from "./recipes/crontab.ts";
export type * from "./recipes/supervisor-recipe.ts";
export type { Requirement } from "./requirement.ts";

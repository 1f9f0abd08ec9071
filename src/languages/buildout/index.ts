import type { Reader } from "../../model/index.ts";
import type { BuildoutDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { missingRoot } from "./missing-root.ts";
import { readBuildouts } from "./read.ts";
import { secrets } from "./secrets.ts";
import { writtenSupervisors } from "./recipes/write-supervisor.ts";

/** zc.buildout configurations, 1.x to 6.x. */
export const buildout: Reader<BuildoutDocument> = {
  read: readBuildouts,
  facts,
  secrets,
  main: ({ root }) => root,
  missing: missingRoot,
  writes: writtenSupervisors,
};

export type * from "./build-command.ts";
export type * from "./document.ts";
export type * from "./recipes/crontab.ts";
export type * from "./recipes/supervisor-recipe.ts";
export type { Requirement } from "./requirement.ts";

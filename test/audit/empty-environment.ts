import { byKind } from "../../src/environment/facts.ts";
import type { Environment } from "../../src/environment/index.ts";

/** An environment without a file. */
export const emptyEnvironment: Environment = {
  name: "production",
  role: "production",
  buildout: [],
  supervisor: [],
  haproxy: [],
  logrotate: [],
  host: [],
  facts: byKind([]),
  problems: [],
  secrets: [],
  read: new Set(),
  hostOf: () => undefined,
  together: [],
};

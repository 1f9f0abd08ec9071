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
  facts: { log: [], rotation: [], zope: [], zeo: [], memory: [], "memory-limit": [], command: [], host: [] },
  problems: [],
  together: [],
};

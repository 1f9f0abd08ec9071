import { inMemory } from "../../src/audit/in-memory.ts";
import { byKind } from "../../src/environment/facts.ts";
import type { Environment } from "../../src/environment/index.ts";

/** An environment without a file. */
export const emptyEnvironment: Environment = {
  name: "production",
  role: "production",
  today: "2026-11-23",
  buildout: [],
  supervisor: [],
  systemd: [],
  haproxy: [],
  nginx: [],
  varnish: [],
  apache: [],
  logrotate: [],
  host: [],
  files: inMemory([]),
  facts: byKind([]),
  problems: [],
  secrets: [],
  read: new Set(),
  hostOf: () => undefined,
};

import type { Capacity } from "../declaration/what-if-schema.ts";
import type { Environment } from "../environment/environment.ts";
import type { PostgresqlMemory, ProcessInput } from "../plan/capacity/inputs.ts";
import { capacity as table } from "../plan/input/capacity.ts";
import { nginxBasis, nginxBytes, NGINX_GROUNDS } from "../plan/memory/nginx.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import { postgresqlFiles, type PostgresqlFile } from "../service/postgresql-settings.ts";
import { configuredAt, given, quantityOr, unchanged } from "./declared-values.ts";

/** A server that the operating system starts, and its host where a file says it. */
export interface PlacedServer {
  readonly host: string | undefined;
  readonly process: ProcessInput;
}

/** PostgreSQL by its file or by what is declared, which goes before it, and nginx as it is declared. */
export function serverInputs(environment: Environment, capacity: Capacity | undefined): readonly PlacedServer[] {
  const files = runsAnything(environment) ? postgresqlFiles.in(environment) : [];
  const declared = capacity?.postgresql && files.length === 0 ? [undefined] : [];
  return [
    ...[...files, ...declared].map((file) => postgresql(file, capacity?.postgresql)),
    ...(capacity?.nginx ? [nginx(capacity.nginx)] : []),
  ];
}

/** A postgresql.conf alone is no host to plan. */
function runsAnything({ facts }: Environment): boolean {
  return facts.host.length + facts.zope.length + facts.command.length > 0;
}

function postgresql(file: PostgresqlFile | undefined, declared: Capacity["postgresql"]): PlacedServer {
  const usual = table.inputs.postgresql.inputs;
  const value = (key: keyof typeof usual, name: string): Sourced<number> => {
    const set = file?.settings.get(name);
    return (
      given(declared?.[key], unchanged) ??
      (set ? { value: set.value, source: configuredAt(set.span) } : usual[key].default)
    );
  };
  const memory: PostgresqlMemory = {
    kind: "postgresql",
    sharedBuffers: value("sharedBuffers", "shared_buffers"),
    connections: value("connections", "max_connections"),
    workMem: value("workMem", "work_mem"),
    maintenanceWorkMem: value("maintenanceWorkMem", "maintenance_work_mem"),
    effectiveCacheSize: value("effectiveCacheSize", "effective_cache_size"),
  };
  return { host: file?.host, process: { name: "postgresql", memory, ceiling: undefined } };
}

function nginx({ workers, connections }: NonNullable<Capacity["nginx"]>): PlacedServer {
  const usual = table.inputs.nginx.inputs;
  const [count, most] = [
    quantityOr(workers, unchanged, usual.workers.default).value,
    quantityOr(connections, unchanged, usual.connections.default).value,
  ];
  const bytes = sourced(nginxBytes(count, most), "assumption", NGINX_GROUNDS);
  return {
    host: undefined,
    process: { name: "nginx", memory: { kind: "other", bytes, basis: nginxBasis(count, most) }, ceiling: undefined },
  };
}

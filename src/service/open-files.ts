import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { FileLimit } from "../languages/systemd/index.ts";
import { baseName } from "../model/base-name.ts";
import { looking, mapLocated, type Setting } from "../model/index.ts";
import { knownCommands } from "./known-commands.ts";
import { mayShareHost } from "./share-host.ts";

/** How many files a service may open when it starts. */
export interface OpenFiles {
  /** By its name in the table of services: `nginx`, `haproxy`. */
  readonly service: string;
  /** As a sentence names it: "nginx.service", "supervisord". */
  readonly who: string;
  /** The host that it runs on; undefined where nothing says it. */
  readonly host: string | undefined;
  /** The line that says it, or systemd's default; of supervisord what it has at the least. */
  readonly limit: Setting<FileLimit>;
  /** Whether it may be more: supervisord raises its own limit and lowers none. */
  readonly isLeast: boolean;
}

/** The limits that the proxies of an environment start with. */
export interface OpenFilesLimits {
  /** Of the service, such as `nginx`, whose configuration begins with this file; undefined where none is known, or several are. */
  of(this: void, service: string, path: string): OpenFiles | undefined;
}

/** How many files the proxies that systemd or supervisord starts may open. */
export const openFiles = join("openFiles", [], (environment): OpenFilesLimits => {
  const known = [...ofUnits(environment), ...ofPrograms(environment)];
  return {
    of(service, path) {
      const host = environment.hostOf(path);
      const [found, second] = known.filter((each) => each.service === service && mayShareHost(each, { host }));
      return second ? undefined : found;
    },
  };
});

function ofUnits({ systemd, hostOf }: Environment): readonly OpenFiles[] {
  return systemd.flatMap(({ name, commands, openFiles: limit, span }) => {
    const word = commands.items[0]?.words[0];
    const program = word ? looking(() => baseName(word.value)).result : name.replace(/\.service$/, "");
    const service = SERVICES.get(program);
    return service === undefined ? [] : [{ service, who: name, host: hostOf(span.file.path), limit, isLeast: false }];
  });
}

const SERVICES: ReadonlyMap<string, string> = new Map([
  ["nginx", "nginx"],
  ["openresty", "nginx"],
  ["haproxy", "haproxy"],
  ["varnishd", "varnish"],
  ["varnish", "varnish"],
  ["httpd", "apache"],
  ["apache2", "apache"],
]);

const PROXIES: ReadonlySet<string> = new Set(SERVICES.values());

function ofPrograms(environment: Environment): readonly OpenFiles[] {
  return knownCommands.in(environment).flatMap(({ service, document, span }) => {
    const minfds = document.supervisord?.minfds;
    if (!service || !minfds || !PROXIES.has(service.name)) return [];
    return [
      {
        service: service.name,
        who: "supervisord",
        host: environment.hostOf(document.main.path) ?? environment.hostOf(span.file.path),
        limit: mapLocated(minfds, (soft) => ({ soft, hard: soft })),
        isLeast: true,
      },
    ];
  });
}

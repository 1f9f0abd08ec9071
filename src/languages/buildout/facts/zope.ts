import {
  mapLocated,
  type Address,
  type Fact,
  type ListenFact,
  type Located,
  type LogFact,
  type OwnRotation,
  type Problem,
  type RouteFact,
  type ZopeFact,
  doubted,
} from "../../../model/index.ts";
import type { BuildoutDocument, Part } from "../document.ts";
import { byteSize } from "./byte-size.ts";
import { partAddress, partName } from "./part-name.ts";
import { PartOptions, type PartDefault } from "./part-options.ts";
import { zopeServer, type ZopeServer } from "./zope-server.ts";

const RECIPE = "plone-recipe-zope2instance";

/** What a `plone.recipe.zope2instance` part sets up: the instance and the logs it keeps. */
export function zopeFacts(part: Part, document: BuildoutDocument): readonly Fact[] {
  if (part.recipe.requirement.canonicalName !== RECIPE) return [];
  const options = new PartOptions(part, document);
  const server = zopeServer(part, document, options);
  const from = "plone.recipe.zope2instance default";
  const zope: ZopeFact = {
    kind: "zope",
    name: partName(part),
    span: part.span,
    threads: options.number(["threads", "zserver-threads"], threadsDefault(server.kind, from)),
    cacheObjects: options.number(["zodb-cache-size"], { value: 30_000, from }),
    server: server.kind,
  };
  // A zope.conf of its own, or a whole log section, says where the logs go in a language that is not read here.
  const logs = options.text("zope-conf") ? [] : logsOf(part, options, server);
  return [zope, listenFact(part, options, server), ...routesOf(part, options), ...logs];
}

/** A client of a ZEO server leads to it, and RelStorage to its database; without either the database is a file of the instance's own. */
function routesOf(part: Part, options: PartOptions): readonly RouteFact[] {
  const { name, span } = part;
  const relational = options.text("rel-storage");
  if (relational) {
    const to = mapLocated(relational, relationalAddress);
    return [{ kind: "route", to, by: { service: "zope", name, span }, name: "RelStorage" }];
  }
  if (!/^(?:yes|y|true|on|1)$/i.test(options.text("zeo-client")?.value ?? "")) return [];
  const written = options.textOr("zeo-address", { value: "8100", from: "plone.recipe.zope2instance default" });
  const to = partAddress(part, written);
  return [{ kind: "route", to, by: { service: "zope", name, span }, name: "ZEO" }];
}

/** The host and port of `dsn` or of lines of their own, and nothing else of it: a password stands beside them. */
function relationalAddress(text: string): Address {
  const type = /^\s*type\s+([a-z]{1,20})\s*$/m.exec(text)?.[1] ?? "database";
  const host = /\bhost(?:name)?(?:\s{1,9}|\s{0,9}=\s{0,9})['"]?([\w.-]{1,253})/.exec(text)?.[1] ?? "";
  const written = /\bport(?:\s{1,9}|\s{0,9}=\s{0,9})['"]?(\d{1,5})/.exec(text)?.[1];
  const port = written === undefined ? PORTS.get(type) : Number(written);
  return { text: host === "" ? type : `${type} at ${host}`, host, port };
}

const PORTS: ReadonlyMap<string, number> = new Map([
  ["postgresql", 5432],
  ["mysql", 3306],
  ["oracle", 1521],
]);

/** The address of ZServer's servers is `ip-address` where their own option names a port alone; waitress does not read it. */
function listenFact(part: Part, options: PartOptions, server: ZopeServer): ListenFact {
  const { name, span } = part;
  const port = options.textOr("http-address", { value: "8080", from: "plone.recipe.zope2instance default" });
  const host = server.kind === "wsgi" || !/^\d+$/.test(port.value) ? undefined : options.text("ip-address");
  const address = host
    ? doubted({ ...port, value: `${host.value}:${port.value}` }, host.doubt ?? serverDoubt(server, host))
    : port;
  const above = shifted(address, server.kind === "wsgi" ? undefined : options.text("port-base"));
  return { kind: "listen", address: partAddress(part, above), by: { service: "zope", name, span } };
}

/** ZServer adds `port-base` to each port. */
function shifted(address: Located<string>, base: Located<string> | undefined): Located<string> {
  if (!base || !/^\d{1,5}$/.test(base.value)) return doubted(address, base?.doubt);
  const text = address.value.replace(/\d{1,5}$/, (port) => String(Number(port) + Number(base.value)));
  const trail = [...address.trail, { span: base.span, why: "port-base is added" }];
  return doubted({ ...mapLocated(address, () => text), trail }, base.doubt);
}

function serverDoubt({ kind }: ZopeServer, { span }: Located<string>): Problem | undefined {
  if (kind === "zserver") return undefined;
  const message =
    "ZServer alone reads ip-address, and no pin tells whether it runs here; pin plone.recipe.zope2instance.";
  return { kind: "unseen", span, message };
}

/** 4 under WSGI, 2 under ZServer; when neither is certain the larger one. */
function threadsDefault(server: ZopeFact["server"], from: string): PartDefault<number> {
  return { value: server === "zserver" ? 2 : 4, from };
}

function logsOf(part: Part, options: PartOptions, server: ZopeServer): readonly LogFact[] {
  // A path instead of on or off names a WSGI configuration that sets up its own logs.
  if (/[/.$]/.test(options.text("wsgi")?.value ?? "")) return [];
  const access = server.kind === "wsgi" ? "access" : "Z2";
  return [
    ...logOf({
      options,
      server,
      stem: "event-log",
      names: ["event-log"],
      otherwise: `${part.name}.log`,
      writer: `Zope ${part.name}, event log`,
      part,
    }),
    ...logOf({
      options,
      server,
      stem: "access-log",
      names: ["access-log", "z2-log"],
      otherwise: `${part.name}-${access}.log`,
      writer: `Zope ${part.name}, access log`,
      part,
    }),
  ];
}

interface LogQuestion {
  readonly part: Part;
  readonly options: PartOptions;
  readonly server: ZopeServer;
  /** How the options of this log start. */
  readonly stem: string;
  readonly names: readonly string[];
  readonly otherwise: string;
  readonly writer: string;
}

function logOf({ part, options, server, stem, names, otherwise, writer }: LogQuestion): readonly LogFact[] {
  const written = options.text(...names);
  if (options.text(`${stem}-custom`) ?? (written && /^(?:disable|stdout|stderr)$/i.test(written.value))) return [];
  const handler = options.text(`${stem}-handler`) ?? options.text("wsgi-logging-ini-template");
  const bySize = options.text(`${stem}-max-size`);
  const { ownRotation, ineffective } = handler
    ? {
        ownRotation: rotationOfHandler(handler, options.text(`${stem}-kwargs`, `${stem}-args`)),
        ineffective: undefined,
      }
    : rotationBySize(bySize, options.text(`${stem}-old-files`), stem, server);
  const path = written ?? { value: `\${buildout:directory}/var/log/${otherwise}`, span: part.span, trail: [] };
  // A layer that was not read may bound the log or move it.
  const doubt = path.doubt ?? options.doubtOf(stem);
  return [
    {
      kind: "log",
      path: doubted(path, doubt),
      writer,
      ownRotation,
      ...(ineffective && { ineffective }),
      zope: { server: server.kind, settledBy: server.settledBy, handler },
    },
  ];
}

/** `event-log-max-size` and `event-log-old-files` reach ZServer's configuration only, and not before the recipe's 4.2.5. */
function rotationBySize(
  size: Located<string> | undefined,
  old: Located<string> | undefined,
  stem: string,
  { kind, settledBy, boundsLogs }: ZopeServer,
): Pick<LogFact, "ownRotation" | "ineffective"> {
  const maxBytes = size && byteSize(size.value);
  if (!size || (!maxBytes && !size.doubt)) return { ownRotation: undefined };
  const rotation = { maxBytes: maxBytes ?? 0, backups: old && /^\d+$/.test(old.value) ? Number(old.value) : 1 };
  if (boundsLogs === false) {
    const why =
      kind === "wsgi"
        ? `${stem}-max-size counts under ZServer only, and this is WSGI`
        : `${stem}-max-size is unknown to this version of plone.recipe.zope2instance`;
    return { ownRotation: undefined, ineffective: { span: size.span, why } };
  }
  if (boundsLogs === true)
    return {
      ownRotation: {
        ...size,
        value: rotation,
        trail: [...size.trail, ...(settledBy ? [{ span: settledBy.span, why: "settles that ZServer runs" }] : [])],
      },
    };
  const message = `${stem}-max-size counts under ZServer with plone.recipe.zope2instance 4.2.5 or newer only; a pin of the recipe would settle which runs.`;
  return {
    ownRotation: doubted(
      mapLocated(size, () => rotation),
      { kind: "unseen", span: size.span, message },
    ),
  };
}

/** `logging.handlers.RotatingFileHandler` with `maxBytes` and `backupCount`; `WatchedFileHandler` leaves it to others. */
function rotationOfHandler(
  handler: Located<string>,
  settings: Located<string> | undefined,
): Located<OwnRotation> | undefined {
  if (handler.value.includes("WatchedFileHandler")) return undefined;
  const setting = (name: RegExp) => Number(name.exec(settings?.value ?? "")?.[1] ?? 0);
  const maxBytes = setting(/maxBytes['"]?\s{0,9}[:=]\s{0,9}(\d{1,15})/);
  const backups = setting(/backupCount['"]?\s{0,9}[:=]\s{0,9}(\d{1,9})/);
  const rotation = mapLocated(handler, () => ({ maxBytes, backups }));
  if (maxBytes > 0 && backups > 0) return rotation;
  return doubted(rotation, {
    kind: "unseen",
    span: handler.span,
    message: `How ${handler.value.slice(0, 60)} bounds its files is not read here.`,
  });
}

import { mapLocated, type DefaultValue, type Fact, type Located, type LogFact, type OwnRotation, type ZopeFact } from "../../../model/index.ts";
import type { BuildoutDocument, Part } from "../document.ts";
import { atLeast } from "../version.ts";
import { byteSize } from "./byte-size.ts";
import { PartOptions } from "./part-options.ts";

const RECIPE = "plone-recipe-zope2instance";

/** What a `plone.recipe.zope2instance` part sets up: the instance and the logs it keeps. */
export function zopeFacts(part: Part, document: BuildoutDocument): readonly Fact[] {
  if (part.recipe.requirement.canonicalName !== RECIPE) return [];
  const options = new PartOptions(part, document);
  const server = serverOf(part, document, options);
  const from = "plone.recipe.zope2instance default";
  const zope: ZopeFact = {
    kind: "zope",
    name: part.name,
    span: part.span,
    threads: options.number(["threads", "zserver-threads"], threadsDefault(server, from)),
    cacheObjects: options.number(["zodb-cache-size"], { value: 30_000, from }),
    address: options.textOr("http-address", { value: "8080", from }),
    server,
  };
  // A zope.conf of its own, or a whole log section, says where the logs go in a language that is not read here.
  return options.text("zope-conf") ? [zope] : [zope, ...logsOf(part, options, server)];
}

/** 4 under WSGI, 2 under ZServer; when neither is certain the larger one. */
function threadsDefault(server: ZopeFact["server"], from: string): DefaultValue<number> {
  return { value: server === "zserver" ? 2 : 4, from };
}

/** Up to 4.x the recipe runs ZServer, from 7 on WSGI; between them `wsgi = off` decides. */
function serverOf(part: Part, { versions }: BuildoutDocument, options: PartOptions): ZopeFact["server"] {
  const pin = versions.pins.get(RECIPE);
  const version = part.recipe.requirement.exact ?? (pin?.value.doubt ? undefined : pin?.version);
  if (version === undefined) return "unknown";
  if (!atLeast(version, "5")) return "zserver";
  if (atLeast(version, "7")) return "wsgi";
  const wsgi = options.text("wsgi");
  if (wsgi?.doubt) return "unknown";
  return wsgi && /^(?:off|false|no|0)$/i.test(wsgi.value) ? "zserver" : "wsgi";
}

function logsOf(part: Part, options: PartOptions, server: ZopeFact["server"]): readonly LogFact[] {
  // A path instead of on or off names a WSGI configuration that sets up its own logs.
  if (/[/.$]/.test(options.text("wsgi")?.value ?? "")) return [];
  const access = server === "wsgi" ? "access" : "Z2";
  return [
    ...logOf({ options, server, stem: "event-log", names: ["event-log"], otherwise: `${part.name}.log`, writer: `Zope ${part.name}, event log`, part }),
    ...logOf({ options, server, stem: "access-log", names: ["access-log", "z2-log"], otherwise: `${part.name}-${access}.log`, writer: `Zope ${part.name}, access log`, part }),
  ];
}

interface LogQuestion {
  readonly part: Part;
  readonly options: PartOptions;
  readonly server: ZopeFact["server"];
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
  const ownRotation = handler ? rotationOfHandler(handler, options.text(`${stem}-kwargs`, `${stem}-args`)) : rotationBySize(options, stem, server);
  const path = written ?? { value: `\${buildout:directory}/var/log/${otherwise}`, span: part.span, trail: [] };
  // A layer that was not read may bound the log or move it.
  const doubt = path.doubt ?? options.doubtOf(stem);
  return [{ kind: "log", path: { ...path, ...(doubt && { doubt }) }, writer, ownRotation }];
}

/** `event-log-max-size` and `event-log-old-files` reach ZServer's configuration only: WSGI ignores them. */
function rotationBySize(options: PartOptions, stem: string, server: ZopeFact["server"]): Located<OwnRotation> | undefined {
  const size = options.text(`${stem}-max-size`);
  const maxBytes = size && byteSize(size.value);
  if (!size || maxBytes === undefined || maxBytes === 0 || server === "wsgi") return undefined;
  const old = options.text(`${stem}-old-files`);
  const backups = old && /^\d+$/.test(old.value) ? Number(old.value) : 1;
  const rotation = mapLocated(size, () => ({ maxBytes, backups }));
  return server === "unknown" ? { ...rotation, doubt: { kind: "unseen", span: size.span, message: `${stem}-max-size counts under ZServer only; pin plone.recipe.zope2instance to settle which server runs.` } } : rotation;
}

/** `logging.handlers.RotatingFileHandler` with `maxBytes` and `backupCount`; `WatchedFileHandler` leaves it to others. */
function rotationOfHandler(handler: Located<string>, settings: Located<string> | undefined): Located<OwnRotation> | undefined {
  if (handler.value.includes("WatchedFileHandler")) return undefined;
  const setting = (name: RegExp) => Number(name.exec(settings?.value ?? "")?.[1] ?? 0);
  const maxBytes = setting(/maxBytes['"]?\s{0,9}[:=]\s{0,9}(\d{1,15})/);
  const backups = setting(/backupCount['"]?\s{0,9}[:=]\s{0,9}(\d{1,9})/);
  const rotation = mapLocated(handler, () => ({ maxBytes, backups }));
  if (maxBytes > 0 && backups > 0) return rotation;
  return { ...rotation, doubt: { kind: "unseen", span: handler.span, message: `How ${handler.value.slice(0, 60)} bounds its files is not read here.` } };
}

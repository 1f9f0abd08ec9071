import type { Environment } from "../environment/environment.ts";
import {
  fileAt,
  isLoopback,
  lineSpan,
  type Files,
  type Listening,
  type SourceFile,
  type Span,
} from "../model/index.ts";
import { baseName } from "../model/base-name.ts";
import { groupBy } from "./group-by.ts";
import { publishedPorts, type PortRange } from "./published-ports.ts";

/** A container that a compose file starts with configuration of the checkout. */
export interface Container {
  /** The path of the compose file. */
  readonly compose: string;
  /** Its service, and what else its network knows it by. */
  readonly names: readonly string[];
  /** Whether the same compose file starts another container, or this one, with a file: its names hold there. */
  readonly isNeighbour: (path: string) => boolean;
  /** The line of the service. */
  readonly at: Span;
  /** The ports that are open to others than its networks, by all compose files; undefined where they do not say it plainly. */
  readonly published: readonly PortRange[] | undefined;
}

/** The containers that are started with a file, as far as compose files and their Dockerfiles say it plainly. */
export function containersOf(path: string, { files }: Environment): readonly Container[] {
  const known = kept.get(files) ?? new Composed(files);
  kept.set(files, known);
  return known.of(path);
}

/**
 * The names that a container started with a file finds in its networks; undefined where it is in none of the checkout's
 * compose files, or where these say that something else may be there.
 */
export function namesAround(path: string, { files }: Environment): ReadonlySet<string> | undefined {
  const known = kept.get(files) ?? new Composed(files);
  kept.set(files, known);
  return known.of(path).length > 0 ? known.names : undefined;
}

const kept = new WeakMap<Files, Composed>();

/** The compose files of a checkout, each read once, and each path looked up once. */
class Composed {
  readonly #all: readonly Composition[];
  readonly #found = new Map<string, readonly Container[]>();
  /** Those of all services; undefined where others may be there. */
  readonly names: ReadonlySet<string> | undefined;

  constructor(files: Files) {
    const read = composeFiles(files);
    this.#all = read.map((file) => composition(file, files));
    const closed = read.length < MOST && read.every(isClosed) && !hasOverlay(read, files);
    const names = this.#all.flatMap(({ services }) => services.flatMap((service) => service.names));
    this.names = closed ? new Set(names.map((name) => name.toLowerCase())) : undefined;
  }

  of(path: string): readonly Container[] {
    const found = this.#found.get(path) ?? this.#all.flatMap((each) => containersIn(each, path, this.#all));
    this.#found.set(path, found);
    return found;
  }
}

/** A compose file with its services, by what they are started with: a file, or a folder. */
interface Composition {
  readonly compose: string;
  readonly services: readonly Service[];
  readonly byPath: ReadonlyMap<string, readonly Service[]>;
}

function composition(file: SourceFile, files: Files): Composition {
  const services = servicesIn(file, files);
  const pairs = services.flatMap((service) => service.paths.map((path) => ({ path, service })));
  const groups = [...groupBy(pairs, ({ path }) => path)];
  return {
    compose: file.path,
    services,
    byPath: new Map(groups.map(([path, all]) => [path, all.map(({ service }) => service)])),
  };
}

function containersIn(of: Composition, path: string, all: readonly Composition[]): readonly Container[] {
  const isNeighbour = (other: string): boolean => startedWith(other, of).length > 0;
  return startedWith(path, of).map(({ names, at }) => {
    const same = all.flatMap(({ services }) => services.filter((each) => each.names[0] === names[0]));
    const ports = same.map(({ published }) => published);
    const published = ports.every((each) => each !== undefined) ? ports.flat() : undefined;
    return { compose: of.compose, names, isNeighbour, at, published };
  });
}

/** Those that have a file, or a folder that it lies in. */
function startedWith(path: string, { byPath }: Composition): readonly Service[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index);
  const places = [...ends.map((end) => path.slice(0, end)), path];
  return [...new Set(places.flatMap((place) => byPath.get(place) ?? []))];
}

/** Whether a host is one of these containers, for a proxy; undefined where nothing shows that it is in a container of the same network. */
export function byContainer(
  containers: readonly Container[],
  host: string,
  { span }: Pick<Listening, "span">,
): boolean | undefined {
  const near = containers.filter(({ isNeighbour }) => isNeighbour(span.file.path));
  if (near.length === 0 || host === "" || isLoopback(host)) return undefined;
  // What has dots may be an address that something outside leads back here.
  return near.some(({ names }) => names.includes(host)) || (host.includes(".") ? undefined : false);
}

/** One service of a compose file: the paths of the checkout that lie in it where a proxy reads its configuration. */
interface Service {
  readonly names: readonly string[];
  readonly paths: readonly string[];
  readonly at: Span;
  readonly published: readonly PortRange[] | undefined;
}

function composeFiles(files: Files): readonly SourceFile[] {
  return files.paths
    .filter(isComposeFile)
    .slice(0, MOST)
    .flatMap((path) => fileAt(files, path) ?? []);
}

/** Whether a path is named as Docker Compose looks for its files: `docker-compose.yml`, `compose.prod.yaml`. */
export function isComposeFile(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/.test(path);
}

const MOST = 100;

/** Whether only its own services are in its networks, each with its name on a line of its own. */
function isClosed({ text }: SourceFile): boolean {
  if (OPENS.test(text)) return false;
  const { below, indent } = blockOf(text);
  if (indent === undefined) return !/^services:/m.test(text);
  const lines = [...below.matchAll(new RegExp(`^${indent}[^\\s#].*$`, "gm"))];
  return lines.length === [...below.matchAll(headsOf(indent))].length;
}

/** What brings other names into a network, or services from elsewhere. */
const OPENS =
  /\b(?:external|external_links|extra_hosts|network_mode|include|extends|links|domainname)\b["']?[ \t]*:|\baliases:[ \t]*[[*&]/;

/** Other files beside them, by whatever name, that have services. */
function hasOverlay(read: readonly SourceFile[], files: Files): boolean {
  const folders = new Set(read.map(({ path }) => folderOf(path)));
  const beside = files.paths.filter(
    (path) => /\.ya?ml$/.test(path) && folders.has(folderOf(path)) && !COMPOSE.test(path),
  );
  return beside.length > MOST || beside.some((path) => /^services:/m.test(fileAt(files, path)?.text ?? "services:"));
}

interface Block {
  readonly below: string;
  /** What stands before the name of a service. */
  readonly indent: string | undefined;
}

/** The lines below `services:`. */
function blockOf(text: string): Block {
  const [, below = ""] = /^services:[ \t]*(?:#.*)?\r?\n((?:(?:[ \t#].*)?(?:\r?\n|$))+)/m.exec(text) ?? [];
  return { below, indent: /^( +)[^\s#]/m.exec(below)?.[1] };
}

function headsOf(indent: string): RegExp {
  return new RegExp(String.raw`^${indent}["']?([\w.-]+)["']?:[ \t]*(?:[&#].*)?\r?$`, "gm");
}

function servicesIn(file: SourceFile, files: Files): readonly Service[] {
  const { below, indent } = blockOf(file.text);
  if (indent === undefined) return [];
  const heads = headsOf(indent);
  const offset = file.text.indexOf(below, file.text.search(/^services:/m));
  const found = [...below.matchAll(heads)];
  return found.map((head, index) => {
    const [line, name = ""] = head;
    const start = offset + head.index;
    // Between two names stands what is said of the first.
    const text = below.slice(head.index + line.length, found[index + 1]?.index);
    const folder = folderOf(file.path);
    return {
      names: [name, ...otherNames(text)],
      paths: [...mounted(text, folder), ...copied(text, folder, files)],
      at: lineSpan(file, file.position(start).line),
      published: publishedPorts(text),
    };
  });
}

function otherNames(text: string): readonly string[] {
  const said = [...text.matchAll(/^[ \t]+(?:container_name|hostname|ipv4_address):[ \t]*["']?([\w.-]+)/gm)];
  const [, aliases = ""] = /^[ \t]+aliases:[ \t]*\r?\n((?:[ \t]+- .*(?:\r?\n|$))+)/m.exec(text) ?? [];
  return [...said, ...aliases.matchAll(/- ["']?([\w.-]+)/g)].map(([, name = ""]) => name);
}

/** `./nginx.conf:/etc/nginx/nginx.conf:ro`, or the same as `source:` and `target:`. */
function mounted(text: string, folder: string): readonly string[] {
  const short = text.matchAll(/^[ \t]+- ["']?(\.[^:"'\s]*):(\/[^:"'\s]+)/gm);
  const long = text.matchAll(/\bsource:[ \t]*["']?(\.[^"'\s]*)["']?[ \t]*\r?\n[ \t]+target:[ \t]*["']?(\/[^"'\s]+)/g);
  return [...short, ...long].flatMap(([, source = "", target = ""]) =>
    isConfiguration(target) ? resolved(folder, source) : [],
  );
}

/** What the Dockerfile that it is built from copies. */
function copied(text: string, folder: string, files: Files): readonly string[] {
  const [, context] = /^[ \t]+(?:build|context):[ \t]*["']?(\.[\w./-]*)["']?[ \t]*(?:#.*)?\r?$/m.exec(text) ?? [];
  const [, name = "Dockerfile"] = /^[ \t]+dockerfile:[ \t]*["']?([\w./-]+)/m.exec(text) ?? [];
  const [root] = context === undefined ? [] : resolved(folder, context);
  const [path] = root === undefined ? [] : resolved(root, name);
  const file = path === undefined ? undefined : fileAt(files, path);
  if (root === undefined || !file) return [];
  return [
    ...file.text.matchAll(/^(?:COPY|ADD)[ \t]+(?:--chown=\S+[ \t]+)?([\w./-]+)[ \t]+(\/\S+)[ \t]*\r?$/gm),
  ].flatMap(([, source = "", target = ""]) => (isConfiguration(target) ? resolved(root, source) : []));
}

/** A folder of code or pages that is mounted may hold configuration of others. */
function isConfiguration(target: string): boolean {
  if (/^\/(?:usr\/share|var)\//.test(target)) return false;
  return /\/(?:nginx|haproxy|varnish|apache2|httpd|supervisor)(?:\/|$)|\/supervisord\.conf$/.test(target);
}

/** A path in the checkout; none where it leads out of it, and none for the whole. */
function resolved(folder: string, path: string): readonly [string] | readonly [] {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return [];
  }
  return [steps.join("/")];
}

function folderOf(path: string): string {
  return path.slice(0, path.length - baseName(path).length);
}

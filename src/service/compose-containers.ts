import type { Environment } from "../environment/environment.ts";
import { isLoopback, type Files, type Listening, type SourceFile, type Span } from "../model/index.ts";
import { areClosed, composeFiles, servicesIn, type ComposeService } from "./compose-files.ts";
import { groupBy } from "./group-by.ts";
import type { PortRange } from "./published-ports.ts";

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
  return composed(files).of(path);
}

/**
 * The names that a container started with a file finds in its networks; undefined where it is in none of the checkout's
 * compose files, or where these say that something else may be there.
 */
export function namesAround(path: string, { files }: Environment): ReadonlySet<string> | undefined {
  const known = composed(files);
  return known.of(path).length > 0 ? known.names : undefined;
}

function composed(files: Files): Composed {
  const known = kept.get(files) ?? new Composed(files);
  kept.set(files, known);
  return known;
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
    const names = this.#all.flatMap(({ services }) => services.flatMap((service) => service.names));
    this.names = areClosed(read, files) ? new Set(names.map((name) => name.toLowerCase())) : undefined;
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
  readonly services: readonly ComposeService[];
  readonly byPath: ReadonlyMap<string, readonly ComposeService[]>;
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
function startedWith(path: string, { byPath }: Composition): readonly ComposeService[] {
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

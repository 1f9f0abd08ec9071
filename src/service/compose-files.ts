import { fileAt, lineSpan, type Files, type SourceFile, type Span } from "../model/index.ts";
import { baseName } from "../model/base-name.ts";
import { publishedPorts, type PortRange } from "./published-ports.ts";

/** One service of a compose file: the paths of the checkout that lie in it where a proxy reads its configuration. */
export interface ComposeService {
  readonly names: readonly string[];
  readonly paths: readonly string[];
  /** The line of its name. */
  readonly at: Span;
  /** The ports that are open to others than its networks; undefined where it does not say it plainly. */
  readonly published: readonly PortRange[] | undefined;
}

/** The compose files of a checkout, the first hundred of them. */
export function composeFiles(files: Files): readonly SourceFile[] {
  return files.paths
    .filter(isComposeFile)
    .slice(0, MOST)
    .flatMap((path) => fileAt(files, path) ?? []);
}

const MOST = 100;

/** Whether a path is named as Docker Compose looks for its files: `docker-compose.yml`, `compose.prod.yaml`. */
export function isComposeFile(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/.test(path);
}

/** Whether the services of these files are all that is in their networks, as far as the checkout tells. */
export function areClosed(read: readonly SourceFile[], files: Files): boolean {
  return read.length < MOST && read.every(isClosed) && !hasOverlay(read, files);
}

/** Each service has its name on a line of its own, and nothing else is let in. */
function isClosed({ text }: SourceFile): boolean {
  if (OPENS.test(text)) return false;
  const { below, indent } = blockOf(text);
  if (indent === undefined) return !/^services:/m.test(text);
  const lines = [...below.matchAll(new RegExp(`^${indent}[^\\s#].*$`, "gm"))];
  return lines.length === [...below.matchAll(headsOf(indent))].length;
}

/** What brings other names into a network, services from elsewhere, or names that something fills in. */
const OPENS =
  /\b(?:external|external_links|extra_hosts|network_mode|include|extends|links|domainname)\b["']?[ \t]*:|\baliases:[ \t]*[[*&]|\b(?:container_name|hostname):[^\n$]{0,200}\$/;

/** Other files beside them, by whatever name, that have services. */
function hasOverlay(read: readonly SourceFile[], files: Files): boolean {
  const folders = new Set(read.map(({ path }) => folderOf(path)));
  const beside = files.paths.filter(
    (path) => /\.ya?ml$/.test(path) && folders.has(folderOf(path)) && !isComposeFile(path),
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

/** The services of a compose file that have their names on lines of their own. */
export function servicesIn(file: SourceFile, files: Files): readonly ComposeService[] {
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
  const lists = text.matchAll(/^[ \t]+aliases:[ \t]*\r?\n((?:[ \t]+- .*(?:\r?\n|$))+)/gm);
  const aliases = [...lists].flatMap(([, list = ""]) => [...list.matchAll(/- ["']?([\w.-]+)/g)]);
  return [...said, ...aliases].map(([, name = ""]) => name);
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

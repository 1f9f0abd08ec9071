import { dirname, join, sep } from "node:path";
import { Node, type Identifier, type SourceFile } from "ts-morph";
import { AT_RUN_TIME, DISK, ROOMS, type Room } from "./rooms.ts";

/** Every import and global of a file that no wall allows, a line each. `path` is relative to the repository. */
export function brokenWalls(path: string, file: SourceFile): readonly string[] {
  const name = roomOf(path);
  const room = ROOMS[name];
  if (!room) return [`${path} is in no room; name its room and what it may import in test/repo/rooms.ts`];
  const allowed = room.globals ? undefined : DISK[path] ? new Set(["Buffer"]) : new Set<string>();
  const imports = specifiersOf(file).flatMap((specifier) => brokenImport({ path, name, room }, specifier) ?? []);
  const globals = allowed ? globalsOf(file).filter((word) => !allowed.has(word)) : [];
  return [...imports, ...globals.map((word) => `${path} uses ${word}; ${room.why}`)];
}

interface From {
  readonly path: string;
  readonly name: string;
  readonly room: Room;
}

function brokenImport({ path, name, room }: From, specifier: string | undefined): string | undefined {
  if (specifier === undefined && AT_RUN_TIME[path] !== undefined) return undefined;
  if (specifier === undefined) return `${path} imports what only a run could tell; write the path out`;
  const to = resolve(path, specifier);
  const wall = (what: string): string => `${path} imports ${what}; ${room.why}`;
  if (specifier.startsWith("node:")) return isOpen(specifier, path, room) ? undefined : wall(specifier);
  if (!specifier.startsWith(".") && specifier !== "#rule") {
    return room.packages?.includes(specifier) ? undefined : wall(`the package ${specifier}`);
  }
  if (name === "rules") return ruleMayImport(path, specifier) ? undefined : wall(to);
  const target = specifier === "#rule" ? "#rule" : roomOf(to);
  if (target !== name && !room.rooms.includes(target)) return wall(to);
  return opensFormat(path, to) ? wall(`${to}, the inside of a format`) : undefined;
}

function isOpen(specifier: string, path: string, { node = [] }: Room): boolean {
  return node.includes(specifier) || (DISK[path]?.includes(specifier) ?? false);
}

/** The lists that are generated name every rule; a rule names none. */
function ruleMayImport(path: string, specifier: string): boolean {
  return (
    specifier === "#rule" ||
    (/^rules\/(?:[a-z-]+\/)?(?:index|catalogue)\.ts$/.test(path) && /^\.\/[a-z0-9/-]+\.ts$/.test(specifier))
  );
}

/** Others see of a format its index and what is said about it; a format sees itself and the grammar. */
function opensFormat(path: string, to: string): boolean {
  const format = formatOf(to);
  if (format === undefined || format === "grammar" || format === formatOf(path)) return false;
  if (formatOf(path) !== undefined) return true;
  return !/\/(?:index|about)\.ts$/.test(to);
}

function formatOf(path: string): string | undefined {
  return /^src\/languages\/([^/]+)\//.exec(path)?.[1];
}

function roomOf(path: string): string {
  const rooms = Object.keys(ROOMS).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? path;
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith(".") ? join(dirname(from), specifier).split(sep).join("/") : specifier;
}

/** What is imported, re-exported, imported on demand or named by a type; undefined where that is computed. */
function specifiersOf(file: SourceFile): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  file.forEachDescendant((node) => {
    if (Node.isImportDeclaration(node)) found.push(node.getModuleSpecifierValue());
    if (Node.isExportDeclaration(node) && node.hasModuleSpecifier()) found.push(node.getModuleSpecifierValue());
    if (Node.isImportTypeNode(node)) found.push(textOf(node.getArgument()));
    if (Node.isCallExpression(node) && Node.isImportExpression(node.getExpression()))
      found.push(textOf(node.getArguments()[0]));
  });
  return found;
}

/** The text of a literal; undefined for what is put together. */
function textOf(node: { getText(): string } | undefined): string | undefined {
  return /^(["'`])([^$]*)\1$/.exec(node?.getText() ?? "")?.[2];
}

const NODE_AND_NETWORK = new Set(
  [
    "process",
    "Buffer",
    "require",
    "module",
    "globalThis",
    "global",
    "fetch",
    "WebSocket",
    "EventSource",
    "XMLHttpRequest",
  ].concat(["performance", "setTimeout", "setInterval", "setImmediate", "eval", "Function", "crypto", "navigator"]),
);

/** Globals of Node, the network, the clock and dice, as `Date()`, `new Date` and `Math.random`. */
function globalsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  file.forEachDescendant((node) => {
    if (!Node.isIdentifier(node) || !isGlobalUse(node)) return;
    const word = node.getText();
    if (NODE_AND_NETWORK.has(word)) found.push(word);
    const parent = node.getParentOrThrow();
    if (word === "Date" && readsClock(node, parent)) found.push("the clock");
    if (word === "Math" && /^Math\.random\b/.test(parent.getText())) found.push("Math.random");
  });
  return found;
}

function readsClock(node: Identifier, parent: Node): boolean {
  if (Node.isNewExpression(parent)) return parent.getArguments().length === 0;
  if (Node.isCallExpression(parent)) return parent.getExpression() === node;
  return Node.isPropertyAccessExpression(parent) && parent.getName() === "now";
}

/** A word that stands for a value and is neither a property's name nor declared in the file. */
function isGlobalUse(node: Identifier): boolean {
  const parent = node.getParentOrThrow();
  if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) return false;
  if (Node.isTypeReference(parent) || Node.isQualifiedName(parent) || Node.isExpressionWithTypeArguments(parent))
    return false;
  if (Node.isPropertyAssignment(parent) && parent.getNameNode() === node) return false;
  if (Node.isPropertySignature(parent) || Node.isMethodSignature(parent) || Node.isBindingElement(parent)) return false;
  const local = node.getSymbol()?.getDeclarations() ?? [];
  return !local.some((declaration) => declaration.getSourceFile() === node.getSourceFile());
}

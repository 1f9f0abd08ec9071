import { fileAt, located, type Files, type Located, type SourceFile } from "../model/index.ts";
import { isComposeFile } from "./compose-files.ts";

/**
 * The least memory in bytes that a compose file of the checkout gives to a container that Zope or supervisord may run in.
 *
 * @see https://docs.docker.com/reference/compose-file/services/#mem_limit
 */
export function containerLimit(files: Files): Located<number> | undefined {
  const limits = files.paths
    .filter(isComposeFile)
    .flatMap((path) => fileAt(files, path) ?? [])
    .flatMap(limitsIn);
  return limits.toSorted((one, other) => one.value - other.value)[0];
}

function limitsIn(file: SourceFile): readonly Located<number>[] {
  const keys = keysIn(file);
  const heads = keys.filter(({ path }) => /^services\/[^/]+$/.test(path));
  return heads.flatMap(({ path, start }, index) => {
    const text = file.text.slice(start, heads[index + 1]?.start);
    if (!MAY_RUN.test(text)) return [];
    const own = keys.filter((key) => LIMITS.some((limit) => key.path === `${path}/${limit}`));
    return own.flatMap(({ start, end, value }) => {
      const bytes = bytesOf(value);
      return bytes === undefined ? [] : located(bytes, { file, start, end });
    });
  });
}

/** An image of Plone, a configuration of supervisord, or whatever a Dockerfile makes. */
const MAY_RUN = /plone|zope|supervis|^ +build:/im;
const LIMITS = ["mem_limit", "deploy/resources/limits/memory"];

/** A key of a mapping with the keys above it: `services/plone/mem_limit`. */
interface Key {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function keysIn(file: SourceFile): readonly Key[] {
  const keys: Key[] = [];
  const above: { readonly depth: number; readonly path: string }[] = [];
  for (let number = 1; number <= file.lineCount; number += 1) {
    const { start, end } = file.line(number);
    const [line, blanks = "", key, value = ""] = KEY.exec(file.text.slice(start, end)) ?? [];
    if (line === undefined || key === undefined) continue;
    while ((above.at(-1)?.depth ?? -1) >= blanks.length) above.pop();
    const parent = above.at(-1);
    const path = parent ? `${parent.path}/${key}` : key;
    above.push({ depth: blanks.length, path });
    keys.push({ path, start: start + blanks.length, end: start + line.length, value });
  }
  return keys;
}

const KEY = /^( *)["']?([\w.-]+)["']?:(?: +["']?([\w.]*)["']?)?/;

/** `2g`, `512M`, `1.5GB`; a bare number is bytes. */
function bytesOf(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d{1,15}(?:\.\d+)?)([bkmg]?)b?$/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * 1024 ** "bkmg".indexOf(unit.toLowerCase() || "b");
}

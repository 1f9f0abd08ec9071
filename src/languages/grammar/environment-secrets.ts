import type { Range } from "./ranges.ts";
import { isPublic, namesSecret } from "./secret-name.ts";
import { BLOT, blotReferences } from "./references.ts";
import { secretPatterns } from "./secret-patterns.ts";

/** Secrets among `NAME="value",OTHER=value`: where the name says so, and where the value is none of what a setting usually is. */
export function environmentSecrets(text: string): readonly Range[] {
  return [...text.matchAll(VARIABLE)].flatMap(({ index, groups }) => {
    const { before = "", name = "", double, single, bare } = groups ?? {};
    const start = index + before.length + (bare === undefined ? 1 : 0);
    const found = valueSecrets(name, double ?? single ?? bare ?? "");
    return found.map((range) => ({ start: start + range.start, end: start + range.end }));
  });
}

/** Secrets in the value of one variable. */
export function valueSecrets(name: string, value: string): readonly Range[] {
  const all = { start: 0, end: value.length };
  if (namesSecret(name) && !isPublic(value)) return isSwitchOrPath(value) ? [] : [all];
  return isSetting(value) ? secretPatterns(value) : [all];
}

const VARIABLE =
  /(?<before>(?<![\w.-])(?<name>[A-Za-z_][\w.-]{0,100})[ \t]{0,20}=\s{0,20})(?:"(?<double>[^"]{0,4000})|'(?<single>[^']{0,4000})|(?<bare>[^,\n"']{0,4000}))/g;

function isSwitchOrPath(value: string): boolean {
  return /^(?:true|false|yes|no|on|off|none|\d{1,2}|[~.]?\/[^\s@]*)?$/i.test(value.trim());
}

/** Words, names of hosts, numbers, sizes, paths, addresses, locales, levels, time zones; with references in any of them. */
function isSetting(value: string): boolean {
  const plain = blotReferences(value.trim()).replaceAll(BLOT, "");
  return SETTINGS.some((setting) => setting.test(plain));
}

const SETTINGS: readonly RegExp[] = [
  /^[a-z_-]{0,40}$|^[A-Z]?[a-z]{0,20}(?:[ ,;.][A-Z]?[a-z]{0,20}){0,30}$/,
  /^(?:True|False|None|Yes|No|C|POSIX|UTC|GMT|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL)$/,
  /^[\d.:,_-]+ ?[kmgtKMGT]?[iI]?[bBsmhd]?$/,
  /^[~.]?\/[^"']*$/,
  /^[\w./-]+(?::[~.]?[\w./-]*\/[\w./-]*)+$/,
  /^[a-z][a-z+.-]*:\/\//i,
  /^[a-z]{2,3}_[A-Z]{2}(?:[.@][\w-]+)?$|^[Uu][Tt][Ff]-?8$|^[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+$/,
  /^[a-z\d-]*(?:\.[a-z\d-]+)+(?::\d{1,5})?$|^[a-z][a-z-]*\d{0,2}(?:[:.-][a-z\d.-]{0,40})?$/,
  /^-{1,2}[A-Za-z]/,
];

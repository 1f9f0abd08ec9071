import { derived, looking, type Located } from "../../model/index.ts";
import { isGlob, nameGlob } from "../grammar/glob.ts";
import type { Directive, RotatedAgain, Settings } from "./document.ts";

/** For each glob of a block, what it would call its old logs, where the glob takes those as well. */
export function rotatedAgain(
  patterns: readonly Located<string>[],
  settings: Settings,
  directives: readonly Directive[],
): readonly Located<RotatedAgain>[] {
  return patterns.flatMap((written) => {
    const pattern = looking(() => written.value).result;
    const name = nameOf(pattern);
    // What a template fills in before the name decides nothing here.
    const doubt = /[{<@%]/.test(name) ? written.doubt : undefined;
    if (!isGlob(name) && !doubt) return [];
    return derived({ span: written.span, doubt }, () => {
      const old = takenBy(name, settings, directives);
      const older = old === undefined ? undefined : oldNames(old, settings, directives)[0];
      return { pattern, old, older };
    });
  });
}

/** Where no old name of any kind fits, the settings that decide between them are not looked at. */
function takenBy(name: string, settings: Settings, directives: readonly Directive[]): string | undefined {
  const matches = nameGlob(name);
  const sample = sampleOf(name);
  if (settings.oldDir || !MARKS.some((mark) => namesWith(mark, sample, true, directives).some(matches)))
    return undefined;
  return oldNames(sample, settings, directives).find(matches);
}

function nameOf(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf("/") + 1);
}

/** A name that a pattern stands for. */
function sampleOf(name: string): string {
  return name
    .replace(/(?<=\w)\*+$/, "")
    .replaceAll(/\[[^\]]*\]/g, "1")
    .replaceAll(/\*+/g, "app")
    .replaceAll("?", "1");
}

const DATE = "-20261129";
const MARKS = [".1", DATE];

/** What a block calls a log that it has rotated: as it is for a while with `delaycompress`, or compressed. */
function oldNames(name: string, { dateExt, compress }: Settings, directives: readonly Directive[]): readonly string[] {
  return namesWith(dateExt.value ? DATE : ".1", name, compress.value, directives);
}

function namesWith(mark: string, name: string, compress: boolean, directives: readonly Directive[]): readonly string[] {
  const told = (word: string): string | undefined => directives.find((each) => each.name === word)?.value?.value;
  const extension = told("extension") ?? "";
  const kept = extension !== "" && name.endsWith(extension) ? extension : "";
  const old = `${name.slice(0, name.length - kept.length)}${mark}${kept}`;
  return compress ? [old, `${old}${told("compressext") ?? ".gz"}`] : [old];
}

import { join } from "../environment/join.ts";
import { lookAt, looking } from "../model/index.ts";
import { isWhollyOpen } from "../languages/grammar/open-path.ts";
import { knownCommands, type KnownCommand, type Word } from "./known-commands.ts";

/** A program of an application that is deployed as releases. Address: `program:web`. */
export interface PinnedRelease extends KnownCommand {
  readonly place: Word;
  /** Undefined where it runs by the link. */
  readonly pinned: { readonly release: string; readonly current: string } | undefined;
}

/** The programs that run from a folder of releases or from the link beside it. */
export const pinnedReleases = join("pinnedReleases", ["supervisor"], (environment): readonly PinnedRelease[] =>
  knownCommands.in(environment).flatMap((program) => {
    const { directory } = program.processes[0] ?? {};
    for (const { doubt } of [...(directory ? [directory] : []), ...program.words].filter(isHidden)) lookAt(doubt);
    const words = looking(() =>
      [...(directory ? [directory] : []), ...program.words].map(({ value, span, trail }) => ({ value, span, trail })),
    ).result;
    const found = words.flatMap((place) => pinnedBy(place)).at(0);
    if (found) return [{ ...program, ...found }];
    const place = words.find(({ value }) => /\/current(?:\/|$)/.test(value));
    return place ? [{ ...program, place, pinned: undefined }] : [];
  }),
);

/** A placeholder alone may be a folder of releases; that of a part of a buildout is none. */
function isHidden(word: Word): boolean {
  const { result } = looking(() => word.value);
  return isWhollyOpen(result) && !result.includes(":location");
}

/** Times down to the day or the second: `releases/20210304101500`. */
function pinnedBy(place: Word): readonly Pick<PinnedRelease, "place" | "pinned">[] {
  const [, path = "", release] = /(\/[^\s"'=;]*)\/releases\/(20\d{6}(?:\d{6})?)(?=[/\s"';]|$)/.exec(place.value) ?? [];
  return release === undefined ? [] : [{ place, pinned: { release, current: `${path}/current` } }];
}

import type { Located } from "../../model/index.ts";
import type { Option, Part } from "./document.ts";

/** A repository that a part checks out. */
export interface Repository {
  readonly address: Located<string>;
  /** Whether it is what its branch holds, and not one revision. */
  readonly moves: boolean;
}

/** The repositories of parts whose recipes check some out: gitrecipe, mercurialrecipe, infrae.subversion and their like. */
export function repositoriesOf({ section: { options }, recipe: { requirement } }: Part): readonly Repository[] {
  if (!RECIPE.test(requirement.canonicalName)) return [];
  const given = [...options.values()];
  const isFixed = given.some(({ name, value }) => REVISION.test(name) && isRevision(value.value));
  return given
    .filter(({ name }) => ADDRESS.test(name))
    .flatMap(addressesIn)
    .map((address) => ({ address, moves: !isFixed && !FIXED_ADDRESS.test(address.value) }));
}

/** Whether text names one state of a repository: a commit, a number, the tag of a release. */
export function isRevision(text: string): boolean {
  return /^(?:[0-9a-f]{7,40}|v?\d+(?:\.\w+)+|\d+)$/i.test(text.trim());
}

/** Of `urls` each line has one, and behind it the folder to check it out to. */
function addressesIn({ lines, words: [first] }: Option): readonly Located<string>[] {
  return lines.length > 1
    ? lines.map((line) => ({ ...line, value: line.value.split(/\s/)[0] ?? "" }))
    : first
      ? [first]
      : [];
}

const RECIPE = /(?:^|-)(?:git|gitrecipe|hg|mercurial|mercurialrecipe|svn|subversion|bzr|bazaar)(?:$|-)/;
const ADDRESS = /^(?:repository|repo|urls?)$/;
const REVISION = /^(?:rev|revision|tag|commit|changeset|branch)$/;
/** Subversion's tags, and an address with its revision. */
const FIXED_ADDRESS = /\/tags\/|@(?:\d+|[0-9a-f]{7,40})$/;

import { fileSpan, type Files, type Located, type Problem, type Reading, doubted, located } from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import { readCheckouts } from "./checkouts.ts";
import { overFiles } from "./command-line.ts";
import { readDevelop } from "./develop.ts";
import type { Dialect } from "./dialect.ts";
import type { BuildoutDocument, Section } from "./document.ts";
import { readDownloads } from "./downloads.ts";
import type { Tree } from "./extends.ts";
import { readFetched } from "./fetched.ts";
import { expandMacros } from "./macros.ts";
import { isExtended, sectionMaker } from "./extensions.ts";
import { withReach } from "./hidden-parts.ts";
import { missingParts, missingPins, withoutParts } from "./missing-parts.ts";
import { unseenIn, type Merged } from "./merge.ts";
import { overDefaults } from "./over-defaults.ts";
import { localEggs } from "./local-eggs.ts";
import { reachParts } from "./parts.ts";
import { readPasswords } from "./passwords.ts";
import { readCrontab } from "./recipes/read-crontab.ts";
import { readSupervisorRecipe } from "./recipes/read-supervisor.ts";
import { readRequirement } from "./requirement.ts";
import type { Root } from "./roots.ts";
import { referenceProblems } from "./reference-problems.ts";
import { readOption } from "./read-option.ts";
import { Substituter, type Resolved } from "./substitute.ts";
import { readVersions } from "./versions.ts";

/** What a document is made of. */
export interface Assembly {
  readonly root: Root;
  readonly tree: Tree;
  readonly dialect: Dialect;
  readonly version: Located<string> | undefined;
  readonly commands: readonly BuildCommand[];
  readonly checkoutCommands: readonly Located<string>[];
  readonly files: Files;
}

/** What buildout makes of a root's merged files: macros, references, parts. */
export function assemble(assembly: Assembly): Reading<BuildoutDocument> {
  const { root, tree, dialect, version, commands, checkoutCommands, files } = assembly;
  const { merged, problems: macroProblems } = expandMacros(overFiles(overDefaults(tree.merged, dialect), commands));
  const substituter = new Substituter({
    merged,
    chains: tree.chains,
    version: dialect.version,
    extended: isExtended(merged),
    sectionMaker: sectionMaker(merged),
  });
  const resolved = new Map<string, ReadonlyMap<string, Resolved>>();
  const sections = new Map<string, Section>();
  for (const { name, header, options } of merged.sections.values()) {
    const values = new Map([...options].map(([key, option]) => [key, substituter.resolve(name, option)]));
    resolved.set(name, values);
    sections.set(name, {
      address: `section:${name}`,
      span: header,
      name,
      options: new Map(
        [...options].map(([key, option]) => [key, readOption(name, option, values.get(key), tree.chains)]),
      ),
    });
  }
  const get = (section: string, option: string) => sections.get(section)?.options.get(option);
  const unset = whereUnset(root, sections, merged);
  const {
    parts,
    sections: used,
    missing,
  } = reachParts(sections, (section) =>
    [...(resolved.get(section) ?? [])].sort(byKey).flatMap(([, { references }]) => references),
  );
  const problems: Problem[] = [
    ...withReach(tree, root.production, { get, missing, sections }),
    ...macroProblems,
    ...referenceProblems(root, used, resolved),
  ];
  const pins = get("buildout", "versions")?.value;
  for (const problem of [
    ...missingParts(missing, merged),
    ...missingPins(merged, pins),
    ...withoutParts(root, merged, tree.problems),
  ])
    problems.push(problem);
  const supervisorRecipes = parts.items
    .filter(({ recipe }) => recipe.requirement.canonicalName === "collective-recipe-supervisor")
    .map((part) => readSupervisorRecipe(part, unset, problems));
  const span = sections.get("buildout")?.span ?? fileSpan(root.file);
  const develop = (get("buildout", "develop")?.words ?? []).map((word) => readDevelop(word, root.file, files));
  const checkouts = readCheckouts({ get, sections });
  const document: BuildoutDocument = {
    address: `buildout:${root.file.path}`,
    span,
    root: root.file,
    role: root.role,
    production: root.production,
    version,
    layers: tree.layers,
    sections,
    parts,
    versions: readVersions(sections, unset, dialect, merged),
    extensions: (get("buildout", "extensions")?.words ?? []).flatMap((word) => readRequirement(word) ?? []),
    develop,
    downloads: readDownloads({ get, unset }),
    fetched: readFetched({ get, unset, parts, layers: tree.layers, checkouts }),
    passwords: readPasswords(sections, used),
    checkouts,
    isLocal: localEggs({ develop, checkouts }, span),
    supervisorRecipes,
    crontab: parts.items
      .filter(({ recipe }) => recipe.requirement.canonicalName === "z3c-recipe-usercrontab")
      .flatMap(readCrontab),
    commands,
    checkoutCommands,
    get,
    unset,
  };
  return { documents: [document], problems };
}

function whereUnset({ file }: Root, sections: ReadonlyMap<string, Section>, merged: Merged): BuildoutDocument["unset"] {
  return (section, option) => {
    const unseen = unseenIn(merged, section);
    const span = sections.get(section)?.span ?? sections.get("buildout")?.span ?? fileSpan(file);
    return doubted(located(option, span), unseen);
  };
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

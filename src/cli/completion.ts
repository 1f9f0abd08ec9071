import tab from "@bomb.sh/tab/commander";
import { ShellCompDirective, type Argument, type Complete, type Option, type RootCommand } from "@bomb.sh/tab";
import type { Command } from "commander";
import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import { formats } from "../languages/index.ts";
import { auditFormats, diffFormats, planFormats, slaFormats } from "../report/reporters/index.ts";

/** Adds `punchlist complete`: it writes a shell's script, and answers what that asks. */
export function addCompletion(program: Command): void {
  const known = tab(program);
  const anyFile = offerFiles(known);
  for (const [name, command] of known.commands) {
    for (const [option, values] of valuesOf(name)) offer(command.options.get(option), values);
    for (const option of FILES) Object.assign(command.options.get(option) ?? {}, { handler: anyFile });
    for (const argument of command.arguments.values()) if (argument.name !== "id") argument.handler = anyFile;
  }
  offer(known.commands.get("explain")?.arguments.get("id"), () => [...rules(), ...items()]);
  // The script of bash takes no file on its own where nothing else is offered.
  program.commands
    .find((command) => command.name() === "complete")
    ?.hook("postAction", ({ args: [shell] }) => {
      if (shell === "bash") process.stdout.write("complete -o default -F __punchlist_complete punchlist\n");
    });
}

/** Lets a shell offer files behind some words; by itself the library offers none behind any. */
function offerFiles(known: RootCommand): () => void {
  const { ShellCompDirectiveDefault: files, ShellCompDirectiveNoFileComp: none } = ShellCompDirective;
  let directive = none;
  Object.defineProperty(known, "directive", { get: () => directive, set: () => undefined });
  return () => {
    directive = files;
  };
}

/** Options that take a path. */
const FILES = ["config", "extends", "baseline", "outages", "output", "stdin-filename", "path-prefix"];

function offer(where: Option | Argument | undefined, words: () => readonly Word[]): void {
  if (!where) return;
  where.handler = (complete: Complete) => {
    for (const { value, description } of words()) complete(value, description);
  };
}

interface Word {
  readonly value: string;
  readonly description: string;
}

/** What stands behind the options of a command, where that can be told. */
function valuesOf(command: string): readonly (readonly [option: string, values: () => readonly Word[]])[] {
  return [
    ["rule", rules],
    ["ignore", rules],
    ["as", () => formats.map(({ name, title }) => ({ value: name, description: title }))],
    [
      "target",
      () =>
        formats
          .filter(({ versioned }) => versioned)
          .map(({ name, title }) => ({ value: `${name}=`, description: title })),
    ],
    ["format", () => printed(command)],
  ];
}

function rules(): readonly Word[] {
  return [...catalogue.rules].map(([id, { title }]) => ({ value: id, description: title }));
}

function items(): readonly Word[] {
  const [{ sections }] = catalogue.checklists;
  return sections.flatMap((section) => section.items.map(({ id, title }) => ({ value: id, description: title })));
}

function printed(command: string): readonly Word[] {
  return (PRINTED.get(command) ?? []).map(({ name }) => ({ value: name, description: "" }));
}

const LISTS = [{ name: "table" }, { name: "json" }];

/** The formats of each command. */
const PRINTED: ReadonlyMap<string, readonly { readonly name: string }[]> = new Map<
  string,
  readonly { readonly name: string }[]
>([
  ["audit", auditFormats],
  ["merge", auditFormats],
  ["diff", diffFormats],
  ["sla", slaFormats],
  ["plan", planFormats],
  ["rules", LISTS],
  ["checklist", LISTS],
  ["explain", LISTS],
]);

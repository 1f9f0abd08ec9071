import { derived, fileSpan, type CommandFact, type Fact, type ListenFact, type SourceFile } from "../../model/index.ts";
import { isVarnishd, varnishdListens, varnishdOptions } from "../grammar/varnishd-options.ts";
import type { Command, SystemdDocument } from "./document.ts";

/** The command that a service runs all the time, and where it listens where its command says so; jobs come and go. */
export function facts(document: SystemdDocument): readonly Fact[] {
  const { name, type, commands, isEnabled } = document;
  const [command] = commands.items;
  if (!command) return [];
  const fact: CommandFact = {
    kind: "command",
    name: name.replace(/\.service$/, ""),
    command: derived(command, () => command.words.map(({ value }) => value).join(" ")),
    copies: 1,
    autostart: isEnabled.value && type.value !== "oneshot",
  };
  return [fact, ...listenFacts(command, document)];
}

/** varnishd has no other place that says where it listens; who it is shows by its VCL, as the routes of that file say it. */
function listenFacts({ words: [program, ...args] }: Command, document: SystemdDocument): readonly ListenFact[] {
  if (!program || !isVarnishd(program.value)) return [];
  const parsed = varnishdOptions(args);
  const vcl = vclOf(parsed.options, document);
  const by = { service: "varnish", name: document.name, span: vcl ? fileSpan(vcl) : program.span };
  return varnishdListens(parsed).map(({ address }) => ({ kind: "listen", address, by }));
}

function vclOf(
  options: ReturnType<typeof varnishdOptions>["options"],
  { fileNamed }: SystemdDocument,
): SourceFile | undefined {
  const path = options.find(({ letter }) => letter === "f")?.value?.value;
  return path === undefined ? undefined : fileNamed(path);
}

import { derived, fileSpan, type CommandFact, type Fact, type Span } from "../../model/index.ts";
import { varnishdFacts, varnishdOptions } from "../grammar/varnishd-options.ts";
import type { Command, SystemdDocument } from "./document.ts";

/** The command that a service runs all the time, and where it listens if it is varnishd, which has no other place to say so; jobs come and go. */
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
  return [fact, ...varnishdFacts(command.words, vclOf(command, document))];
}

/** Who listens shows by its VCL, as the routes of that file say it. */
function vclOf({ words }: Command, { fileNamed }: SystemdDocument): Span | undefined {
  const path = varnishdOptions(words.slice(1)).options.find(({ letter }) => letter === "f")?.value?.value;
  const file = path === undefined ? undefined : fileNamed(path);
  return file && fileSpan(file);
}

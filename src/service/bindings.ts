import type { Environment } from "../environment/environment.ts";
import type { Process } from "../languages/supervisor/index.ts";
import { isOpen } from "../languages/grammar/open-path.ts";
import { join } from "../environment/join.ts";
import { looking, readAddress, type Address, type Problem } from "../model/index.ts";
import { BINDING_FORMS, RAILS_FORM, type BindingForm } from "./binding-forms.ts";
import { listensNever } from "./listens-never.ts";
import { knownCommands, type KnownCommand, type Word } from "./known-commands.ts";
import { saidAddresses, type Said } from "./said-addresses.ts";

/** What a program that starts with supervisord binds, as far as that shows. */
export interface Bound {
  readonly program: KnownCommand;
  readonly bindings: readonly Binding[];
  /** The sockets in the file system that it opens in the place of ports. */
  readonly sockets: readonly string[];
  /** Why it may bind another port than shows: something fills it in. */
  readonly doubt: Problem | undefined;
  /** Why its command may say so in words that something fills in. */
  readonly hidden: Problem | undefined;
  /** Whether nothing tells which port it binds, or whether it binds one. */
  readonly isSilent: boolean;
}

/** A port that one copy of a program binds. */
export interface Binding {
  readonly process: Process;
  /** Empty for all interfaces; undefined where nothing tells. */
  readonly host: string | undefined;
  readonly port: number;
  /** The word that says so, or the command where none does. */
  readonly word: Word;
  /** What says so; a variable may be for another program, and a default for another file than was seen. */
  readonly by: Said["by"];
  /** Whether its copies share the socket that supervisord, a number or the kernel gives them. */
  readonly isShared: boolean;
}

/** What each program that starts with supervisord binds. */
export const bindings = join("bindings", ["supervisor"], (environment): readonly Bound[] =>
  knownCommands.in(environment).map((program) => boundBy(program, environment)),
);

function boundBy(program: KnownCommand, environment: Environment): Bound {
  const { started, words, kind } = program;
  const form = formOf(program);
  const { result: said = [], doubts } = looking(() => form && saidAddresses(program, form, environment));
  const texts = said.flatMap((each) => each.texts);
  const doubt = texts.some(isOpen) ? looking(() => words.map(({ value }) => value)).doubts[0] : doubts[0];
  const isShared = kind === "fcgi-program" || started.some(({ value }) => /^--(?:reuse-?port|fd)\b/.test(value));
  const found = doubt ? [] : said.flatMap((each) => bindingsOf(each, program, isShared));
  const isElsewhere = (texts.length > 0 && texts.every(isSocket)) || listensNever(program);
  const isSilent = found.length === 0 && !isElsewhere;
  const sockets = doubt ? [] : texts.filter(isSocket).map((text) => text.replace(/^unix:/, ""));
  return { program, bindings: found, sockets, doubt, hidden: form && program.open, isSilent };
}

/** Whether an address is a socket in the file system. */
export function isSocket(text: string): boolean {
  return /^(?:unix:|\/)/.test(text);
}

function formOf({ service, script, kind, socket }: KnownCommand): BindingForm | undefined {
  if (kind === "fcgi-program") return socket && { host: "" };
  return script === "rails" && service?.name === "puma" ? RAILS_FORM : BINDING_FORMS.get(service?.name ?? "");
}

function bindingsOf(
  { word, texts, host, by }: Said,
  { processes }: KnownCommand,
  isShared: boolean,
): readonly Binding[] {
  return processes.flatMap((process, at) => {
    const bound = boundAt(texts[at] ?? texts[0] ?? "", host);
    return bound ? [{ process, ...bound, word, by, isShared }] : [];
  });
}

/** The host and port of an address as a command says it; undefined for a socket. */
export function boundAt(text: string, otherwise: string | undefined): Pick<Binding, "host" | "port"> | undefined {
  const address = readAddress(withoutScheme(text));
  return address.port === undefined ? undefined : { host: hostOf(address, otherwise), port: address.port };
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:tcp|http|ssl):\/\//, "").replace(/[/?].*$/, "");
}

function hostOf({ text, host }: Address, otherwise: string | undefined): string | undefined {
  const said = text.includes(":") ? host : otherwise;
  return said !== undefined && isEverywhere(said) ? "" : said;
}

/** Whether a host means all interfaces. */
export function isEverywhere(host: string): boolean {
  return ["", "*", "0.0.0.0", "::"].includes(host);
}

import type { Environment } from "../environment/environment.ts";
import { isOpen } from "../languages/grammar/open-path.ts";
import type { BindingFile, BindingForm } from "./binding-forms.ts";
import { checkoutFile } from "./checkout-files.ts";
import type { KnownCommand, Word } from "./known-commands.ts";
import { numberedWord } from "./numbered-words.ts";
import { optionValue } from "./option-value.ts";

/** Where a program listens, as written for each of its copies. */
export interface Said extends Written {
  /** Where a port without a host is bound. */
  readonly host: string | undefined;
  readonly by: "option" | "file" | "variable" | "default";
}

/** A program whose command is read, once for each of its copies. */
export interface Speaker extends Pick<KnownCommand, "kind" | "socket" | "started" | "options"> {
  readonly processes: readonly Pick<KnownCommand["processes"][number], "environment">[];
}

interface Written {
  readonly word: Word;
  readonly texts: readonly string[];
}

/** What says where a program listens, the first that does: its options, its file, a variable, its default. Undefined where nothing does. */
export function saidAddresses(
  program: Speaker,
  form: BindingForm,
  environment: Environment,
): readonly Said[] | undefined {
  const options = saidByOptions(program, form);
  if (options.length > 0) return options;
  const file = form.file && ownFile(program, form.file, environment);
  if (file?.said !== undefined) return [{ word: file.word, texts: [file.said], host: form.host, by: "file" }];
  return saidByVariable(program, form) ?? (file?.isUnseen ? undefined : saidByDefault(program, form));
}

function saidByOptions(program: Speaker, form: BindingForm): readonly Said[] {
  const { kind, socket } = program;
  if (kind === "fcgi-program") return socket ? [{ word: socket, texts: [socket.value], host: "", by: "option" }] : [];
  const { addresses = [], ports = [], plain } = form;
  const host = hostSaid(program, form);
  const found = [...addresses, ...ports].flatMap((option) => valuesOf(option, program));
  const all = found.length === 0 && plain ? plainWords(plain, program) : found;
  return all.map((each) => ({ ...each, host, by: "option" }));
}

/** The values of an option, behind it, behind an equals sign, or at once behind its letter. */
function valuesOf(option: string, program: Speaker): readonly Written[] {
  return program.started.flatMap((word, at) => {
    const next = program.started[at + 1];
    if (word.value === option) return next ? [{ word: next, texts: numberedWord(next, program) }] : [];
    const glued = option.length === 2 ? option : `${option}=`;
    if (!word.value.startsWith(glued) || (option.length === 2 && !/^\d/.test(word.value.slice(2)))) return [];
    return [{ word, texts: numberedWord(word, program).map((text) => text.slice(glued.length)) }];
  });
}

function plainWords(plain: RegExp, program: Speaker): readonly Written[] {
  const { started } = program;
  return started
    .filter(({ value }, at) => plain.test(value) && !/^-[^=]*$/.test(started[at - 1]?.value ?? ""))
    .map((word) => ({ word, texts: numberedWord(word, program) }));
}

function hostSaid({ started }: Speaker, { hosts = [], host }: BindingForm): string | undefined {
  return (
    optionValue(
      started.map(({ value }) => value),
      hosts,
    ) ?? host
  );
}

interface OwnFile {
  readonly word: Word;
  /** The address that it binds, or what stands for one in its path. */
  readonly said: string | undefined;
  /** The command names one that is not in the checkout. */
  readonly isUnseen: boolean;
}

/** What a file holds is not shown: it may hold a secret that nobody looked for. */
function ownFile(program: Speaker, form: BindingFile, environment: Environment): OwnFile | undefined {
  const [named] = form.behind.flatMap((option) => valuesOf(option, program));
  const word = named?.word ?? program.started[0];
  const path = named?.texts[0]?.replace(/^file:/, "") ?? form.usual;
  if (!word || path === undefined) return undefined;
  const text = checkoutFile(path, environment)?.text;
  const said = isOpen(path) ? path : form.line.exec(text ?? "")?.[1];
  return { word, said, isUnseen: named !== undefined && text === undefined };
}

function saidByVariable(program: Speaker, form: BindingForm): readonly Said[] | undefined {
  const { processes } = program;
  const word = processes[0]?.environment.get("PORT");
  if (!form.variable || !word) return undefined;
  const texts = processes.map(({ environment }) => environment.get("PORT")?.value ?? "");
  return [{ word, texts, host: hostSaid(program, { ...form, ...form.variable }), by: "variable" }];
}

function saidByDefault(program: Speaker, form: BindingForm): readonly Said[] | undefined {
  const [word] = program.started;
  if (!word || form.port === undefined) return undefined;
  return [{ word, texts: [String(form.port)], host: hostSaid(program, form), by: "default" }];
}

import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { isOpen, isWhollyOpen } from "../languages/grammar/open-path.ts";
import type { SystemdDocument } from "../languages/systemd/index.ts";
import { baseName } from "../model/base-name.ts";
import { looking, type Problem } from "../model/index.ts";
import { BINDING_FORMS } from "./binding-forms.ts";
import { boundAt, isSocket } from "./bindings.ts";
import type { KnownCommand } from "./known-commands.ts";
import type { Listener } from "./listening.ts";
import { saidAddresses, type Said } from "./said-addresses.ts";
import { services } from "./services.ts";

/** What a service of systemd starts, as far as its unit shows it. Address: `unit:web.service`. */
export interface KnownUnit extends Pick<KnownCommand, "address" | "span" | "name" | "service" | "script" | "started"> {
  readonly document: SystemdDocument;
  /** Why its command may have more words. */
  readonly open: Problem | undefined;
}

/** What units open: ports, and sockets in the file system. */
export interface UnitDoors {
  readonly listeners: readonly Listener[];
  readonly sockets: readonly { readonly unit: KnownUnit; readonly path: string }[];
  /** Why an application may be told more than shows. */
  readonly open: Problem | undefined;
}

/** Where the applications listen that systemd starts. Other units than these may run as well, so that nobody listens is never said by them. */
export const unitDoors = join("unitDoors", ["systemd"], (environment): UnitDoors => {
  const units = environment.systemd.flatMap((document) => unitsOf(document, environment));
  const doors = units.map((unit) => ({ unit, said: saidBy(unit, environment) }));
  return {
    listeners: doors.flatMap(({ unit, said }) => listenersOf(unit, said, environment)),
    sockets: doors.flatMap(({ unit, said }) =>
      said.flatMap(({ texts }) => texts.filter(isSocket)).map((path) => ({ unit, path: path.replace(/^unix:/, "") })),
    ),
    open: units.find(({ service, open }) => open && BINDING_FORMS.has(service?.name ?? ""))?.open,
  };
});

function unitsOf(document: SystemdDocument, environment: Environment): readonly KnownUnit[] {
  const { address, span, name, commands, type } = document;
  const [command] = commands.items;
  const { result, doubts } = looking(() => {
    if (!command || type.value === "oneshot") return undefined;
    const { line, service } = services.in(environment).started(command.words);
    return { service, started: line.words.map((word) => ({ value: word.value, span: word.span, trail: word.trail })) };
  });
  const [first, ...args] = result?.started ?? [];
  if (!first || !result) return [];
  const open = command?.open ?? (args.some(({ value }) => isWhollyOpen(value)) ? doubts[0] : undefined);
  return [{ address, span, name, ...result, script: baseName(first.value), document, open }];
}

/** Nothing, where something fills an address in. */
function saidBy({ service, started }: KnownUnit, environment: Environment): readonly Said[] {
  const form = BINDING_FORMS.get(service?.name ?? "");
  const alone = { kind: "program", socket: undefined, started, options: new Map(), processes: [NO_VARIABLES] } as const;
  const said = (form && saidAddresses(alone, form, environment)) ?? [];
  return said.some(({ texts }) => texts.some(isOpen)) ? [] : said;
}

const NO_VARIABLES = { environment: new Map() };

function listenersOf(unit: KnownUnit, said: readonly Said[], environment: Environment): readonly Listener[] {
  const { address, span, name } = unit;
  return said.flatMap(({ texts, host, word }) => {
    const bound = boundAt(texts[0] ?? "", host);
    if (!bound) return [];
    return [
      {
        ...bound,
        address: `${address}/port:${bound.port}`,
        span,
        who: name,
        family: `unit ${name}`,
        place: word,
        on: environment.hostOf(span.file.path),
        containers: [],
        isStarted: true,
        unit,
      },
    ];
  });
}
